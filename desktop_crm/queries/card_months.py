"""A customer's sales by month, beside those of the year before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import extract, func, select
from sqlalchemy.orm import Session

from desktop_crm.core.money import from_units, share
from desktop_crm.core.periods import Month, Period
from desktop_crm.models import Order, ReturnNote
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.sales import (
    SalesScope,
    order_amount,
    ordered,
    returned_on_day,
    returns,
    units,
)

_ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class MonthRow:
    """One month: sales net of returns by order date, those of a year before, and the orders."""

    month: Month
    sales: Decimal
    last_year: Decimal
    orders: int


@dataclass(frozen=True, slots=True)
class CardMonths:
    """Twelve months up to the running one, and how that one compares day for day.

    `change` compares the month so far with the same days of the month before, `change_last_year`
    the same two stretches a year ago; None where there was nothing to compare with. A fall by
    `steep` needs attention.
    """

    rows: tuple[MonthRow, ...]
    change: Decimal | None
    change_last_year: Decimal | None
    steep: Decimal

    @property
    def is_steep(self) -> bool:
        """Whether the fall needs attention."""
        return self.change is not None and self.change <= -self.steep

    @property
    def is_seasonal(self) -> bool:
        """Whether the same fall happened a year ago."""
        return self.change_last_year is not None and self.change_last_year <= -self.steep


def card_months(session: Session, *, customer_id: UUID, today: date) -> CardMonths:
    """The last twelve months of one customer."""
    last = Month.of(today)
    first = last.plus(-23)
    sums = _by_month(session, customer_id, Period(first.first, last.last))
    rows = tuple(
        MonthRow(month, sums[month][0], sums[month.plus(-12)][0], sums[month][1])
        for month in last.plus(-11).until(last)
    )
    running = Period.of_month(last, up_to=today)
    year_ago = running.same_days_of(last.plus(-12))
    return CardMonths(
        rows,
        _change(session, customer_id, running, last.plus(-1)),
        _change(session, customer_id, year_ago, last.plus(-13)),
        churn_rules(session).drop_part,
    )


def _by_month(
    session: Session, customer_id: UUID, period: Period
) -> Mapping[Month, tuple[Decimal, int]]:
    """Net sales and number of orders of each month that has any."""
    scope = SalesScope.of(period)
    sums: dict[Month, tuple[Decimal, int]] = defaultdict(lambda: (_ZERO, 0))
    day = Order.ordered_on
    found = select(*_month(day), func.sum(order_amount(scope)), func.count()).where(
        Order.customer_id == customer_id, ordered(scope)
    )
    for year, month, total, orders in session.execute(found.group_by(*_month(day))):
        sums[Month(year, month)] = (from_units(total), orders)
    back = returned_on_day()
    taken_off = returns(scope, *_month(back), func.sum(units(ReturnNote.total))).where(
        ReturnNote.customer_id == customer_id
    )
    for year, month, total in session.execute(taken_off.group_by(*_month(back))):
        sales, orders = sums[Month(year, month)]
        sums[Month(year, month)] = (sales - from_units(total), orders)
    return sums


def _month(day: Any) -> tuple[Any, Any]:
    return extract("year", day), extract("month", day)


def _change(
    session: Session, customer_id: UUID, period: Period, month_before: Month
) -> Decimal | None:
    before = net_sales(
        session, customer_id=customer_id, scope=SalesScope.of(period.same_days_of(month_before))
    )
    if before <= 0:
        return None
    now = net_sales(session, customer_id=customer_id, scope=SalesScope.of(period))
    return share(now - before, before)


def net_sales(session: Session, *, customer_id: UUID, scope: SalesScope) -> Decimal:
    """What a customer bought within a scope, less what came back."""
    bought = session.scalar(
        select(func.sum(order_amount(scope))).where(
            Order.customer_id == customer_id, ordered(scope)
        )
    )
    came_back = session.scalar(
        returns(scope, func.sum(units(ReturnNote.total))).where(
            ReturnNote.customer_id == customer_id
        )
    )
    return from_units((bought or 0) - (came_back or 0))
