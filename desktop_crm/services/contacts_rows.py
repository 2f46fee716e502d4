"""Writing the row of a person, as several actions need it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.customer_fields import ContactFields, one_line, tidy
from desktop_crm.models import Contact
from desktop_crm.services.contacts_phones import set_phones

_FIELDS = frozenset(ContactFields.__annotations__) | {"name", "phones"}


def new_contact(session: Session, customer_id: UUID, values: Mapping[str, Any]) -> Contact:
    """Add a person; the first one of a customer is its primary contact."""
    contact = Contact(customer_id=customer_id)
    session.add(contact)
    if primary_of(session, customer_id) is None:
        values = {**values, "is_primary": True}
    assign_contact(session, contact, values)
    return contact


def assign_contact(session: Session, contact: Contact, values: Mapping[str, Any]) -> None:
    """Put tidied values on a person; there is one primary contact at most."""
    unknown = set(values) - _FIELDS
    if unknown:
        raise TypeError(f"a contact has no fields {sorted(unknown)}")
    if values.get("is_primary"):
        former = primary_of(session, contact.customer_id)
        if former is not None and former is not contact:
            former.is_primary = False
    for field, value in values.items():
        if field != "phones":
            tidied = one_line(value) if field == "name" else tidy(field, value)
            if getattr(contact, field) != tidied:
                setattr(contact, field, tidied)
    session.flush()
    if values.get("phones") is not None:
        set_phones(
            session,
            customer_id=contact.customer_id,
            contact_id=contact.id,
            numbers=values["phones"],
        )


def primary_of(session: Session, customer_id: UUID) -> Contact | None:
    """The primary contact."""
    with session.no_autoflush:
        return session.scalars(
            select(Contact).where(
                Contact.customer_id == customer_id,
                Contact.is_primary,
                Contact.deleted_at.is_(None),
            )
        ).first()
