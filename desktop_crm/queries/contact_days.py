"""When customers were contacted, for the rules on churn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, not_, select
from sqlalchemy.orm import Session, aliased

from desktop_crm.core.clock import local_date, start_of_day
from desktop_crm.core.codes import Direction
from desktop_crm.models import Customer, LogEntry, Staff
from desktop_crm.models.conditions import alive
from desktop_crm.queries.sales import key_of, key_text

_AT_ONCE = 500


class Attempt(NamedTuple):
    """One contact that we began: its day, and who it was."""

    day: int
    staff_id: str


def standing_entries() -> ColumnElement[bool]:
    """Entries of the log that no later one corrects."""
    later = aliased(LogEntry)
    corrected = exists().where(later.corrects_id == LogEntry.id, alive(later))
    return and_(alive(LogEntry), not_(corrected.correlate(LogEntry)))


def last_contacts(session: Session, today: date) -> dict[str, int]:
    """The day of each customer's latest contact up to today."""
    query = (
        select(key_of(LogEntry.customer_id), func.max(LogEntry.happened_at))
        .where(standing_entries(), LogEntry.happened_at < end_of_day(today))
        .group_by(LogEntry.customer_id)
    )
    return {key_text(key): local_date(moment).toordinal() for key, moment in session.execute(query)}


def attempts_since(
    session: Session, since: Mapping[str, int], today: date
) -> dict[str, list[Attempt]]:
    """The contacts that we began with each customer from its day on, the earliest first."""
    found: dict[str, list[Attempt]] = {}
    keys = list(since)
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        first = date.fromordinal(min(since[key] for key in some))
        query = (
            select(key_of(LogEntry.customer_id), LogEntry.happened_at, key_of(LogEntry.staff_id))
            .where(
                standing_entries(),
                LogEntry.direction == Direction.OUT,
                LogEntry.customer_id.in_([UUID(hex=key) for key in some]),
                LogEntry.happened_at >= start_of_day(first),
                LogEntry.happened_at < end_of_day(today),
            )
            .order_by(LogEntry.happened_at)
        )
        for key, moment, staff_id in session.execute(query):
            day = local_date(moment).toordinal()
            if day >= since[key_text(key)]:
                found.setdefault(key_text(key), []).append(Attempt(day, key_text(staff_id)))
    return found


def end_of_day(day: date) -> datetime:
    """The instant at which the next day begins where the PC stands."""
    return datetime.combine(day + timedelta(days=1), time.min).astimezone()


class ContactRow(NamedTuple):
    """A contact as a row behind a number."""

    day: date
    customer: str
    staff: str
    text: str


def contacts_behind(session: Session, key: str, first: date, last: date) -> list[ContactRow]:
    """The contacts that we began with a customer in some days, the latest first."""
    query = (
        select(LogEntry.happened_at, Customer.name, func.coalesce(Staff.name, ""), LogEntry.text)
        .join(Customer, Customer.id == LogEntry.customer_id)
        .outerjoin(Staff, Staff.id == LogEntry.staff_id)
        .where(
            standing_entries(),
            LogEntry.direction == Direction.OUT,
            LogEntry.customer_id == UUID(hex=key),
            LogEntry.happened_at >= start_of_day(first),
            LogEntry.happened_at < end_of_day(last),
        )
        .order_by(LogEntry.happened_at.desc())
    )
    return [ContactRow(local_date(moment), *rest) for moment, *rest in session.execute(query)]
