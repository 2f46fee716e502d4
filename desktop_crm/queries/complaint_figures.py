"""Complaints as the reports count them: along an axis, overdue, recurring, time to solve."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date, start_of_day
from desktop_crm.core.codes import OPEN_COMPLAINT_STATES, ComplaintState
from desktop_crm.core.periods import Month
from desktop_crm.models import Complaint, Customer, Order, OrderLine
from desktop_crm.models.conditions import alive
from desktop_crm.queries.contact_days import end_of_day, instant
from desktop_crm.queries.sales import Days, SalesScope, key_of, key_text, ordered, raw_rows

_SECONDS_PER_HOUR = 3_600


class ComplaintAxis(StrEnum):
    """What complaints can be split by."""

    CAUSE = "cause"
    PRODUCT = "product"
    CUSTOMER = "customer"
    SALESPERSON = "salesperson"
    MONTH = "month"
    STATE = "state"


class ComplaintFact(NamedTuple):
    """One complaint; ids are their 32 digits, '' when not filled.

    `salesperson_id` sold what it is about: of its order, or else the customer's owner.
    """

    id: str
    number: str
    text: str
    customer_id: str
    customer: str
    received_at: datetime
    cause_id: str
    product_id: str
    salesperson_id: str
    state: ComplaintState
    due_on: date | None
    solved_at: datetime | None
    recurring: bool

    @property
    def received_on(self) -> date:
        """The day it came in."""
        return local_date(self.received_at)

    @property
    def is_open(self) -> bool:
        """Whether it is not solved yet."""
        return self.state in OPEN_COMPLAINT_STATES

    @property
    def hours(self) -> float | None:
        """Hours from coming in to the solution."""
        if self.solved_at is None:
            return None
        return (self.solved_at - self.received_at).total_seconds() / _SECONDS_PER_HOUR

    def is_overdue(self, today: date) -> bool:
        """Whether it is not solved though its deadline has passed."""
        return self.is_open and self.due_on is not None and self.due_on < today

    def was_late(self) -> bool:
        """Whether it was solved after its deadline."""
        return (
            self.solved_at is not None
            and self.due_on is not None
            and local_date(self.solved_at) > self.due_on
        )

    def key(self, axis: ComplaintAxis) -> str:
        """Its key along an axis."""
        match axis:
            case ComplaintAxis.CAUSE:
                return self.cause_id
            case ComplaintAxis.PRODUCT:
                return self.product_id
            case ComplaintAxis.CUSTOMER:
                return self.customer_id
            case ComplaintAxis.SALESPERSON:
                return self.salesperson_id
            case ComplaintAxis.MONTH:
                return str(Month.of(self.received_on))
            case _:
                return self.state.value


def complaints(session: Session, scope: SalesScope, *, recurs_within: int) -> list[ComplaintFact]:
    """The complaints that came in in a scope, the latest first.

    One recurs if it names an earlier one, or if the same customer complained of the same cause and
    product before and that had been solved within so many days.
    """
    query = (
        select(
            key_of(Complaint.id),
            Complaint.number,
            Complaint.text,
            key_of(Complaint.customer_id),
            Customer.name,
            Complaint.received_at,
            key_of(Complaint.cause_id),
            key_of(Complaint.product_id),
            key_of(func.coalesce(Order.salesperson_id, Customer.owner_id)),
            Complaint.state,
            Complaint.due_on,
            Complaint.solved_at,
            Complaint.recurs_id.is_not(None),
        )
        .join(Customer, Customer.id == Complaint.customer_id)
        .outerjoin(Order, Order.id == Complaint.order_id)
        .where(alive(Complaint), Complaint.received_at < end_of_day(scope.last))
        .order_by(Complaint.received_at, Complaint.id)
    )
    moment, day = _Moments(), Days()
    found = [_fact(row, moment, day) for row in raw_rows(session, query)]
    found = _marked(found, recurs_within)
    first = None if scope.first is None else start_of_day(scope.first)
    return [each for each in reversed(found) if first is None or each.received_at >= first]


_STATES = {state.value: state for state in ComplaintState}


class _Moments(dict[Any, datetime | None]):
    """Moments of the driver, each read once."""

    def __missing__(self, moment: Any) -> datetime | None:
        found = self[moment] = None if moment is None else instant(moment)
        return found


def _fact(row: Any, moment: _Moments, day: Days) -> ComplaintFact:
    key, number, text, customer_id, customer, received, cause, product, seller, *rest = row
    state, due_on, solved_at, recurs = rest
    return ComplaintFact(
        key_text(key),
        number,
        text,
        key_text(customer_id),
        customer,
        moment[received] or instant(received),
        key_text(cause),
        key_text(product),
        key_text(seller),
        _STATES[state],
        None if due_on is None else day[due_on],
        moment[solved_at],
        bool(recurs),
    )


def _marked(facts: list[ComplaintFact], within: int) -> list[ComplaintFact]:
    """The same with those marked that came again after a solution."""
    again = set()
    same = sorted(facts, key=_sameness)
    for (_customer, cause, _product), group in groupby(same, _sameness):
        solved: list[date] = []
        for each in group if cause else ():
            if any(0 <= (each.received_on - day).days <= within for day in solved):
                again.add(each.id)
            if each.solved_at is not None:
                solved.append(local_date(each.solved_at))
    return [each._replace(recurring=True) if each.id in again else each for each in facts]


def _sameness(each: ComplaintFact) -> tuple[str, str, str]:
    return each.customer_id, each.cause_id, each.product_id


def orders_by(session: Session, scope: SalesScope, axis: ComplaintAxis) -> dict[str, int]:
    """How many orders each key has; under '*' all, for axes that do not split orders."""
    query: Select[*tuple[Any, ...]]
    match axis:
        case ComplaintAxis.PRODUCT:
            query = (
                select(key_of(OrderLine.product_id), func.count(OrderLine.order_id.distinct()))
                .join(Order, Order.id == OrderLine.order_id)
                .where(ordered(scope), alive(OrderLine))
                .group_by(OrderLine.product_id)
            )
        case ComplaintAxis.CUSTOMER:
            query = _counted(scope, key_of(Order.customer_id))
        case ComplaintAxis.SALESPERSON:
            query = _counted(
                scope, key_of(func.coalesce(Order.salesperson_id, Customer.owner_id))
            ).join(Customer, Customer.id == Order.customer_id)
        case ComplaintAxis.MONTH:
            days: Iterable[Any] = session.execute(_counted(scope, Order.ordered_on))
            sums: dict[str, int] = {}
            for day, count in days:
                sums[str(Month.of(day))] = sums.get(str(Month.of(day)), 0) + count
            return sums
        case _:
            whole = select(func.count(Order.ordered_on)).where(ordered(scope))
            return {"*": session.execute(whole).scalar_one()}
    return {key_text(key): count for key, count in session.execute(query)}


def _counted(scope: SalesScope, key: ColumnElement[Any] | Any) -> Select[*tuple[Any, ...]]:
    return select(key, func.count()).select_from(Order).where(ordered(scope)).group_by(key)
