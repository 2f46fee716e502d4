"""The rows behind a number: what adds up to it, each with a way to its customer."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_crm.reports.report import Behind, BehindRow
from desktop_crm.reports.values import show
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.reports.report_table import CellValues, table_columns
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_COMPACT
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

MOST_ROWS = 2_000
_WIDTH = 900
_VISIBLE_ROWS = 12


class BehindSheet(Sheet):
    """One table with its sum; Enter or a press on a name opens the card."""

    def __init__(
        self,
        host: QWidget,
        context: Context,
        behind: Behind,
        open_customer: Callable[[UUID], None],
    ) -> None:
        language = context.language
        super().__init__(host, behind.title.say(language), width=_WIDTH, icon="table-2")
        self._open_customer = open_customer
        if behind.explanation is not None:
            self.body.addWidget(Label(behind.explanation.say(language), "secondary", wrap=True))
        self.table = RowTable(
            table_columns(behind.columns, names_open=True, numbers_open=False),
            language=language,
            today=context.today,
            row_height=ROW_COMPACT,
            parent=self,
        )
        self.table.set_rows(behind.rows, CellValues(behind.columns, language), key=id)
        self.table.fit_height(_VISIBLE_ROWS)
        self.table.activated.connect(self._on_row)
        self.table.clicked_cell.connect(self._on_row)
        self.table.current_changed.connect(self._follow)
        self.body.addWidget(self.table)
        self._button = Button(self.tr("Open customer"), icon="external-link")
        self.add_button(self._button, primary=True)
        self._button.clicked.connect(self._on_button)
        self.set_note(self._note(behind, context))
        self.table.view.choose(0)
        self._follow()

    def _note(self, behind: Behind, context: Context) -> str:
        """How many there are and what they add up to."""
        words = self.tr("Rows: {count}").format(count=f"{behind.count:,}")
        if behind.count > len(behind.rows):
            words = self.tr("The newest {shown} of {count} rows").format(
                shown=f"{len(behind.rows):,}", count=f"{behind.count:,}"
            )
        if behind.measure:
            column = next(each for each in behind.columns if each.key == behind.measure)
            total = show(context.language, behind.total, column.kind)
            title = context.language.say(column.title)
            sum_ = self.tr("{title}, total {total}").format(title=title, total=total)
            words = f"{words} · {sum_}"
        return words

    def _follow(self, _row: object = None) -> None:
        self._button.setEnabled(self._customer(self.table.current_row()) is not None)

    def _on_button(self) -> None:
        self._on_row(self.table.current_row())

    def _on_row(self, row: BehindRow | None, _key: str = "") -> None:
        customer = self._customer(row)
        if customer is not None:
            self.accept()
            self._open_customer(customer)

    @staticmethod
    def _customer(row: BehindRow | None) -> UUID | None:
        return UUID(hex=row.customer_id) if row is not None and row.customer_id else None
