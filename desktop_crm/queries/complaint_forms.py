"""What the form of a complaint needs to begin with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList, Severity
from desktop_crm.core.complaint_deadlines import deadline
from desktop_crm.core.firm_settings import severity_days
from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.models import Complaint, Customer, Order, OrderLine, Product
from desktop_crm.models.conditions import alive, counted
from desktop_crm.queries.custom_fields import FilledField, filled_fields
from desktop_crm.queries.options import OptionRow, StaffRow, options, staff
from desktop_crm.services.complaints_rows import next_complaint_number
from desktop_crm.storage.firm_settings import read_calendar, read_settings

_ORDERS = 50


@dataclass(frozen=True, slots=True)
class OrderChoice:
    """An order of the customer that a complaint may be about."""

    id: UUID
    number: str
    ordered_on: date
    total: Decimal
    product_ids: tuple[UUID, ...]


@dataclass(frozen=True, slots=True)
class ProductChoice:
    """A product that the customer has bought, by name; most recently bought first."""

    id: UUID
    name: str
    code: str | None
    spec: str | None


@dataclass(frozen=True, slots=True)
class ComplaintFacts:
    """A complaint as it was written down."""

    id: UUID
    number: str
    text: str
    received_at: datetime
    cause_id: UUID | None
    product_id: UUID | None
    order_id: UUID | None
    severity: str
    state: str
    owner_id: UUID | None
    due_on: date | None
    solution: str | None
    satisfaction: int | None
    cost: Decimal | None


@dataclass(frozen=True, slots=True)
class ComplaintForm:
    """The choices of a complaint's form; without a customer there are no orders yet.

    `facts` is set when a complaint is changed; `own` are the firm's own fields.
    """

    customer_id: UUID | None
    customer: str | None
    owner_id: UUID | None
    number: str
    causes: tuple[OptionRow, ...]
    staff: tuple[StaffRow, ...]
    orders: tuple[OrderChoice, ...]
    products: tuple[ProductChoice, ...]
    order_id: UUID | None
    days: Mapping[Severity, int]
    calendar: WorkCalendar
    facts: ComplaintFacts | None
    own: tuple[FilledField, ...]

    def due_on(self, received_on: date, severity: str) -> date:
        """The deadline that follows from the firm's rules."""
        return deadline(received_on, severity, days=self.days, calendar=self.calendar)


def complaint_form(
    session: Session,
    *,
    today: date,
    complaint_id: UUID | None = None,
    customer_id: UUID | None = None,
    order_id: UUID | None = None,
) -> ComplaintForm | None:
    """The choices; None when the complaint, customer or order is not there any more.

    The proposed owner is the customer's own.
    """
    facts = None
    if complaint_id is not None:
        complaint = session.get(Complaint, complaint_id)
        if complaint is None or complaint.deleted_at is not None:
            return None
        facts, customer_id = _facts(complaint), complaint.customer_id
    elif order_id is not None:
        customer_id = session.scalar(
            select(Order.customer_id).where(Order.id == order_id, alive(Order))
        )
        if customer_id is None:
            return None
    customer = session.get(Customer, customer_id) if customer_id else None
    if customer_id is not None and (customer is None or customer.deleted_at is not None):
        return None
    return ComplaintForm(
        customer_id=customer_id,
        customer=customer.name if customer else None,
        owner_id=customer.owner_id if customer else None,
        number=facts.number if facts else next_complaint_number(session, today),
        causes=tuple(options(session, list_name=OptionList.COMPLAINT_CAUSE)),
        staff=tuple(staff(session)),
        orders=orders_of(session, customer_id) if customer_id else (),
        products=products_of(session, customer_id) if customer_id else (),
        order_id=order_id,
        days=severity_days(read_settings(session)),
        calendar=read_calendar(session),
        facts=facts,
        own=filled_fields(session, owner_table="complaint", record_id=complaint_id),
    )


def orders_of(session: Session, customer_id: UUID) -> tuple[OrderChoice, ...]:
    """The customer's last orders, newest first."""
    rows = session.execute(
        select(Order.id, Order.number, Order.ordered_on, Order.total)
        .where(Order.customer_id == customer_id, alive(Order))
        .order_by(Order.ordered_on.desc(), Order.id.desc())
        .limit(_ORDERS)
    ).all()
    articles: dict[UUID, list[UUID]] = {row.id: [] for row in rows}
    for order_id, product_id in session.execute(
        select(OrderLine.order_id, OrderLine.product_id)
        .where(OrderLine.order_id.in_(articles), alive(OrderLine))
        .order_by(OrderLine.position)
    ):
        if product_id is not None:
            articles[order_id].append(product_id)
    return tuple(OrderChoice(*row, tuple(dict.fromkeys(articles[row.id]))) for row in rows)


def products_of(session: Session, customer_id: UUID) -> tuple[ProductChoice, ...]:
    """What the customer has bought."""
    rows = session.execute(
        select(Product.id, Product.name, Product.code, Product.spec)
        .join(OrderLine, OrderLine.product_id == Product.id)
        .join(Order, Order.id == OrderLine.order_id)
        .where(Order.customer_id == customer_id, counted(), alive(OrderLine), alive(Product))
        .group_by(Product.id)
        .order_by(func.max(Order.ordered_on).desc(), Product.name)
    )
    return tuple(ProductChoice(*row) for row in rows)


def _facts(complaint: Complaint) -> ComplaintFacts:
    return ComplaintFacts(
        id=complaint.id,
        number=complaint.number,
        text=complaint.text,
        received_at=complaint.received_at,
        cause_id=complaint.cause_id,
        product_id=complaint.product_id,
        order_id=complaint.order_id,
        severity=complaint.severity,
        state=complaint.state,
        owner_id=complaint.owner_id,
        due_on=complaint.due_on,
        solution=complaint.solution,
        satisfaction=complaint.satisfaction,
        cost=complaint.cost,
    )
