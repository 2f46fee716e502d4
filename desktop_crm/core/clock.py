"""The one place that reads the system clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time


def utc_now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)


def local_today() -> date:
    """Today where the PC stands; only the outermost layer asks, rules take it as a parameter."""
    return datetime.now().astimezone().date()


def local_date(instant: datetime) -> date:
    """The calendar day of an instant where the PC stands."""
    return instant.astimezone().date()


def start_of_day(day: date) -> datetime:
    """The instant at which a day begins where the PC stands."""
    return datetime.combine(day, time.min).astimezone()
