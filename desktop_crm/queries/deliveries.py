"""What was shipped, and how much of it late."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select

from desktop_crm.core.codes import OrderState
from desktop_crm.models import DeliveryLine, DeliveryNote, Order, OrderLine
from desktop_crm.models.conditions import alive, counted
from desktop_crm.queries.sales import SalesScope, in_days, key_of
from desktop_crm.storage.day_arithmetic import days_between


class DelayAxis(StrEnum):
    """What deliveries can be split by."""

    CUSTOMER = "customer"
    SALESPERSON = "salesperson"
    CARRIER = "carrier"
    PRODUCT = "product"
    CAUSE = "cause"
    MONTH = "month"


def promised_on() -> ColumnElement[date]:
    """The promise of a delivery: its own, or its order's."""
    return func.coalesce(DeliveryNote.promised_on, Order.promised_on)


def is_late() -> ColumnElement[bool]:
    """Shipped after the promised date; on that day is on time."""
    return DeliveryNote.shipped_on > promised_on()


def days_late() -> ColumnElement[int]:
    """Days from the promised date to the shipment."""
    return days_between(promised_on(), DeliveryNote.shipped_on)


def deliveries(scope: SalesScope, *columns: Any, many: bool = False) -> Select[Any]:
    """Deliveries shipped in a scope, with their order if they have one that counts.

    Where they are `many`, the table is read as it lies: by the index of the days each delivery
    would be looked up at random, which takes four times as long.
    """
    shipped = DeliveryNote.shipped_on
    day = case((shipped.is_not(None), shipped)) if many else shipped
    return (
        select(*columns)
        .select_from(DeliveryNote)
        .outerjoin(Order, Order.id == DeliveryNote.order_id)
        .where(
            alive(DeliveryNote),
            or_(DeliveryNote.order_id.is_(None), counted()),
            in_days(day, scope),
        )
    )


def delay_column(by: DelayAxis) -> ColumnElement[Any]:
    """What an axis groups by; an expression, lest SQLite walks an index and jumps in the table."""
    match by:
        case DelayAxis.CUSTOMER:
            column = key_of(DeliveryNote.customer_id)
        case DelayAxis.SALESPERSON:
            column = key_of(Order.salesperson_id)
        case DelayAxis.CARRIER:
            column = key_of(func.coalesce(DeliveryNote.carrier_id, Order.carrier_id))
        case DelayAxis.CAUSE:
            column = key_of(DeliveryNote.delay_reason_id)
        case DelayAxis.MONTH:
            return DeliveryNote.shipped_on.expression
        case _:
            column = key_of(OrderLine.product_id)
    return case((column.is_not(None), column))


def with_articles(query: Select[Any]) -> list[Select[Any]]:
    """The articles of deliveries: those that they list, or else all of their order."""
    listed = (
        query.join(DeliveryLine, DeliveryLine.delivery_note_id == DeliveryNote.id)
        .join(OrderLine, OrderLine.id == DeliveryLine.order_line_id)
        .where(alive(DeliveryLine))
    )
    lists_none = ~exists().where(
        DeliveryLine.delivery_note_id == DeliveryNote.id, alive(DeliveryLine)
    )
    whole = query.join(OrderLine, OrderLine.order_id == DeliveryNote.order_id).where(
        alive(OrderLine), lists_none
    )
    return [listed, whole]


def unshipped(today: date) -> ColumnElement[bool]:
    """Confirmed orders that nothing was shipped of until today."""
    note = exists().where(
        DeliveryNote.order_id == Order.id,
        alive(DeliveryNote),
        DeliveryNote.shipped_on <= today,
    )
    return and_(Order.state == OrderState.CONFIRMED, ~note)


ORDER_AXES: Mapping[DelayAxis, Any] = {
    DelayAxis.CUSTOMER: Order.customer_id,
    DelayAxis.SALESPERSON: Order.salesperson_id,
    DelayAxis.CARRIER: Order.carrier_id,
}
"""Axes along which orders that were not shipped yet can be counted too."""
