"""What a person typed in a week, added up by hand: nothing here asks the program."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

GOODS: dict[str, tuple[str, Decimal, Decimal | None]] = {
    "1001": ("hexbolt", Decimal(186), Decimal(120)),
    "1002": ("washer", Decimal("42.50"), Decimal("30.25")),
    "1003": ("locknut", Decimal(128), Decimal("99.90")),
    "2001": ("terminal", Decimal(96), None),
    "2002": ("cable", Decimal("12.80"), Decimal(8)),
    "3001": ("carton", Decimal("5.60"), None),
}
"""Code: name, list price, cost; two have no known cost."""


@dataclass(slots=True)
class Sold:
    """An order as typed: quantities by product code."""

    id: UUID
    customer: str
    day: date
    promised: date
    lines: tuple[tuple[str, int], ...]
    shipped: date | None = None
    is_cancelled: bool = False

    @property
    def total(self) -> Decimal:
        """What the customer pays."""
        return sum((GOODS[code][1] * count for code, count in self.lines), Decimal(0))

    @property
    def days_late(self) -> int:
        """How many days after its promised day it left."""
        if self.shipped is None:
            return 0
        return max((self.shipped - self.promised) // timedelta(days=1), 0)


@dataclass(slots=True)
class Ledger:
    """The week on paper."""

    customers: dict[str, UUID] = field(default_factory=dict)
    orders: list[Sold] = field(default_factory=list)
    payments: dict[str, Decimal] = field(default_factory=lambda: defaultdict(Decimal))
    visits: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    complaints: dict[str, str] = field(default_factory=dict)

    @property
    def standing(self) -> list[Sold]:
        """Orders that were not cancelled."""
        return [order for order in self.orders if not order.is_cancelled]

    @property
    def sales(self) -> Decimal:
        """All that was sold."""
        return sum((order.total for order in self.standing), Decimal(0))

    def by_customer(self) -> dict[str, Decimal]:
        """Sales by customer."""
        found: dict[str, Decimal] = defaultdict(Decimal)
        for order in self.standing:
            found[order.customer] += order.total
        return dict(found)

    def by_product(self) -> dict[str, Decimal]:
        """Sales by product name."""
        found: dict[str, Decimal] = defaultdict(Decimal)
        for order in self.standing:
            for code, count in order.lines:
                found[GOODS[code][0]] += GOODS[code][1] * count
        return dict(found)

    def costs(self) -> tuple[Decimal, Decimal]:
        """Sales whose cost is known, and that cost."""
        sales = cost = Decimal(0)
        for order in self.standing:
            for code, count in order.lines:
                _name, price, each = GOODS[code]
                if each is not None:
                    sales += price * count
                    cost += each * count
        return sales, cost
