"""What was shipped, and how much of it late."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, literal, or_, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OrderState
from desktop_crm.core.periods import Month
from desktop_crm.models import DeliveryLine, DeliveryNote, Order, OrderLine
from desktop_crm.models.conditions import alive, counted
from desktop_crm.queries.sales import SalesScope, in_days, key_of, key_text, key_texts, raw_rows
from desktop_crm.storage.day_arithmetic import days_between


class DelayAxis(StrEnum):
    """What deliveries can be split by."""

    CUSTOMER = "customer"
    SALESPERSON = "salesperson"
    CARRIER = "carrier"
    PRODUCT = "product"
    CAUSE = "cause"
    MONTH = "month"


class Delays(NamedTuple):
    """Deliveries, and the days between promise and shipment of the late ones.

    `to_ship` is the sum of days from order to shipment over the `ordered` deliveries of an order.
    """

    shipped: int = 0
    late: int = 0
    on_the_day: int = 0
    unpromised: int = 0
    days_late: int = 0
    longest: int = 0
    ordered: int = 0
    to_ship: int = 0

    def plus(self, other: Delays) -> Delays:
        """Both together."""
        sums = [mine + its for mine, its in zip(self, other, strict=True)]
        return Delays(*sums)._replace(longest=max(self.longest, other.longest))


class Waiting(NamedTuple):
    """Orders, those that nothing was shipped of, and those of these past their promised date."""

    orders: int = 0
    not_shipped: int = 0
    overdue: int = 0

    def plus(self, other: Waiting) -> Waiting:
        """Both together."""
        return Waiting(*(mine + its for mine, its in zip(self, other, strict=True)))


def promised_on() -> ColumnElement[date]:
    """The promise of a delivery: its own, or its order's."""
    return func.coalesce(DeliveryNote.promised_on, Order.promised_on)


def is_late() -> ColumnElement[bool]:
    """Shipped after the promised date; on that day is on time."""
    return DeliveryNote.shipped_on > promised_on()


def days_late() -> ColumnElement[int]:
    """Days from the promised date to the shipment."""
    return days_between(promised_on(), DeliveryNote.shipped_on)


def deliveries(scope: SalesScope, *columns: Any) -> Select[Any]:
    """Deliveries shipped in a scope, with their order if they have one that counts."""
    return (
        select(*columns)
        .select_from(DeliveryNote)
        .outerjoin(Order, Order.id == DeliveryNote.order_id)
        .where(
            alive(DeliveryNote),
            or_(DeliveryNote.order_id.is_(None), counted()),
            in_days(DeliveryNote.shipped_on, scope),
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


def _figures() -> tuple[ColumnElement[Any], ...]:
    late = is_late()
    return (
        func.count(),
        func.sum(case((late, 1), else_=0)),
        func.sum(case((DeliveryNote.shipped_on == promised_on(), 1), else_=0)),
        func.sum(case((promised_on().is_(None), 1), else_=0)),
        func.sum(case((late, days_late()))),
        func.max(case((late, days_late()))),
        func.count(Order.ordered_on),
        func.sum(days_between(Order.ordered_on, DeliveryNote.shipped_on)),
    )


def _delays(values: Any) -> Delays:
    return Delays(*(int(value or 0) for value in values))


def all_delays(session: Session, scope: SalesScope) -> Delays:
    """The figures of all deliveries of a scope."""
    return _delays(session.execute(deliveries(scope, *_figures())).one())


def delays_by(session: Session, scope: SalesScope, by: DelayAxis) -> dict[str, Delays]:
    """Deliveries by the key of an axis; '' is 'not filled'.

    By product each article of a delivery counts; by cause only late deliveries have one.
    """
    found: dict[str, Delays] = {}
    for query in _split(scope, by):
        if by is DelayAxis.CUSTOMER:
            rows = raw_rows(session, query)
            sums = [[int(row[place] or 0) for row in rows] for place in range(1, 9)]
            return dict(zip(key_texts(rows), map(Delays, *sums), strict=True))
        for key, *values in session.execute(query):
            text = str(Month.of(key)) if by is DelayAxis.MONTH else key_text(key)
            more = _delays(values)
            found[text] = found[text].plus(more) if text in found else more
    return found


def _split(scope: SalesScope, by: DelayAxis) -> list[Select[Any]]:
    key = delay_column(by)
    query = deliveries(scope, key, *_figures()).group_by(key)
    if by is DelayAxis.CAUSE:
        return [query.where(is_late())]
    return with_articles(query) if by is DelayAxis.PRODUCT else [query]


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


def waiting_by(
    session: Session, scope: SalesScope, today: date, by: DelayAxis
) -> dict[str, Waiting]:
    """The orders of a scope by the key of an axis, or all under '' where it has none."""
    has_key = by in ORDER_AXES
    key = key_of(ORDER_AXES[by]) if has_key else literal("")
    orders = (
        select(key, func.count())
        .select_from(Order)
        .where(counted(), in_days(Order.ordered_on, scope))
        .group_by(*((key,) if has_key else ()))
    )
    overdue = func.sum(case((Order.promised_on < today, 1), else_=0))
    wait = orders.with_only_columns(key, func.count(), overdue).where(unshipped(today))
    late = {
        key_text(each): [int(number or 0) for number in numbers]
        for each, *numbers in raw_rows(session, wait)
    }
    rows = raw_rows(session, orders)
    keys = key_texts(rows)
    waits = [late.get(key, (0, 0)) for key in keys]
    each = map(Waiting, [row[1] for row in rows], [n for n, _ in waits], [n for _, n in waits])
    return dict(zip(keys, each, strict=True))
