"""Customers to choose from while one types: by name, initials, code, phone or a person's name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.models import Contact, Customer, LogEntry, Phone
from desktop_crm.models.conditions import alive
from desktop_crm.storage.search import find

_KINDS = ("customer", "contact")


@dataclass(frozen=True, slots=True)
class CustomerChoice:
    """A customer in a short list; `person` and `phone` are those of the primary contact."""

    id: UUID
    name: str
    code: str | None
    city: str | None
    person: str | None
    phone: str | None
    on_hold: bool = False


def customer_choices(session: Session, *, text: str, limit: int = 8) -> tuple[CustomerChoice, ...]:
    """The best matches; without a text those with whom somebody spoke last."""
    if not text.strip():
        return _rows(session, _recent(session, limit))
    found = dict.fromkeys(
        hit.customer_id
        for hit in find(session, text, kinds=_KINDS, limit=4 * limit)
        if hit.customer_id is not None
    )
    return _rows(session, list(found)[: 2 * limit])[:limit]


def customer_choice(session: Session, *, customer_id: UUID) -> CustomerChoice | None:
    """One customer; None when it is in the recycle bin."""
    rows = _rows(session, [customer_id])
    return rows[0] if rows else None


def _recent(session: Session, limit: int) -> Sequence[UUID]:
    spoken = session.scalars(
        select(LogEntry.customer_id)
        .where(alive(LogEntry))
        .order_by(LogEntry.happened_at.desc())
        .limit(20 * limit)
    )
    found = list(dict.fromkeys(spoken))[:limit]
    if len(found) < limit:
        newest = session.scalars(
            select(Customer.id).where(alive(Customer)).order_by(Customer.id.desc()).limit(limit)
        )
        found = list(dict.fromkeys([*found, *newest]))[:limit]
    return found


def _rows(session: Session, ids: Sequence[UUID]) -> tuple[CustomerChoice, ...]:
    """The rows in the order of the ids; deleted ones are left out."""
    customers = {
        row.id: row
        for row in session.scalars(select(Customer).where(Customer.id.in_(ids), alive(Customer)))
    }
    people = {
        row.customer_id: row
        for row in session.scalars(
            select(Contact).where(Contact.customer_id.in_(ids), alive(Contact), Contact.is_primary)
        )
    }
    phones: dict[UUID, str] = {}
    for phone in session.scalars(
        select(Phone).where(Phone.customer_id.in_(ids), alive(Phone)).order_by(Phone.position)
    ):
        person = people.get(phone.customer_id)
        if phone.contact_id == (person.id if person else None):
            phones.setdefault(phone.customer_id, phone.number)
    return tuple(
        CustomerChoice(
            id=each,
            name=customers[each].name,
            code=customers[each].code,
            city=customers[each].city,
            person=people[each].name if each in people else None,
            phone=phones.get(each),
            on_hold=bool(customers[each].credit_hold),
        )
        for each in ids
        if each in customers
    )
