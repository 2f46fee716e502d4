"""The firm's people with what hangs on them, for the settings page and the form."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.models import Complaint, Customer, Staff, Task
from desktop_crm.models.conditions import alive


@dataclass(frozen=True, slots=True)
class StaffMember:
    """A colleague; the numbers are of living customers, open tasks and open complaints."""

    id: UUID
    name: str
    code: str | None
    title: str | None
    mobile: str | None
    email: str | None
    hired_on: date | None
    is_active: bool
    remark: str | None
    customers: int
    open_tasks: int
    open_complaints: int


def staff_rows(session: Session, *, with_inactive: bool = True) -> tuple[StaffMember, ...]:
    """All colleagues by name, present ones first."""
    query = select(Staff).where(alive(Staff)).order_by(Staff.is_active.desc(), Staff.name, Staff.id)
    if not with_inactive:
        query = query.where(Staff.is_active)
    customers = _counts(session, Customer)
    tasks = _counts(session, Task, Task.done_at.is_(None))
    complaints = _counts(session, Complaint, Complaint.state.in_(OPEN_COMPLAINT_STATES))
    return tuple(
        StaffMember(
            id=row.id,
            name=row.name,
            code=row.code,
            title=row.title,
            mobile=row.mobile,
            email=row.email,
            hired_on=row.hired_on,
            is_active=row.is_active,
            remark=row.remark,
            customers=customers.get(row.id, 0),
            open_tasks=tasks.get(row.id, 0),
            open_complaints=complaints.get(row.id, 0),
        )
        for row in session.scalars(query)
    )


def staff_member(session: Session, *, staff_id: UUID) -> StaffMember | None:
    """One colleague; None when not there."""
    return next((row for row in staff_rows(session) if row.id == staff_id), None)


def _counts(
    session: Session, model: type[Customer | Task | Complaint], *conditions: object
) -> dict[UUID, int]:
    rows = session.execute(
        select(model.owner_id, func.count())
        .where(alive(model), model.owner_id.is_not(None), *conditions)  # type: ignore[arg-type]
        .group_by(model.owner_id)
    )
    return {owner: count for owner, count in rows if owner is not None}
