"""When a customer is lost or in danger: rules over the days on which it ordered.

Days are ordinals (`date.toordinal`), in ascending order, so that many thousands are cheap.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import pairwise
from math import floor
from typing import NamedTuple

from desktop_crm.core.periods import months_before

USUAL_CONTACT_DAYS: Mapping[int, int] = {5: 14, 4: 30, 3: 60, 2: 90, 1: 180}
"""How often a customer of each level is to be contacted, unless the firm says otherwise."""
LEAST_INTERVALS = 2
"""So many intervals between orders make a rhythm."""


@dataclass(frozen=True, slots=True)
class ChurnRules:
    """What the firm has set.

    `by_level` overrides `days` for customers of a level; `contact_days` is how often a customer of
    a level is to be contacted. A customer is new for `new_days` after its first order, a party
    without orders is followed up for `followed_days` after a contact, and customers are key
    customers from `key_level` on.
    """

    days: int = 90
    by_level: Mapping[int, int] = field(default_factory=dict, hash=False)
    factor: float = 1.5
    drop: float = 0.3
    judges_by_rule: bool = True
    judges_by_hand: bool = True
    contact_days: Mapping[int, int] = field(
        default_factory=lambda: dict(USUAL_CONTACT_DAYS), hash=False
    )
    usual_contact_days: int = 60
    recurrence_days: int = 90
    new_days: int = 60
    followed_days: int = 90
    key_level: int = 4

    @property
    def drop_percent(self) -> int:
        """The fall of the sales, in percent, from which on it is an alarm."""
        return round(self.drop * 100)

    @property
    def drop_part(self) -> Decimal:
        """The same as an exact fraction."""
        return Decimal(self.drop_percent) / 100

    def days_for(self, level: int | None, own: int | None) -> int:
        """After how many days without an order a customer is lost."""
        if own is not None:
            return own
        return self.days if level is None else self.by_level.get(level, self.days)

    def contact_days_for(self, level: int | None) -> int:
        """How often a customer is to be contacted."""
        if level is None:
            return self.usual_contact_days
        return self.contact_days.get(level, self.usual_contact_days)


class Gap(NamedTuple):
    """A stretch without orders that was longer than usual.

    It begins after `last`, is dangerous from `danger` on, and ends with the order of `back`.
    """

    last: int
    danger: int
    back: int | None


def usual_interval(days: Sequence[int]) -> float | None:
    """The median of the days between one order and the next; None without a rhythm."""
    if len(days) <= LEAST_INTERVALS:
        return None
    intervals = [after - before for before, after in pairwise(days) if after != before]
    return _median_of_sorted(sorted(intervals)) if len(intervals) >= LEAST_INTERVALS else None


def danger_day(last: int, usual: float, factor: float) -> int:
    """The first day on which the silence is longer than `factor` times the usual interval."""
    return last + floor(factor * usual) + 1


def lost_by_silence(days: Sequence[int], allowed: int) -> int:
    """The day after `allowed` days without an order."""
    return days[-1] + allowed + 1


def lost_by_season(days: Sequence[int], allowed: int) -> int:
    """The day on which a seasonal customer has missed a season.

    Judged by the same season of the year before: each order is expected again a year later, give
    or take `allowed` days. The first one that was not answered counts, a day after its time.
    """
    answered = days[-1] + allowed
    for day in days:
        again = a_year_later(day)
        if again > answered:
            return again + allowed + 1
    return days[-1] + allowed + 1


def a_year_later(day: int) -> int:
    """The same day of the next year, or the last one of its month where it is shorter."""
    return months_before(date.fromordinal(day), -12).toordinal()


def gaps(days: Sequence[int], factor: float, until: int) -> Iterator[Gap]:
    """All stretches that became dangerous, each judged by the rhythm known when it began."""
    distinct = sorted(set(days))
    intervals: list[int] = []
    for place, last in enumerate(distinct):
        if place:
            interval = last - distinct[place - 1]
            intervals.insert(bisect_right(intervals, interval), interval)
        if len(intervals) < LEAST_INTERVALS:
            continue
        danger = danger_day(last, _median_of_sorted(intervals), factor)
        back = distinct[place + 1] if place + 1 < len(distinct) else None
        if danger <= (until if back is None else back - 1):
            yield Gap(last, danger, back)


def _median_of_sorted(values: Sequence[int]) -> float:
    middle = len(values) // 2
    if len(values) % 2:
        return float(values[middle])
    return (values[middle - 1] + values[middle]) / 2
