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
    level: int | None
    is_seasonal: bool
    last_order: date | str
    units: int

    @property
    def last_day(self) -> date:
        """The day of the last order."""
        day = self.last_order
        return day if isinstance(day, date) else date.fromisoformat(day)


def silent_customers(session: Session, today: date, *, days: int, year: Period) -> list[Silent]:
    """Customers whose last order is more than so many days before today."""
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
            Customer.level,
            Customer.is_seasonal,
            each.c.last_order,
            each.c.amount,
        )
        .select_from(each)
        .join(Customer, Customer.id == each.c.customer_id)
        .outerjoin(owner, owner.id == Customer.owner_id)
        .where(alive(Customer))
        .order_by(each.c.last_order, Customer.name)
    )
    rows = raw_rows(session, query)
    facts = [[row[place] for row in rows] for place in range(1, 7)]
    return list(map(Silent, key_texts(rows), *facts, [int(row[7]) for row in rows]))


def buyers(session: Session, today: date) -> int:
    """How many customers have ever ordered."""
    bought = (
        select(Order.customer_id)
        .where(ordered(SalesScope(today)))
        .group_by(Order.customer_id)
        .subquery()
    )
    query = (
        select(func.count())
        .select_from(bought)
        .join(Customer, Customer.id == bought.c.customer_id)
        .where(alive(Customer))
    )
    return session.execute(query).scalar_one()
