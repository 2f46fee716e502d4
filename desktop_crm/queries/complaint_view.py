"""One complaint with its time, its steps and the earlier ones like it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date
from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.core.complaint_deadlines import Remaining, remaining
from desktop_crm.models import Complaint, ComplaintStep, Contact, Customer, Order, Product, Staff
from desktop_crm.models.conditions import alive
from desktop_crm.queries.attachments import AttachmentRow, attachments_of
from desktop_crm.queries.custom_fields import FilledField, filled_fields
from desktop_crm.queries.options import OptionRow, all_options
from desktop_crm.storage.firm_settings import read_calendar, read_settings

_EARLIER = 10


@dataclass(frozen=True, slots=True)
class StepRow:
    """What was done; `owner` is who has the complaint from then on, where that changed."""

    id: UUID
    kind: str
    happened_at: datetime
    author: str | None
    owner: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class EarlierComplaint:
    """A complaint about the same cause and product; `solution` is the cure that was tried."""

    id: UUID
    number: str
    customer: str
    is_same_customer: bool
    received_at: datetime
    state: str
    solution: str | None


@dataclass(frozen=True, slots=True)
class ComplaintView:
    """A complaint; `time` is measured up to its solution, or today while it is open.

    `earlier` lists those of the same cause and product (without a product: of the same customer)
    within `recurrence_days` before, newest first. `response_goal` counts hours.
    """

    id: UUID
    number: str
    text: str
    customer_id: UUID
    customer: str
    contact: str | None
    cause: OptionRow | None
    product_id: UUID | None
    product: str | None
    order_id: UUID | None
    order_number: str | None
    severity: str
    state: str
    owner_id: UUID | None
    owner: str | None
    received_at: datetime
    due_on: date | None
    time: Remaining | None
    first_response_at: datetime | None
    response_goal: int
    solved_at: datetime | None
    closed_at: datetime | None
    solution: str | None
    satisfaction: int | None
    cost: Decimal | None
    recurrence_days: int
    earlier: tuple[EarlierComplaint, ...]
    steps: tuple[StepRow, ...]
    attachments: tuple[AttachmentRow, ...]
    own: tuple[FilledField, ...]

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to solve it."""
        return self.state in OPEN_COMPLAINT_STATES


def complaint_view(session: Session, *, complaint_id: UUID, today: date) -> ComplaintView | None:
    """All about one complaint; None when it is in the recycle bin."""
    row = session.get(Complaint, complaint_id)
    if row is None or row.deleted_at is not None:
        return None
    settings = read_settings(session)
    days = int(settings["complaint.recurrence_days"])
    names = {each.id: each.name for each in session.execute(select(Staff.id, Staff.name))}
    product = session.get(Product, row.product_id) if row.product_id else None
    order = session.get(Order, row.order_id) if row.order_id else None
    return ComplaintView(
        id=row.id,
        number=row.number,
        text=row.text,
        customer_id=row.customer_id,
        customer=session.get_one(Customer, row.customer_id).name,
        contact=_contact(session, row.customer_id),
        cause=all_options(session).get(row.cause_id) if row.cause_id else None,
        product_id=row.product_id,
        product=product.name if product else None,
        order_id=row.order_id,
        order_number=order.number if order else None,
        severity=row.severity,
        state=row.state,
        owner_id=row.owner_id,
        owner=names.get(row.owner_id) if row.owner_id else None,
        received_at=row.received_at,
        due_on=row.due_on,
        time=_time(session, row, today),
        first_response_at=row.first_response_at,
        response_goal=int(settings["complaint.response_hours"]),
        solved_at=row.solved_at,
        closed_at=row.closed_at,
        solution=row.solution,
        satisfaction=row.satisfaction,
        cost=row.cost,
        recurrence_days=days,
        earlier=_earlier(session, row, days),
        steps=_steps(session, row.id, names),
        attachments=attachments_of(session, owner_table="complaint", owner_id=row.id),
        own=filled_fields(session, owner_table="complaint", record_id=row.id),
    )


def _time(session: Session, complaint: Complaint, today: date) -> Remaining | None:
    if complaint.due_on is None:
        return None
    ended = complaint.solved_at or complaint.closed_at
    return remaining(
        local_date(complaint.received_at),
        complaint.due_on,
        on=local_date(ended) if ended else today,
        calendar=read_calendar(session),
    )


def _contact(session: Session, customer_id: UUID) -> str | None:
    return session.scalars(
        select(Contact.name).where(
            Contact.customer_id == customer_id, Contact.is_primary, alive(Contact)
        )
    ).first()


def _earlier(session: Session, row: Complaint, days: int) -> tuple[EarlierComplaint, ...]:
    if row.cause_id is None:
        return ()
    query = (
        select(Complaint, Customer.name)
        .join(Customer, Customer.id == Complaint.customer_id)
        .where(
            Complaint.id != row.id,
            Complaint.cause_id == row.cause_id,
            Complaint.received_at <= row.received_at,
            Complaint.received_at >= row.received_at - timedelta(days=days),
            alive(Complaint),
        )
        .order_by(Complaint.received_at.desc(), Complaint.id.desc())
        .limit(_EARLIER)
    )
    if row.product_id is None:
        query = query.where(Complaint.customer_id == row.customer_id)
    else:
        query = query.where(Complaint.product_id == row.product_id)
    return tuple(
        EarlierComplaint(
            id=each.id,
            number=each.number,
            customer=name,
            is_same_customer=each.customer_id == row.customer_id,
            received_at=each.received_at,
            state=each.state,
            solution=each.solution,
        )
        for each, name in session.execute(query)
    )


def _steps(session: Session, complaint_id: UUID, names: dict[UUID, str]) -> tuple[StepRow, ...]:
    rows = session.scalars(
        select(ComplaintStep)
        .where(ComplaintStep.complaint_id == complaint_id, alive(ComplaintStep))
        .order_by(ComplaintStep.happened_at, ComplaintStep.id)
    )
    return tuple(
        StepRow(
            id=row.id,
            kind=row.kind,
            happened_at=row.happened_at,
            author=names.get(row.staff_id) if row.staff_id else None,
            owner=names.get(row.owner_id) if row.owner_id else None,
            text=row.text,
        )
        for row in rows
    )
