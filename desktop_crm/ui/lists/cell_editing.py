"""Typing into a cell of a list: Enter saves it as one step, Tab goes on, Esc leaves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter
from typing_extensions import override

from desktop_crm.core.custom_fields import OWN_PREFIX
from desktop_crm.core.editable_fields import editable_field
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.services.bulk_edit import edit_records
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.order_grid.cell_editor import CellEditor
from desktop_crm.ui.lists.paste_plan import PastePlan, Paster
from desktop_crm.ui.tables.cells import exact_text
from desktop_crm.ui.tables.list_table import ListTable
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.banner import Banner

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_STEPS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_BY_DIGIT = frozenset({Kind.STARS, Kind.MONEY, Kind.NUMBER, Kind.DATE})
"""A digit alone opens these; other cells would lose words by a slip."""
_STAYS = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason})
_NARROWEST, _PROBLEM_WIDTH = 120, 320


@dataclass(frozen=True, slots=True)
class _OneRow:
    """A row as the plan of a paste reads it: what it is called, then the value of the cell."""

    id: UUID
    values: tuple[Any, Any]


class CellEditing(QObject):
    """One open cell at a time; what is wrong with its text stands below it."""

    def __init__(self, context: Context, table: ListTable, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._table = table
        self._view = table.view
        self.listing: Listing | None = None
        self.choices = FilterChoices()
        self.editor: CellEditor | None = None
        self.problem = Banner("", tone=Tone.WARNING, parent=self._view.viewport())
        self.problem.hide()
        self._record: UUID | None = None
        self._key = ""
        self._save_anyway = False
        self._step = 0
        self._view.types_into_cells = True
        self._view.cell_edit_requested.connect(self.start)
        table.shown_changed.connect(self._place)
        table.arrived.connect(self._place)

    def start(self, text: str = "") -> None:
        """Open the current cell; with a digit that was typed, only one that holds figures."""
        index = self._view.currentIndex()
        column = self._column_at(index.column()) if index.isValid() else None
        record = self._table.current_id()
        cell = self._table.model.cell_at(index.row(), index.column()) if column else None
        if column is None or record is None or cell is None or not self._can_edit(column):
            return
        if text and column.kind not in _BY_DIGIT:
            return
        self.close()
        self._record, self._key = record, column.key
        editor = self.editor = CellEditor(self._view.viewport())
        editor.setAccessibleName(self._table.formatter.title(column))
        editor.setText(text or exact_text(cell, column.kind))
        if column.is_figure:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if not text:
            editor.selectAll()
        self._offer_choices(editor, column)
        editor.installEventFilter(self)
        editor.textEdited.connect(self._on_typed)
        editor.show()
        self._place()
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _offer_choices(self, editor: CellEditor, column: Column) -> None:
        words = [each.label(self._context.language) for each in self.choices.offered(column.key)]
        if words:
            completer = QCompleter(words, editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(completer)

    def _column_at(self, place: int) -> Column | None:
        columns = self._table.model.columns
        return columns[place] if 0 <= place < len(columns) else None

    def _can_edit(self, column: Column) -> bool:
        if self.listing is None:
            return False
        found = self.listing.find(column.key)
        table = self.listing.model.__tablename__
        known = found is not None and bool(found.edits)
        is_plain = known and editable_field(table, found.edits if found else "") is not None
        return is_plain or column.key.startswith(OWN_PREFIX)

    # Keys

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.editor:
            return super().eventFilter(watched, event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._do_key(event)
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            self.save()
        return False

    def _do_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in _ENTER:
            self.save()
        elif key is Qt.Key.Key_Escape:
            self.close()
        elif key in _STEPS:
            self.save(_STEPS[key])
        else:
            return False
        return True

    def _on_typed(self, _text: str) -> None:
        self._save_anyway = False
        self.problem.hide()

    def _go_on(self, step: int) -> None:
        """Open the next cell of the row that can be typed into."""
        index = self._view.currentIndex()
        columns = self._table.model.columns
        places = range(index.column() + step, len(columns) if step > 0 else -1, step)
        for place in places:
            if self._can_edit(columns[place]):
                self._view.choose(index.row(), place)
                self._view.scrollTo(self._table.model.index(index.row(), place))
                self.start()
                return

    # Saving

    def save(self, step: int = 0) -> None:
        """Write what was typed, if it is readable and another value, and go so many cells on."""
        self._step = step
        plan = self._plan()
        if plan is None or not (plan.edits or plan.refused):
            self._leave()
        elif plan.refused:
            self._say(self.tr("This is not understood here. Esc leaves the cell as it was."))
        else:
            self._write(plan.edits)

    def _plan(self) -> PastePlan | None:
        """What the text would change; None if the cell is not shown any more."""
        row, place = self._row(), self._place_of_column()
        cells = self._table.model.cells_at(row) if row >= 0 else None
        if self.editor is None or self.listing is None or cells is None or place < 0:
            return None
        name, cell = cells[0], cells[place]
        if name is None or cell is None or self._record is None:
            return None
        paster = Paster(self.listing, self.choices, self._table.formatter, self._context.language)
        one = _OneRow(self._record, (name.value, cell.value))
        return paster.plan([[self.editor.text()]], (self._table.model.columns[place],), (one,))

    def _write(self, edits: Mapping[UUID, Mapping[str, Any]]) -> None:
        if self.listing is not None:
            self._context.background.write(
                edit_records,
                self._on_done,
                owner=self._table,
                on_failed=self._on_failed,
                table=self.listing.model.__tablename__,
                edits=dict(edits),
                save_anyway=self._save_anyway,
            )

    def _on_done(self, _change: object) -> None:
        self._leave()

    def _leave(self) -> None:
        step, self._step = self._step, 0
        self.close()
        if step:
            self._go_on(step)

    def _on_failed(self, error: UserError) -> None:
        """Say what is doubtful; Enter once more saves it anyway where that is possible."""
        problems = error.params.get("problems", ())
        self._save_anyway = bool(problems) and not any(each.blocks for each in problems)
        words = error_sentence(self._context.language, error)
        again = self.tr("Enter again saves it anyway.") if self._save_anyway else ""
        self._say(f"{words} {again}".strip())

    def _say(self, words: str) -> None:
        self.problem.set_text(words)
        self.problem.show()
        self._place()

    def close(self) -> None:
        """Leave the cell; the keyboard goes back to the list."""
        editor, self.editor = self.editor, None
        self._save_anyway = False
        self.problem.hide()
        if editor is not None:
            had_focus = editor.hasFocus()
            editor.removeEventFilter(self)
            editor.hide()
            editor.deleteLater()
            if had_focus:
                self._view.setFocus(Qt.FocusReason.PopupFocusReason)

    # Where it stands

    def _row(self) -> int:
        """The row of the record, where it is shown now."""
        first, last = self._table.shown_rows()
        rows = (row for row in range(first, last + 1))
        return next((row for row in rows if self._table.model.id_at(row) == self._record), -1)

    def _place_of_column(self) -> int:
        keys = [column.key for column in self._table.model.columns]
        return keys.index(self._key) if self._key in keys else -1

    def _place(self) -> None:
        """Follow the cell when the list scrolls or changes."""
        if self.editor is None:
            return
        row, place = self._row(), self._place_of_column()
        self.editor.setVisible(row >= 0 and place >= 0)
        if row < 0 or place < 0:
            return
        area = self._view.visualRect(self._table.model.index(row, place))
        area.setWidth(max(_NARROWEST, area.width()))
        self.editor.setGeometry(area)
        if not self.problem.isHidden():
            width = min(_PROBLEM_WIDTH, self._view.viewport().width())
            left = max(0, min(area.left(), self._view.viewport().width() - width))
            height = self.problem.heightForWidth(width)
            height = height if height > 0 else self.problem.sizeHint().height()
            below = area.bottom() + 2
            fits = below + height <= self._view.viewport().height()
            top = below if fits else area.top() - height - 2
            self.problem.setGeometry(left, top, width, height)
            self.problem.raise_()
