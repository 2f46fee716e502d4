"""What each customer ordered, got, paid and owes, and how old its debts are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, Float, Select, case, cast, exists, func, or_, select
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
from desktop_crm.models.conditions import alive, alive_as_it_lies, counted
from desktop_crm.queries.margins import discount_share
from desktop_crm.queries.sales import SalesScope, key_of, key_text, key_texts, raw_rows, units
from desktop_crm.queries.sales_axes import Axis
from desktop_crm.queries.sales_by_axis import sales_by_axis

AGES = (30, 60, 90)
"""Debts are grouped by so many days past their due day; one more group for older ones."""


class Debts(NamedTuple):
    """The figures of a customer in units of the file; `ages` are the overdue ones by age."""

    ordered: int
    delivered: int
    paid: int
    outstanding: int
    overdue: int
    ages: tuple[int, ...]
    credit_limit: int | None

    @property
    def over_limit(self) -> bool:
        """Whether more is owed than the firm grants."""
        return self.credit_limit is not None and self.outstanding > self.credit_limit


class Party(NamedTuple):
    """A customer with the terms of its credit."""

    name: str
    code: str
    opening: int
    credit_limit: int | None


def parties_with_credit(session: Session) -> dict[str, Party]:
    """All customers that are not in the recycle bin."""
    query = select(
        key_of(Customer.id),
        Customer.name,
        func.coalesce(Customer.code, ""),
        units(func.coalesce(Customer.opening_balance, Decimal(0))),
        units(Customer.credit_limit),
    ).where(alive_as_it_lies(Customer))
    rows = raw_rows(session, query)
    facts = ([row[place] for row in rows] for place in range(1, 5))
    return dict(zip(key_texts(rows), map(Party, *facts), strict=True))


def debts(session: Session, today: date, parties: Mapping[str, Party]) -> dict[str, Debts]:
    """The figures of every customer that ordered, owes or paid anything.

    Overdue is defined as on the customer list: what was due before today less what was paid,
    except payments for orders of which nothing is due yet; an opening balance was due before all.
    """
    ordered = sales_by_axis(session, SalesScope(today), Axis.CUSTOMER)
    delivered = delivered_values(session, today)
    owed = _sums(session, _receivables(today, only_due=False))
    due = _sums(session, _receivables(today, only_due=True))
    paid = _sums(session, _payments())
    settled = _sums(session, _payments().where(or_(Payment.order_id.is_(None), _is_due(today))))
    late = {
        key: max(party.opening + due.get(key, 0) - settled.get(key, 0), 0)
        for key, party in parties.items()
    }
    ages = ages_of(session, {key: amount for key, amount in late.items() if amount}, today)
    found, not_aged = {}, (0,) * (len(AGES) + 1)
    for key, party in parties.items():
        bought, got, settled_up = ordered.get(key), delivered.get(key, 0), paid.get(key, 0)
        value = 0 if bought is None else bought.units
        owes = party.opening + owed.get(key, 0) - settled_up
        if value or got or settled_up or owes or late[key]:
            aged = ages.get(key, not_aged)
            found[key] = Debts(value, got, settled_up, owes, late[key], aged, party.credit_limit)
    return found


def _sums(session: Session, query: Select[*tuple[Any, ...]]) -> dict[str, int]:
    rows = raw_rows(session, query)
    return dict(zip(key_texts(rows), [int(row[1] or 0) for row in rows], strict=True))


def _receivables(today: date, *, only_due: bool) -> Select[*tuple[Any, ...]]:
    query = (
        select(key_of(Receivable.customer_id), func.sum(units(Receivable.amount)))
        .where(alive(Receivable))
        .group_by(Receivable.customer_id)
    )
    return query.where(Receivable.due_on < today) if only_due else query


def _payments() -> Select[*tuple[Any, ...]]:
    return (
        select(key_of(Payment.customer_id), func.sum(units(Payment.amount)))
        .where(alive(Payment))
        .group_by(Payment.customer_id)
    )


def _is_due(today: date) -> Any:
    return exists().where(
        Receivable.order_id == Payment.order_id, alive(Receivable), Receivable.due_on < today
    )


def ages_of(session: Session, late: Mapping[str, int], today: date) -> dict[str, tuple[int, ...]]:
    """What is overdue by age: the oldest debts are paid first, so the youngest are left."""
    found = {}
    for key, left in open_debts(session, late, today).items():
        sums = [0] * (len(AGES) + 1)
        for due_on, amount in left:
            sums[age_group(due_on, today)] += amount
        found[key] = tuple(sums)
    return found


def age_group(due_on: date | None, today: date) -> int:
    """The place of a debt among the groups; an opening balance belongs to the oldest."""
    if due_on is None:
        return len(AGES)
    days = (today - due_on).days
    return next((place for place, most in enumerate(AGES) if days <= most), len(AGES))


def open_debts(
    session: Session, late: Mapping[str, int], today: date
) -> dict[str, list[tuple[date | None, int]]]:
    """The debts that make up what is overdue, the youngest first; None is the opening balance."""
    query = (
        select(key_of(Receivable.customer_id), Receivable.due_on, units(Receivable.amount))
        .where(alive(Receivable), Receivable.due_on < today)
        .order_by(Receivable.customer_id, Receivable.due_on.desc(), Receivable.id.desc())
    )
    found: dict[str, list[tuple[date | None, int]]] = {}
    rows: Iterable[tuple[Any, ...]] = session.execute(query).all() if late else ()
    for raw, group in groupby(rows, itemgetter(0)):
        key = key_text(raw)
        rest = late.get(key, 0)
        for _key, due_on, amount in group:
            if rest <= 0:
                break
            found.setdefault(key, []).append((due_on, min(rest, amount)))
            rest -= amount
        if rest > 0:
            found.setdefault(key, []).append((None, rest))
    for key in late.keys() - found.keys():
        found[key] = [(None, late[key])]
    return found


def delivered_values(session: Session, today: date) -> dict[str, int]:
    """The value of what was delivered up to today, less its part of discounts on whole orders.

    A delivery that lists no lines delivered its whole order.
    """
    sums = _sums(session, _whole_orders(today))
    for key, amount in _sums(session, _listed_lines(today)).items():
        sums[key] = sums.get(key, 0) + amount
    return sums


def _has_whole_note(today: date) -> Any:
    """Whether an order has a delivery without lines."""
    listed = exists().where(DeliveryLine.delivery_note_id == DeliveryNote.id, alive(DeliveryLine))
    return exists().where(
        DeliveryNote.order_id == Order.id,
        alive(DeliveryNote),
        DeliveryNote.shipped_on <= today,
        ~listed,
    )


def _whole_orders(today: date) -> Select[*tuple[Any, ...]]:
    return (
        select(key_of(Order.customer_id), func.sum(units(Order.total)))
        .where(counted(), _has_whole_note(today))
        .group_by(Order.customer_id)
    )


def _listed_lines(today: date) -> Select[*tuple[Any, ...]]:
    quantity = units(OrderLine.quantity)
    part = cast(units(OrderLine.amount), Float) * units(DeliveryLine.quantity)
    value = cast(func.round(part / func.nullif(quantity, 0)), BigInteger)
    net = value - discount_share(value)
    return (
        select(key_of(Order.customer_id), func.sum(case((quantity != 0, net), else_=0)))
        .select_from(DeliveryNote)
        .join(Order, Order.id == DeliveryNote.order_id)
        .join(DeliveryLine, DeliveryLine.delivery_note_id == DeliveryNote.id)
        .join(OrderLine, OrderLine.id == DeliveryLine.order_line_id)
        .where(
            alive(DeliveryNote),
            alive(DeliveryLine),
            DeliveryNote.shipped_on <= today,
            counted(),
            ~_has_whole_note(today).correlate(Order),
        )
        .group_by(Order.customer_id)
    )
