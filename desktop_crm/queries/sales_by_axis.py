"""Sales and orders along an axis that does not split orders."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from sqlalchemy import Select, Subquery, func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Customer, Order, ReturnNote
from desktop_crm.queries.sales import (
    SalesScope,
    Sold,
    key_of,
    key_text,
    key_texts,
    order_amount,
    ordered,
    raw_rows,
    returns,
    units,
)
from desktop_crm.queries.sales_axes import CUSTOMER_AXES, Axis, axis_columns, axis_key, is_id_axis


def sales_by_axis(session: Session, scope: SalesScope, axis: Axis) -> dict[str, Sold]:
    """Sales by the key of an axis; their sum is the sales of the scope, to the last unit."""
    query = _by_property(scope, axis) if axis in CUSTOMER_AXES else _by_order(scope, axis)
    rows = raw_rows(session, query)
    sold: dict[str, Sold] = {}
    if is_id_axis(axis):
        amounts = map(int, [row[1] for row in rows])
        sold = dict(zip(key_texts(rows), map(Sold, amounts, [row[2] for row in rows]), strict=True))
    else:
        for *values, amount, orders in rows:
            add(sold, axis_key(axis, values), int(amount), int(orders))
    columns = returned_columns(axis)
    taken_off = returns(scope, *columns, func.sum(units(ReturnNote.total))).group_by(*columns)
    if axis in CUSTOMER_AXES:
        taken_off = taken_off.join(Customer, Customer.id == ReturnNote.customer_id)
    for *values, amount in raw_rows(session, taken_off):
        add(sold, axis_key(axis, values), -int(amount), 0)
    return sold


def add(sold: dict[str, Sold], key: str, amount: int, orders: int) -> None:
    """Add to the sales of a key."""
    before = sold.get(key)
    sold[key] = (
        Sold(amount, orders)
        if before is None
        else Sold(before.units + amount, before.orders + orders)
    )


def returned_by_customer(
    session: Session, scope: SalesScope, *, only: UUID | None = None
) -> dict[str, int]:
    """What is taken off the sales of each customer for returns, in units of the file."""
    key = key_of(ReturnNote.customer_id)
    query = returns(scope, key, func.sum(units(ReturnNote.total))).group_by(key)
    if only is not None:
        query = query.where(ReturnNote.customer_id == only)
    return {key_text(customer): int(amount) for customer, amount in raw_rows(session, query)}


def returned_columns(axis: Axis) -> tuple[Any, ...]:
    """What returns are grouped by along an axis."""
    return (key_of(ReturnNote.customer_id),) if axis is Axis.CUSTOMER else axis_columns(axis)


def _by_order(scope: SalesScope, axis: Axis) -> Select[Any]:
    columns = axis_columns(axis)
    return (
        select(*columns, func.sum(order_amount(scope)), func.count())
        .where(ordered(scope))
        .group_by(*columns)
    )


def _by_property(scope: SalesScope, axis: Axis) -> Select[Any]:
    """By customer first, from the index alone; then each customer is looked up once."""
    columns = axis_columns(axis)
    each = sums_of_customers(scope)
    return (
        select(*columns, func.sum(each.c.amount), func.sum(each.c.orders))
        .select_from(each)
        .join(Customer, Customer.id == each.c.customer_id)
        .group_by(*columns)
    )


def sums_of_customers(scope: SalesScope) -> Subquery:
    """The `amount` and the number of `orders` of each `customer_id`, from the index alone."""
    return (
        select(
            Order.customer_id.label("customer_id"),
            func.sum(order_amount(scope)).label("amount"),
            func.count().label("orders"),
        )
        .where(ordered(scope))
        .group_by(Order.customer_id)
        .subquery()
    )
