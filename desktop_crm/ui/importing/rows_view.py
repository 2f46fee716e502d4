"""Rows of the file that need no decision: those that become records, and those that do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.clean.problems import REASONS, CellProblem
from desktop_crm.exchange.compare.comparison import RowRef, State
from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity
from desktop_crm.exchange.rejected import header_of
from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.pager import PAGE, Pager
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_COMPACT

_PLACE = (
    Column("sheet", QT_TRANSLATE_NOOP("import", "Worksheet"), width=160, sortable=False),
    Column("row", QT_TRANSLATE_NOOP("import", "Row"), Kind.NUMBER, 80, sortable=False),
)
_RECORDS = (
    Column(
        "name",
        QT_TRANSLATE_NOOP("import", "Record"),
        width=300,
        stretch=True,
        sortable=False,
        fixed=True,
        strong=True,
    ),
    *_PLACE,
)
_CELL = (
    Column("column", QT_TRANSLATE_NOOP("import", "Column"), width=140, sortable=False),
    Column("value", QT_TRANSLATE_NOOP("import", "Value"), width=160, sortable=False),
)
_REASON = Column(
    "reason",
    QT_TRANSLATE_NOOP("import", "What is wrong"),
    width=300,
    stretch=True,
    sortable=False,
    fixed=True,
)
_REJECTED = (*_PLACE, *_CELL, _REASON)
_LEFT = (
    *(replace(column, width=width) for column, width in zip(_PLACE, (110, 56), strict=True)),
    *(replace(column, width=130) for column in _CELL),
    Column("stays", QT_TRANSLATE_NOOP("import", "The firm keeps"), width=130, sortable=False),
    _REASON,
)


class RecordsView(QWidget):
    """Pages of the records of one kind and state."""

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__()
        self._state = state
        self._shown = (Entity.CUSTOMER, State.CREATED)
        self.table = _table(_RECORDS, context)
        self.table.setAccessibleName(self.tr("Records"))
        self.pager = Pager()
        self.pager.turned.connect(self._show)
        _lay_out(self, self.table, self.pager)

    def show_records(self, entity: Entity, state: State) -> None:
        """Show the records of a kind that become this."""
        if (entity, state) != self._shown:
            self.pager.to_start()
        self._shown = (entity, state)
        self._show()

    def _show(self) -> None:
        comparison = self._state.comparison
        if comparison is None:
            return
        entity, state = self._shown
        self.pager.show_whole(comparison.states.get(entity, b"").count(state))
        rows = comparison.rows(entity, state, self.pager.offset, PAGE)
        self.table.set_rows(rows, key=_key_of_record)
        if rows and self.table.current_row() is None:
            self.table.select_key(_key_of_record(rows[0]))


class _ProblemRows(QWidget):
    """Pages of problems, each with where it is and what is wrong."""

    def __init__(self, context: Context, state: ImportState, columns: Sequence[Column]) -> None:
        super().__init__()
        self._context = context
        self.state = state
        self._rows: Sequence[CellProblem] = ()
        self.table = _table(columns, context)
        self.pager = Pager()
        self.pager.turned.connect(self._show)
        _lay_out(self, self.table, self.pager)

    def show_problems(self, rows: Sequence[CellProblem]) -> None:
        """Show these, from the page that is open."""
        self._rows = rows
        self._show()

    def _show(self) -> None:
        self.pager.show_whole(len(self._rows))
        page = self._rows[self.pager.offset : self.pager.offset + PAGE]
        self.table.set_rows(page, self._value, _key_of_problem)
        if page and self.table.current_row() is None:
            self.table.select_key(_key_of_problem(page[0]))

    def _value(self, problem: CellProblem, key: str) -> Any:
        language = self._context.language
        match key:
            case "column":
                known = FIELD_BY_KEY.get(problem.field or "")
                return language.say(known.title) if known else self._header(problem)
            case "reason":
                return language.say(REASONS[problem.reason])
            case "row":
                return problem.cell_row
            case _:
                return getattr(problem, key)

    def _header(self, problem: CellProblem) -> str:
        """What stands above the cell in the file."""
        mappings = {each.sheet: each for each in self.state.draft.mapping}
        return header_of(problem, mappings[problem.sheet], self._context.language)


class RejectedView(_ProblemRows):
    """Rows that are not taken, each with its first reason."""

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__(context, state, _REJECTED)
        self.table.setAccessibleName(self.tr("Rejected rows"))

    def show_rejected(self) -> None:
        """Show the rows that the plan rejects, and those that only the firm can reject."""
        understood = self.state.understood
        self.show_problems((*(understood.rejected if understood else ()), *self.state.left_rows))


class LeftView(_ProblemRows):
    """Changed cells of a list of ours that the firm does not take, and what it keeps."""

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__(context, state, _LEFT)
        self.table.setAccessibleName(self.tr("Cells not taken"))

    def show_left(self) -> None:
        """Show them as they are known now."""
        self.show_problems(self.state.left_cells)


def _table(columns: Sequence[Column], context: Context) -> RowTable:
    return RowTable(columns, language=context.language, today=context.today, row_height=ROW_COMPACT)


def _lay_out(view: QWidget, table: RowTable, pager: Pager) -> None:
    column = QVBoxLayout(view)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(table, 1)
    column.addWidget(pager)


def _key_of_record(row: RowRef) -> str:
    return row.key


def _key_of_problem(problem: CellProblem) -> tuple[str, int, str | None]:
    return (problem.sheet, problem.row, problem.column)
