"""Everything that is written on one customer: for its page of facts and for its form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.completeness import Completeness, Essential, completeness
from desktop_crm.core.customer_fields import CustomerFields
from desktop_crm.models import (
    Contact,
    Customer,
    CustomerKind,
    CustomerTag,
    Option,
    Phone,
    Staff,
    Tag,
)
from desktop_crm.models.conditions import alive
from desktop_crm.queries.customer_standing import StandingChange, standing_changes
from desktop_crm.queries.options import OptionRow, all_options

OPTION_FIELDS = ("industry_id", "source_id", "size_id", "region_id", "credit_grade_id")
_FIELDS = tuple(CustomerFields.__annotations__)


@dataclass(frozen=True, slots=True)
class PhoneRow:
    """A number of the firm itself."""

    number: str
    kind: str


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """What a customer's file says.

    `options` and `names` resolve the ids in `fields`; `phones` are those of the firm itself.
    """

    id: UUID
    name: str
    fields: CustomerFields
    kinds: tuple[OptionRow, ...]
    tags: tuple[str, ...]
    phones: tuple[PhoneRow, ...]
    options: Mapping[UUID, OptionRow]
    names: Mapping[UUID, str]
    changes: tuple[StandingChange, ...]
    trading_stopped_on: date | None
    created_at: datetime
    updated_at: datetime
    created_by: UUID | None
    completeness: Completeness


def customer_facts(session: Session, *, customer_id: UUID) -> CustomerFacts | None:
    """The facts of a customer that is not in the recycle bin."""
    customer = session.get(Customer, customer_id)
    if customer is None or customer.deleted_at is not None:
        return None
    fields: Any = {name: getattr(customer, name) for name in _FIELDS}
    phones = _phones(session, customer_id)
    return CustomerFacts(
        id=customer.id,
        name=customer.name,
        fields=fields,
        kinds=_kinds(session, customer_id),
        tags=tags_of(session, customer_id),
        phones=phones,
        options=_options(session, fields),
        names=_names(session, customer),
        changes=standing_changes(session, customer_id),
        trading_stopped_on=customer.trading_stopped_on,
        created_at=customer.created_at,
        updated_at=customer.updated_at,
        created_by=customer.created_by,
        completeness=completeness_of(session, customer),
    )


def completeness_of(session: Session, customer: Customer) -> Completeness:
    """How complete the customer's file is."""
    present = {
        each
        for each in Essential
        if hasattr(customer, each.value) and getattr(customer, each.value) not in (None, "")
    }
    if customer.tax_id:
        present.add(Essential.TAX)
    if customer.payment_terms_days is not None:
        present.add(Essential.TERMS)
    for essential, model in ((Essential.CONTACT, Contact), (Essential.PHONE, Phone)):
        found = select(model.id).where(model.customer_id == customer.id, alive(model)).limit(1)
        if session.scalars(found).first() is not None:
            present.add(essential)
    return completeness(present)


def tags_of(session: Session, customer_id: UUID) -> tuple[str, ...]:
    """The customer's tags by name."""
    return tuple(
        session.scalars(
            select(Tag.name)
            .join(CustomerTag, CustomerTag.tag_id == Tag.id)
            .where(CustomerTag.customer_id == customer_id, alive(CustomerTag), alive(Tag))
            .order_by(Tag.name)
        )
    )


def _phones(session: Session, customer_id: UUID) -> tuple[PhoneRow, ...]:
    rows = session.execute(
        select(Phone.number, Phone.kind)
        .where(Phone.customer_id == customer_id, Phone.contact_id.is_(None), alive(Phone))
        .order_by(Phone.position, Phone.id)
    )
    return tuple(PhoneRow(*row) for row in rows)


def _kinds(session: Session, customer_id: UUID) -> tuple[OptionRow, ...]:
    """What the customer is to the firm, in the order of the list."""
    rows = session.execute(
        select(Option.id, Option.list, Option.code, Option.name)
        .join(CustomerKind, CustomerKind.kind_id == Option.id)
        .where(CustomerKind.customer_id == customer_id, alive(CustomerKind))
        .order_by(Option.position, Option.name, Option.id)
    )
    return tuple(dict.fromkeys(OptionRow(*row) for row in rows))


def _options(session: Session, fields: Mapping[str, Any]) -> Mapping[UUID, OptionRow]:
    used = {fields[name] for name in OPTION_FIELDS}
    return {key: row for key, row in all_options(session).items() if key in used}


def _names(session: Session, customer: Customer) -> Mapping[UUID, str]:
    """The names of the staff and of the customer that the row points at."""
    staff = {each for each in (customer.owner_id, customer.created_by) if each}
    rows = session.execute(select(Staff.id, Staff.name).where(Staff.id.in_(staff)))
    names: dict[UUID, str] = {row.id: row.name for row in rows}
    if customer.introduced_by_id:
        introducer = session.get(Customer, customer.introduced_by_id)
        if introducer is not None:
            names[introducer.id] = introducer.name
    return names
