"""What an order does to its customer's place in life, and what taking it back does."""

from __future__ import annotations

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import Stage
from desktop_crm.core.customer_keys import stage_after_orders
from desktop_crm.models import Customer, Loss, Order, StageChange
from desktop_crm.models.conditions import alive, counted
from desktop_crm.services.customers_history import Standing, note_changes


def order_counts(session: Session, customer: Customer, order: Order) -> None:
    """A customer has one more order that counts."""
    orders_count(session, customer, order.ordered_on)


def orders_count(session: Session, customer: Customer, on: date) -> None:
    """A customer has more orders that count, the last of them on a day.

    The first makes a first-time customer, the second a repeat customer, and one after a loss
    reverses the loss and wins a lost customer back. `customer_since` is the first order's day.
    """
    session.flush()
    before = Standing.of(customer)
    losses = session.scalars(
        select(Loss).where(
            Loss.customer_id == customer.id,
            alive(Loss),
            Loss.reversed_on.is_(None),
            Loss.lost_on <= on,
        )
    ).all()
    for loss in losses:
        loss.reversed_on = _first_order(session, customer, loss.lost_on)
    if customer.stage == Stage.LOST:
        if losses or not _lost_later(session, customer, on):
            customer.stage = Stage.WON_BACK
    else:
        customer.stage = stage_after_orders(customer.stage, _count(session, customer))
    if customer.customer_since is None:
        customer.customer_since = _first_order(session, customer)
    note_changes(session, customer, before, reason=None, on=on)


def order_counts_no_more(session: Session, customer: Customer, order: Order) -> None:
    """An order was cancelled or deleted: take back the steps that it alone had caused."""
    session.flush()
    before = Standing.of(customer)
    last = session.scalars(
        select(StageChange)
        .where(StageChange.customer_id == customer.id, alive(StageChange))
        .order_by(StageChange.changed_on.desc(), StageChange.id.desc())
        .limit(1)
    ).first()
    _lose_again(session, customer, order)
    if last is None or last.changed_on != order.ordered_on or last.new != customer.stage:
        return
    if _still_holds(session, customer, order):
        return
    customer.stage = last.old or Stage.PROSPECT
    note_changes(session, customer, before, reason=None, on=order.ordered_on)


def _still_holds(session: Session, customer: Customer, order: Order) -> bool:
    """Whether the customer's present stage follows from its other orders too."""
    match customer.stage:
        case Stage.FIRST_TIME:
            return _count(session, customer) > 0
        case Stage.REPEAT:
            return _count(session, customer) > 1
        case Stage.WON_BACK:
            return _has_order_from(session, customer, order)
        case _:
            return True


def _lose_again(session: Session, customer: Customer, order: Order) -> None:
    """Losses that this order reversed stand again, or until the next order after them."""
    reversed_by_it = session.scalars(
        select(Loss).where(
            Loss.customer_id == customer.id, alive(Loss), Loss.reversed_on == order.ordered_on
        )
    )
    for loss in reversed_by_it.all():
        loss.reversed_on = _first_order(session, customer, loss.lost_on)


def _first_order(session: Session, customer: Customer, since: date = date.min) -> date | None:
    return session.scalar(
        select(func.min(Order.ordered_on)).where(
            Order.customer_id == customer.id, counted(), Order.ordered_on >= since
        )
    )


def _has_order_from(session: Session, customer: Customer, order: Order) -> bool:
    found = session.execute(
        select(Order.id)
        .where(
            Order.customer_id == customer.id,
            counted(),
            Order.id != order.id,
            Order.ordered_on >= order.ordered_on,
        )
        .limit(1)
    )
    return found.first() is not None


def _lost_later(session: Session, customer: Customer, on: date) -> bool:
    """Whether the customer was lost only after the day of an order that is entered late."""
    lost_on = session.scalar(
        select(func.max(StageChange.changed_on)).where(
            StageChange.customer_id == customer.id,
            StageChange.new == Stage.LOST,
            alive(StageChange),
        )
    )
    return lost_on is not None and lost_on > on


def _count(session: Session, customer: Customer) -> int:
    """Orders that count; nobody needs to know more than that there are two."""
    some = select(Order.id).where(Order.customer_id == customer.id, counted()).limit(2)
    return session.scalar(select(func.count()).select_from(some.subquery())) or 0
