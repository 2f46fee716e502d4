"""The figures of a customer that lists show, sort and filter by, each defined once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Float,
    SQLColumnExpression,
    and_,
    case,
    exists,
    func,
    literal,
    not_,
    or_,
    type_coerce,
)
from sqlalchemy.orm import aliased

from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.core.money import SCALE, to_units
from desktop_crm.core.periods import Period
from desktop_crm.models import (
    Complaint,
    Customer,
    LogEntry,
    Order,
    Payment,
    Receivable,
    ReturnNote,
)
from desktop_crm.models.base import Units
from desktop_crm.models.conditions import alive, counted
from desktop_crm.queries.listing.asked import Days
from desktop_crm.queries.listing.measures import Figures, Measure

NOTHING = literal(Decimal(0), Units())


def last_contact_at() -> Measure:
    """The latest entry of the log that no later one corrects."""
    return Measure(
        "last_contact",
        LogEntry.customer_id,
        func.max(LogEntry.happened_at),
        stands(),
    )


def stands() -> tuple[ColumnElement[bool], ...]:
    """Entries of the log that count: neither deleted nor corrected."""
    later = aliased(LogEntry)
    corrected = exists().where(later.corrects_id == LogEntry.id, alive(later))
    return alive(LogEntry), not_(corrected.correlate(LogEntry))


def first_order_on() -> Measure:
    """The day of the first order that counts."""
    return Measure("first_order", Order.customer_id, func.min(Order.ordered_on), (counted(),))


def last_order_on() -> Measure:
    """The day of the latest order that counts."""
    return Measure("last_order", Order.customer_id, func.max(Order.ordered_on), (counted(),))


def buyer_rank(figures: Figures) -> ColumnElement[int | None]:
    """0 after one order that counts, 1 after more; null before the first."""
    orders = figures(Measure("orders", Order.customer_id, func.count(), (counted(),)))
    return case((orders == 1, 0), (orders > 1, 1))


def open_complaints() -> Measure:
    """How many complaints are not solved yet."""
    return Measure(
        "open_complaints",
        Complaint.customer_id,
        func.count(),
        (alive(Complaint), Complaint.state.in_(OPEN_COMPLAINT_STATES)),
    )


def sales(figures: Figures, period: Period) -> ColumnElement[Decimal]:
    """Orders of a period by order date less what came back of them; 0 without any.

    The same definition as in `queries.sales`: a return is taken off on the day of its order.
    """
    name = f"{period.first:%Y%m%d}_{period.last:%Y%m%d}"
    in_period = and_(counted(), Order.ordered_on.between(period.first, period.last))
    of_an_order = exists().where(Order.id == ReturnNote.order_id, in_period)
    of_none = and_(
        ReturnNote.order_id.is_(None), ReturnNote.returned_on.between(period.first, period.last)
    )
    ordered = Measure(f"ordered_{name}", Order.customer_id, func.sum(Order.total), (in_period,))
    returned = Measure(
        f"returned_{name}",
        ReturnNote.customer_id,
        func.sum(ReturnNote.total),
        (alive(ReturnNote), or_(of_none, of_an_order.correlate(ReturnNote))),
    )
    return type_coerce(_or_zero(figures(ordered)) - _or_zero(figures(returned)), Units())


def change(figures: Figures, days: Days) -> ColumnElement[float]:
    """The fraction by which this month's sales differ from the same days of the month before.

    Null when nothing was sold then: there is nothing to compare with.
    """
    now, before = _in_file_units(figures, days)
    return case((before > 0, (now - before) * literal(1.0, Float()) / before))


def fell_by(figures: Figures, days: Days, fraction: Decimal) -> ColumnElement[bool]:
    """Whether the sales fell by at least a fraction; exact, in whole units of the file."""
    now, before = _in_file_units(figures, days)
    return and_(before > 0, (before - now) * SCALE >= before * to_units(fraction))


def rose_by(figures: Figures, days: Days, fraction: Decimal) -> ColumnElement[bool]:
    """Whether the sales rose by at least a fraction."""
    now, before = _in_file_units(figures, days)
    return and_(before > 0, (now - before) * SCALE >= before * to_units(fraction))


def _in_file_units(figures: Figures, days: Days) -> tuple[ColumnElement[int], ColumnElement[int]]:
    """The sales of this month and of the same days before it, as the file's whole numbers."""
    return (
        type_coerce(sales(figures, days.month), BigInteger),
        type_coerce(sales(figures, days.month_before), BigInteger),
    )


def outstanding(figures: Figures) -> ColumnElement[Decimal]:
    """What the customer owes: opening balance and receivables less payments."""
    owed = Measure(
        "owed", Receivable.customer_id, func.sum(Receivable.amount), (alive(Receivable),)
    )
    paid = Measure("paid", Payment.customer_id, func.sum(Payment.amount), (alive(Payment),))
    balance = _or_zero(Customer.opening_balance) + _or_zero(figures(owed))
    return type_coerce(balance - _or_zero(figures(paid)), Units())


def overdue(figures: Figures, today: date) -> ColumnElement[Decimal]:
    """What should have been paid before today and was not; never below 0.

    Payments settle the oldest debts first, except those made for an order of which nothing is due
    yet. An opening balance was due before everything else.
    """
    is_due = exists().where(
        Receivable.order_id == Payment.order_id, alive(Receivable), Receivable.due_on < today
    )
    due = Measure(
        f"due_{today:%Y%m%d}",
        Receivable.customer_id,
        func.sum(Receivable.amount),
        (alive(Receivable), Receivable.due_on < today),
    )
    settled = Measure(
        f"settled_{today:%Y%m%d}",
        Payment.customer_id,
        func.sum(Payment.amount),
        (alive(Payment), or_(Payment.order_id.is_(None), is_due.correlate(Payment))),
    )
    rest = _or_zero(Customer.opening_balance) + _or_zero(figures(due)) - _or_zero(figures(settled))
    return type_coerce(case((rest > NOTHING, rest), else_=NOTHING), Units())


def _or_zero(value: SQLColumnExpression[Any]) -> ColumnElement[Any]:
    return func.coalesce(value, NOTHING)
