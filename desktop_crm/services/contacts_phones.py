"""The numbers of a customer or of one of its people, kept in their order."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.customer_keys import phones_from
from desktop_crm.core.phones import PhoneNumber
from desktop_crm.models import Phone
from desktop_crm.services.action import moment_of


def phones_of(session: Session, *, customer_id: UUID, contact_id: UUID | None) -> Sequence[Phone]:
    """The numbers in order; without a contact those of the firm itself."""
    return session.scalars(
        select(Phone)
        .where(Phone.customer_id == customer_id, Phone.contact_id == contact_id)
        .where(Phone.deleted_at.is_(None))
        .order_by(Phone.position, Phone.id)
    ).all()


def set_phones(
    session: Session, *, customer_id: UUID, contact_id: UUID | None, numbers: Sequence[str]
) -> None:
    """Make the numbers as typed the only ones; rows of a number that stays are kept."""
    wanted: dict[str, PhoneNumber] = {}
    for text in numbers:
        for phone in phones_from(text):
            wanted.setdefault(phone.digits or phone.number, phone)
    present = phones_of(session, customer_id=customer_id, contact_id=contact_id)
    known = {phone.digits or phone.number: phone for phone in present}
    for key, row in known.items():
        if key not in wanted:
            row.deleted_at = moment_of(session)
    for position, (key, phone) in enumerate(wanted.items()):
        row = known.get(key) or _added(session, customer_id, contact_id)
        row.number, row.digits = phone.number, phone.digits
        row.kind, row.position = phone.kind, position


def _added(session: Session, customer_id: UUID, contact_id: UUID | None) -> Phone:
    row = Phone(customer_id=customer_id, contact_id=contact_id)
    session.add(row)
    return row
