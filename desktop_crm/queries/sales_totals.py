"""Sales by day and by month, and the sums of a period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.periods import Month, Period
from desktop_crm.models import Order, OrderLine, ReturnNote
from desktop_crm.models.conditions import alive
from desktop_crm.queries.sales import (
    SalesScope,
    Sold,
    order_amount,
    ordered,
    returned_on_day,
    returns,
    subtract,
    units,
)


class SalesTotals(NamedTuple):
    """The sums of a scope; money and quantities in units of the file.

    `gross` is always before discounts, cancellations and returns.
    """

    sales: int
    orders: int
    customers: int
    lines: int
    quantity: int
    gross: int
    returned: int


def sales_by_day(session: Session, scope: SalesScope) -> dict[date, Sold]:
    """Sales and orders of each day that has any."""
    query = (
        select(Order.ordered_on, func.sum(order_amount(scope)), func.count())
        .where(ordered(scope))
        .group_by(Order.ordered_on)
    )
    sold = {day: Sold(int(amount), orders) for day, amount, orders in session.execute(query)}
    day = returned_on_day().label("day")
    taken_off = returns(scope, day, func.sum(units(ReturnNote.total))).group_by(day)
    return subtract(sold, [(each, amount) for each, amount in session.execute(taken_off)])


def sales_in(days: Mapping[date, Sold], period: Period) -> Sold:
    """The sum over some days."""
    inside = [sold for day, sold in days.items() if period.first <= day <= period.last]
    return Sold(sum(each.units for each in inside), sum(each.orders for each in inside))


def sales_by_month(days: Mapping[date, Sold]) -> dict[Month, Sold]:
    """The sum over each month that has any sales."""
    months: dict[Month, Sold] = {}
    for day, sold in days.items():
        month = Month.of(day)
        before = months.get(month, Sold(0, 0))
        months[month] = Sold(before.units + sold.units, before.orders + sold.orders)
    return months


def customers_by_month(
    session: Session, scope: SalesScope, months: Iterable[Month]
) -> dict[Month, int]:
    """How many customers ordered in each month; a range of the index each, nothing is sorted."""
    return {
        month: _customers(session, SalesScope(min(month.last, scope.last), month.first, scope.net))
        for month in months
    }


def sales_totals(session: Session, scope: SalesScope) -> SalesTotals:
    """The sums of a scope."""
    sold, orders = session.execute(
        select(func.coalesce(func.sum(order_amount(scope)), 0), func.count()).where(ordered(scope))
    ).one()
    returned = session.execute(
        returns(scope, func.coalesce(func.sum(units(ReturnNote.total)), 0))
    ).scalar_one()
    lines, quantity = session.execute(
        select(func.count(), func.coalesce(func.sum(units(OrderLine.quantity)), 0))
        .join(Order, Order.id == OrderLine.order_id)
        .where(ordered(scope), alive(OrderLine))
    ).one()
    gross_scope = SalesScope(scope.last, scope.first, net=False)
    gross = session.execute(
        select(func.coalesce(func.sum(order_amount(gross_scope)), 0)).where(ordered(gross_scope))
    ).scalar_one()
    return SalesTotals(
        sales=int(sold) - int(returned),
        orders=orders,
        customers=_customers(session, scope),
        lines=lines,
        quantity=int(quantity),
        gross=int(gross),
        returned=int(returned),
    )


def count_orders(session: Session, scope: SalesScope) -> int:
    """How many orders a scope has."""
    return session.execute(select(func.count(Order.ordered_on)).where(ordered(scope))).scalar_one()


def order_days(session: Session, scope: SalesScope) -> tuple[date | None, date | None]:
    """The first and the last day of a scope that has an order."""
    days = select(func.min(Order.ordered_on), func.max(Order.ordered_on)).where(ordered(scope))
    first, last = session.execute(days).one()
    return first, last


def _customers(session: Session, scope: SalesScope) -> int:
    query = select(func.count(Order.customer_id.distinct())).where(ordered(scope))
    return session.execute(query).scalar_one()
