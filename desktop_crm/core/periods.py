"""Calendar arithmetic: months as values, and the same days of another month."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from typing_extensions import override


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month; months sort and count like whole numbers."""

    year: int
    month: int

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that a day lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `YYYY-MM`.

        Raises:
            ValueError: if the text is anything else.
        """
        year, separator, month = text.partition("-")
        if not (separator and len(year) == 4 and year.isdigit() and month.isdigit()):
            raise ValueError(f"not a month: {text!r}")
        if not 1 <= int(month) <= 12:
            raise ValueError(f"not a month: {text!r}")
        return cls(int(year), int(month))

    @override
    def __str__(self) -> str:
        """`YYYY-MM`."""
        return f"{self.year:04d}-{self.month:02d}"

    @property
    def first(self) -> date:
        """The month's first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The month's last day."""
        return date(self.year, self.month, self.days)

    @property
    def days(self) -> int:
        """How many days the month has."""
        return calendar.monthrange(self.year, self.month)[1]

    def plus(self, months: int) -> Month:
        """The month so many months later, or earlier when negative."""
        index = self.year * 12 + self.month - 1 + months
        return Month(index // 12, index % 12 + 1)

    def until(self, end: Month) -> list[Month]:
        """This month and all following, up to and with `end`."""
        count = (end.year - self.year) * 12 + end.month - self.month
        return [self.plus(offset) for offset in range(count + 1)]

    def day(self, number: int) -> date:
        """The day of that number, or the month's last one where it is shorter."""
        return date(self.year, self.month, min(number, self.days))


@dataclass(frozen=True, slots=True)
class Period:
    """An inclusive range of days."""

    first: date
    last: date

    @classmethod
    def of_month(cls, month: Month, *, up_to: date | None = None) -> Self:
        """A whole month, or its days up to `up_to` when that day lies in it."""
        last = month.last if up_to is None else min(month.last, up_to)
        return cls(month.first, last)

    @property
    def days(self) -> int:
        """The number of days; 0 or less when the range is empty."""
        return (self.last - self.first).days + 1

    def same_days_of(self, month: Month) -> Period:
        """The same day numbers of another month, cut at that month's end.

        A period that reaches the end of its own month reaches the end of the other one too, so
        that full months are compared with full months.
        """
        whole = self.last == Month.of(self.last).last
        return Period(month.day(self.first.day), month.last if whole else month.day(self.last.day))


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or that month's last day where it is shorter."""
    return Month.of(day).plus(-months).day(day.day)


def twelve_months_to(day: date) -> Period:
    """The year that ends on `day`, both ends included."""
    return Period(months_before(day, 12) + timedelta(days=1), day)
