"""The orders and returns behind a figure of sales or gross profit."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select, true
from sqlalchemy.orm import Session

from desktop_crm.models import Customer, Order, OrderLine, ReturnLine, ReturnNote
from desktop_crm.models.conditions import alive
from desktop_crm.queries.margins import cost_of, discount_share, is_known, order_figures
from desktop_crm.queries.sales import (
    SalesScope,
    order_amount,
    ordered,
    returned_on_day,
    returns,
    units,
)
from desktop_crm.queries.sales_axes import Axis, axis_is
from desktop_crm.queries.sales_documents import (
    ORDER,
    RETURN,
    Found,
    document,
    fetch,
    is_returned,
    return_number,
)


def orders_behind(
    session: Session,
    scope: SalesScope,
    axis: Axis | None = None,
    key: str = "",
    *,
    with_returns: bool = True,
    limit: int | None = None,
) -> Found:
    """The orders of a key, and its returns with a minus; all of the scope without an axis."""
    orders = (
        select(*document(ORDER, Order.ordered_on, Order.number, order_amount(scope)))
        .join(Customer, Customer.id == Order.customer_id)
        .where(ordered(scope), true() if axis is None else axis_is(axis, key))
    )
    if not with_returns:
        return fetch(session, [orders], limit)
    notes = (
        returns(
            scope, *document(RETURN, returned_on_day(), return_number(), -units(ReturnNote.total))
        )
        .join(Customer, Customer.id == ReturnNote.customer_id)
        .where(true() if axis is None else is_returned(axis, key))
    )
    return fetch(session, [orders, notes], limit)


def margins_behind(
    session: Session,
    scope: SalesScope,
    axis: Axis,
    key: str | None = None,
    *,
    limit: int | None = None,
) -> Found:
    """The orders of a key with their gross profit, as far as costs are known, and its returns.

    Without a key those of all.
    """
    scope = SalesScope(scope.last, scope.first)
    each = order_figures(scope)
    margin = each.c.covered - discount_share(each.c.covered) - each.c.cost
    orders = (
        select(*document(ORDER, Order.ordered_on, Order.number, margin, extra=each.c.cost))
        .select_from(each)
        .join(Order, Order.id == each.c.order_id)
        .join(Customer, Customer.id == Order.customer_id)
        .where(ordered(scope), each.c.covered.is_not(None))
    )
    notes = returned_margins(scope)
    if key is not None:
        orders = orders.where(axis_is(axis, key))
        notes = notes.where(is_returned(axis, key))
    return fetch(session, [orders, notes], limit)


def returned_margins(scope: SalesScope) -> Select[Any]:
    """The gross profit that went back with each article of a return, negative."""
    cost = cost_of(ReturnLine.quantity)
    margin = cost - units(ReturnLine.amount)
    return (
        returns(scope, *document(RETURN, returned_on_day(), return_number(), margin, extra=-cost))
        .join(Customer, Customer.id == ReturnNote.customer_id)
        .join(ReturnLine, ReturnLine.return_note_id == ReturnNote.id)
        .join(OrderLine, OrderLine.id == ReturnLine.order_line_id)
        .where(alive(ReturnLine), is_known())
    )
