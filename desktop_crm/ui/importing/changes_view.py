"""What an import changes in records that are there: field by field, each to be taken or kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.apply.policy import Cell
from desktop_crm.exchange.compare.comparison import ChangedRow, FieldDiff
from desktop_crm.exchange.compare.forms import shown_value
from desktop_crm.exchange.fields import Entity
from desktop_crm.queries.list_columns import Badge, Column, Kind, Marked
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.list_keys import ListKeys
from desktop_crm.ui.importing.pager import PAGE, Pager
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_4
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.button import Kind as ButtonKind
from desktop_crm.ui.widgets.label import Label

_COLUMNS = (
    Column(
        "record",
        QT_TRANSLATE_NOOP("import", "Record"),
        width=200,
        sortable=False,
        fixed=True,
        strong=True,
    ),
    Column("field", QT_TRANSLATE_NOOP("import", "Field"), width=130, sortable=False),
    Column("before", QT_TRANSLATE_NOOP("import", "Now"), width=320, sortable=False),
    Column(
        "after",
        QT_TRANSLATE_NOOP("import", "After the import"),
        width=200,
        stretch=True,
        sortable=False,
    ),
    Column("place", QT_TRANSLATE_NOOP("import", "In the file"), width=130, sortable=False),
    Column(
        "taken",
        QT_TRANSLATE_NOOP("import", "Decision"),
        Kind.BADGE,
        110,
        sortable=False,
        opens=True,
    ),
)
_SAME_AS_ABOVE = " "
_TAKE = QT_TRANSLATE_NOOP("import", "Take")
_KEEP = QT_TRANSLATE_NOOP("import", "Keep")
_FOLLOWS = QT_TRANSLATE_NOOP("import", "Follows")
_EMPTY = QT_TRANSLATE_NOOP("import", "(empty)")
_PLACE = QT_TRANSLATE_NOOP("import", "{sheet}, row {row}")


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One field of one record; only the first line of a record names it."""

    row: ChangedRow
    diff: FieldDiff
    number: int

    @property
    def cell(self) -> Cell | None:
        """What is kept when it is refused; None for what follows from other cells."""
        if self.diff.field is None:
            return None
        return (self.row.ref.entity, self.row.ref.key, self.diff.field)


class ChangesView(QWidget):
    """A page of changed records of one kind; space changes the mind about the chosen lines."""

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__()
        self._context = context
        self._state = state
        self._entity = Entity.CUSTOMER
        self._rows: tuple[ChangedRow, ...] = ()
        self.table = RowTable(_COLUMNS, language=context.language, today=context.today)
        self.table.setAccessibleName(self.tr("Changes"))
        self.table.clicked_cell.connect(self._on_cell)
        ListKeys(self.table.view, {Qt.Key.Key_Space: self.toggle})
        self.pager = Pager()
        self.pager.turned.connect(self._show)
        self.summary = Label("", "small_strong")
        self.keep_all = Button(self.tr("Keep all shown"), kind=ButtonKind.GHOST, compact=True)
        self.keep_all.clicked.connect(self._on_keep_all)
        self.take_all = Button(self.tr("Take all shown"), compact=True)
        self.take_all.clicked.connect(self._on_take_all)
        top = QHBoxLayout()
        top.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        top.addWidget(self.summary, 1)
        top.addWidget(Label(self.tr("Space: take or keep"), "caption"))
        top.addWidget(self.keep_all)
        top.addWidget(self.take_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.pager)

    def show_changes(self, entity: Entity) -> None:
        """Show the changed records of a kind."""
        if entity is not self._entity:
            self.pager.to_start()
        self._entity = entity
        self._show()

    def _show(self) -> None:
        comparison = self._state.forecast.told
        if comparison is None:
            return
        counts = comparison.counts.get(self._entity)
        self.pager.show_whole(counts.changed if counts else 0)
        self._rows = comparison.changed(self._entity, self.pager.offset, PAGE)
        self._show_lines()

    def _show_lines(self) -> None:
        lines = [
            ChangeLine(row, diff, number)
            for row in self._rows
            for number, diff in enumerate(row.diffs)
        ]
        self.table.set_rows(lines, self._value, _key)
        if self.table.current_row() is None and lines:
            self.table.select_key(_key(lines[0]))
        cells = [cell for row in self._rows for cell in row.cells()]
        kept = sum(cell in self._state.policy.decisions.kept for cell in cells)
        words = self.tr("Records: {records}, changes: {changes}, kept as they are: {kept}")
        self.summary.setText(
            words.format(
                records=f"{len(self._rows):,}", changes=f"{len(lines):,}", kept=f"{kept:,}"
            )
        )

    def _value(self, line: ChangeLine, key: str) -> Any:
        language = self._context.language
        empty = language.say(_EMPTY)
        is_kept = line.cell is not None and line.cell in self._state.policy.decisions.kept
        match key:
            case "record":
                return line.row.ref.name if not line.number else _SAME_AS_ABOVE
            case "field":
                return line.diff.title
            case "before":
                return shown_value(line.diff.before, line.diff.form, language) or empty
            case "after":
                text = shown_value(line.diff.after, line.diff.form, language) or empty
                return Marked(text, "neutral" if is_kept else "success")
            case "place":
                ref = line.row.ref
                place = language.say(_PLACE, sheet=ref.sheet, row=ref.row)
                return place if not line.number else _SAME_AS_ABOVE
            case _:
                if line.cell is None:
                    return Badge(_FOLLOWS)
                return Badge(_KEEP, "neutral") if is_kept else Badge(_TAKE, "primary")

    # Decisions

    def toggle(self) -> None:
        """Take what was kept, keep what was taken, for the chosen lines as for the first."""
        lines: list[ChangeLine] = self.table.selected_rows() or []
        cells = [line.cell for line in lines if line.cell is not None]
        if not cells:
            return
        if cells[0] in self._state.policy.decisions.kept:
            self._take(cells)
        else:
            self._keep(cells)

    def _on_cell(self, line: ChangeLine, key: str) -> None:
        if key == "taken" and line.cell is not None:
            if line.cell in self._state.policy.decisions.kept:
                self._take([line.cell])
            else:
                self._keep([line.cell])

    def _on_keep_all(self) -> None:
        self._keep(cell for row in self._rows for cell in row.cells())

    def _on_take_all(self) -> None:
        self._take(cell for row in self._rows for cell in row.cells())

    def _keep(self, cells: Iterable[Cell]) -> None:
        self._state.decide(self._state.policy.decisions.with_kept(*cells))
        self._show_lines()

    def _take(self, cells: Iterable[Cell]) -> None:
        self._state.decide(self._state.policy.decisions.without_kept(*cells))
        self._show_lines()


def _key(line: ChangeLine) -> tuple[str, int]:
    return (line.row.ref.key, line.number)
