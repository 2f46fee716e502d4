"""What an order does to its customer's place in life, and what taking it back does."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import Stage
from desktop_crm.core.customer_keys import stage_after_orders
from desktop_crm.models import Customer, Loss, Order, StageChange
from desktop_crm.models.conditions import alive, counted
from desktop_crm.services.action import moment_of
from desktop_crm.services.customers_history import Standing, note_changes

_BY_NUMBER = frozenset({Stage.FIRST_TIME, Stage.REPEAT})
"""Stages that follow from the number of orders alone."""


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
    has_reversed = _reverse_losses(session, customer, on)
    if customer.stage == Stage.LOST:
        if has_reversed or not _lost_later(session, customer, on):
            customer.stage = Stage.WON_BACK
    else:
        customer.stage = stage_after_orders(customer.stage, _count(session, customer))
    if customer.customer_since is None:
        customer.customer_since = _first_order(session, customer)
    note_changes(session, customer, before, reason=None, on=on)


def order_counts_no_more(session: Session, customer: Customer, order: Order) -> None:
    """An order was cancelled or deleted: the step that it had caused was never taken.

    First-time and repeat follow from the number of orders, whichever of them is gone. An order that
    is entered late has its step before the one of an order that was there already.
    """
    session.flush()
    last = session.scalars(
        select(StageChange)
        .where(
            StageChange.customer_id == customer.id,
            StageChange.new == customer.stage,
            alive(StageChange),
        )
        .order_by(StageChange.changed_on.desc(), StageChange.id.desc())
        .limit(1)
    ).first()
    _lose_again(session, customer, order)
    if last is None or _still_holds(session, customer, order):
        return
    if customer.stage in _BY_NUMBER or last.changed_on == order.ordered_on:
        last.deleted_at = moment_of(session)
        customer.stage = last.old or Stage.PROSPECT
        session.flush()
        _advance(session, customer)


def _advance(session: Session, customer: Customer) -> None:
    """The place in life that the orders which are left lead to."""
    first = _first_order(session, customer)
    if first is not None:
        before = Standing.of(customer)
        customer.stage = stage_after_orders(customer.stage, _count(session, customer))
        note_changes(session, customer, before, reason=None, on=first)


def order_counts_again(
    session: Session, customer: Customer, order: Order, moment: datetime
) -> None:
    """An order that was deleted at a moment is back, and with it the step that it had caused."""
    session.flush()
    taken_back = session.scalars(
        select(StageChange).where(
            StageChange.customer_id == customer.id, StageChange.deleted_at.is_not(None)
        )
    ).all()
    own = [
        step
        for step in taken_back
        if step.deleted_at == moment
        and (step.changed_on, step.old) == (order.ordered_on, customer.stage)
    ]
    if own:
        own[0].deleted_at = None
        customer.stage = own[0].new
        _reverse_losses(session, customer, order.ordered_on)
    elif taken_back:
        order_counts(session, customer, order)
    else:
        _reverse_losses(session, customer, order.ordered_on)
    session.flush()


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


def _reverse_losses(session: Session, customer: Customer, on: date) -> bool:
    """Whether an order of that day reversed a loss."""
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
    return bool(losses)


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
