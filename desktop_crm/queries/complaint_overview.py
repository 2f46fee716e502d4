"""What stands around the list of complaints: what is due, and what went wrong lately."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop_crm.core.clock import start_of_day
from desktop_crm.core.codes import OPEN_COMPLAINT_STATES, Severity
from desktop_crm.models import Complaint
from desktop_crm.models.conditions import alive
from desktop_crm.queries.complaint_figures import ComplaintAxis, orders_by
from desktop_crm.queries.contact_days import end_of_day
from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.options import OptionRow, all_options
from desktop_crm.queries.sales import SalesScope
from desktop_crm.storage.firm_settings import read_settings

CAUSE_DAYS = 90
"""Causes are counted over the complaints of so many days before today."""
_SECONDS_PER_HOUR = 3_600


@dataclass(frozen=True, slots=True)
class CauseCount:
    """How often a cause was complained of; None is a cause that nobody filled in."""

    cause_id: UUID | None
    cause: OptionRow | None
    count: int
    per_100_orders: float | None

    @property
    def list_filter(self) -> ListFilter:
        """Exactly the complaints that were counted."""
        cause = Condition("cause", Operator.EMPTY)
        if self.cause_id is not None:
            cause = Condition("cause", Operator.ONE_OF, (self.cause_id.hex,))
        lately = Condition("received_at", Operator.LAST_DAYS, (str(CAUSE_DAYS),))
        return ListFilter(conditions=(cause, lately))


@dataclass(frozen=True, slots=True)
class ComplaintOverview:
    """The open complaints by their deadline, and the causes of the last 90 days, most first.

    `response_hours` is the median over those of the same days that were answered; `deadlines` are
    the working days that the firm gives itself.
    """

    open: int
    due_today: int
    overdue: int
    response_hours: float | None
    causes: tuple[CauseCount, ...]
    deadlines: Mapping[Severity, int]

    @property
    def complaints(self) -> int:
        """How many complaints the causes share."""
        return sum(each.count for each in self.causes)


def complaint_overview(session: Session, *, today: date) -> ComplaintOverview:
    """Everything around the list, in one answer."""
    is_open = Complaint.state.in_(OPEN_COMPLAINT_STATES)
    due = select(
        func.count().filter(is_open),
        func.count().filter(is_open, Complaint.due_on == today),
        func.count().filter(is_open, Complaint.due_on < today),
    ).where(alive(Complaint))
    opened, due_today, overdue = session.execute(due).one()
    settings = read_settings(session)
    return ComplaintOverview(
        open=opened,
        due_today=due_today,
        overdue=overdue,
        response_hours=_response_hours(session, today),
        causes=_causes(session, today),
        deadlines={each: int(settings[f"complaint.days_{each.value}"]) for each in Severity},
    )


def _lately(today: date) -> tuple[ColumnElement[bool], ...]:
    first = start_of_day(today - timedelta(days=CAUSE_DAYS))
    return (
        alive(Complaint),
        Complaint.received_at >= first,
        Complaint.received_at < end_of_day(today),
    )


def _response_hours(session: Session, today: date) -> float | None:
    rows = session.execute(
        select(Complaint.received_at, Complaint.first_response_at).where(
            *_lately(today), Complaint.first_response_at.is_not(None)
        )
    )
    hours = [
        (answered - received).total_seconds() / _SECONDS_PER_HOUR
        for received, answered in rows
        if answered is not None
    ]
    return max(median(hours), 0.0) if hours else None


def _causes(session: Session, today: date) -> tuple[CauseCount, ...]:
    query = (
        select(Complaint.cause_id, func.count()).where(*_lately(today)).group_by(Complaint.cause_id)
    )
    known = all_options(session)
    counted: Counter[UUID | None] = Counter()
    for cause_id, count in session.execute(query):
        counted[cause_id if cause_id in known else None] += count
    scope = SalesScope(today, today - timedelta(days=CAUSE_DAYS))
    orders = orders_by(session, scope, ComplaintAxis.CAUSE).get("*", 0) if counted else 0
    found = (
        CauseCount(
            cause_id,
            known.get(cause_id) if cause_id is not None else None,
            count,
            100 * count / orders if orders else None,
        )
        for cause_id, count in counted.items()
    )
    return tuple(sorted(found, key=_place))


def _place(each: CauseCount) -> tuple[Any, ...]:
    """The most frequent first, what is not filled in last."""
    return (each.cause_id is None, -each.count, each.cause_id.hex if each.cause_id else "")
