"""The rows of a report with the line of sums, each number a way to what stands behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.list_columns import Column
from desktop_crm.reports.report import ReportResult, ReportRow
from desktop_crm.reports.values import Kind as ValueKind
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.reports.report_table import CellValues, table_columns, totals_of
from desktop_crm.ui.pages.reports.sums_row import SumsRow
from desktop_crm.ui.tables.cells import CellFormatter
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_COMPACT
from desktop_crm.ui.widgets.card import Card

_CORNER = 5
_TOTAL = QT_TRANSLATE_NOOP("reports", "Total")


class RowsCard(Card):
    """A table that is made anew where the columns change with the settings."""

    cell_pressed = Signal(object, str)
    sum_pressed = Signal(str)
    row_changed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self.body.setContentsMargins(0, _CORNER, 0, 0)
        self._context = context
        self._columns: tuple[Column, ...] = ()
        self.table: RowTable | None = None
        self.sums: SumsRow | None = None

    def show_result(self, result: ReportResult) -> None:
        """Show all rows of a result."""
        totals = totals_of(result.columns, result.totals, result.alarm) if result.rows else {}
        self.show_rows(result, result.rows, totals)

    def show_rows(
        self, result: ReportResult, rows: Sequence[ReportRow], sums: Mapping[str, Any]
    ) -> None:
        """Show some rows of a result with their sums."""
        wanted = table_columns(result.columns, names_open=result.of_customers)
        if self.table is None or wanted != self._columns:
            self._make_table(result, wanted)
        if self.table is None or self.sums is None:
            return
        self.table.set_rows(
            rows, CellValues(result.columns, self._context.language, result.alarm), key=_key_of
        )
        say = self._context.language.say
        count = self.tr("rows: {count}").format(count=f"{len(rows):,}")
        self.sums.set_sums(sums, f"{say(_TOTAL)} · {count}")

    def _make_table(self, result: ReportResult, columns: tuple[Column, ...]) -> None:
        for old in (self.table, self.sums):
            if old is not None:
                self.body.removeWidget(old)
                old.hide()
                old.deleteLater()
        self._columns = columns
        context = self._context
        table = RowTable(
            columns,
            language=context.language,
            today=context.today,
            row_height=ROW_COMPACT,
            preferences=context.preferences,
            name=f"reports/{result.report}/columns",
        )
        table.set_empty(
            "chart-column",
            self.tr("Nothing in this period"),
            self.tr("Choose a longer period, or other settings."),
        )
        table.activated.connect(self._on_row)
        table.clicked_cell.connect(self.cell_pressed)
        table.current_changed.connect(self.row_changed)
        table.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        if result.columns[0].kind is ValueKind.MONTH:
            table.sort(columns[0].key, descending=True)
        formatter = CellFormatter(context.language, context.today)
        self.sums = SumsRow(table.view, formatter, lambda: table.model.columns)
        self.sums.pressed.connect(self.sum_pressed)
        self.table = table
        self.body.addWidget(table, 1)
        self.body.addWidget(self.sums)

    def select(self, key: str) -> None:
        """Make a row the current one."""
        if self.table is not None:
            self.table.select_key(key)

    def _on_row(self, row: ReportRow) -> None:
        """Enter opens what stands behind the cell, or else behind the row's first number."""
        if self.table is None:
            return
        columns = self.table.model.columns
        column = columns[max(0, self.table.view.currentIndex().column())]
        if not column.opens:
            column = next((each for each in columns if each.opens), column)
        self.cell_pressed.emit(row, column.key)


def _key_of(row: ReportRow) -> str:
    return row.key
