"""The deliveries behind a figure, and the orders that wait for one."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, func, literal, select
from sqlalchemy.orm import Session

from desktop_crm.core.periods import Month
from desktop_crm.models import Customer, DeliveryNote, Order, OrderLine, Product
from desktop_crm.models.conditions import counted
from desktop_crm.queries.deliveries import (
    ORDER_AXES,
    DelayAxis,
    days_late,
    deliveries,
    is_late,
    promised_on,
    unshipped,
    with_articles,
)
from desktop_crm.queries.sales import SalesScope, in_days, key_of, key_text
from desktop_crm.queries.sales_axes import id_is
from desktop_crm.storage.day_arithmetic import days_between


class Delivery(NamedTuple):
    """A delivery, or an order without one; `days` is how late it is, negative when early."""

    customer_id: str
    number: str
    customer: str
    article: str
    ordered_on: date | None
    promised_on: date | None
    shipped_on: date | None
    days: int | None
    days_to_ship: int | None
    cause_id: str


def deliveries_behind(
    session: Session,
    scope: SalesScope,
    by: DelayAxis | None,
    key: str,
    *,
    only_late: bool = False,
    limit: int | None = None,
) -> list[Delivery]:
    """The deliveries of a key, newest first; all of the scope without an axis."""
    article = func.coalesce(Product.name, "") if by is DelayAxis.PRODUCT else literal("")
    query = deliveries(scope, *_columns(article)).join(
        Customer, Customer.id == DeliveryNote.customer_id
    )
    if by is not None and key != ALL:
        query = query.where(_is_key(by, key))
    if only_late:
        query = query.where(is_late())
    queries = [query]
    if by is DelayAxis.PRODUCT:
        queries = [
            each.outerjoin(Product, Product.id == OrderLine.product_id)
            for each in with_articles(query)
        ]
    newest = DeliveryNote.shipped_on.desc()
    rows = [
        _delivery(row)
        for each in queries
        for row in session.execute(each.order_by(newest, Order.number).limit(limit))
    ]
    rows.sort(key=lambda row: row.shipped_on or date.min, reverse=True)
    return rows if limit is None else rows[:limit]


ALL = "*"
"""Key of the line of sums."""


def waiting_orders(
    session: Session,
    scope: SalesScope,
    today: date,
    by: DelayAxis | None = None,
    key: str = "",
    *,
    only_overdue: bool,
) -> list[Delivery]:
    """Orders that nothing was shipped of, the longest overdue first."""
    overdue = days_between(Order.promised_on, literal(today))
    query = (
        select(
            key_of(Order.customer_id),
            Order.number,
            Customer.name,
            literal(""),
            Order.ordered_on,
            Order.promised_on,
            literal(None),
            overdue,
            literal(None),
            literal(None),
        )
        .join(Customer, Customer.id == Order.customer_id)
        .where(counted(), in_days(Order.ordered_on, scope), unshipped(today))
        .order_by(Order.promised_on, Order.number)
    )
    if by is not None:
        query = query.where(id_is(ORDER_AXES[by], key))
    if only_overdue:
        query = query.where(Order.promised_on < today)
    return [_delivery(row) for row in session.execute(query)]


def _columns(article: ColumnElement[str]) -> tuple[Any, ...]:
    return (
        key_of(DeliveryNote.customer_id),
        func.coalesce(Order.number, DeliveryNote.number, ""),
        Customer.name,
        article,
        Order.ordered_on,
        promised_on(),
        DeliveryNote.shipped_on,
        days_late(),
        days_between(Order.ordered_on, DeliveryNote.shipped_on),
        key_of(DeliveryNote.delay_reason_id),
    )


def _is_key(by: DelayAxis, key: str) -> ColumnElement[bool]:
    if by is DelayAxis.MONTH:
        month = Month.parse(key)
        return DeliveryNote.shipped_on.between(month.first, month.last)
    columns: dict[DelayAxis, Any] = {
        DelayAxis.CUSTOMER: DeliveryNote.customer_id,
        DelayAxis.SALESPERSON: Order.salesperson_id,
        DelayAxis.CARRIER: func.coalesce(DeliveryNote.carrier_id, Order.carrier_id),
        DelayAxis.CAUSE: DeliveryNote.delay_reason_id,
        DelayAxis.PRODUCT: OrderLine.product_id,
    }
    return id_is(columns[by], key)


def _delivery(row: Any) -> Delivery:
    customer_id, *values, cause_id = row
    return Delivery._make((key_text(customer_id), *values, key_text(cause_id)))
