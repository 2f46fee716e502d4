"""The month so far for the home page: what it sold, why less or more, and day by day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.money import from_units
from desktop_crm.core.periods import Month, Period
from desktop_crm.queries.sales import SalesScope, Sold
from desktop_crm.queries.sales_totals import sales_by_day
from desktop_crm.reports.drop_parts import PARTS
from desktop_crm.reports.monthly_drop import REPORT
from desktop_crm.reports.report import ReportResult, ReportRow
from desktop_crm.reports.values import Sentence

_NAMED_LOSSES = 5


@dataclass(frozen=True, slots=True)
class StoryPart:
    """One part of the difference, with the customers that make it, the largest first."""

    key: str
    difference: Decimal
    customers: tuple[UUID, ...]


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


def month_story(session: Session, *, today: date) -> MonthStory | None:
    """The month that the report of drops looks at by itself; None without any orders."""
    result = REPORT.run(session, settings=REPORT.read_settings(), today=today)
    before, period = result.extra["before"], result.extra["after"]
    totals = result.totals
    if not result.extra["months"] and not totals["after"]:
        return None
    rows = list(result.rows)
    losses = sorted(value for row in rows if (value := _difference(result, row)) < 0)
    few = losses[:_NAMED_LOSSES]
    months = [period, before, period.same_days_of(Month.of(period.first).plus(-12))]
    now, earlier, year = (_curve(session, each) for each in months)
    return MonthStory(
        month=totals["month"],
        period=period,
        before_period=before,
        is_partial=totals["partial"],
        change=totals["change"],
        change_on_year=totals["change_on_year"],
        is_alarm=totals["alarm"],
        parts=tuple(_part(result, rows, part.value) for part in PARTS),
        share=float(sum(few) / sum(losses)) if losses else None,
        few=len(few),
        loser=_loser(result, rows),
        season=result.facts[2],
        now=now,
        before=earlier,
        year=year,
    )


def _difference(result: ReportResult, row: ReportRow) -> Decimal:
    value: Decimal = result.value(row, "difference")
    return value


def _part(result: ReportResult, rows: Sequence[ReportRow], part: str) -> StoryPart:
    customers = tuple(UUID(hex=row.key) for row in rows if result.value(row, "part") == part)
    return StoryPart(part, result.totals[part], customers)


def _loser(result: ReportResult, rows: Sequence[ReportRow]) -> Loser | None:
    lowest = min(rows, key=lambda row: _difference(result, row), default=None)
    if lowest is None or _difference(result, lowest) >= 0:
        return None
    name = str(result.value(lowest, "customer"))
    return Loser(UUID(hex=lowest.key), name, _difference(result, lowest))


def _curve(session: Session, period: Period) -> Curve:
    sold: Mapping[date, Sold] = sales_by_day(session, SalesScope.of(period))
    nothing = Sold(0, 0)
    days = (period.first + timedelta(days=number) for number in range(max(period.days, 0)))
    units = accumulate(sold.get(day, nothing).units for day in days)
    return Curve(period.first, tuple(from_units(each) for each in units))
