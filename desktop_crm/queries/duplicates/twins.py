"""What a person needs to see of a customer to tell whether it is the same one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Customer, LogEntry, Order, Staff
from desktop_crm.models.conditions import alive, counted

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class TwinRow:
    """One customer among its look-alikes."""

    id: UUID
    name: str
    code: str | None
    owner: str | None
    orders: int
    last_contact_at: datetime | None
    credit_hold: bool


def twin_rows(session: Session, ids: Collection[UUID]) -> Iterator[TwinRow]:
    """The customers of these ids, by id."""
    orders = (
        select(func.count())
        .where(Order.customer_id == Customer.id, counted())
        .correlate(Customer)
        .scalar_subquery()
    )
    spoken = (
        select(func.max(LogEntry.happened_at))
        .where(LogEntry.customer_id == Customer.id, alive(LogEntry))
        .correlate(Customer)
        .scalar_subquery()
    )
    wanted = select(
        Customer.id, Customer.name, Customer.code, Staff.name, orders, spoken, Customer.credit_hold
    ).outerjoin(Staff, Staff.id == Customer.owner_id)
    listed = sorted(ids)
    for start in range(0, len(listed), _AT_ONCE):
        chunk = listed[start : start + _AT_ONCE]
        for row in session.execute(wanted.where(Customer.id.in_(chunk)).order_by(Customer.id)):
            yield TwinRow(*row)
