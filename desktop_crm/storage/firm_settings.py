"""The firm's settings as its file holds them, and the calendar that follows from them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.firm_settings import filled
from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.models import Setting


def read_settings(session: Session) -> dict[str, Any]:
    """The value of every setting, defaults filled in."""
    rows = session.execute(
        select(Setting.key, Setting.value).where(Setting.deleted_at.is_(None)).order_by(Setting.id)
    )
    return filled(dict(rows.all()))


def read_calendar(session: Session) -> WorkCalendar:
    """The firm's working days: the public calendar with the firm's own exceptions."""
    values = read_settings(session)
    return WorkCalendar(
        extra_off=frozenset(values["calendar.days_off"]),
        extra_worked=frozenset(values["calendar.days_worked"]),
    )
