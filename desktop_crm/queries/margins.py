"""Gross profit: only over lines with a known cost, with the share of sales that they cover."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Float,
    Select,
    Subquery,
    case,
    cast,
    func,
    literal,
    select,
)
from sqlalchemy.orm import Session

from desktop_crm.core.money import SCALE
from desktop_crm.models import Customer, Order, OrderLine, ReturnLine, ReturnNote
from desktop_crm.models.conditions import alive
from desktop_crm.queries.sales import (
    SalesScope,
    in_days,
    key_texts,
    ordered,
    ordered_by_customer,
    raw_rows,
    returns,
    units,
)
from desktop_crm.queries.sales_axes import CUSTOMER_AXES, Axis, axis_columns, axis_key, is_id_axis
from desktop_crm.queries.sales_by_axis import returned_columns


class Margin(NamedTuple):
    """Lines and their cost, in units of the file.

    `known` is what the lines with a known cost brought, less their share of a discount on the whole
    order and less what of them came back; `lines` and `covered` tell how much of the sales that is.
    """

    lines: int = 0
    covered: int = 0
    known: int = 0
    cost: int = 0

    @classmethod
    def of(cls, lines: Any, covered: Any, known: Any, cost: Any) -> Margin:
        """From a row of sums, which are null where nothing was summed."""
        return cls(int(lines or 0), int(covered or 0), int(known or 0), int(cost or 0))

    @property
    def margin(self) -> int | None:
        """Gross profit; None when no cost is known."""
        return self.known - self.cost if self.covered else None

    @property
    def coverage(self) -> float | None:
        """The share of the lines' value whose cost is known."""
        return self.covered / self.lines if self.lines else None

    def plus(self, other: Margin) -> Margin:
        """The sum of two."""
        return Margin(*(mine + its for mine, its in zip(self, other, strict=True)))


def is_known() -> ColumnElement[bool]:
    """Lines whose cost was known when they were ordered."""
    return OrderLine.unit_cost.is_not(None)


