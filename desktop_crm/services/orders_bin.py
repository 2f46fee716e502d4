"""Deleting orders with their deliveries, returns and debts, and taking them back."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.codes import OrderState
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.models import Customer, Order, Payment
from desktop_crm.models.conditions import alive
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_rows
from desktop_crm.services.customers import alive_customer
from desktop_crm.services.customers_chunks import in_chunks
from desktop_crm.services.orders_stage import order_counts_again, order_counts_no_more
from desktop_crm.services.trade_bin_rows import binned, mark

_COUNTED = frozenset({OrderState.CONFIRMED, OrderState.CLOSED})


@action("order.delete", QT_TRANSLATE_NOOP("operation", "Deleted order {number} ({count} in all)"))
def delete_orders(session: Session, *, order_ids: Collection[UUID]) -> Done[int]:
    """Move orders with their lines, deliveries, returns and debts to the recycle bin.

    Returns:
        How many orders were deleted.

    Raises:
        UserError: `record.missing` if none of them is there, `order.has_payments` if money came in
            for one of them.
    """
    orders = alive_rows(session, Order, order_ids)
    _refuse_paid(session, orders)
    gone = [(order.id, order.customer_id, order.state in _COUNTED) for order in orders]
    words = {"number": orders[0].number, "count": len(orders)}
    for some in in_chunks([order_id for order_id, _customer, _counted in gone]):
        mark(session, Order, some, old=None, new=moment_of(session))
    for order_id, customer_id, counted in gone:
        customer = session.get(Customer, customer_id)
        if counted and customer is not None:
            order_counts_no_more(session, customer, session.get_one(Order, order_id))
    session.flush()
    return Done(len(gone), words)


@action("order.restore", QT_TRANSLATE_NOOP("operation", "Restored order {number} ({count} in all)"))
def restore_orders(session: Session, *, order_ids: Collection[UUID]) -> Done[int]:
    """Take orders out of the recycle bin, with all that was deleted together with them.

    Returns:
        How many orders were restored.

    Raises:
        UserError: `record.missing` if none of them is in the recycle bin, `customer.missing` if a
            customer lies there itself.
    """
    words: dict[str, Any] = {}
    count = 0
    for moment, ids in binned(session, Order, order_ids).items():
        for order_id in ids:
            alive_customer(session, session.get_one(Order, order_id).customer_id)
        for some in in_chunks(ids):
            mark(session, Order, some, old=moment, new=None)
        for order in alive_rows(session, Order, ids):
            words.setdefault("number", order.number)
            count += 1
            if order.state in _COUNTED:
                customer = alive_customer(session, order.customer_id)
                order_counts_again(session, customer, order, moment)
    return Done(count, {**words, "count": count})


def _refuse_paid(session: Session, orders: Collection[Order]) -> None:
    for some in in_chunks([order.id for order in orders]):
        paid = session.scalars(
            select(Order.number)
            .join(Payment, Payment.order_id == Order.id)
            .where(Order.id.in_(some), alive(Payment))
            .limit(1)
        ).first()
        if paid is not None:
            raise UserError("order.has_payments", number=paid)
