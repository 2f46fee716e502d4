"""What needs attention on a customer: debts, holds, stops and complaints past their deadline."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date
from desktop_crm.core.codes import OPEN_COMPLAINT_STATES, Stage
from desktop_crm.core.money import from_units, to_units
from desktop_crm.models import Complaint, CreditChange, Customer, Payment, Receivable, StageChange
from desktop_crm.models.conditions import alive
from desktop_crm.queries.sales import units

_DEBTS_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Decision:
    """Since when and why something holds."""

    since: date
    reason: str | None


@dataclass(frozen=True, slots=True)
class LateComplaint:
    """The open complaint whose deadline passed first, and how many there are."""

    id: UUID
    number: str
    due_on: date
    count: int


def overdue_of(session: Session, customer: Customer, today: date) -> Decimal:
    """What one customer should have paid before today and has not; never below 0.

    The definition of the customer list, asked so that only this customer's rows are read: payments
    settle the oldest debts first, except those made for an order of which nothing is due yet.
    """
    owed = (Receivable.customer_id == customer.id, alive(Receivable), Receivable.due_on < today)
    due_orders = select(Receivable.order_id).where(*owed, Receivable.order_id.is_not(None))
    due = session.scalar(select(func.sum(units(Receivable.amount))).where(*owed))
    settled = session.scalar(
        select(func.sum(units(Payment.amount))).where(
            Payment.customer_id == customer.id,
            alive(Payment),
            or_(Payment.order_id.is_(None), Payment.order_id.in_(due_orders)),
        )
    )
    rest = from_units((due or 0) - (settled or 0)) + (customer.opening_balance or Decimal(0))
    return max(rest, Decimal(0))


def overdue_since(
    session: Session, customer_id: UUID, overdue: Decimal, today: date
) -> date | None:
    """The due day of the oldest debt that payments have not reached.

    Payments settle the oldest debts first, so the unpaid ones are the youngest that add up to what
    is overdue; only so many are read.
    """
    debts = session.execute(
        select(Receivable.due_on, units(Receivable.amount).label("amount"))
        .where(Receivable.customer_id == customer_id, alive(Receivable), Receivable.due_on < today)
        .order_by(Receivable.due_on.desc(), Receivable.id.desc())
        .execution_options(yield_per=_DEBTS_AT_ONCE)
    )
    rest, since = to_units(overdue), None
    for due_on, amount in debts:
        if rest <= 0:
            break
        rest, since = rest - amount, due_on
    debts.close()
    return since


def hold_of(session: Session, customer: Customer) -> Decision | None:
    """Since when and why a customer is on credit hold."""
    if not customer.credit_hold:
        return None
    steps = session.execute(
        select(CreditChange.hold, CreditChange.changed_on, CreditChange.reason)
        .where(CreditChange.customer_id == customer.id, alive(CreditChange))
        .order_by(CreditChange.changed_on.desc(), CreditChange.id.desc())
    ).all()
    start: Decision | None = None
    for hold, changed_on, reason in steps:
        if not hold:
            break
        start = Decision(changed_on, reason)
    return start or Decision(local_date(customer.updated_at), None)


def stop_of(session: Session, customer: Customer, today: date) -> Decision | None:
    """Since when and why nothing is sold to a customer."""
    day = customer.trading_stopped_on
    if day is None or day > today:
        return None
    reason = session.scalars(
        select(StageChange.reason)
        .where(StageChange.customer_id == customer.id, StageChange.new == Stage.LOST)
        .where(alive(StageChange))
        .order_by(StageChange.changed_on.desc(), StageChange.id.desc())
        .limit(1)
    ).first()
    return Decision(day, reason)


def late_complaint(session: Session, customer_id: UUID, today: date) -> LateComplaint | None:
    """The open complaints whose deadline has passed."""
    late = session.execute(
        select(Complaint.id, Complaint.number, Complaint.due_on)
        .where(
            Complaint.customer_id == customer_id,
            alive(Complaint),
            Complaint.state.in_(OPEN_COMPLAINT_STATES),
            Complaint.due_on < today,
        )
        .order_by(Complaint.due_on, Complaint.id)
    ).all()
    if not late:
        return None
    first = late[0]
    return LateComplaint(first.id, first.number, first.due_on, len(late))
