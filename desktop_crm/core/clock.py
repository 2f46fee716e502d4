"""The one place that reads the system clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, tzinfo

_SECOND_DAY = 86_400
"""The first day of which every system knows the local time."""


def utc_now() -> datetime:
    """The present instant, aware, in UTC."""
    return datetime.now(UTC)


def local_today() -> date:
    """Today where the PC stands; only the outermost layer asks, rules take it as a parameter."""
    return datetime.now().astimezone().date()


def local_time(instant: datetime) -> datetime:
    """An instant as clocks show it where the PC stands."""
    try:
        return instant.astimezone()
    except OSError:
        return instant.astimezone(_before_all_clocks())


def local_date(instant: datetime) -> date:
    """The calendar day of an instant where the PC stands."""
    return local_time(instant).date()


def local_moment(day: date, at: time) -> datetime:
    """The instant at which clocks show a time of a day where the PC stands."""
    shown = datetime.combine(day, at)
    try:
        return shown.astimezone()
    except OSError:
        return shown.replace(tzinfo=_before_all_clocks())


def start_of_day(day: date) -> datetime:
    """The instant at which a day begins where the PC stands."""
    return local_moment(day, time.min)


def _before_all_clocks() -> tzinfo | None:
    """The time of 1970, for days before it: of those Windows knows no local time."""
    return datetime.fromtimestamp(_SECOND_DAY, UTC).astimezone().tzinfo
