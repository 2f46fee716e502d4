"""Customers that have not ordered for some time."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import case, func, select
from sqlalchemy.orm import Session, aliased

from desktop_crm.core.periods import Period
from desktop_crm.models import Customer, Order, Staff
from desktop_crm.models.conditions import alive
from desktop_crm.queries.sales import SalesScope, key_of, key_texts, ordered, raw_rows, units


class Silent(NamedTuple):
    """A customer without a recent order; `units` are its orders of the year, before returns.

    `last_order` is a day as the driver gives it; see `last_day`.
    """

    customer_id: str
    name: str
    code: str
    owner: str
    is_seasonal: bool
    last_order: date | str
    units: int

    @property
    def last_day(self) -> date:
        """The day of the last order."""
        day = self.last_order
        return day if isinstance(day, date) else date.fromisoformat(day)


SilentRow = tuple[str, str, str, str, bool, date | str, int]
"""The same as the driver gives it: `Silent` is made of one when it is looked at."""


def silent_customers(
    session: Session, today: date, *, days: int, year: Period
) -> dict[str, SilentRow]:
    """Customers whose last order is more than so many days before today, most sales first."""
    in_year = Order.ordered_on.between(year.first, year.last)
    each = (
        select(
            Order.customer_id.label("customer_id"),
            func.max(Order.ordered_on).label("last_order"),
            func.sum(case((in_year, units(Order.total)), else_=0)).label("amount"),
        )
        .where(ordered(SalesScope(today)))
        .group_by(Order.customer_id)
        .having(func.max(Order.ordered_on) < today - timedelta(days))
        .subquery()
    )
    owner = aliased(Staff)
    query = (
        select(
            key_of(Customer.id),
            Customer.name,
            func.coalesce(Customer.code, ""),
            func.coalesce(owner.name, ""),
            Customer.is_seasonal,
            each.c.last_order,
            each.c.amount,
        )
        .select_from(each)
        .join(Customer, Customer.id == each.c.customer_id)
        .outerjoin(owner, owner.id == Customer.owner_id)
        .where(alive(Customer))
        .order_by(each.c.amount.desc(), each.c.last_order, Customer.name)
    )
    rows = raw_rows(session, query)
    return dict(zip(key_texts(rows), rows, strict=True))


def buyers_within(session: Session, today: date, *, days: int) -> int:
    """How many customers have ordered in so many days up to today."""
    bought = (
        select(Order.customer_id)
        .where(ordered(SalesScope(today, today - timedelta(days))))
        .distinct()
        .subquery()
    )
    query = (
        select(func.count())
        .select_from(bought)
        .join(Customer, Customer.id == bought.c.customer_id)
        .where(alive(Customer))
    )
    return session.execute(query).scalar_one()
