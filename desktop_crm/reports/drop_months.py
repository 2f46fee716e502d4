"""Which months fell, and by how much: full months, or the running one day for day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop_crm.core.periods import Month, Period
from desktop_crm.queries.sales import Sold
from desktop_crm.queries.sales_totals import sales_by_month, sales_in
from desktop_crm.reports.period import Books, so_far
from desktop_crm.reports.values import ratio

EARLY_DAYS = 7
"""Before this day of the month the month before is shown: a few days say nothing."""


@dataclass(frozen=True, slots=True)
class MonthlySales:
    """Sales by day, and the day as of which the last month is judged."""

    by_day: Mapping[date, Sold]
    by_month: Mapping[Month, Sold]
    books: Books

    @classmethod
    def of(cls, by_day: Mapping[date, Sold], books: Books) -> MonthlySales:
        """From the sales of all days."""
        return cls(by_day, sales_by_month(by_day), books)

    def period(self, month: Month) -> Period:
        """The month, or its days so far."""
        return so_far(month, self.books.as_of)

    def sales(self, period: Period) -> int:
        """The sales of a period, in units of the file."""
        month = Month.of(period.first)
        if period == Period.of_month(month):
            return self.by_month.get(month, Sold(0, 0)).units
        return sales_in(self.by_day, period).units

    def change(self, month: Month, step: int) -> float | None:
        """The change against the same days of the month so many months away."""
        period = self.period(month)
        before = self.sales(period.same_days_of(month.plus(step)))
        return ratio(self.sales(period) - before, before)

    def seasonal_change(self, month: Month) -> float | None:
        """How the same days changed against the month before, a year ago."""
        period = self.period(month).same_days_of(month.plus(-12))
        before = self.sales(period.same_days_of(month.plus(-13)))
        return ratio(self.sales(period) - before, before)

    def is_alarm(self, month: Month, threshold: int) -> bool:
        """Whether the fall reaches so many per cent; exact, in whole units of the file."""
        period = self.period(month)
        before = self.sales(period.same_days_of(month.plus(-1)))
        return before > 0 and (before - self.sales(period)) * 100 >= threshold * before

    def is_seasonal(self, month: Month, threshold: int) -> bool | None:
        """Whether the same fall happened a year ago; None where there are no such sales."""
        fall = self.seasonal_change(month)
        return None if fall is None else fall <= -threshold / 100

    def months(self) -> list[Month]:
        """All months that have one before them in the books."""
        if self.books.first is None:
            return []
        return Month.of(self.books.first).until(Month.of(self.books.as_of))[1:]

    def usual_month(self) -> Month:
        """The month to look at when nobody chose one."""
        running = Month.of(self.books.as_of)
        early = self.books.as_of.day < EARLY_DAYS and self.period(running).last < running.last
        return running.plus(-1) if early else running
