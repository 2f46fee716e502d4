"""The receivables, payments and deliveries of one customer, behind what it owes."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import BigInteger, Float, cast, exists, func, or_, select
from sqlalchemy.orm import Session

from desktop_crm.models import (
    Customer,
    DeliveryLine,
    DeliveryNote,
    Order,
    OrderLine,
    Payment,
    Receivable,
)
from desktop_crm.models.conditions import alive, counted
from desktop_crm.queries.margins import discount_share
from desktop_crm.queries.sales import units

RECEIVABLE, PAYMENT, OPENING = "receivable", "payment", "opening"


class MoneyRow(NamedTuple):
    """One document; `units` is what it adds to the debt, `due_on` only of receivables."""

    kind: str
    day: date | None
    number: str
    due_on: date | None
    units: int


def money_documents(
    session: Session, key: str, today: date, *, only_due: bool = False
) -> list[MoneyRow]:
    """What makes up the debt of a customer, the latest first; `only_due` what makes up overdue."""
    customer = UUID(hex=key)
    owed = (
        select(
            Receivable.issued_on,
            func.coalesce(Receivable.number, Order.number, ""),
            Receivable.due_on,
            units(Receivable.amount),
        )
        .outerjoin(Order, Order.id == Receivable.order_id)
        .where(Receivable.customer_id == customer, alive(Receivable))
    )
    if only_due:
        owed = owed.where(Receivable.due_on < today)
    rows = [MoneyRow(RECEIVABLE, *row) for row in session.execute(owed)]
    rows += payments_of(session, key, today, only_due=only_due)
    opening = session.scalar(select(units(Customer.opening_balance)).where(Customer.id == customer))
    rows.sort(key=lambda row: row.day or date.min, reverse=True)
    return [*rows, MoneyRow(OPENING, None, "", None, opening)] if opening else rows


def payments_of(
    session: Session, key: str, today: date, *, only_due: bool = False
) -> list[MoneyRow]:
    """The payments of a customer with a minus, the latest first."""
    paid = (
        select(
            Payment.paid_on, func.coalesce(Payment.number, Order.number, ""), units(Payment.amount)
        )
        .outerjoin(Order, Order.id == Payment.order_id)
        .where(Payment.customer_id == UUID(hex=key), alive(Payment))
        .order_by(Payment.paid_on.desc())
    )
    if only_due:
        is_due = exists().where(
            Receivable.order_id == Payment.order_id, alive(Receivable), Receivable.due_on < today
        )
        paid = paid.where(or_(Payment.order_id.is_(None), is_due.correlate(Payment)))
    return [
        MoneyRow(PAYMENT, day, number, None, -amount)
        for day, number, amount in session.execute(paid)
    ]


def delivered_of(session: Session, key: str, today: date) -> list[tuple[date, str, int]]:
    """Each order of a customer that was delivered: the last day, its number, the value."""
    quantity = units(OrderLine.quantity)
    part = cast(units(OrderLine.amount), Float) * units(DeliveryLine.quantity)
    value = cast(func.round(part / func.nullif(quantity, 0)), BigInteger)
    query = (
        select(
            Order.id,
            Order.number,
            units(Order.total),
            DeliveryNote.id,
            DeliveryNote.shipped_on,
            DeliveryLine.id,
            value - discount_share(value),
        )
        .select_from(DeliveryNote)
        .join(Order, Order.id == DeliveryNote.order_id)
        .outerjoin(
            DeliveryLine,
            (DeliveryLine.delivery_note_id == DeliveryNote.id) & alive(DeliveryLine),
        )
        .outerjoin(OrderLine, OrderLine.id == DeliveryLine.order_line_id)
        .where(
            alive(DeliveryNote),
            counted(),
            Order.customer_id == UUID(hex=key),
            DeliveryNote.shipped_on <= today,
        )
    )
    orders: dict[Any, tuple[date, str, int]] = {}
    whole = set()
    found: Any = session.execute(query)
    for order_id, number, total, _note, day, line, amount in found:
        last, _number, sum_ = orders.get(order_id, (day, number, 0))
        if line is None:
            whole.add(order_id)
            sum_ = total
        elif order_id not in whole:
            sum_ += int(amount or 0)
        orders[order_id] = (max(last, day), number, sum_)
    return sorted(orders.values(), reverse=True)
