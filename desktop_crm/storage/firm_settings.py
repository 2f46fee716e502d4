"""The firm's settings as its file holds them, with the calendar and rules that follow."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.customer_levels import RATED, LevelBar, LevelRules
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


def read_level_rules(session: Session) -> LevelRules:
    """What the firm asks of a customer for so many stars."""
    return level_rules_of(read_settings(session))


def level_rules_of(values: Mapping[str, Any]) -> LevelRules:
    """The same from the values of the settings."""
    bars = {
        level: LevelBar(
            sales=Decimal(values[f"level.sales_{level}"]),
            margin=values[f"level.margin_{level}"] / 100,
            days=int(values[f"level.days_{level}"]),
        )
        for level in RATED
    }
    return LevelRules(
        bars=bars,
        coverage=Decimal(values["order.cost_coverage"]) / 100,
        is_monthly=values["level.recomputed"] == "monthly",
    )
