"""The working days of a Chinese firm: weekends, public holidays and the days worked instead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text

_SATURDAY = 5


class Holiday(StrEnum):
    """A public holiday of the People's Republic of China."""

    NEW_YEAR = "new_year"
    SPRING_FESTIVAL = "spring_festival"
    QINGMING = "qingming"
    LABOUR_DAY = "labour_day"
    DRAGON_BOAT = "dragon_boat"
    MID_AUTUMN = "mid_autumn"
    NATIONAL_DAY = "national_day"
    OWN = "own"


HOLIDAY_TEXTS: Mapping[Holiday, Text] = {
    Holiday.NEW_YEAR: QT_TRANSLATE_NOOP("holiday", "New Year"),
    Holiday.SPRING_FESTIVAL: QT_TRANSLATE_NOOP("holiday", "Spring Festival"),
    Holiday.QINGMING: QT_TRANSLATE_NOOP("holiday", "Qingming"),
    Holiday.LABOUR_DAY: QT_TRANSLATE_NOOP("holiday", "Labour Day"),
    Holiday.DRAGON_BOAT: QT_TRANSLATE_NOOP("holiday", "Dragon Boat Festival"),
    Holiday.MID_AUTUMN: QT_TRANSLATE_NOOP("holiday", "Mid-Autumn Festival"),
    Holiday.NATIONAL_DAY: QT_TRANSLATE_NOOP("holiday", "National Day"),
    Holiday.OWN: QT_TRANSLATE_NOOP("holiday", "day off of the firm"),
}

_ANNOUNCED: Mapping[int, tuple[tuple[tuple[Holiday, str, int], ...], tuple[str, ...]]] = {
    2025: (
        (
            (Holiday.NEW_YEAR, "01-01", 1),
            (Holiday.SPRING_FESTIVAL, "01-28", 8),
            (Holiday.QINGMING, "04-04", 3),
            (Holiday.LABOUR_DAY, "05-01", 5),
            (Holiday.DRAGON_BOAT, "05-31", 3),
            (Holiday.NATIONAL_DAY, "10-01", 8),
        ),
        ("01-26", "02-08", "04-27", "09-28", "10-11"),
    ),
    2026: (
        (
            (Holiday.NEW_YEAR, "01-01", 3),
            (Holiday.SPRING_FESTIVAL, "02-15", 9),
            (Holiday.QINGMING, "04-04", 3),
            (Holiday.LABOUR_DAY, "05-01", 5),
            (Holiday.DRAGON_BOAT, "06-19", 3),
            (Holiday.MID_AUTUMN, "09-25", 3),
            (Holiday.NATIONAL_DAY, "10-01", 7),
        ),
        ("01-04", "02-14", "02-28", "05-09", "09-20", "10-10"),
    ),
}
"""By year: the days off with their first day and length, and the weekend days that are worked.

As the General Office of the State Council announced them; it does so each November.
"""

_STATUTORY: Mapping[int, tuple[tuple[Holiday, str, int], ...]] = {
    2024: (
        (Holiday.SPRING_FESTIVAL, "02-10", 3),
        (Holiday.QINGMING, "04-04", 1),
        (Holiday.DRAGON_BOAT, "06-10", 1),
        (Holiday.MID_AUTUMN, "09-17", 1),
    ),
    2027: (
        (Holiday.SPRING_FESTIVAL, "02-05", 4),
        (Holiday.QINGMING, "04-05", 1),
        (Holiday.DRAGON_BOAT, "06-09", 1),
        (Holiday.MID_AUTUMN, "09-15", 1),
    ),
    2028: (
        (Holiday.SPRING_FESTIVAL, "01-25", 4),
        (Holiday.QINGMING, "04-04", 1),
        (Holiday.DRAGON_BOAT, "05-28", 1),
        (Holiday.MID_AUTUMN, "10-03", 1),
    ),
}
"""The days fixed by law that follow the moon, for years whose exact days off are not announced."""

_EVERY_YEAR = (
    (Holiday.NEW_YEAR, "01-01", 1),
    (Holiday.LABOUR_DAY, "05-01", 2),
    (Holiday.NATIONAL_DAY, "10-01", 3),
)


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """Which days are worked; `extra_off` and `extra_worked` are the firm's own decisions."""

    extra_off: frozenset[date] = field(default=frozenset())
    extra_worked: frozenset[date] = field(default=frozenset())

    def holiday(self, day: date) -> Holiday | None:
        """The holiday that a day belongs to; a plain weekend is none."""
        if day in self.extra_worked:
            return None
        if day in self.extra_off:
            return Holiday.OWN
        return _days_off(day.year).get(day)

    def is_working(self, day: date) -> bool:
        """Whether people are at their desks on that day."""
        if day in self.extra_worked:
            return True
        if self.holiday(day) is not None:
            return False
        return day.weekday() < _SATURDAY or day in _worked_weekends(day.year)

    def working_day_from(self, day: date) -> date:
        """That day, or the first working day after it."""
        while not self.is_working(day):
            day += timedelta(days=1)
        return day

    def after(self, day: date, working_days: int) -> date:
        """The day so many working days after `day`, as deadlines are counted."""
        for _ in range(working_days):
            day = self.working_day_from(day + timedelta(days=1))
        return day

    def working_days_between(self, first: date, last: date) -> int:
        """How many working days lie after `first` up to and with `last`; negative backwards."""
        if last < first:
            return -self.working_days_between(last, first)
        span = (first + timedelta(days=offset) for offset in range(1, (last - first).days + 1))
        return sum(self.is_working(day) for day in span)

    def stretch(self, day: date) -> tuple[Holiday, date, date] | None:
        """The holiday around a day with the first and last of its days off."""
        kind = self.holiday(day)
        if kind is None:
            return None
        first = last = day
        while self.holiday(first - timedelta(days=1)) == kind:
            first -= timedelta(days=1)
        while self.holiday(last + timedelta(days=1)) == kind:
            last += timedelta(days=1)
        return kind, first, last


@cache
def _days_off(year: int) -> Mapping[date, Holiday]:
    announced = _ANNOUNCED.get(year)
    spans = announced[0] if announced else (*_EVERY_YEAR, *_STATUTORY.get(year, ()))
    return {day: kind for kind, first, length in spans for day in _span(year, first, length)}


@cache
def _worked_weekends(year: int) -> frozenset[date]:
    announced = _ANNOUNCED.get(year)
    return frozenset(_day(year, text) for text in announced[1]) if announced else frozenset()


def _span(year: int, first: str, length: int) -> Iterable[date]:
    start = _day(year, first)
    return (start + timedelta(days=offset) for offset in range(length))


def _day(year: int, month_and_day: str) -> date:
    return date.fromisoformat(f"{year:04d}-{month_and_day}")
