"""The figures of the home page's tiles, counted exactly as the lists they open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.core.money import from_units
from desktop_crm.core.periods import Month, Period
from desktop_crm.models import Complaint, Customer, Loss, Task
from desktop_crm.models.conditions import alive
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.listing.measures import Grouped
from desktop_crm.queries.listing.rows import list_totals
from desktop_crm.queries.listing.selection import asked_of
from desktop_crm.queries.margins import Margin, margins_by_axis
from desktop_crm.queries.sales import SalesScope
from desktop_crm.queries.sales_axes import Axis
from desktop_crm.queries.trades import EVERYBODY, KeyRange

OVERDUE = ListFilter(quick="overdue")


@dataclass(frozen=True, slots=True)
class CustomerTiles:
    """How many customers are there, active, and new and lost this month.

    Who ordered within `active_days` is active.
    """

    everybody: int
    active: int
    new: int
    lost: int
    active_days: int


@dataclass(frozen=True, slots=True)
class OverdueTile:
    """What is overdue, and of how many customers."""

    amount: Decimal
    customers: int


@dataclass(frozen=True, slots=True)
class WorkTiles:
    """What is open: complaints with the next deadline, tasks without a day."""

    complaints: int
    complaints_late: int
    next_deadline: date | None
    tasks: int
    undated: int


@dataclass(frozen=True, slots=True)
class MarginTile:
    """The gross profit of the month so far, and the share of sales whose cost is known."""

    margin: Decimal | None
    rate: float | None
    coverage: float | None


@dataclass(frozen=True, slots=True)
class UndatedTask:
    """An open task without a day."""

    id: UUID
    title: str
    customer_id: UUID | None
    customer: str | None


def active_filter(days: int) -> ListFilter:
    """Who ordered within so many days."""
    return ListFilter(conditions=(Condition("last_order", Operator.LAST_DAYS, (str(days),)),))


def customer_tiles(session: Session, *, today: date) -> CustomerTiles:
    """Counted by the list of customers itself, so that a tile leads to as many rows."""
    everybody, new = _customers(session, today)
    days = churn_rules(session).days
    active = list_totals(session, listing=CUSTOMERS, today=today, list_filter=active_filter(days))
    lost = session.scalar(
        select(func.count(Loss.customer_id.distinct())).where(
            alive(Loss),
            Loss.lost_on.between(Month.of(today).first, today),
            Loss.reversed_on.is_(None),
        )
    )
    return CustomerTiles(
        everybody=everybody,
        active=active.count,
        new=new,
        lost=lost or 0,
        active_days=days,
    )


def overdue_tile(session: Session, *, today: date, among: KeyRange = EVERYBODY) -> OverdueTile:
    """What a part of the customers owes too long, by the list of customers itself."""
    found = list_totals(
        session,
        listing=CUSTOMERS,
        today=today,
        columns=["overdue"],
        list_filter=OVERDUE,
        among=among,
    )
    return OverdueTile(found.sums["overdue"], found.count)


def together(parts: Sequence[OverdueTile]) -> OverdueTile:
    """The tile of all parts of the customers."""
    amount = sum((each.amount for each in parts), Decimal(0))
    return OverdueTile(amount, sum(each.customers for each in parts))


def _customers(session: Session, today: date) -> tuple[int, int]:
    """All customers of the list, and those of this month."""
    asked = asked_of(session, Grouped(Customer), today)
    query: Any = (
        select(func.count(), func.count().filter(CUSTOMERS.this_month(asked)))
        .select_from(Customer)
        .where(*CUSTOMERS.shown(as_they_lie=True))
    )
    everybody, new = session.execute(asked.joined(query)).one()
    return everybody, new


def work_tiles(session: Session, *, today: date) -> WorkTiles:
    """What waits to be done."""
    is_open = (alive(Complaint), Complaint.state.in_(OPEN_COMPLAINT_STATES))
    complaints, late, deadline = session.execute(
        select(
            func.count(),
            func.count().filter(Complaint.due_on < today),
            func.min(Complaint.due_on).filter(Complaint.due_on >= today),
        ).where(*is_open)
    ).one()
    tasks, undated = session.execute(
        select(func.count(), func.count().filter(Task.due_on.is_(None))).where(*_open_tasks())
    ).one()
    return WorkTiles(complaints, late, deadline, tasks, undated)


def margin_tile(session: Session, *, period: Period) -> MarginTile:
    """Only over lines with a known cost, net of cancellations and returns."""
    # By salespeople: their orders are found by day, those of customers by walking all orders.
    found = margins_by_axis(session, SalesScope.of(period), Axis.SALESPERSON)
    total = Margin()
    for each in found.values():
        total = total.plus(each)
    margin = total.margin
    rate = margin / total.known if margin is not None and total.known else None
    return MarginTile(None if margin is None else from_units(margin), rate, total.coverage)


def undated_tasks(session: Session, *, limit: int = 500) -> tuple[UndatedTask, ...]:
    """The tasks behind the tile, the newest first."""
    rows = session.execute(
        select(Task.id, Task.title, Task.customer_id, Customer.name)
        .outerjoin(Customer, Customer.id == Task.customer_id)
        .where(*_open_tasks(), Task.due_on.is_(None))
        .order_by(Task.created_at.desc(), Task.id)
        .limit(limit)
    )
    return tuple(UndatedTask(*row) for row in rows)


def _open_tasks() -> tuple[ColumnElement[bool], ...]:
    return alive(Task), Task.done_at.is_(None)
