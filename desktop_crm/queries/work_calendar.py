"""The firm's working days: the public calendar with the firm's own exceptions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sqlalchemy.orm import Session

from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.queries.options import setting

DAYS_OFF = "calendar.days_off"
DAYS_WORKED = "calendar.days_worked"
"""Settings that hold lists of ISO dates."""


def work_calendar(session: Session) -> WorkCalendar:
    """The calendar that deadlines and proposed days follow."""
    return WorkCalendar(
        extra_off=_days(setting(session, key=DAYS_OFF, default=())),
        extra_worked=_days(setting(session, key=DAYS_WORKED, default=())),
    )


def _days(texts: Iterable[str]) -> frozenset[date]:
    return frozenset(date.fromisoformat(text) for text in texts)
