"""Records of the demo firm at which its dialogs have something to show."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OPEN_COMPLAINT_STATES, OrderState
from desktop_crm.models import Complaint, Customer, DeliveryNote, Order, OrderLine, Product, Staff
from desktop_crm.models.conditions import alive


@dataclass(frozen=True, slots=True)
class DialogExamples:
    """Ids, None where the firm has nothing of the kind.

    `unshipped` waits for its delivery, `shipped` can come back, `limited` is a customer with a
    credit limit, `complaint` happened before.
    """

    unshipped: UUID | None
    shipped: UUID | None
    limited: UUID | None
    complaint: UUID | None
    product: UUID | None
    colleague: UUID | None


def dialog_examples(session: Session) -> DialogExamples:
    """The newest of each kind."""
    left = select(DeliveryNote.id).where(DeliveryNote.order_id == Order.id, alive(DeliveryNote))
    orders = (
        select(Order.id)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .where(alive(Order), alive(OrderLine), Order.state == OrderState.CONFIRMED)
        .group_by(Order.id)
        .having(func.count() > 1)
        .order_by(Order.ordered_on.desc(), Order.id)
        .limit(1)
    )
    complaints = select(Complaint.id).where(
        alive(Complaint), Complaint.state.in_(OPEN_COMPLAINT_STATES)
    )
    ordered = complaints.order_by(
        Complaint.recurs_id.is_(None), Complaint.received_at.desc()
    ).limit(1)
    return DialogExamples(
        unshipped=session.scalar(orders.where(~left.exists())),
        shipped=session.scalar(orders.where(left.exists())),
        limited=session.scalar(
            select(Customer.id)
            .where(
                alive(Customer),
                Customer.credit_limit.is_not(None),
                Customer.credit_hold.is_(False),
                Customer.trading_stopped_on.is_(None),
            )
            .order_by(Customer.id)
            .limit(1)
        ),
        complaint=session.scalar(ordered),
        product=session.scalar(
            select(Product.id).where(alive(Product)).order_by(Product.code).limit(1)
        ),
        colleague=session.scalar(
            select(Staff.id).where(alive(Staff)).order_by(Staff.name).limit(1)
        ),
    )
