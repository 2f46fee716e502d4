"""The numbers on the rail: what waits today or is late."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, not_, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.models import Complaint, Customer, Task
from desktop_crm.models.conditions import alive
from desktop_crm.queries.customer_status import is_given_up


def contacts_due(session: Session, *, today: date) -> int:
    """Customers whose agreed day of contact has come, those that are lost left out."""
    query = (
        select(func.count())
        .select_from(Customer)
        .where(alive(Customer), Customer.next_contact_on <= today, not_(is_given_up(today)))
    )
    return session.scalars(query).one()


def tasks_due(session: Session, *, today: date) -> int:
    """Tasks to do today, and those that are overdue."""
    query = (
        select(func.count())
        .select_from(Task)
        .where(alive(Task), Task.done_at.is_(None), Task.due_on <= today)
    )
    return session.scalars(query).one()


def complaints_due(session: Session, *, today: date) -> int:
    """Complaints that are not solved and have to be by today."""
    query = (
        select(func.count())
        .select_from(Complaint)
        .where(
            alive(Complaint),
            Complaint.state.in_(OPEN_COMPLAINT_STATES),
            Complaint.due_on <= today,
        )
    )
    return session.scalars(query).one()
