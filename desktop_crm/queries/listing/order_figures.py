"""The figures of an order that lists show, sort and filter by."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, and_, case, func, literal, or_, type_coerce

from desktop_crm.core.codes import OrderState
from desktop_crm.models import DeliveryLine, DeliveryNote, Order, OrderLine, Payment, ReturnNote
from desktop_crm.models.base import Units
from desktop_crm.models.conditions import alive
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.measures import Measure
from desktop_crm.queries.margins import cost_of, discount_share, is_known
from desktop_crm.storage.day_arithmetic import days_between

_IDLE = (OrderState.DRAFT, OrderState.CANCELLED)


def shipped_on() -> Measure:
    """The day of the latest delivery."""
    return Measure(
        "shipped_on",
        DeliveryNote.order_id,
        func.max(DeliveryNote.shipped_on),
        (alive(DeliveryNote), DeliveryNote.order_id.is_not(None)),
    )


def paid(asked: Asked) -> ColumnElement[Decimal]:
    """Payments that name the order."""
    measure = Measure(
        "paid",
        Payment.order_id,
        func.sum(Payment.amount),
        (alive(Payment), Payment.order_id.is_not(None)),
    )
    return type_coerce(func.coalesce(asked.figures(measure), _zero()), Units())


def returned(asked: Asked) -> ColumnElement[Decimal]:
    """What came back of the order."""
    measure = Measure(
        "returned",
        ReturnNote.order_id,
        func.sum(ReturnNote.total),
        (alive(ReturnNote), ReturnNote.order_id.is_not(None)),
    )
    return type_coerce(func.coalesce(asked.figures(measure), _zero()), Units())


def outstanding(asked: Asked) -> ColumnElement[Decimal]:
    """The order's amount less returns and payments; 0 for drafts and cancelled orders."""
    rest = _file(Order.total) - _file(returned(asked)) - _file(paid(asked))
    return type_coerce(case((Order.state.in_(_IDLE), 0), else_=rest), Units())


def delivery_rank(asked: Asked) -> ColumnElement[int]:
    """0 nothing shipped, 1 partly, 2 all; null for drafts and cancelled orders.

    An order counts as partly shipped only where its deliveries say how much left.
    """
    left = Measure(
        "quantity_shipped",
        DeliveryNote.order_id,
        func.sum(DeliveryLine.quantity),
        (alive(DeliveryNote), alive(DeliveryLine), DeliveryNote.order_id.is_not(None)),
        ((DeliveryLine, DeliveryLine.delivery_note_id == DeliveryNote.id),),
    )
    wanted = Measure(
        "quantity_ordered", OrderLine.order_id, func.sum(OrderLine.quantity), (alive(OrderLine),)
    )
    is_partly = _file(asked.figures(left)) < _file(asked.figures(wanted))
    return case(
        (Order.state.in_(_IDLE), None),
        (asked.figures(shipped_on()).is_(None), 0),
        (is_partly, 1),
        else_=2,
    )


def days_late(asked: Asked) -> ColumnElement[int]:
    """Days from the promise to the latest delivery or, nothing shipped yet, to today; 0 in time.

    Null without a promise, before it, and for drafts and cancelled orders.
    """
    left_on = asked.figures(shipped_on())
    waits = and_(left_on.is_(None), Order.promised_on < asked.today)
    return case(
        (or_(Order.state.in_(_IDLE), Order.promised_on.is_(None)), None),
        (left_on > Order.promised_on, days_between(Order.promised_on, left_on)),
        (left_on.is_not(None), 0),
        (and_(waits, Order.state == OrderState.CONFIRMED), _days_since_promise(asked.today)),
    )


def _days_since_promise(today: date) -> ColumnElement[int]:
    return days_between(Order.promised_on, literal(today))


def lines(asked: Asked) -> ColumnElement[int]:
    """How many articles the order has."""
    measure = Measure("lines", OrderLine.order_id, func.count(), (alive(OrderLine),))
    return func.coalesce(asked.figures(measure), 0)


def margin(asked: Asked) -> ColumnElement[Decimal]:
    """Gross profit over the lines with a known cost; null where no cost is known."""
    amount = type_coerce(OrderLine.amount, BigInteger)
    known = _sum("covered", func.sum(case((is_known(), amount))))
    cost = _sum("cost", func.sum(cost_of(OrderLine.quantity)))
    covered = asked.figures(known)
    return type_coerce(covered - discount_share(covered) - asked.figures(cost), Units())


def _sum(name: str, value: ColumnElement[Any]) -> Measure:
    return Measure(f"lines_{name}", OrderLine.order_id, value, (alive(OrderLine),))


def _file(value: Any) -> ColumnElement[int]:
    """An amount as the file's whole number."""
    return type_coerce(value, BigInteger)


def _zero() -> ColumnElement[int]:
    return literal(0, BigInteger())
