"""How a customer stands when something is sold to it: what it owes, and what it may owe."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class TradeStanding:
    """What an order or a delivery is judged by.

    `owed` is what the customer owes without the order at hand; `terms_days` are the customer's own,
    or the firm's usual ones.
    """

    owed: Decimal = _ZERO
    credit_limit: Decimal | None = None
    on_hold: bool = False
    stopped_on: date | None = None
    terms_days: int = 30

    def over_limit(self, amount: Decimal) -> Decimal:
        """By how much a further amount would exceed the limit; 0 without a limit or within it."""
        if self.credit_limit is None:
            return _ZERO
        return max(self.owed + amount - self.credit_limit, _ZERO)

    def is_stopped(self, day: date) -> bool:
        """Whether nothing is sold any more on that day."""
        return self.stopped_on is not None and self.stopped_on <= day


@dataclass(frozen=True, slots=True)
class LastPrice:
    """What a customer last paid for one unit of a product, after the line's discount."""

    price: Decimal
    ordered_on: date
    order_number: str
