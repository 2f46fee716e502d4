"""What tells one customer from another, field by field, for a person who compares two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Contact, Customer, LogEntry, Order, Phone, Staff
from desktop_crm.models.conditions import alive, counted

_MOST = 5
"""More people, or numbers, of one customer are not compared by eye."""


@dataclass(frozen=True, slots=True)
class Traits:
    """One customer; `entries` counts its contact log, `sales` sums its counted orders in yuan."""

    name: str
    code: str | None
    credit_code: str | None
    tax_id: str | None
    city: str | None
    address: str | None
    owner: str | None
    people: tuple[str, ...]
    numbers: tuple[str, ...]
    entries: int
    orders: int
    sales: Decimal


def read_traits(session: Session, ids: Collection[UUID]) -> dict[UUID, Traits]:
    """The customers of a few ids."""
    people = _texts(
        session,
        select(Contact.customer_id, Contact.name)
        .where(Contact.customer_id.in_(ids), alive(Contact))
        .order_by(Contact.is_primary.desc(), Contact.id),
    )
    numbers = _texts(
        session,
        select(Phone.customer_id, Phone.number)
        .where(Phone.customer_id.in_(ids), alive(Phone))
        .order_by(Phone.position, Phone.id),
    )
    entries = {
        customer_id: int(count)
        for customer_id, count in session.execute(
            select(LogEntry.customer_id, func.count())
            .where(LogEntry.customer_id.in_(ids), alive(LogEntry))
            .group_by(LogEntry.customer_id)
        )
    }
    orders = {
        customer_id: (count, total)
        for customer_id, count, total in session.execute(
            select(Order.customer_id, func.count(), func.sum(Order.total))
            .where(Order.customer_id.in_(ids), counted())
            .group_by(Order.customer_id)
        )
    }
    wanted = (
        select(Customer, Staff.name)
        .outerjoin(Staff, Staff.id == Customer.owner_id)
        .where(Customer.id.in_(ids))
    )
    found: dict[UUID, Traits] = {}
    for customer, owner in session.execute(wanted):
        count, total = orders.get(customer.id, (0, None))
        found[customer.id] = Traits(
            name=customer.name,
            code=customer.code,
            credit_code=customer.credit_code,
            tax_id=customer.tax_id,
            city=customer.city,
            address=customer.address,
            owner=owner,
            people=people.get(customer.id, ()),
            numbers=numbers.get(customer.id, ()),
            entries=entries.get(customer.id, 0),
            orders=count,
            sales=total or Decimal(0),
        )
    return found


def _texts(session: Session, wanted: Select[UUID, str]) -> dict[UUID, tuple[str, ...]]:
    """The first few different texts of each customer."""
    found: dict[UUID, dict[str, None]] = defaultdict(dict)
    for customer_id, text in session.execute(wanted):
        if len(found[customer_id]) < _MOST:
            found[customer_id].setdefault(text)
    return {customer_id: tuple(texts) for customer_id, texts in found.items()}
