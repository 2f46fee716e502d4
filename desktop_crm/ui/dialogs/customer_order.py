"""An order with its lines: what was ordered, how much of it left."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.card_orders import (
    OrderLineRow,
    OrderRow,
    OrderSheetRows,
    order_sheet,
)
from desktop_crm.queries.list_columns import Column, Kind, Marked
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.facts import Facts
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 860
_MOST_ROWS = 7
_LONGEST = 24
_COLUMNS = (
    Column(
        "product",
        QT_TRANSLATE_NOOP("order_lines", "Product"),
        Kind.TEXT,
        230,
        fixed=True,
        stretch=True,
    ),
    Column("quantity", QT_TRANSLATE_NOOP("order_lines", "Quantity"), Kind.NUMBER, 96),
    Column("unit", QT_TRANSLATE_NOOP("order_lines", "Unit"), Kind.TEXT, 64),
    Column("shipped", QT_TRANSLATE_NOOP("order_lines", "Shipped"), Kind.NUMBER, 96),
    Column("unit_price", QT_TRANSLATE_NOOP("order_lines", "Unit price"), Kind.MONEY, 110),
    Column("discount", QT_TRANSLATE_NOOP("order_lines", "Discount"), Kind.PERCENT, 92),
    Column("amount", QT_TRANSLATE_NOOP("order_lines", "Amount"), Kind.MONEY, 120, total=True),
)


class OrderSheet(Sheet):
    """Facts of the order above its lines; both are read when it opens."""

    def __init__(self, context: Context, host: QWidget, order_id: UUID) -> None:
        super().__init__(host, "", width=_WIDTH, icon="package")
        self.context = context
        self.facts = Facts()
        self.table = RowTable(
            _COLUMNS, language=context.language, today=context.today, name="card.order_lines"
        )
        self.table.set_empty(
            "package", self.tr("No lines"), self.tr("The order was entered with its total only.")
        )
        self.table.setMinimumHeight(180)
        self.body.addWidget(self.facts)
        self.body.addWidget(self.table, 1)
        close = self.add_button(Button(self.tr("Close")), primary=True)
        close.clicked.connect(self.accept)
        context.background.read(
            order_sheet, self._on_read, owner=self, order_id=order_id, today=context.today()
        )

    def _on_read(self, found: OrderSheetRows | None) -> None:
        if found is None:
            self.reject()
            return
        title = self.tr("Order {number}").format(number=found.order.number)
        self.panel.title.setText(title)
        self.setAccessibleName(title)
        self._show_facts(found.order)
        self.table.set_rows(found.lines, self._value)
        self.table.set_totals({"amount": found.order.total})
        self.table.fit_height(_MOST_ROWS)

    def _show_facts(self, order: OrderRow) -> None:
        language = self.context.language
        shown = language.date
        promised = shown(order.promised_on) if order.promised_on else ""
        shipped = shown(order.shipped_on) if order.shipped_on else ""
        self.facts.add("ordered_on", self.tr("Order date"), shown(order.ordered_on))
        self.facts.add("promised_on", self.tr("Promised date"), promised)
        self.facts.add("shipped_on", self.tr("Ship date"), shipped)
        days = self.tr("{days} days").format(days=order.delay) if order.delay else ""
        self.facts.add(
            "delay", self.tr("Delivery delay"), days, color="danger" if order.delay else "text"
        )
        salesperson = one_line(order.salesperson or "", _LONGEST)
        self.facts.add("salesperson", self.tr("Salesperson"), salesperson)
        self.facts.add("total", self.tr("Total"), language.money(order.total))

    @staticmethod
    def _value(row: OrderLineRow, key: str) -> Any:
        if key == "product":
            return f"{row.code}  {row.product}" if row.code else row.product
        if key == "shipped" and row.shipped < row.quantity:
            return Marked(row.shipped, "warning")
        if key == "discount":
            return row.discount or None
        return getattr(row, key)
