"""The firm's working days: the public calendar with the firm's own exceptions."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.storage.firm_settings import read_calendar


def work_calendar(session: Session) -> WorkCalendar:
    """The calendar that deadlines and proposed days follow."""
    return read_calendar(session)
