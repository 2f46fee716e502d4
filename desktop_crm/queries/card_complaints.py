"""The complaints of a customer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.models import Complaint, Order, Product, Staff
from desktop_crm.models.conditions import alive
from desktop_crm.queries.options import OptionRow, all_options


@dataclass(frozen=True, slots=True)
class ComplaintRow:
    """A complaint; `is_late` when it is open past its deadline."""

    id: UUID
    number: str
    received_at: datetime
    cause: OptionRow | None
    severity: str
    state: str
    text: str
    solution: str | None
    product: str | None
    order_number: str | None
    owner: str | None
    due_on: date | None
    is_late: bool
    solved_at: datetime | None
    satisfaction: int | None
    recurs: str | None


def card_complaints(
    session: Session, *, customer_id: UUID, today: date
) -> tuple[ComplaintRow, ...]:
    """All complaints of a customer, newest first; `recurs` is the number of the earlier one."""
    options = all_options(session)
    found = session.execute(
        select(Complaint, Product.name, Order.number, Staff.name)
        .outerjoin(Product, Product.id == Complaint.product_id)
        .outerjoin(Order, Order.id == Complaint.order_id)
        .outerjoin(Staff, Staff.id == Complaint.owner_id)
        .where(Complaint.customer_id == customer_id, alive(Complaint))
        .order_by(Complaint.received_at.desc(), Complaint.id.desc())
    ).all()
    numbers = {row[0].id: row[0].number for row in found}
    return tuple(
        ComplaintRow(
            id=row.id,
            number=row.number,
            received_at=row.received_at,
            cause=options.get(row.cause_id) if row.cause_id else None,
            severity=row.severity,
            state=row.state,
            text=row.text,
            solution=row.solution,
            product=product,
            order_number=order_number,
            owner=owner,
            due_on=row.due_on,
            is_late=row.state in OPEN_COMPLAINT_STATES
            and row.due_on is not None
            and row.due_on < today,
            solved_at=row.solved_at,
            satisfaction=row.satisfaction,
            recurs=numbers.get(row.recurs_id) if row.recurs_id else None,
        )
        for row, product, order_number, owner in found
    )
