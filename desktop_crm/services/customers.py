"""Making and changing customers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Unpack
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.customer_checks import contact_problems, customer_problems
from desktop_crm.core.customer_fields import CustomerFields, NewContact, one_line, tidy
from desktop_crm.core.customer_keys import keys_of_name
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import refuse
from desktop_crm.models import Customer
from desktop_crm.services.action import action, author_of, moment_of
from desktop_crm.services.contacts_phones import set_phones
from desktop_crm.services.contacts_rows import new_contact
from desktop_crm.services.custom_values import fill_custom_fields
from desktop_crm.services.customers_apart import tell_apart
from desktop_crm.services.customers_codes import taken_codes
from desktop_crm.services.customers_history import Standing, note_changes
from desktop_crm.services.kinds_rows import set_kinds, usual_kinds
from desktop_crm.services.tags_rows import set_tags

_CHANGEABLE = frozenset(CustomerFields.__annotations__)


@action("customer.create", QT_TRANSLATE_NOOP("operation", "Created customer {name}"))
def create_customer(
    session: Session,
    *,
    name: str,
    phones: Sequence[str] = (),
    contact: NewContact | None = None,
    tags: Collection[str] = (),
    kinds: Collection[UUID] | None = None,
    custom: Mapping[UUID, Any] | None = None,
    distinct_from: Collection[UUID] = (),
    save_anyway: bool = False,
    **fields: Unpack[CustomerFields],
) -> Done[UUID]:
    """Make a customer; only its name is required, its owner is the author unless given.

    `phones` are numbers of the firm itself as typed, `contact` a first person, who becomes the
    primary one, `kinds` what it is to the firm (a customer unless given), `custom` values of the
    firm's own fields by their ids, `distinct_from` customers that look alike and are not the same.
    `save_anyway` accepts doubtful values; an empty name is always
    refused.

    Raises:
        UserError: with all problems of the form.
    """
    today = local_date(moment_of(session))
    problems = customer_problems({"name": name, **fields}, today=today, phones=phones)
    if contact is not None:
        problems += contact_problems(
            contact, today=today, phones=contact.get("phones", ()), prefix="contact."
        )
    problems += taken_codes(session, fields)
    refuse(problems, save_anyway=save_anyway)
    customer = Customer(owner_id=author_of(session))
    _assign(customer, _named(name, fields))
    session.add(customer)
    session.flush()
    set_kinds(session, customer.id, usual_kinds(session) if kinds is None else kinds)
    set_phones(session, customer_id=customer.id, contact_id=None, numbers=phones)
    set_tags(session, customer_id=customer.id, names=tags)
    if contact is not None:
        new_contact(session, customer.id, {**contact, "is_primary": True})
    if custom:
        fill_custom_fields(session, Customer.__tablename__, customer.id, custom)
    tell_apart(session, customer.id, distinct_from)
    note_changes(session, customer, Standing(), reason=None, on=today, is_new=True)
    return Done(customer.id, {"name": customer.name})


@action("customer.update", QT_TRANSLATE_NOOP("operation", "Changed customer {name}"))
def update_customer(
    session: Session,
    *,
    customer_id: UUID,
    name: str | None = None,
    phones: Sequence[str] | None = None,
    tags: Collection[str] | None = None,
    kinds: Collection[UUID] | None = None,
    custom: Mapping[UUID, Any] | None = None,
    reason: str | None = None,
    on: date | None = None,
    save_anyway: bool = False,
    **fields: Unpack[CustomerFields],
) -> Done[UUID]:
    """Change what is given and leave the rest.

    Level, credit and stage keep a history of their own: `reason` and `on` (today unless given) say
    why and since when they are different.

    Raises:
        UserError: `customer.missing`, or the problems of what was given.
    """
    customer = alive_customer(session, customer_id)
    today = local_date(moment_of(session))
    given: dict[str, Any] = _named(name, fields)
    problems = customer_problems(given, today=today, phones=phones or ())
    problems += taken_codes(session, given, ignore=customer)
    refuse(problems, save_anyway=save_anyway)
    before = Standing.of(customer)
    _assign(customer, given)
    if phones is not None:
        set_phones(session, customer_id=customer.id, contact_id=None, numbers=phones)
    if tags is not None:
        set_tags(session, customer_id=customer.id, names=tags)
    if kinds is not None:
        set_kinds(session, customer.id, kinds)
    if custom:
        fill_custom_fields(session, Customer.__tablename__, customer.id, custom)
    note_changes(session, customer, before, reason=reason, on=on or today)
    return Done(customer.id, {"name": customer.name})


def alive_customer(session: Session, customer_id: UUID) -> Customer:
    """A customer that is not in the recycle bin.

    Raises:
        UserError: `customer.missing`.
    """
    customer = session.get(Customer, customer_id)
    if customer is None or customer.deleted_at is not None:
        raise UserError("customer.missing")
    return customer


def _named(name: str | None, fields: Mapping[str, Any]) -> dict[str, Any]:
    unknown = set(fields) - _CHANGEABLE
    if unknown:
        raise TypeError(f"a customer has no fields {sorted(unknown)}")
    return dict(fields) if name is None else {"name": one_line(name), **fields}


def _assign(customer: Customer, values: Mapping[str, Any]) -> None:
    """Put tidied values on the customer; the keys follow the name, a typed mnemonic wins."""
    if "name" in values and values["name"] != customer.name:
        keys = keys_of_name(values["name"])
        old = keys_of_name(customer.name).mnemonic if customer.name else None
        if customer.mnemonic == old:
            customer.mnemonic = keys.mnemonic
        customer.name_key, customer.sort_key = keys.name_key, keys.sort_key
    for field, value in values.items():
        tidied = tidy(field, value)
        if getattr(customer, field) != tidied:
            setattr(customer, field, tidied)
