"""The tab of orders: what was ordered, when it was promised, when it left, how late."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.code_texts import ORDER_STATE_TEXTS
from desktop_crm.core.codes import OrderState
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.queries.card_orders import (
    ORDERS_PAGE,
    DeliveryState,
    OrderRow,
    OrdersPage,
    card_orders,
)
from desktop_crm.queries.list_columns import Badge, Column, Kind, Marked
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.card.table_panel import TablePanel
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.button import Kind as ButtonKind
from desktop_crm.ui.widgets.chip import Chip
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link

_DELIVERY = {
    DeliveryState.NONE: Badge(QT_TRANSLATE_NOOP("orders", "Not shipped"), "neutral"),
    DeliveryState.PARTLY: Badge(QT_TRANSLATE_NOOP("orders", "Partly shipped"), "warning"),
    DeliveryState.SHIPPED: Badge(QT_TRANSLATE_NOOP("orders", "Fully shipped"), "success"),
    DeliveryState.CANCELLED: Badge(QT_TRANSLATE_NOOP("orders", "Void"), "neutral"),
}
_LATE = QT_TRANSLATE_NOOP("orders", "{days} days late")
_WAITING = QT_TRANSLATE_NOOP("orders", "{days} days overdue")
_IN_TIME = QT_TRANSLATE_NOOP("orders", "In time")


class OrdersPanel(TablePanel):
    """Newest first; Enter opens the lines."""

    NAME = "card.orders"
    SPARE = ("lines", "salesperson", "shipped_on")
    TABLES = frozenset(
        {"sales_order", "order_line", "delivery_note", "delivery_line", "product", "staff"}
    )
    COLUMNS = (
        Column(
            "number",
            QT_TRANSLATE_NOOP("orders", "Order no."),
            Kind.LINK,
            150,
            fixed=True,
            stretch=True,
        ),
        Column("ordered_on", QT_TRANSLATE_NOOP("orders", "Order date"), Kind.DATE, 108),
        Column("promised_on", QT_TRANSLATE_NOOP("orders", "Promised date"), Kind.DATE, 108),
        Column("shipped_on", QT_TRANSLATE_NOOP("orders", "Ship date"), Kind.DATE, 108),
        Column("delivery", QT_TRANSLATE_NOOP("orders", "Delivery"), Kind.BADGE, 132),
        Column("delay", QT_TRANSLATE_NOOP("orders", "Delivery delay"), Kind.TEXT, 128),
        Column("lines", QT_TRANSLATE_NOOP("orders", "Lines"), Kind.NUMBER, 72),
        Column("salesperson", QT_TRANSLATE_NOOP("orders", "Salesperson"), Kind.TEXT, 108),
        Column("state", QT_TRANSLATE_NOOP("orders", "Status"), Kind.BADGE, 100, visible=False),
        Column("total", QT_TRANSLATE_NOOP("orders", "Amount"), Kind.MONEY, 124, total=True),
    )
    order_wanted = Signal(object)
    added = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._month: Month | None = None
        self._limit = ORDERS_PAGE
        self._chip = Chip("", icon="x", parent=self)
        self._chip.setChecked(True)
        self._chip.clicked.connect(self._on_all_months)
        self._said = Label("", "caption")
        self._more = Link("")
        self._more.clicked.connect(self._on_more)
        self.tools.addWidget(self._chip)
        self.tools.addWidget(self._said)
        self.tools.addWidget(self._more)
        self.tools.addStretch(1)
        self.tools.addWidget(self._add_button(ButtonKind.SOFT))
        empty = self.table.set_empty(
            "package",
            self.tr("No orders"),
            self.tr("Write the first one, or import them with their lines and deliveries."),
        )
        empty.add_button(self._add_button(ButtonKind.PRIMARY))
        self.table.activated.connect(self.order_wanted)
        self.table.clicked_cell.connect(self._on_cell)
        self._show_tools(OrdersPage((), more=False, count=0, total=Decimal(0)))

    def _add_button(self, kind: ButtonKind) -> Button:
        button = Button(self.tr("New order"), kind=kind, icon="package", compact=True)
        button.clicked.connect(self.added)
        return button

    def show_month(self, month: Month | None) -> None:
        """Show the orders of one month, or all."""
        self._month = month
        self._limit = ORDERS_PAGE
        self.refresh()

    @override
    def forget(self) -> None:
        super().forget()
        self._month, self._limit = None, ORDERS_PAGE

    @override
    def load(self) -> None:
        self.context.background.read(
            card_orders,
            self._on_loaded,
            owner=self,
            customer_id=self.customer_id,
            today=self.context.today(),
            month=self._month,
            limit=self._limit,
        )

    def _on_loaded(self, page: OrdersPage) -> None:
        self.table.set_rows(page.rows, self._value)
        note = self.tr("Total of {count} orders").format(count=f"{page.count:,}")
        self.table.set_totals({"total": page.total} if page.rows else {}, label=note)
        self._show_tools(page)

    def _show_tools(self, page: OrdersPage) -> None:
        language = self.context.language
        self._chip.setVisible(self._month is not None)
        if self._month is not None:
            self._chip.setText(language.month(self._month.first))
        shown, count = f"{len(page.rows):,}", f"{page.count:,}"
        text = self.tr("The latest {shown} of {count}") if page.more else ""
        self._said.setText(text.format(shown=shown, count=count))
        self._said.setVisible(page.more)
        self._more.setText(self.tr("Show more"))
        self._more.setVisible(page.more)

    def _value(self, row: OrderRow, key: str) -> Any:
        match key:
            case "delivery":
                return _DELIVERY[row.delivery]
            case "delay":
                return self._delay(row)
            case "state":
                tone = "neutral" if row.state == OrderState.CANCELLED else "info"
                return Badge(ORDER_STATE_TEXTS[row.state], tone)
            case "total" if row.state == OrderState.CANCELLED:
                return Marked(row.total, "neutral")
        return getattr(row, key)

    def _delay(self, row: OrderRow) -> Any:
        if row.delay is None:
            return None
        say = self.context.language.say
        if row.delivery is not DeliveryState.SHIPPED:
            return Marked(say(_WAITING, days=row.delay), "danger")
        if row.delay:
            return Marked(say(_LATE, days=row.delay), "warning")
        return say(_IN_TIME)

    def _on_cell(self, row: OrderRow, _key: str) -> None:
        self.order_wanted.emit(row)

    def _on_all_months(self) -> None:
        self._chip.setChecked(True)
        self.show_month(None)

    def _on_more(self) -> None:
        self._limit += ORDERS_PAGE
        self.refresh()
