"""Whom an order is for: reads a chosen customer's usual values, credit and last prices."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop_crm.core.change import Change
from desktop_crm.core.trade_standing import LastPrice
from desktop_crm.queries.order_forms import OrderCustomer, last_prices, order_customer
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.order_credit import OrderCredit
from desktop_crm.ui.forms.order_fields import OrderFields
from desktop_crm.ui.forms.order_grid.model import OrderGridModel

_MONEY = frozenset({"payment", "receivable", "customer"})


class ChosenCustomer(QObject):
    """Follows the field of the customer; `shown` tells that its standing is known.

    `day` says for which day prices count.
    """

    shown = Signal()

    def __init__(
        self,
        context: Context,
        fields: OrderFields,
        credit: OrderCredit,
        lines: OrderGridModel,
        *,
        order_id: UUID | None,
        day: Callable[[], date],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._fields, self._credit, self._lines = fields, credit, lines
        self._order_id = order_id
        self._day = day
        self._customer: OrderCustomer | None = None
        self._restored: UUID | None = None
        fields.customer.widget.chosen.connect(self._on_chosen)
        context.bus.changed.connect(self._on_changed)

    @property
    def id(self) -> UUID | None:
        """The customer that stands in the field."""
        customer_id: UUID | None = self._fields.customer.value()
        return customer_id

    @property
    def is_read(self) -> bool:
        """Whether the standing of a customer is shown."""
        return self._customer is not None

    def show(self, customer: OrderCustomer | None) -> None:
        """Show the people and the credit of a customer; on a new order also what is usual."""
        is_known = customer is not None and self._restored == customer.id
        self._customer = customer
        with_usual = self._order_id is None and not is_known
        self._fields.show_customer(customer, with_usual=with_usual)
        self._credit.set_customer(customer)
        self.shown.emit()

    def restore(self, customer_id: Any) -> None:
        """A draft names its customer: what it says beside is not replaced by what is usual."""
        self._restored = customer_id

    def _on_chosen(self, _choice: object) -> None:
        customer_id = self.id
        if customer_id is None or (self._customer and customer_id == self._customer.id):
            return
        self._ask(customer_id)
        self.ask_prices()

    def _on_changed(self, change: Change[Any]) -> None:
        """Money that came in meanwhile frees credit."""
        if _MONEY & set(change.touched) and self._customer is not None:
            self._restored = self._customer.id
            self._ask(self._customer.id)

    def _ask(self, customer_id: UUID) -> None:
        self._context.background.read(
            order_customer,
            self.show,
            owner=self,
            customer_id=customer_id,
            today=self._context.today(),
            order_id=self._order_id,
        )

    def ask_prices(self) -> None:
        """Read what the customer paid last for the products of the lines."""
        customer_id = self.id
        if customer_id is None:
            return
        products = {line.product_id for line in self._lines.lines if line.product_id}
        self._context.background.read(
            last_prices,
            self._on_prices,
            owner=self,
            customer_id=customer_id,
            product_ids=products,
            on=self._day(),
            without_order=self._order_id,
        )

    def _on_prices(self, prices: Mapping[UUID, LastPrice]) -> None:
        self._lines.set_last_prices(prices)
