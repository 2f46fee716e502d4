"""The course of an order: confirming, cancelling, closing, and taking that back."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.codes import OrderState
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import Customer, DeliveryNote, Order
from desktop_crm.models.conditions import alive
from desktop_crm.services.action import action
from desktop_crm.services.alive import alive_row
from desktop_crm.services.billing_rows import bill_confirmed, unbill
from desktop_crm.services.customers import alive_customer
from desktop_crm.services.orders import add_internal_remark, check_order, mark_confirmed
from desktop_crm.services.orders_stage import order_counts, order_counts_no_more


@action("order.confirm", QT_TRANSLATE_NOOP("operation", "Confirmed order {number} of {name}"))
def confirm_order(
    session: Session, *, order_id: UUID, reason: str | None = None, save_anyway: bool = False
) -> Done[UUID]:
    """Confirm a draft: it counts as sales, and its promised days are fixed.

    Raises:
        UserError: `record.missing`, `order.state`, or the problems of the order.
    """
    order, customer = _in_state(session, order_id, OrderState.DRAFT)
    check_order(session, customer, order, reason=reason, save_anyway=save_anyway)
    mark_confirmed(session, customer, order, reason)
    return _done(order, customer)


@action("order.cancel", QT_TRANSLATE_NOOP("operation", "Cancelled order {number} of {name}"))
def cancel_order(session: Session, *, order_id: UUID, reason: str | None = None) -> Done[UUID]:
    """Let an order not count any more; `reason` is kept in its internal remark.

    Raises:
        UserError: `record.missing`, `order.state`, or `order.delivered` once goods have left.
    """
    order, customer = _in_state(session, order_id, OrderState.DRAFT, OrderState.CONFIRMED)
    delivered = session.execute(
        select(DeliveryNote.id).where(DeliveryNote.order_id == order.id, alive(DeliveryNote))
    ).first()
    if delivered is not None:
        problem = Problem("order_id", "order.delivered", blocks=True)
        refuse([problem], save_anyway=False)
    counted = order.state != OrderState.DRAFT
    order.state = OrderState.CANCELLED
    add_internal_remark(order, reason)
    if counted:
        unbill(session, order)
        order_counts_no_more(session, customer, order)
    return _done(order, customer)


@action("order.close", QT_TRANSLATE_NOOP("operation", "Closed order {number} of {name}"))
def close_order(session: Session, *, order_id: UUID, reason: str | None = None) -> Done[UUID]:
    """Nothing more will be delivered of an order; it counts as before.

    Raises:
        UserError: `record.missing` or `order.state`.
    """
    order, customer = _in_state(session, order_id, OrderState.CONFIRMED)
    order.state = OrderState.CLOSED
    add_internal_remark(order, reason)
    return _done(order, customer)


@action("order.reopen", QT_TRANSLATE_NOOP("operation", "Reopened order {number} of {name}"))
def reopen_order(session: Session, *, order_id: UUID) -> Done[UUID]:
    """Take back a closing or a cancellation; the order is again what it was before.

    Raises:
        UserError: `record.missing`, `order.state`, or `order.trading_stopped`.
    """
    order, customer = _in_state(session, order_id, OrderState.CLOSED, OrderState.CANCELLED)
    if order.state == OrderState.CLOSED:
        order.state = OrderState.CONFIRMED
        return _done(order, customer)
    stopped_on = customer.trading_stopped_on
    if stopped_on is not None and stopped_on <= order.ordered_on:
        raise UserError("order.trading_stopped", day=stopped_on.isoformat())
    if order.confirmed_at is None:
        order.state = OrderState.DRAFT
        return _done(order, customer)
    order.state = OrderState.CONFIRMED
    bill_confirmed(session, customer, order)
    order_counts(session, customer, order)
    return _done(order, customer)


def _in_state(session: Session, order_id: UUID, *states: OrderState) -> tuple[Order, Customer]:
    order = alive_row(session, Order, order_id)
    if order.state not in states:
        raise UserError("order.state", number=order.number)
    return order, alive_customer(session, order.customer_id)


def _done(order: Order, customer: Customer) -> Done[UUID]:
    return Done(order.id, {"number": order.number, "name": customer.name})