def cost_of(quantity: Any) -> ColumnElement[int]:
    """The cost of so much of a line, rounded half up to a unit of the file."""
    return (units(OrderLine.unit_cost) * units(quantity) + SCALE // 2) // SCALE


def discount_share(amount: ColumnElement[int]) -> ColumnElement[int]:
    """The part of a discount on the whole order that falls on some of its lines' value."""
    whole = units(Order.total) + units(Order.discount)
    part = cast(amount, Float) * units(Order.discount) / func.nullif(whole, 0)
    rounded = cast(func.round(part), BigInteger)
    return case((units(Order.discount) == 0, 0), else_=func.coalesce(rounded, 0))


def margins_by_axis(session: Session, scope: SalesScope, axis: Axis) -> dict[str, Margin]:
    """Gross profit by the key of an axis that does not split orders; always net."""
    scope = SalesScope(scope.last, scope.first)
    rows = raw_rows(session, _sold(scope, axis).add_columns(_has_discount()))
    found: dict[str, Margin] = {}
    if is_id_axis(axis):
        sums = [[int(row[place] or 0) for row in rows] for place in range(1, 5)]
        found = dict(zip(key_texts(rows), map(Margin, *sums), strict=True))
    else:
        _add(found, axis, [row[:-1] for row in rows])
    _add(found, axis, raw_rows(session, returned_margin(scope, axis)))
    if any(row[-1] for row in rows):
        _add(found, axis, raw_rows(session, _discounts(scope, axis)))
    return found


def _add(found: dict[str, Margin], axis: Axis, rows: Iterable[tuple[Any, ...]]) -> None:
    for *values, lines, covered, known, cost in rows:
        key = axis_key(axis, values)
        more = Margin.of(lines, covered, known, cost)
        found[key] = found[key].plus(more) if key in found else more


def _has_discount() -> ColumnElement[int]:
    """Whether some order gave one on the whole: if none did, nobody looks again."""
    return func.max(case((units(Order.discount) != 0, 1), else_=0))


def margins_of_customers(
    session: Session, scope: SalesScope, *, only: UUID | None = None
) -> dict[str, tuple[Any, ...]]:
    """The same by customer, as the driver gives the sums: key, lines, covered, known, cost.

    What follows in a row tells whether some order had a discount; if none had, nobody looks again.
    """
    scope = SalesScope(scope.last, scope.first)
    sold_to = () if only is None else (Order.customer_id == only,)
    back_from = () if only is None else (ReturnNote.customer_id == only,)
    sold = _sold(scope, Axis.CUSTOMER).add_columns(_has_discount()).where(*sold_to)
    rows = raw_rows(session, sold)
    found = dict(zip(key_texts(rows), rows, strict=True))
    queries = [returned_margin(scope, Axis.CUSTOMER).where(*back_from)]
    if any(row[5] for row in rows):
        queries.append(_discounts(scope, Axis.CUSTOMER).where(*sold_to))
    for query in queries:
        for key, *more in raw_rows(session, query):
            (text,) = key_texts([(key,)])
            before = Margin.of(*found[text][1:5]) if text in found else Margin()
            found[text] = (text, *before.plus(Margin.of(*more)))
    return found


def order_figures(scope: SalesScope) -> Subquery:
    """Value, covered value and cost of the lines of each order.

    Over all orders the lines are read in the order of their index; over a period its orders are
    looked up first.
    """
    amount = units(OrderLine.amount)
    order_id = OrderLine.order_id if scope.first is None else Order.id
    query = select(
        order_id.label("order_id"),
        func.sum(amount).label("lines"),
        func.sum(case((is_known(), amount))).label("covered"),
        func.sum(cost_of(OrderLine.quantity)).label("cost"),
    ).where(alive(OrderLine))
    if scope.first is not None:
        query = (
            query.select_from(Order)
            .join(OrderLine, OrderLine.order_id == Order.id)
            .where(in_days(Order.ordered_on, scope), ordered(scope))
        )
    return query.group_by(order_id).subquery()


def _sold(scope: SalesScope, axis: Axis) -> Select[Any]:
    """The sums of the lines, before discounts on whole orders."""
    columns = axis_columns(axis)
    amount = units(OrderLine.amount)
    covered = func.sum(case((is_known(), amount)))
    query = (
        select(*columns, func.sum(amount), covered, covered, func.sum(cost_of(OrderLine.quantity)))
        .select_from(Order)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .where(ordered_by_customer(scope) if axis is Axis.CUSTOMER else ordered(scope))
        .where(alive(OrderLine))
        .group_by(*columns)
    )
    if axis in CUSTOMER_AXES:
        query = query.join(Customer, Customer.id == Order.customer_id)
    return query


def _discounts(scope: SalesScope, axis: Axis) -> Select[Any]:
    """What discounts on whole orders take off, negative: most firms give few."""
    columns = axis_columns(axis)
    each = (
        select(
            OrderLine.order_id.label("order_id"),
            func.sum(case((is_known(), units(OrderLine.amount)))).label("covered"),
        )
        .join(Order, Order.id == OrderLine.order_id)
        .where(ordered(scope), units(Order.discount) != 0, alive(OrderLine))
        .group_by(OrderLine.order_id)
        .subquery()
    )
    query = (
        select(
            *columns,
            literal(0),
            literal(0),
            -func.sum(discount_share(each.c.covered)),
            literal(0),
        )
        .select_from(each)
        .join(Order, Order.id == each.c.order_id)
        .group_by(*columns)
    )
    if axis in CUSTOMER_AXES:
        query = query.join(Customer, Customer.id == Order.customer_id)
    return query


def returned_margin(scope: SalesScope, axis: Axis) -> Select[Any]:
    """What came back with its cost, negative; only articles that name the line they were on."""
    columns = returned_columns(axis)
    query = (
        returns(
            scope,
            *columns,
            literal(0),
            literal(0),
            -func.sum(case((is_known(), units(ReturnLine.amount)))),
            -func.sum(cost_of(ReturnLine.quantity)),
        )
        .join(ReturnLine, ReturnLine.return_note_id == ReturnNote.id)
        .join(OrderLine, OrderLine.id == ReturnLine.order_line_id)
        .where(alive(ReturnLine))
        .group_by(*columns)
    )
    if axis in CUSTOMER_AXES:
        query = query.join(Customer, Customer.id == ReturnNote.customer_id)
    return query
