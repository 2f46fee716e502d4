"""The month so far for the home page: what it sold, why less or more, and day by day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate, chain
from operator import attrgetter
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.money import from_units
from desktop_crm.core.periods import Month, Period
from desktop_crm.queries.sales import Sold
from desktop_crm.queries.sales_by_customer import name_of_customer
from desktop_crm.queries.trades import EVERYBODY, KeyRange
from desktop_crm.reports.drop_parts import PARTS, CustomerChange, Part, by_part
from desktop_crm.reports.drop_totals import drop_totals
from desktop_crm.reports.monthly_drop import (
    REPORT,
    DropMonths,
    customer_changes,
    drop_months,
    season,
)
from desktop_crm.reports.values import Sentence

_NAMED_LOSSES = 5


@dataclass(frozen=True, slots=True)
class StoryPart:
    """One part of the difference, with the ids of its customers, the largest part first."""

    key: str
    difference: Decimal
    keys: tuple[str, ...]

    @property
    def customers(self) -> tuple[UUID, ...]:
        """The customers, made into ids when somebody wants to see them."""
        return tuple(UUID(hex=key) for key in self.keys)


@dataclass(frozen=True, slots=True)
class Loser:
    """The customer whose sales fell most."""

    id: UUID
    name: str
    difference: Decimal


@dataclass(frozen=True, slots=True)
class Curve:
    """Sales cumulated day by day from the first of a month."""

    first: date
    values: tuple[Decimal, ...]

    @property
    def total(self) -> Decimal:
        """The sales of all its days."""
        return self.values[-1] if self.values else Decimal(0)


@dataclass(frozen=True, slots=True)
class MonthStory:
    """A month against the same days before; `share` of all losses comes from `few` customers.

    `before` covers the same days of the month before, `year` those of last year.
    """

    month: Month
    period: Period
    before_period: Period
    is_partial: bool
    change: float | None
    change_on_year: float | None
    is_alarm: bool
    parts: tuple[StoryPart, ...]
    share: float | None
    few: int
    loser: Loser | None
    season: Sentence
    now: Curve
    before: Curve
    year: Curve

    @property
    def difference(self) -> Decimal:
        """More now than then, or less; the sum of the parts."""
        return sum((part.difference for part in self.parts), Decimal(0))


def story_months(session: Session, *, today: date) -> DropMonths | None:
    """The months that the report of drops looks at by itself; None without any orders."""
    asked = drop_months(session, settings=REPORT.read_settings(), today=today)
    is_empty = not asked.sales.months() and not asked.sales.sales(asked.periods[1])
    return None if is_empty else asked


def story_changes(
    session: Session, *, asked: DropMonths, among: KeyRange = EVERYBODY
) -> list[CustomerChange]:
    """How the sales to a part of the customers changed."""
    return customer_changes(session, asked.periods, among)[0]


def month_story(
    session: Session, *, asked: DropMonths, found: Iterable[Sequence[CustomerChange]]
) -> MonthStory:
    """The story of these months out of the changes of all parts of the customers."""
    changes = by_part(chain.from_iterable(found))
    totals = drop_totals(asked.sales, asked.chosen, changes, asked.settings)
    before, period = asked.periods
    losses = sorted(each.difference for each in changes if each.difference < 0)
    few = losses[:_NAMED_LOSSES]
    months = [period, before, period.same_days_of(Month.of(period.first).plus(-12))]
    now, earlier, year = (_curve(asked.sales.by_day, each) for each in months)
    return MonthStory(
        month=asked.chosen,
        period=period,
        before_period=before,
        is_partial=totals["partial"],
        change=totals["change"],
        change_on_year=totals["change_on_year"],
        is_alarm=totals["alarm"],
        parts=tuple(_part(totals[part], changes, part) for part in PARTS),
        share=sum(few) / sum(losses) if losses else None,
        few=len(few),
        loser=_loser(session, changes),
        season=season(totals),
        now=now,
        before=earlier,
        year=year,
    )


def _part(difference: Decimal, changes: Sequence[CustomerChange], part: Part) -> StoryPart:
    return StoryPart(
        part.value, difference, tuple(each.key for each in changes if each.part is part)
    )


def _loser(session: Session, changes: Sequence[CustomerChange]) -> Loser | None:
    lowest = min(changes, key=attrgetter("difference"), default=None)
    if lowest is None or lowest.difference >= 0:
        return None
    name = name_of_customer(session, lowest.key)
    return Loser(UUID(hex=lowest.key), name, from_units(lowest.difference))


def _curve(sold: Mapping[date, Sold], period: Period) -> Curve:
    nothing = Sold(0, 0)
    days = (period.first + timedelta(days=number) for number in range(max(period.days, 0)))
    units = accumulate(sold.get(day, nothing).units for day in days)
    return Curve(period.first, tuple(from_units(each) for each in units))
