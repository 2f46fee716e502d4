"""Bringing the months of the whole firm into a believable shape: calm, and then this month's drop.

Each month is cut in two at today's day of the month, because a running month is compared with the
same days of others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop_crm.services.demo.days import Days
from desktop_crm.services.demo.seasons import month_strength

_DROP = 0.71
"""This month so far against the same days of the last one."""
_YEAR_AGO = 1.018
"""The same comparison a year ago: no drop, so that the season does not explain this one."""
_BUSY = 0.85
"""Beside the stories of last month at least so much of the ordinary sales stays."""
_LEAST, _MOST = 0.3, 2.2
_NEIGHBOURS = 3
_FEWER = 0.5

Bucket = tuple[int, bool]


@dataclass(frozen=True, slots=True)
class Planned:
    """An order that is planned; `index` is the customer's, `amount` in yuan."""

    index: int
    day: int
    amount: float
    is_fixed: bool


@dataclass(frozen=True, slots=True)
class Months:
    """Factors for the sales that no story fixes, by month and half.

    In a bad running month fewer orders come (`kept` is the fraction), and smaller ones; the first
    `sure` customers still order.
    """

    days: Days
    factors: Mapping[Bucket, float]
    kept: float
    sure: int

    def factor(self, day: int) -> float:
        """By how much an order of a day grows or shrinks."""
        return self.factors.get(bucket_of(self.days, day), 1.0)

    def keeps(self, index: int, day: int) -> bool:
        """Whether a customer's planned order of a day really comes."""
        if index < self.sure or self.days.month(day) != self.days.month(self.days.today):
            return True
        return _comes(index, day, self.kept)


def bucket_of(days: Days, day: int) -> Bucket:
    """The month of a day, and whether it lies after today's day of the month."""
    return days.month(day), days.day(day).day > days.date.day


def balance(days: Days, orders: Iterable[Planned], *, sure: int) -> Months:
    """Find the factors from all planned orders; `sure` customers order whatever happens."""
    fixed: defaultdict[Bucket, float] = defaultdict(float)
    loose: defaultdict[Bucket, float] = defaultdict(float)
    running = (days.month(days.today), False)
    doubtful: list[Planned] = []
    for order in orders:
        bucket = bucket_of(days, order.day)
        (fixed if order.is_fixed else loose)[bucket] += order.amount
        if bucket == running and not order.is_fixed:
            doubtful.append(order)
    wanted = _wanted(days, fixed, loose)
    missing = {bucket: wanted[bucket] - fixed[bucket] for bucket in wanted}
    kept = 1.0
    if running in missing and loose[running]:
        kept = min(1.0, max(_LEAST, missing[running] / loose[running])) ** _FEWER
        coming = [
            each.amount
            for each in doubtful
            if each.index < sure or _comes(each.index, each.day, kept)
        ]
        loose[running] = sum(coming)
    factors = {
        bucket: min(_MOST, max(_LEAST, missing[bucket] / amount))
        for bucket, amount in loose.items()
        if bucket in missing and amount
    }
    return Months(days, factors, kept, sure)


def _comes(index: int, day: int, fraction: float) -> bool:
    """A coin with the same result each time it is asked for the same order."""
    return (index * 2_654_435_761 + day * 40_503 >> 4) % 1_000 < fraction * 1_000


def _wanted(
    days: Days, fixed: Mapping[Bucket, float], loose: Mapping[Bucket, float]
) -> dict[Bucket, float]:
    """What each half month should bring."""
    this_month = days.month(days.today)
    first_month = days.month(days.first)
    totals = _calm_totals(range(first_month, this_month), fixed, loose)
    wanted: dict[Bucket, float] = {}
    for month, total in totals.items():
        early = min(1.0, days.date.day / 30.4)
        wanted[month, False], wanted[month, True] = total * early, total * (1 - early)
    last, year_ago = this_month - 1, this_month - 12
    if (last, False) in wanted:
        busy = fixed.get((last, False), 0.0) + _BUSY * loose.get((last, False), 0.0)
        wanted[last, False] = max(wanted[last, False], busy)
        wanted[this_month, False] = wanted[last, False] * _DROP
    if (year_ago - 1, False) in wanted:
        wanted[year_ago, False] = wanted[year_ago - 1, False] * _YEAR_AGO
    return wanted


def _calm_totals(
    months: range, fixed: Mapping[Bucket, float], loose: Mapping[Bucket, float]
) -> dict[int, float]:
    """The planned totals, smoothed over neighbouring months, times each month's usual strength.

    The first month is left out: it is only partly covered.
    """
    planned = {month: _total(month, fixed, loose) for month in months}
    calm = {}
    for month in months[1:]:
        near = [
            planned[other]
            for other in range(month - _NEIGHBOURS, month + _NEIGHBOURS + 1)
            if other in planned and other != months[0]
        ]
        calm[month] = sum(near) / len(near) * month_strength(month)
    return calm


def _total(month: int, fixed: Mapping[Bucket, float], loose: Mapping[Bucket, float]) -> float:
    return sum(each.get((month, late), 0.0) for each in (fixed, loose) for late in (False, True))
