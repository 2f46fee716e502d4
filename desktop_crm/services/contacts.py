"""The people of a customer: adding, changing and deleting them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.customer_checks import contact_problems
from desktop_crm.core.customer_fields import ContactFields
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import refuse
from desktop_crm.models import Contact
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.contacts_phones import phones_of
from desktop_crm.services.contacts_rows import assign_contact, new_contact
from desktop_crm.services.custom_values import fill_custom_fields
from desktop_crm.services.customers import alive_customer


@action("contact.add", QT_TRANSLATE_NOOP("operation", "Added contact {name} to {customer}"))
def add_contact(
    session: Session,
    *,
    customer_id: UUID,
    name: str,
    phones: Sequence[str] = (),
    custom: Mapping[UUID, Any] | None = None,
    save_anyway: bool = False,
    **fields: Unpack[ContactFields],
) -> Done[UUID]:
    """Add a person to a customer; the first one becomes the primary contact.

    `custom` are values of the firm's own fields by their ids.

    Raises:
        UserError: `customer.missing`, or the problems of the form.
    """
    customer = alive_customer(session, customer_id)
    values = _checked(session, {"name": name, **fields}, phones, save_anyway=save_anyway)
    contact = new_contact(session, customer_id, {**values, "phones": phones})
    if custom:
        fill_custom_fields(session, Contact.__tablename__, contact.id, custom)
    return Done(contact.id, {"name": contact.name, "customer": customer.name})


@action("contact.update", QT_TRANSLATE_NOOP("operation", "Changed contact {name} of {customer}"))
def update_contact(
    session: Session,
    *,
    contact_id: UUID,
    name: str | None = None,
    phones: Sequence[str] | None = None,
    custom: Mapping[UUID, Any] | None = None,
    save_anyway: bool = False,
    **fields: Unpack[ContactFields],
) -> Done[UUID]:
    """Change what is given and leave the rest; `phones` are all numbers of the person.

    Raises:
        UserError: `record.missing`, or the problems of what was given.
    """
    contact = _alive_contact(session, contact_id)
    customer = alive_customer(session, contact.customer_id)
    given: dict[str, Any] = dict(fields) if name is None else {"name": name, **fields}
    values = _checked(session, given, phones or (), save_anyway=save_anyway)
    if phones is not None:
        values["phones"] = phones
    assign_contact(session, contact, values)
    if custom:
        fill_custom_fields(session, Contact.__tablename__, contact.id, custom)
    return Done(contact.id, {"name": contact.name, "customer": customer.name})


@action("contact.delete", QT_TRANSLATE_NOOP("operation", "Deleted contact {name} of {customer}"))
def delete_contact(session: Session, *, contact_id: UUID) -> Done[UUID]:
    """Move a person with all numbers to the recycle bin; the next one becomes primary.

    Raises:
        UserError: `record.missing`.
    """
    contact = _alive_contact(session, contact_id)
    customer = alive_customer(session, contact.customer_id)
    moment = moment_of(session)
    contact.deleted_at = moment
    for phone in phones_of(session, customer_id=customer.id, contact_id=contact.id):
        phone.deleted_at = moment
    session.flush()
    if contact.is_primary:
        heir = session.scalars(
            select(Contact)
            .where(Contact.customer_id == customer.id, Contact.deleted_at.is_(None))
            .order_by(Contact.is_decision_maker.desc(), Contact.created_at, Contact.id)
            .limit(1)
        ).first()
        if heir is not None:
            heir.is_primary = True
    return Done(contact.id, {"name": contact.name, "customer": customer.name})


def _checked(
    session: Session, values: dict[str, Any], phones: Sequence[str], *, save_anyway: bool
) -> dict[str, Any]:
    today = local_date(moment_of(session))
    refuse(contact_problems(values, today=today, phones=phones), save_anyway=save_anyway)
    return values


def _alive_contact(session: Session, contact_id: UUID) -> Contact:
    contact = session.get(Contact, contact_id)
    if contact is None or contact.deleted_at is not None:
        raise UserError("record.missing")
    return contact
