"""What is known before a customer is contacted: the ways that are closed, the numbers in talk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.models import Complaint, Customer, DoNotContact, Order
from desktop_crm.models.conditions import alive

_RECENT = 200


@dataclass(frozen=True, slots=True)
class LogKnown:
    """The preferred channel, the closed ones with their reasons, numbers with their records."""

    preferred: str | None
    closed: Mapping[str, str | None]
    complaints: Mapping[str, UUID]
    orders: Mapping[str, UUID]


def log_known(session: Session, customer: Customer) -> LogKnown:
    """Of the complaints those that are open, of the orders the last ones."""
    closed = select(DoNotContact.channel, DoNotContact.reason).where(
        DoNotContact.customer_id == customer.id, alive(DoNotContact)
    )
    complaints = select(Complaint.number, Complaint.id).where(
        Complaint.customer_id == customer.id,
        Complaint.state.in_(OPEN_COMPLAINT_STATES),
        alive(Complaint),
    )
    orders = (
        select(Order.number, Order.id)
        .where(Order.customer_id == customer.id, alive(Order))
        .order_by(Order.ordered_on.desc(), Order.id.desc())
        .limit(_RECENT)
    )
    return LogKnown(
        preferred=customer.preferred_channel,
        closed={row.channel: row.reason for row in session.execute(closed)},
        complaints={row.number: row.id for row in session.execute(complaints) if row.number},
        orders={row.number: row.id for row in session.execute(orders) if row.number},
    )
