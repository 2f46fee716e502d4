"""Customers of the demo firm of which a workbook may say something else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.models import Contact, Customer, Phone, Staff
from desktop_crm.models.conditions import alive


@dataclass(frozen=True, slots=True)
class ImportExample:
    """What the firm has of a customer, and of the person to speak with."""

    code: str | None
    name: str
    credit_code: str | None
    credit_limit: Decimal | None
    payment_terms: str | None
    level: int | None
    owner: str
    next_contact: date | None
    person: str
    phone: str


def import_examples(session: Session, *, limit: int) -> tuple[ImportExample, ...]:
    """Customers of whom all of that is known, by their codes; and good ones first."""
    rows = session.execute(
        select(Customer, Staff.name, Contact.name, Phone.number)
        .join(Staff, Staff.id == Customer.owner_id)
        .join(Contact, Contact.customer_id == Customer.id)
        .join(Phone, Phone.contact_id == Contact.id)
        .where(
            alive(Customer),
            alive(Contact),
            alive(Phone),
            Contact.is_primary,
            Customer.code.is_not(None),
            Customer.level >= 4,
            Customer.credit_limit > 0,
        )
        .order_by(Customer.next_contact_on.is_(None), Customer.code, Phone.position)
        .limit(3 * limit)
    )
    found: dict[str, ImportExample] = {}
    for customer, owner, person, phone in rows:
        found.setdefault(
            customer.name,
            ImportExample(
                code=customer.code,
                name=customer.name,
                credit_code=customer.credit_code,
                credit_limit=customer.credit_limit,
                payment_terms=customer.payment_terms,
                level=customer.level,
                owner=owner,
                next_contact=customer.next_contact_on,
                person=person,
                phone=phone,
            ),
        )
    return tuple(found.values())[:limit]
