"""The value of what each customer got so far."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import BigInteger, Float, Select, case, cast, exists, func, select
from sqlalchemy.orm import Session

from desktop_crm.models import DeliveryLine, DeliveryNote, Order, OrderLine
from desktop_crm.models.conditions import alive, counted
from desktop_crm.queries.margins import discount_share
from desktop_crm.queries.sales import key_of, sums_by_key, units


def delivered_values(session: Session, today: date) -> dict[str, int]:
    """The value of what was delivered up to today, less its part of discounts on whole orders.

    A delivery that lists no lines delivered its whole order.
    """
    sums = sums_by_key(session, _whole_orders(today))
    for key, amount in sums_by_key(session, _listed_lines(today)).items():
        sums[key] = sums.get(key, 0) + amount
    return sums


def _has_whole_note(today: date) -> Any:
    """Whether an order has a delivery without lines."""
    listed = exists().where(DeliveryLine.delivery_note_id == DeliveryNote.id, alive(DeliveryLine))
    return exists().where(
        DeliveryNote.order_id == Order.id,
        alive(DeliveryNote),
        DeliveryNote.shipped_on <= today,
        ~listed,
    )


def _whole_orders(today: date) -> Select[*tuple[Any, ...]]:
    return (
        select(key_of(Order.customer_id), func.sum(units(Order.total)))
        .where(counted(), _has_whole_note(today))
        .group_by(Order.customer_id)
    )


def _listed_lines(today: date) -> Select[*tuple[Any, ...]]:
    quantity = units(OrderLine.quantity)
    part = cast(units(OrderLine.amount), Float) * units(DeliveryLine.quantity)
    value = cast(func.round(part / func.nullif(quantity, 0)), BigInteger)
    net = value - discount_share(value)
    return (
        select(key_of(Order.customer_id), func.sum(case((quantity != 0, net), else_=0)))
        .select_from(DeliveryNote)
        .join(Order, Order.id == DeliveryNote.order_id)
        .join(DeliveryLine, DeliveryLine.delivery_note_id == DeliveryNote.id)
        .join(OrderLine, OrderLine.id == DeliveryLine.order_line_id)
        .where(
            alive(DeliveryNote),
            alive(DeliveryLine),
            DeliveryNote.shipped_on <= today,
            counted(),
            ~_has_whole_note(today).correlate(Order),
        )
        .group_by(Order.customer_id)
    )
