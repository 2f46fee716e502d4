"""When customers were contacted, for the rules on churn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, not_, select
from sqlalchemy.orm import Session, aliased

from desktop_crm.core.clock import local_date, start_of_day
from desktop_crm.core.codes import Direction
from desktop_crm.models import Customer, LogEntry, Staff
from desktop_crm.models.conditions import alive
from desktop_crm.queries.sales import key_of, key_text, raw_rows
from desktop_crm.storage.key_tables import listed, moment_spans


class Tries(NamedTuple):
    """How often we began a contact, and on which day for the first time."""

    number: int
    first: int


def standing_entries() -> ColumnElement[bool]:
    """Entries of the log that no later one corrects, each looked up."""
    later = aliased(LogEntry)
    corrected = exists().where(later.corrects_id == LogEntry.id, alive(later))
    return and_(alive(LogEntry), not_(corrected.correlate(LogEntry)))


def _many_standing_entries() -> ColumnElement[bool]:
    """The same by one look through the log, for a question that reads a good part of it."""
    later = aliased(LogEntry)
    corrected = select(later.corrects_id).where(later.corrects_id.is_not(None), alive(later))
    return and_(alive(LogEntry), LogEntry.id.not_in(corrected))


def last_contacts(session: Session, today: date, keys: Iterable[str]) -> dict[str, datetime]:
    """The latest contact up to today of each of these customers that ever had one."""
    latest = (
        select(LogEntry.happened_at)
        .where(
            LogEntry.customer_id == Customer.id,
            standing_entries(),
            LogEntry.happened_at < end_of_day(today),
        )
        .order_by(LogEntry.happened_at.desc())
        .limit(1)
        .scalar_subquery()
    )
    rows = raw_rows(session, select(key_of(Customer.id), latest).where(listed(Customer.id, keys)))
    return {key_text(key): instant(moment) for key, moment in rows if moment is not None}


def tries_within(session: Session, spans: Mapping[str, tuple[int, int]]) -> dict[str, Tries]:
    """The contacts that we began with each customer from its first day to its last one."""
    span = moment_spans(spans)
    query = (
        select(key_of(span.c.key), func.count(), func.min(LogEntry.happened_at))
        .join(LogEntry, LogEntry.customer_id == span.c.key)
        .where(
            _many_standing_entries(),
            LogEntry.direction == Direction.OUT,
            LogEntry.happened_at >= span.c.first,
            LogEntry.happened_at < span.c.end_of,
        )
        .group_by(span.c.key)
    )
    return {
        key_text(key): Tries(count, local_date(instant(first)).toordinal())
        for key, count, first in raw_rows(session, query)
    }


def instant(moment: Any) -> datetime:
    """A moment as the driver gives it: in UTC, and perhaps a text."""
    plain = moment if isinstance(moment, datetime) else datetime.fromisoformat(moment)
    return plain.replace(tzinfo=UTC)


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
