"""What an import changes in records that are there: field by field, each to be taken or kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.apply.policy import Cell, Decisions
from desktop_crm.exchange.compare.cell_answers import cells_to_answer
from desktop_crm.exchange.compare.change_index import Only
from desktop_crm.exchange.compare.changes import PackedChanges
from desktop_crm.exchange.compare.comparison import ChangedRow
from desktop_crm.exchange.compare.source_cells import SourceCells
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.queries.list_columns import Badge, Column, Kind, Name
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.change_lines import STAND_TEXTS, ChangeLine, Stand, lines_of
from desktop_crm.ui.importing.change_table import ChangeTable
from desktop_crm.ui.importing.changes_bar import ChangesBar
from desktop_crm.ui.importing.changes_foot import ChangesFoot
from desktop_crm.ui.importing.list_keys import ListKeys
from desktop_crm.ui.importing.pager import PAGE
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.tables.row_table import RowTable

_COLUMNS = (
    Column("record", QT_TRANSLATE_NOOP("import", "Record"), Kind.NAME, 256, least=150),
    Column("field", QT_TRANSLATE_NOOP("import", "Field"), width=116, least=112),
    Column("before", QT_TRANSLATE_NOOP("import", "Now"), width=216, least=120),
    Column("after", QT_TRANSLATE_NOOP("import", "After the import"), width=216, stretch=True),
    Column("place", QT_TRANSLATE_NOOP("import", "In the file"), width=64, least=56),
    Column("why", QT_TRANSLATE_NOOP("import", "Look twice"), Kind.TAGS, 204, least=180),
    Column("taken", QT_TRANSLATE_NOOP("import", "Decision"), Kind.BADGE, 130, least=130),
)
_SHOWN = tuple(replace(column, sortable=False, fixed=True) for column in _COLUMNS)
"""In the order of the file, and all of them: a line is read as a whole."""
_ROW = 46
_MOST_UNDONE = 50
_TONES = {Stand.TAKEN: "primary", Stand.OPEN: "warning"}


class ChangesView(QWidget):
    """A page of changed records of one kind; keys and the switches decide about their fields."""

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__()
        self._context = context
        self._state = state
        self._entity = Entity.CUSTOMER
        self._rows: tuple[ChangedRow, ...] = ()
        self._cells: tuple[tuple[SheetMapping, ...], SourceCells] | None = None
        self._before: list[Decisions] = []
        self.table = RowTable(
            _SHOWN,
            language=context.language,
            today=context.today,
            row_height=_ROW,
            view=ChangeTable,
        )
        self.table.setAccessibleName(self.tr("Changes"))
        self.bar = ChangesBar()
        self.foot = ChangesFoot()
        self.pager = self.foot.pager
        self.keep_all, self.take_all = self.bar.keep_all, self.bar.take_all
        self._connect()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)

    def _connect(self) -> None:
        view = self.table.view
        if isinstance(view, ChangeTable):
            say = self._context.language.say
            words = (say(STAND_TEXTS[Stand.TAKEN]), say(STAND_TEXTS[Stand.KEPT]))
            view.show_stands(words, self._stand)
            view.side_pressed.connect(self._on_side)
        view.rows_shown.connect(self._show_rest)
        ListKeys(
            view,
            {
                Qt.Key.Key_Space: self.toggle,
                Qt.Key.Key_Left: partial(self.decide, keep=False),
                Qt.Key.Key_Right: partial(self.decide, keep=True),
            },
        )
        self.pager.turned.connect(self._show)
        self.bar.only_changed.connect(self._on_only)
        self.keep_all.clicked.connect(partial(self._decide_all, keep=True))
        self.take_all.clicked.connect(partial(self._decide_all, keep=False))
        self.bar.undo.clicked.connect(self.undo)
        self._state.understood_changed.connect(self._forget)
        self.foot.next_wanted.connect(partial(self.go_to_careful, forward=True))

    # Showing

    def show_changes(self, entity: Entity) -> None:
        """Show the changed records of a kind."""
        if entity is not self._entity:
            self.pager.to_start()
            self.bar.forget_only()
        self._entity = entity
        self._show()

    def _on_only(self) -> None:
        self.pager.to_start()
        self._show()
        self.table.view.scroll_to(0)

    def _show(self) -> None:
        comparison = self._state.forecast.told
        if comparison is None:
            return
        packed = self._packed()
        self.bar.show_counts(packed, self._entity)
        self.pager.show_whole(packed.count(self.bar.only) if packed else 0)
        self._rows = comparison.changed(self._entity, self.pager.offset, PAGE, self.bar.only)
        self._show_lines()

    def _packed(self) -> PackedChanges | None:
        told = self._state.forecast.told
        return told.packed.get(self._entity) if told else None

    def _source(self) -> SourceCells:
        """Where cells stand in the file that is compared."""
        told = self._state.forecast.told
        if told is None:
            raise RuntimeError("nothing is compared yet")
        mapping = told.plan.mapping
        if self._cells is None or self._cells[0] is not mapping:
            self._cells = (mapping, SourceCells(told.plan, self._context.language))
        return self._cells[1]

    def _show_lines(self) -> None:
        lines = lines_of(self._rows, self.bar.only, self._source())
        self.table.set_rows(lines, self._value, _key)
        if self.table.current_row() is None and lines:
            self.table.select_key(_key(lines[0]))
        self._show_rest()

    def _show_rest(self) -> None:
        """How many records are further down."""
        view, whole = self.table.view, self.pager.whole
        line = view.line_at(view.last_row()) if isinstance(view, ChangeTable) else None
        shown = self._rows.index(line.row) + 1 if line is not None else 0
        packed = self._packed()
        careful = packed.index.count(Only.CAREFUL) if packed else 0
        rest = whole - self.pager.offset - shown if shown else 0
        self.foot.show_rest(rest, careful=careful > 0)

    def _stand(self, line: ChangeLine) -> Stand:
        return line.stand(self._state.policy.decisions)

    def _value(self, line: ChangeLine, key: str) -> Any:
        language = self._context.language
        match key:
            case "record":
                return Name(line.row.name, line.row.known.detail)
            case "field":
                return line.diff.title
            case "before":
                return line.before(language)
            case "after":
                return line.after(language)
            case "place":
                return line.place
            case "why":
                return line.warnings(language)
            case _:
                stand = self._stand(line)
                return Badge(STAND_TEXTS[stand], _TONES.get(stand, "neutral"))

    # Decisions

    def toggle(self) -> None:
        """Take what was kept, keep what is taken, for the chosen lines as for the first."""
        cells = self._chosen()
        if cells:
            self.decide(keep=not self._state.policy.decisions.keeps(cells[0]))

    def decide(self, *, keep: bool) -> None:
        """Say what becomes of the chosen lines."""
        cells = self._chosen()
        if cells:
            self._note(cells, keep=keep)

    def _chosen(self) -> list[Cell]:
        lines: list[ChangeLine] = self.table.selected_rows() or []
        return [line.cell for line in lines if line.cell is not None]

    def _on_side(self, row: int, keep: bool) -> None:
        line = self.table.model.rows[row]
        if line.cell is not None:
            self._note([line.cell], keep=keep)

    def _decide_all(self, *_checked: bool, keep: bool) -> None:
        """The same for all that the list holds, on whichever page; it can be taken back."""
        told = self._state.forecast.told
        if told is None or self._packed() is None:
            return
        self._note(cells_to_answer(told, self._entity, self.bar.only), keep=keep)

    def _note(self, cells: Iterable[Cell], *, keep: bool) -> None:
        before = self._state.policy.decisions
        after = before.with_kept(*cells) if keep else before.with_confirmed(*cells)
        if after != before:
            self._before = [*self._before[-_MOST_UNDONE:], before]
            self._decided(after)

    def undo(self) -> None:
        """Take back the last decision about cells that was taken here."""
        if self._before:
            before, now = self._before.pop(), self._state.policy.decisions
            self._decided(replace(now, kept=before.kept, confirmed=before.confirmed))

    def _decided(self, decisions: Decisions) -> None:
        self._state.decide(decisions)
        self.bar.undo.setVisible(bool(self._before))
        self._show_lines()

    def _forget(self) -> None:
        """The file is understood in another way: what was decided before has gone its own way."""
        self._before = []
        self.bar.undo.hide()

    # Keys

    def do_key(self, pressed: QKeySequence) -> bool:
        """What a key does wherever the focus is; whether it does anything."""
        keys: Mapping[str, Callable[[], object]] = {
            "Ctrl+Down": partial(self.go_to_careful, forward=True),
            "Ctrl+Up": partial(self.go_to_careful, forward=False),
        }
        if self._before:
            keys = {**keys, "Ctrl+Z": self.undo}
        act = next((act for key, act in keys.items() if QKeySequence(key) == pressed), None)
        if act is not None:
            act()
        return act is not None

    def go_to_careful(self, *_clicked: object, forward: bool) -> None:
        """Choose the next field to look at twice; after the last one comes the first."""
        here = self.table.view.currentIndex().row()
        careful = [at for at, line in enumerate(self.table.model.rows) if line.is_careful]
        ahead = [at for at in careful if (at > here if forward else at < here)]
        if not ahead:
            ahead = self._careful_elsewhere(forward=forward) or careful
        if ahead:
            self.table.view.choose(ahead[0 if forward else -1])
            self.table.view.scrollTo(self.table.view.currentIndex())
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _careful_elsewhere(self, *, forward: bool) -> list[int]:
        """Turn to the next page with such fields; where they stand on it."""
        packed = self._packed()
        places = packed.careful(self.bar.only) if packed else ()
        end = self.pager.offset + len(self._rows)
        ahead = [at for at in places if (at >= end if forward else at < self.pager.offset)]
        place = (ahead or places or (0,))[0 if forward else -1]
        if self.pager.show_place(place):
            self._show()
        return [at for at, line in enumerate(self.table.model.rows) if line.is_careful]


def _key(line: ChangeLine) -> tuple[str, int]:
    return (line.row.ref.key, line.number)
