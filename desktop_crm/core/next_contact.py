"""When to get in touch again: a few ready answers that fall on working days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from desktop_crm.core.holidays import Holiday, WorkCalendar
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.core.periods import Month

_HOLIDAY_IN_SIGHT_DAYS = 45


class Soon(StrEnum):
    """A ready answer."""

    TOMORROW = "tomorrow"
    IN_3_DAYS = "in_3_days"
    NEXT_MONDAY = "next_monday"
    NEXT_MONTH = "next_month"
    AFTER_HOLIDAY = "after_holiday"


SOON_TEXTS: Mapping[Soon, Text] = {
    Soon.TOMORROW: QT_TRANSLATE_NOOP("next_contact", "Tomorrow"),
    Soon.IN_3_DAYS: QT_TRANSLATE_NOOP("next_contact", "In 3 days"),
    Soon.NEXT_MONDAY: QT_TRANSLATE_NOOP("next_contact", "Next Monday"),
    Soon.NEXT_MONTH: QT_TRANSLATE_NOOP("next_contact", "Next month"),
    Soon.AFTER_HOLIDAY: QT_TRANSLATE_NOOP("next_contact", "After {holiday}"),
}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A day for the next contact.

    `meant` is the plain calendar answer; `day` differs where that is not worked. `holiday` is what
    stood in the way (None for a plain weekend) or, for `AFTER_HOLIDAY`, what it comes after.
    """

    soon: Soon
    day: date
    meant: date
    holiday: Holiday | None = None

    @property
    def is_moved(self) -> bool:
        """Whether the plain answer is a day off."""
        return self.day != self.meant


def suggestions(today: date, calendar: WorkCalendar) -> tuple[Suggestion, ...]:
    """The ready answers on a given day; after the next holiday only when one is near."""
    meant = {
        Soon.TOMORROW: today + timedelta(days=1),
        Soon.IN_3_DAYS: today + timedelta(days=3),
        Soon.NEXT_MONDAY: today + timedelta(days=7 - today.weekday()),
        Soon.NEXT_MONTH: Month.of(today).plus(1).day(today.day),
    }
    found = [
        Suggestion(soon, calendar.working_day_from(day), day, calendar.holiday(day))
        for soon, day in meant.items()
    ]
    after = _after_next_holiday(today, calendar)
    return (*found, after) if after else tuple(found)


def _after_next_holiday(today: date, calendar: WorkCalendar) -> Suggestion | None:
    for offset in range(1, _HOLIDAY_IN_SIGHT_DAYS):
        stretch = calendar.stretch(today + timedelta(days=offset))
        if stretch is not None:
            kind, _, last = stretch
            meant = last + timedelta(days=1)
            return Suggestion(Soon.AFTER_HOLIDAY, calendar.working_day_from(meant), meant, kind)
    return None
