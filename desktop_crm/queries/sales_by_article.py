"""Sales, orders and gross profit by article or by category of articles."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, case, func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Order, OrderLine, Product, ReturnLine, ReturnNote
from desktop_crm.models.conditions import alive
from desktop_crm.queries.margins import Margin, cost_of, discount_share, is_known
from desktop_crm.queries.sales import (
    SalesScope,
    Sold,
    key_of,
    order_amount,
    ordered,
    returns,
    units,
)
from desktop_crm.queries.sales_axes import Axis, axis_columns, axis_key

ORDER_DISCOUNTS = "order-discounts"
"""Key of the row for discounts on whole orders, which belong to no article."""

OTHER_RETURNS = "other-returns"
"""Key of the row for returns that do not say which articles came back."""


class Article(NamedTuple):
    """The figures of an article; `margin` is always net."""

    sold: Sold = Sold(0, 0)
    margin: Margin = Margin()


def sales_by_article(session: Session, scope: SalesScope, axis: Axis) -> dict[str, Article]:
    """Figures by the key of the axis `product` or `category`, in one pass over the lines.

    Two more rows, where there is something in them, make the sum that of all orders, to the last
    unit: `ORDER_DISCOUNTS` and `OTHER_RETURNS`.
    """
    found: dict[str, Article] = {}
    for key, amount, orders, *margin in session.execute(_lines(scope, axis)):
        sold = Sold(int(amount), orders)
        found[axis_key(axis, (key,))] = Article(sold, Margin.of(*margin))
    if scope.net:
        for key, amount, known, cost in session.execute(_returned(scope, axis)):
            before = found.get(axis_key(axis, (key,)), Article())
            found[axis_key(axis, (key,))] = Article(
                Sold(before.sold.units - int(amount), before.sold.orders),
                before.margin.plus(Margin.of(0, 0, -int(known or 0), -int(cost or 0))),
            )
    for key, amount in _rest(session, scope, sum(each.sold.units for each in found.values())):
        found[key] = Article(Sold(amount, 0))
    return found


def article_key(axis: Axis) -> ColumnElement[Any]:
    """The axis' column as an expression.

    Grouped by the bare column, SQLite would walk the index on articles and look up each line at
    random: three times slower.
    """
    (column,) = axis_columns(axis)
    return case((column.is_not(None), column))


def _lines(scope: SalesScope, axis: Axis) -> Select[Any]:
    key = article_key(axis)
    amount = units(OrderLine.amount)
    query = (
        select(
            key,
            func.sum(amount if scope.net else units(OrderLine.gross)),
            func.count(OrderLine.order_id.distinct()),
            func.sum(amount),
            func.sum(case((is_known(), amount))),
            func.sum(case((is_known(), amount - discount_share(amount)))),
            func.sum(cost_of(OrderLine.quantity)),
        )
        .select_from(OrderLine)
        .join(Order, Order.id == OrderLine.order_id)
        .where(ordered(scope), alive(OrderLine))
        .group_by(key)
    )
    if axis is Axis.CATEGORY:
        query = query.outerjoin(Product, Product.id == OrderLine.product_id)
    return query


def returned_article() -> ColumnElement[Any]:
    """Which article a line of a return is about."""
    return func.coalesce(ReturnLine.product_id, OrderLine.product_id)


def _returned(scope: SalesScope, axis: Axis) -> Select[Any]:
    key = key_of(returned_article() if axis is Axis.PRODUCT else Product.category_id)
    query = (
        returns(
            scope,
            key,
            func.sum(units(ReturnLine.amount)),
            func.sum(case((is_known(), units(ReturnLine.amount)))),
            func.sum(cost_of(ReturnLine.quantity)),
        )
        .join(ReturnLine, ReturnLine.return_note_id == ReturnNote.id)
        .outerjoin(OrderLine, OrderLine.id == ReturnLine.order_line_id)
        .where(alive(ReturnLine))
        .group_by(key)
    )
    if axis is Axis.CATEGORY:
        query = query.outerjoin(Product, Product.id == returned_article())
    return query


def _rest(session: Session, scope: SalesScope, articles: int) -> list[tuple[str, int]]:
    """What no article holds."""
    whole = func.coalesce(func.sum(order_amount(scope)), 0)
    total = int(session.execute(select(whole).where(ordered(scope))).scalar_one())
    returned = returned_lines = 0
    if scope.net:
        notes = returns(scope, func.coalesce(func.sum(units(ReturnNote.total)), 0))
        lines = (
            returns(scope, func.coalesce(func.sum(units(ReturnLine.amount)), 0))
            .join(ReturnLine, ReturnLine.return_note_id == ReturnNote.id)
            .where(alive(ReturnLine))
        )
        returned = int(session.execute(notes).scalar_one())
        returned_lines = int(session.execute(lines).scalar_one())
    rest = (
        (ORDER_DISCOUNTS, total - articles - returned_lines),
        (OTHER_RETURNS, returned_lines - returned),
    )
    return [(key, amount) for key, amount in rest if amount]
