"""Where a customer stands, in one badge: the rule, its words and its SQL."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, and_, case, literal, or_, select
from sqlalchemy.orm import Session

from desktop_crm.core.clock import start_of_day
from desktop_crm.core.codes import Stage
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import months_before
from desktop_crm.models import Customer
from desktop_crm.queries import customer_figures as figure_of
from desktop_crm.queries.list_columns import Badge
from desktop_crm.queries.listing.measures import Figures, LookedUp
from desktop_crm.storage.day_arithmetic import days_before

SILENT_AFTER_DAYS = 90
"""Without an order for longer than this a customer is about to be lost."""
NEW_FOR_DAYS = 60
"""So long after its first order a customer is new."""
FOLLOWED_FOR_DAYS = 90
"""A party without orders is being followed up if it was contacted within this time."""


class Status(StrEnum):
    """The first that applies, from the top: what stops business comes before what may."""

    CREDIT_HOLD = "credit_hold"
    LOST = "lost"
    COMPLAINT = "complaint"
    AT_RISK = "at_risk"
    NEW = "new"
    ACTIVE = "active"
    FOLLOWED = "followed"
    PROSPECT = "prospect"


STATUS_BADGES = {
    Status.CREDIT_HOLD: Badge(QT_TRANSLATE_NOOP("status", "Credit hold"), "danger"),
    Status.LOST: Badge(QT_TRANSLATE_NOOP("status", "Lost customer"), "neutral"),
    Status.COMPLAINT: Badge(QT_TRANSLATE_NOOP("status", "Complaint"), "warning"),
    Status.AT_RISK: Badge(QT_TRANSLATE_NOOP("status", "At risk"), "danger"),
    Status.NEW: Badge(QT_TRANSLATE_NOOP("status", "New"), "primary"),
    Status.ACTIVE: Badge(QT_TRANSLATE_NOOP("status", "Active"), "success"),
    Status.FOLLOWED: Badge(QT_TRANSLATE_NOOP("status", "Follow-up"), "info"),
    Status.PROSPECT: Badge(QT_TRANSLATE_NOOP("status", "Prospect"), "neutral"),
}
STATUS_NOTE = QT_TRANSLATE_NOOP(
    "status",
    "The first that applies: credit hold, lost, open complaint, at risk (marked, or no order for "
    "90 days, seasonal customers for 12 months, unless the customer has its own number of days), "
    "new (first order within 60 days), active, following up (no order yet, contacted within 90 "
    "days), prospect.",
)
_IN_ORDER = tuple(Status)
_RANKS = {status: rank for rank, status in enumerate(_IN_ORDER)}


@dataclass(frozen=True, slots=True)
class _Standing:
    """The figures that the rule looks at."""

    first_order: ColumnElement[Any]
    last_order: ColumnElement[Any]
    last_contact: ColumnElement[Any]
    open_complaints: ColumnElement[Any]


def is_lost(today: date) -> ColumnElement[bool]:
    """Marked as lost, or trading was stopped."""
    stopped = and_(Customer.trading_stopped_on.is_not(None), Customer.trading_stopped_on <= today)
    return or_(Customer.stage == Stage.LOST, stopped)


def silent_before(today: date) -> ColumnElement[date]:
    """A customer whose last order is older than this day is silent."""
    return case(
        (Customer.churn_after_days.is_not(None), days_before(today, Customer.churn_after_days)),
        (Customer.is_seasonal, literal(months_before(today, 12))),
        else_=literal(today - timedelta(days=SILENT_AFTER_DAYS)),
    )


def status_rank(figures: Figures, today: date) -> ColumnElement[int]:
    """The place of the customer's status in `Status`, for sorting and filtering."""
    standing = _Standing(
        figures(figure_of.first_order_on()),
        figures(figure_of.last_order_on()),
        figures(figure_of.last_contact_at()),
        figures(figure_of.open_complaints()),
    )
    return case(
        (Customer.credit_hold, _RANKS[Status.CREDIT_HOLD]),
        (is_lost(today), _RANKS[Status.LOST]),
        (standing.open_complaints > 0, _RANKS[Status.COMPLAINT]),
        (Customer.stage == Stage.AT_RISK, _RANKS[Status.AT_RISK]),
        (standing.last_order < silent_before(today), _RANKS[Status.AT_RISK]),
        (
            standing.first_order >= today - timedelta(days=NEW_FOR_DAYS),
            _RANKS[Status.NEW],
        ),
        (standing.last_order.is_not(None), _RANKS[Status.ACTIVE]),
        (_is_followed(standing, today), _RANKS[Status.FOLLOWED]),
        else_=_RANKS[Status.PROSPECT],
    )


def _is_followed(standing: _Standing, today: date) -> ColumnElement[bool]:
    since = start_of_day(today - timedelta(days=FOLLOWED_FOR_DAYS))
    planned = and_(Customer.next_contact_on.is_not(None), Customer.next_contact_on >= today)
    return or_(standing.last_contact >= since, planned)


def status_of_rank(rank: int) -> Status:
    """The status that `status_rank` stands for."""
    return _IN_ORDER[rank]


def rank_of(status: Status) -> int:
    """The number that stands for a status in SQL."""
    return _RANKS[status]


def status_of(session: Session, *, customer_id: UUID, today: date) -> Status:
    """Where one customer stands."""
    rank = session.scalars(
        select(status_rank(LookedUp(), today)).where(Customer.id == customer_id)
    ).one()
    return status_of_rank(rank)
