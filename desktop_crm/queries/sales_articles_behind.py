"""The order lines and returned articles behind a figure by article or category."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Customer, Order, OrderLine, Product, ReturnLine, ReturnNote
from desktop_crm.models.conditions import alive
from desktop_crm.queries.margins import cost_of, discount_share, is_known
from desktop_crm.queries.sales import (
    SalesScope,
    order_amount,
    ordered,
    returned_on_day,
    returns,
    units,
)
from desktop_crm.queries.sales_axes import Axis, axis_is
from desktop_crm.queries.sales_behind import returned_margins
from desktop_crm.queries.sales_by_article import (
    ORDER_DISCOUNTS,
    OTHER_RETURNS,
    returned_article,
)
from desktop_crm.queries.sales_documents import (
    ORDER,
    RETURN,
    Found,
    document,
    fetch,
    is_returned,
    return_number,
)


def articles_behind(
    session: Session, scope: SalesScope, axis: Axis, key: str, *, limit: int | None = None
) -> Found:
    """The order lines of an article or a category, and its returned lines with a minus."""
    if key == ORDER_DISCOUNTS:
        return fetch(session, [_discounts(scope)], limit)
    if key == OTHER_RETURNS:
        return fetch(session, [_other_returns(scope)], limit)
    amount = units(OrderLine.amount if scope.net else OrderLine.gross)
    lines = _lines(scope, amount, units(OrderLine.quantity)).where(axis_is(axis, key))
    return fetch(session, [lines, _returned_lines(scope, axis, key)], limit)


def orders_with_article(
    session: Session, scope: SalesScope, axis: Axis, key: str, *, limit: int | None = None
) -> Found:
    """The orders that an article or a category is on, with what they hold of it."""
    if key in {ORDER_DISCOUNTS, OTHER_RETURNS}:
        return Found((), 0, 0)
    amount = func.sum(units(OrderLine.amount if scope.net else OrderLine.gross))
    orders = (
        select(*document(ORDER, Order.ordered_on, Order.number, amount))
        .select_from(OrderLine)
        .join(Order, Order.id == OrderLine.order_id)
        .join(Customer, Customer.id == Order.customer_id)
        .outerjoin(Product, Product.id == OrderLine.product_id)
        .where(ordered(scope), alive(OrderLine), axis_is(axis, key))
        .group_by(Order.id, Order.ordered_on, Order.number, Customer.id, Customer.name)
    )
    return fetch(session, [orders], limit)


def article_margins_behind(
    session: Session,
    scope: SalesScope,
    axis: Axis,
    key: str | None = None,
    *,
    limit: int | None = None,
) -> Found:
    """The order lines of an article with their gross profit, and what came back of them.

    Without a key those of all articles; the rows that are no articles have none.
    """
    if key in {ORDER_DISCOUNTS, OTHER_RETURNS}:
        return Found((), 0, 0)
    scope = SalesScope(scope.last, scope.first)
    amount = units(OrderLine.amount)
    cost = cost_of(OrderLine.quantity)
    lines = _lines(scope, amount - discount_share(amount) - cost, cost)
    notes = returned_margins(scope).outerjoin(Product, Product.id == returned_article())
    lines = lines.where(is_known())
    if key is not None:
        lines = lines.where(axis_is(axis, key))
        notes = notes.where(is_returned(axis, key))
    return fetch(session, [lines, notes], limit)


def _lines(scope: SalesScope, amount: ColumnElement[int], extra: ColumnElement[int]) -> Select[Any]:
    article = func.coalesce(Product.name, OrderLine.description, "")
    columns = document(ORDER, Order.ordered_on, Order.number, amount, article=article, extra=extra)
    return (
        select(*columns)
        .select_from(OrderLine)
        .join(Order, Order.id == OrderLine.order_id)
        .join(Customer, Customer.id == Order.customer_id)
        .outerjoin(Product, Product.id == OrderLine.product_id)
        .where(ordered(scope), alive(OrderLine))
    )


def _returned_lines(scope: SalesScope, axis: Axis, key: str) -> Select[Any]:
    columns = document(
        RETURN,
        returned_on_day(),
        return_number(),
        -units(ReturnLine.amount),
        article=func.coalesce(Product.name, ""),
        extra=-units(ReturnLine.quantity),
    )
    return (
        returns(scope, *columns)
        .join(Customer, Customer.id == ReturnNote.customer_id)
        .join(ReturnLine, ReturnLine.return_note_id == ReturnNote.id)
        .outerjoin(OrderLine, OrderLine.id == ReturnLine.order_line_id)
        .outerjoin(Product, Product.id == returned_article())
        .where(alive(ReturnLine), is_returned(axis, key))
    )


def _discounts(scope: SalesScope) -> Select[Any]:
    """Orders whose total is not the sum of their lines."""
    amount = units(OrderLine.amount if scope.net else OrderLine.gross)
    lines = (
        select(func.coalesce(func.sum(amount), 0))
        .where(alive(OrderLine), OrderLine.order_id == Order.id)
        .scalar_subquery()
    )
    rest = order_amount(scope) - lines
    return (
        select(*document(ORDER, Order.ordered_on, Order.number, rest))
        .join(Customer, Customer.id == Order.customer_id)
        .where(ordered(scope), rest != 0)
    )


def _other_returns(scope: SalesScope) -> Select[Any]:
    """Returns whose total is not the sum of their articles."""
    lines = (
        select(func.coalesce(func.sum(units(ReturnLine.amount)), 0))
        .where(alive(ReturnLine), ReturnLine.return_note_id == ReturnNote.id)
        .scalar_subquery()
    )
    rest = lines - units(ReturnNote.total)
    return (
        returns(scope, *document(RETURN, returned_on_day(), return_number(), rest))
        .join(Customer, Customer.id == ReturnNote.customer_id)
        .where(rest != 0)
    )
