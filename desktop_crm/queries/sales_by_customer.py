"""Sales of every customer with its name, as the driver gives the rows: cheap for 100,000."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import Select, and_, case, func, literal, select, union_all
from sqlalchemy.orm import Session

from desktop_crm.core.periods import Period
from desktop_crm.models import Customer, Order
from desktop_crm.models.conditions import alive
from desktop_crm.queries.sales import (
    SalesScope,
    key_of,
    key_text,
    ordered,
    ordered_by_customer,
    raw_rows,
    units,
)
from desktop_crm.queries.sales_by_axis import returned_by_customer, sums_of_customers
from desktop_crm.queries.trades import EVERYBODY, KeyRange

CustomerSales = tuple[str, str, str, int, int]
"""Id, name, code, sales in units of the file, number of orders."""

_UNITS = itemgetter(3)
_FEW_DAYS = 100
"""Orders of so many days are found by day and sorted; those of more by a walk over customers."""
_SUMS = ("before", "before_orders", "after", "after_orders")


class Compared(NamedTuple):
    """A customer's sales and orders in two stretches of days, and whether its trade was stopped."""

    key: str
    name: str
    code: str
    before: int
    before_orders: int
    after: int
    after_orders: int
    is_stopped: int = 0

    @property
    def gain(self) -> int:
        """What is more now, or less."""
        return self.after - self.before


def sales_by_customer(session: Session, scope: SalesScope) -> list[CustomerSales]:
    """Every customer with orders or returns, the one with the largest sales first."""
    each = sums_of_customers(scope)
    query = (
        select(*_names(), each.c.amount, each.c.orders)
        .select_from(each)
        .join(Customer, Customer.id == each.c.customer_id)
        .order_by(each.c.amount.desc())
    )
    rows = _with_texts(raw_rows(session, query))
    returned = returned_by_customer(session, scope)
    return _less(session, rows, returned) if returned else rows


ComparedRow = tuple[str, str, str, int, int, int, int, int]
"""The same as the driver gives it: `Compared` is made of one when it is looked at."""


def compared_sales(
    session: Session, before: Period, after: Period, among: KeyRange = EVERYBODY
) -> list[ComparedRow]:
    """Every customer with orders or returns in one of two stretches of days, by its gain."""
    each = (_at_once if _are_near(before, after) else _apart)(before, after, among).subquery()
    stopped = case((and_(alive(Customer), Customer.trading_stopped_on <= after.last), 1), else_=0)
    query = (
        select(*_names(), *each.c[1:], stopped)
        .select_from(each)
        .join(Customer, Customer.id == each.c.customer_id)
        .order_by((each.c.after - each.c.before).desc())
    )
    found: list[ComparedRow] = _with_texts(raw_rows(session, query))
    taken_off = [
        among.chosen(returned_by_customer(session, SalesScope.of(days))) for days in (before, after)
    ]
    return _less_compared(session, found, taken_off) if any(taken_off) else found


def _are_near(before: Period, after: Period) -> bool:
    """Whether the later days follow with no more days between than both have."""
    between = (after.first - before.last).days - 1
    return 0 <= between <= before.days + after.days


def _at_once(before: Period, after: Period, among: KeyRange) -> Select[*tuple[Any, ...]]:
    """Both sums in one pass over an index, orders between the two left out."""
    scope = SalesScope(after.last, before.first)
    are_few = (after.last - before.first).days < _FEW_DAYS
    day, amount = Order.ordered_on, units(Order.total)
    is_before, is_after = day <= before.last, day >= after.first
    orders = [func.sum(case((each, 1), else_=0)) for each in (is_before, is_after)]
    sums = [func.sum(case((each, amount), else_=0)) for each in (is_before, is_after)]
    columns = sums[0], orders[0], sums[1], orders[1]
    return (
        select(
            Order.customer_id.label("customer_id"),
            *(column.label(name) for column, name in zip(columns, _SUMS, strict=True)),
        )
        .where(
            (ordered if are_few else ordered_by_customer)(scope), *among.holds(Order.customer_id)
        )
        .group_by(Order.customer_id)
        .having(orders[0] + orders[1] > 0)
    )


def _apart(before: Period, after: Period, among: KeyRange) -> Select[*tuple[Any, ...]]:
    parts = _period(before, among, is_after=False), _period(after, among, is_after=True)
    both = union_all(*parts).subquery()
    return select(
        both.c.customer_id, *(func.sum(column).label(column.key) for column in both.c[1:])
    ).group_by(both.c.customer_id)


def _period(days: Period, among: KeyRange, *, is_after: bool) -> Select[*tuple[Any, ...]]:
    """The sums of some days in their two columns, read from the index of the days alone."""
    sums = func.sum(units(Order.total)), func.count()
    nothing = literal(0), literal(0)
    columns = (*nothing, *sums) if is_after else (*sums, *nothing)
    return (
        select(
            Order.customer_id.label("customer_id"),
            *(column.label(name) for column, name in zip(columns, _SUMS, strict=True)),
        )
        .where(ordered(SalesScope.of(days)), *among.holds(Order.customer_id))
        .group_by(Order.customer_id)
    )


def _names() -> tuple[Any, ...]:
    return key_of(Customer.id), Customer.name, func.coalesce(Customer.code, "")


def _with_texts(rows: list[tuple[Any, ...]]) -> list[Any]:
    """Rows whose id is a text and whose sums are whole numbers, on every database."""
    if not rows or (type(rows[0][0]) is str and type(rows[0][3]) is int):
        return rows
    return [(key_text(row[0]), row[1], row[2], *map(int, row[3:])) for row in rows]


def _less(
    session: Session, rows: list[CustomerSales], returned: Mapping[str, int]
) -> list[CustomerSales]:
    """The rows less returns; customers with returns alone stand among them."""
    found = [
        (key, name, code, amount - returned[key], orders) if key in returned else row
        for row in rows
        for key, name, code, amount, orders in (row,)
    ]
    missing = returned.keys() - {row[0] for row in rows}
    for key, name, code in _people(session, missing):
        found.append((key, name, code, -returned[key], 0))
    found.sort(key=_UNITS, reverse=True)
    return found


def _less_compared(
    session: Session, rows: list[ComparedRow], taken_off: Sequence[Mapping[str, int]]
) -> list[ComparedRow]:
    then, now = taken_off
    missing = {*then, *now} - {row[0] for row in rows}
    rows = rows + [(*person, 0, 0, 0, 0, 0) for person in _people(session, missing)]
    found: list[Compared] = []
    for each in map(Compared._make, rows):
        before, after = each.before - then.get(each.key, 0), each.after - now.get(each.key, 0)
        found.append(each._replace(before=before, after=after))
    found.sort(key=attrgetter("gain"), reverse=True)
    return [*found]


def name_of_customer(session: Session, key: str) -> str:
    """What the customer of a row is called, also one in the recycle bin."""
    return session.scalar(select(Customer.name).where(Customer.id == UUID(hex=key))) or ""


def _people(session: Session, keys: set[str]) -> list[tuple[str, str, str]]:
    if not keys:
        return []
    query: Select[*tuple[Any, ...]] = select(*_names())
    found = ((key_text(key), name, code) for key, name, code in raw_rows(session, query))
    return [row for row in found if row[0] in keys]
