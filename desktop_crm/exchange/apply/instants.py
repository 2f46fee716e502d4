"""Moments of the file out of the days of a sheet, and the times of day that it may tell."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from desktop_crm.core.clock import local_date, local_moment, start_of_day
from desktop_crm.storage.bulk import file_value

_MINUTE = timedelta(minutes=1)
"""Lists show moments to the minute."""


def instant_of(day: date | None, at: time | None = None, present: str | None = None) -> Any:
    """The moment of a day, by default when it begins.

    The one that the firm has stays where the sheet says the same of it, as exactly as it does.
    """
    if day is None:
        return None
    moment = start_of_day(day) if at is None else local_moment(day, at)
    if present is not None:
        known = datetime.fromisoformat(present).replace(tzinfo=UTC)
        is_same = local_date(known) == day if at is None else abs(known - moment) < _MINUTE
        if is_same:
            return present
    return file_value(moment)
