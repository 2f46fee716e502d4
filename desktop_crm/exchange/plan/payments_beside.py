"""The payments that stand in the same file as a list of receivables."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.context import SheetContext

_ZERO = Decimal(0)


class PaymentsBeside:
    """The payments of the same file, which the program will subtract by itself."""

    def __init__(self, context: SheetContext) -> None:
        table = context.plan.tables[Entity.PAYMENT].table()
        places = [
            table.position(field)
            for field in ("payment.customer", "payment.order_number", "receivable.paid")
        ]
        self._left: dict[tuple[str, str | None], Decimal] = defaultdict(Decimal)
        for row in table.rows:
            customer, order, amount = (row.values[place or 0] for place in places)
            self._left[customer, order] += amount

    def of_order(self, customer: str, order: str | None) -> Decimal:
        """What was paid for an order; told once."""
        return self._left.pop((customer, order), _ZERO) if order is not None else _ZERO

    def left(self) -> dict[str, Decimal]:
        """What each customer paid for anything that is not on the list any more."""
        found: dict[str, Decimal] = defaultdict(Decimal)
        for (customer, _order), amount in self._left.items():
            found[customer] += amount
        return found
