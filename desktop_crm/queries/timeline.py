"""Everything that happened with a customer, newest first, a page at a time."""

from __future__ import annotations

import heapq
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from itertools import islice
from typing import TypeAlias
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.queries import timeline_sources as sources
from desktop_crm.queries.timeline_rows import Moment, TimelineRow

PAGE = 40
Cursor: TypeAlias = Mapping[Moment, int]
"""How many rows of each kind were shown already."""


class Show(StrEnum):
    """What a person wants to see."""

    ALL = "all"
    CONTACTS = "contacts"
    CALLS = "calls"
    VISITS = "visits"
    ORDERS = "orders"
    COMPLAINTS = "complaints"
    PAYMENTS = "payments"


_MOMENTS: Mapping[Show, tuple[Moment, ...]] = {
    Show.ALL: tuple(Moment),
    Show.CONTACTS: (Moment.LOG,),
    Show.CALLS: (Moment.LOG,),
    Show.VISITS: (Moment.LOG,),
    Show.ORDERS: (Moment.ORDER, Moment.DELIVERY, Moment.RETURN),
    Show.COMPLAINTS: (Moment.COMPLAINT,),
    Show.PAYMENTS: (Moment.PAYMENT,),
}
_LOG_CODES = {Show.CALLS: "call", Show.VISITS: "visit"}


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Some rows, and where the next page begins; None at the end."""

    rows: tuple[TimelineRow, ...]
    next: Cursor | None = field(default=None)


def timeline(
    session: Session,
    *,
    customer_id: UUID,
    today: date,
    show: Show = Show.ALL,
    after: Cursor | None = None,
    limit: int = PAGE,
) -> TimelinePage:
    """A page of what happened; each kind is read only as far as the page reaches."""
    taken = dict(after or {})
    asked = sources.Asked(session, customer_id, today, _LOG_CODES.get(show))
    lists = [
        sources.SOURCES[moment](asked, taken.get(moment, 0), limit + 1) for moment in _MOMENTS[show]
    ]
    merged = heapq.merge(*lists, key=_newest_first)
    rows = tuple(islice(merged, limit + 1))
    shown = rows[:limit]
    for row in shown:
        taken[row.moment] = taken.get(row.moment, 0) + 1
    return TimelinePage(shown, taken if len(rows) > limit else None)


def _newest_first(row: TimelineRow) -> tuple[int, float, int]:
    """Later days first; within a day what has a time before what has only a date."""
    at: datetime | None = row.at
    return -row.day.toordinal(), -at.timestamp() if at else 1.0, -row.id.int
