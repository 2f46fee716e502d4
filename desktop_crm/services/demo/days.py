"""The days that the made-up firm lives through: plain numbers, with their texts made beforehand."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date, timedelta

from desktop_crm.core.holidays import WorkCalendar

YEARS = 3
_BEFORE, _AFTER = 1_620, 430
_MINUTES = 24 * 60
_EARLY, _SHORT_WHILE = 8 * 60, 50
_SPRING_FESTIVALS = {
    2022: (2, 1),
    2023: (1, 22),
    2024: (2, 10),
    2025: (1, 29),
    2026: (2, 17),
    2027: (2, 6),
    2028: (1, 26),
    2029: (2, 13),
    2030: (2, 3),
    2031: (1, 23),
    2032: (2, 11),
}
_MID_AUTUMNS = {
    2022: (9, 10),
    2023: (9, 29),
    2024: (9, 17),
    2025: (10, 6),
    2026: (9, 25),
    2027: (9, 15),
    2028: (10, 3),
    2029: (9, 22),
    2030: (9, 12),
    2031: (10, 1),
    2032: (9, 19),
}


class Days:
    """Days as ordinals (`date.toordinal`) around one `today`, and how the file writes them.

    `offset` is the local time's distance from UTC: people work in office hours of the PC's clock.
    """

    def __init__(self, today: date, offset: timedelta) -> None:
        self.date = today
        self.today = today.toordinal()
        self.first = date(today.year - YEARS, today.month, min(today.day, 28)).toordinal()
        self._base = self.today - _BEFORE
        span = [date.fromordinal(self._base + at) for at in range(_BEFORE + _AFTER)]
        self._texts = [day.isoformat() for day in span]
        self._digits = [text.replace("-", "") for text in self._texts]
        self._shift = int(offset.total_seconds()) // 60
        self._clock = [
            f" {minute // 60:02d}:{minute % 60:02d}:00.000000" for minute in range(_MINUTES)
        ]
        calendar = WorkCalendar()
        worked = [calendar.is_working(day) and not _is_around_new_year(day) for day in span]
        self._worked = [self._base + at for at, works in enumerate(worked) if works]
        self._index = [bisect_left(self._worked, self._base + at) for at in range(len(span))]
        self.month_of = [day.year * 12 + day.month - 1 for day in span]
        self.dates = span

    def day(self, ordinal: int) -> date:
        """The day as a date."""
        return self.dates[ordinal - self._base]

    def text(self, ordinal: int) -> str:
        """The day as the file writes it: `2026-11-21`."""
        return self._texts[ordinal - self._base]

    def digits(self, ordinal: int) -> str:
        """The day as numbers of documents hold it: `20261121`."""
        return self._digits[ordinal - self._base]

    def moment(self, ordinal: int, minute: int) -> str:
        """That local minute of the day as the file writes an instant, in UTC.

        What happened today happened first thing in the morning, so that it lies in the past.
        """
        if ordinal >= self.today:
            minute = _EARLY + minute % _SHORT_WHILE
        minute -= self._shift
        return (
            self._texts[ordinal - self._base + minute // _MINUTES] + self._clock[minute % _MINUTES]
        )

    def later_moment(self, ordinal: int, minute: int) -> str:
        """Like `moment`, for what may still come."""
        minute -= self._shift
        return (
            self._texts[ordinal - self._base + minute // _MINUTES] + self._clock[minute % _MINUTES]
        )

    def month(self, ordinal: int) -> int:
        """The month as one number that counts on."""
        return self.month_of[ordinal - self._base]

    def working_day_from(self, ordinal: int) -> int:
        """That day, or the first working day after it."""
        return self._worked[self._index[ordinal - self._base]]

    def working_day_until(self, ordinal: int) -> int:
        """That day, or the last working day before it."""
        index = self._index[ordinal - self._base]
        found = self._worked[index]
        return found if found == ordinal else self._worked[index - 1]

    def after(self, ordinal: int, working_days: int) -> int:
        """The working day so many working days after a day."""
        return self._worked[self._index[ordinal + 1 - self._base] + working_days - 1]

    def short(self, ordinal: int) -> str:
        """The day as people jot it down: `11月6日`."""
        day = self.day(ordinal)
        return f"{day.month}月{day.day}日"


def spring_festival(year: int) -> date:
    """The first day of the lunar year; a fair guess outside the table."""
    return date(year, *_SPRING_FESTIVALS.get(year, (2, 5)))


def mid_autumn(year: int) -> date:
    """The fifteenth of the eighth lunar month; a fair guess outside the table."""
    return date(year, *_MID_AUTUMNS.get(year, (9, 20)))


def _is_around_new_year(day: date) -> bool:
    """Firms rest from two days before the lunar new year to six days after it."""
    return -2 <= (day - spring_festival(day.year)).days <= 6
