"""One to five stars from a customer's own trade: amount, margin and how long ago it ordered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from desktop_crm.core.money import rounded

RATED = (5, 4, 3, 2)
"""The levels that ask for something, the best first."""
LEAST = 1
"""What everybody who ever ordered has at least."""
RECOMPUTED = "customer.recompute_levels"
"""The code of the step in which the rule gave levels anew."""
_MARK = "rule"
_UNKNOWN = "-"


@dataclass(frozen=True, slots=True)
class LevelFigures:
    """The trade of a customer on a day: what the rule judges.

    `sales` and `orders` are of the 12 months that end on `day`; `margin` is the gross profit as a
    fraction of their sales, None while too few costs are known. `last_order` is None for somebody
    who never ordered.
    """

    day: date
    sales: Decimal = Decimal(0)
    margin: Decimal | None = None
    orders: int = 0
    last_order: date | None = None

    @property
    def silent_days(self) -> int | None:
        """For how many days there was no order."""
        return None if self.last_order is None else (self.day - self.last_order).days


class Ask(StrEnum):
    """What a level asks for."""

    SALES = "sales"
    MARGIN = "margin"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class LevelBar:
    """What a level asks for: sales of at least, a margin of at least, silent for at most."""

    sales: Decimal
    margin: Decimal
    days: int

    def is_met(self, figures: LevelFigures) -> bool:
        """Whether all three hold."""
        return not self.missing(figures)

    def missing(self, figures: LevelFigures) -> tuple[Ask, ...]:
        """What does not hold; a margin that nobody knows is not held against a customer."""
        found: list[Ask] = []
        if figures.sales < self.sales:
            found.append(Ask.SALES)
        if figures.margin is not None and figures.margin < self.margin:
            found.append(Ask.MARGIN)
        if figures.silent_days is None or figures.silent_days > self.days:
            found.append(Ask.DAYS)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class LevelRules:
    """What the firm has set.

    Margins count from a `coverage` of known costs on. `is_monthly` tells whether the program looks
    at the levels each month by itself.
    """

    bars: Mapping[int, LevelBar]
    coverage: Decimal
    is_monthly: bool = True

    def level_of(self, figures: LevelFigures) -> int | None:
        """The highest level whose bar is met; none for somebody who never ordered."""
        if figures.last_order is None:
            return None
        return next((level for level in RATED if self.bars[level].is_met(figures)), LEAST)

    def next_after(self, level: int | None) -> int | None:
        """The level above; none above the best."""
        above = (level or 0) + 1
        return above if above in self.bars else None


def known_margin(sales: int, cost: int) -> Decimal | None:
    """The gross profit as a fraction of sales, to a hundredth of a percent.

    Args:
        sales: of lines with a known cost, in units of the file.
        cost: of the same lines.
    """
    if sales <= 0:
        return None
    return rounded(Decimal(sales - cost) / sales, 4)


def reason_of_rule(figures: LevelFigures) -> str:
    """The figures as a level's history keeps them: `rule 2026-11-01 812300.5 0.1834 12 ...`.

    Written in no language; `rule_figures` reads it, and screens say it in theirs.
    """
    parts = (
        _MARK,
        figures.day.isoformat(),
        format(figures.sales.normalize(), "f"),
        _UNKNOWN if figures.margin is None else format(figures.margin, "f"),
        str(figures.orders),
        _UNKNOWN if figures.last_order is None else figures.last_order.isoformat(),
    )
    return " ".join(parts)


def rule_figures(reason: str | None) -> LevelFigures | None:
    """The figures behind a step of the rule; None where a person wrote the reason."""
    parts = (reason or "").split(" ")
    if len(parts) != 6 or parts[0] != _MARK:
        return None
    _mark, day, sales, margin, orders, last = parts
    try:
        return LevelFigures(
            day=date.fromisoformat(day),
            sales=Decimal(sales),
            margin=None if margin == _UNKNOWN else Decimal(margin),
            orders=int(orders),
            last_order=None if last == _UNKNOWN else date.fromisoformat(last),
        )
    except (ValueError, InvalidOperation):
        return None
