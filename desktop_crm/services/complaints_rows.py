"""What several actions on complaints need: deadlines, numbers, steps, earlier complaints."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TypedDict
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import ComplaintStepKind, Severity
from desktop_crm.core.firm_settings import severity_days
from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.models import Complaint, ComplaintStep
from desktop_crm.services.action import author_of, moment_of
from desktop_crm.services.document_numbers import next_number
from desktop_crm.storage.firm_settings import read_calendar, read_settings

_PREFIX = "TS"


class DeadlineRules(TypedDict):
    """What a deadline follows from."""

    days: dict[Severity, int]
    calendar: WorkCalendar


def deadlines(session: Session) -> DeadlineRules:
    """The firm's working days for each severity, and its calendar."""
    return {"days": severity_days(read_settings(session)), "calendar": read_calendar(session)}


def next_complaint_number(session: Session, day: date) -> str:
    """The number of the next complaint of a day."""
    return next_number(session, Complaint.number, _PREFIX, day)


def earlier_complaint(session: Session, complaint: Complaint) -> UUID | None:
    """The complaint that this one repeats: same customer and cause, solved not long before.

    Where both name a product, it has to be the same.
    """
    if complaint.cause_id is None:
        return None
    days = int(read_settings(session)["complaint.recurrence_days"])
    same_product = Complaint.product_id.is_(None) | (Complaint.product_id == complaint.product_id)
    query = select(Complaint.id).where(
        Complaint.customer_id == complaint.customer_id,
        Complaint.cause_id == complaint.cause_id,
        Complaint.deleted_at.is_(None),
        Complaint.solved_at.is_not(None),
        Complaint.solved_at <= complaint.received_at,
        Complaint.solved_at >= complaint.received_at - timedelta(days=days),
    )
    if complaint.product_id is not None:
        query = query.where(same_product)
    if complaint.id is not None:
        query = query.where(Complaint.id != complaint.id)
    with session.no_autoflush:
        return session.scalars(query.order_by(Complaint.solved_at.desc()).limit(1)).first()


def add_step(
    session: Session,
    complaint: Complaint,
    kind: ComplaintStepKind,
    *,
    text: str | None = None,
    happened_at: datetime | None = None,
    owner_id: UUID | None = None,
) -> ComplaintStep:
    """Note what was done about a complaint."""
    step = ComplaintStep(
        complaint_id=complaint.id,
        kind=kind,
        happened_at=happened_at or moment_of(session),
        staff_id=author_of(session),
        owner_id=owner_id,
        text=(text or "").strip() or None,
    )
    session.add(step)
    return step
