"""What the full-text index holds of each kind of record, read fresh from its table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.grams import normalised
from desktop_crm.core.pinyin import initials
from desktop_crm.models import Complaint, Contact, Customer, LogEntry, Order, Phone, Product


@dataclass(frozen=True, slots=True)
class Document:
    """A findable record: what it is called, and all texts that find it, normalised."""

    record_id: UUID
    customer_id: UUID | None
    title: str
    fields: tuple[str, ...]


def _document(
    record_id: UUID, customer_id: UUID | None, title: str, *texts: str | None
) -> Document:
    fields = dict.fromkeys(normalised(text) for text in (title, *texts) if text)
    return Document(record_id, customer_id, title, tuple(fields))


def _phones(session: Session, column: object, ids: Sequence[UUID]) -> Mapping[UUID, list[str]]:
    found: dict[UUID, list[str]] = defaultdict(list)
    owner = Phone.contact_id if column is Contact else Phone.customer_id
    query = select(owner, Phone.number, Phone.digits).where(
        owner.in_(ids), Phone.deleted_at.is_(None)
    )
    if column is Customer:
        query = query.where(Phone.contact_id.is_(None))
    for owner_id, number, digits in session.execute(query):
        if owner_id is not None:
            found[owner_id] += [number, digits]
    return found


def _customers(session: Session, ids: Sequence[UUID]) -> list[Document]:
    phones = _phones(session, Customer, ids)
    rows = session.execute(
        select(
            Customer.id, Customer.name, Customer.short_name, Customer.code, Customer.mnemonic,
            Customer.credit_code, Customer.tax_id,
        ).where(Customer.id.in_(ids), Customer.deleted_at.is_(None))
    )  # fmt: skip
    return [
        _document(
            id_, id_, name, short, *rest, *initials(name), *initials(short or ""), *phones[id_]
        )
        for id_, name, short, *rest in rows
    ]


def _contacts(session: Session, ids: Sequence[UUID]) -> list[Document]:
    phones = _phones(session, Contact, ids)
    rows = session.execute(
        select(
            Contact.id, Contact.customer_id, Contact.name, Contact.email, Contact.wechat, Contact.qq
        ).where(Contact.id.in_(ids), Contact.deleted_at.is_(None))
    )
    return [
        _document(id_, customer_id, name, *rest, *initials(name), *phones[id_])
        for id_, customer_id, name, *rest in rows
    ]


def _orders(session: Session, ids: Sequence[UUID]) -> list[Document]:
    rows = session.execute(
        select(Order.id, Order.customer_id, Order.number).where(
            Order.id.in_(ids), Order.deleted_at.is_(None)
        )
    )
    return [_document(*row) for row in rows]


def _products(session: Session, ids: Sequence[UUID]) -> list[Document]:
    rows = session.execute(
        select(Product.id, Product.name, Product.code, Product.spec).where(
            Product.id.in_(ids), Product.deleted_at.is_(None)
        )
    )
    return [_document(id_, None, name, *rest, *initials(name)) for id_, name, *rest in rows]


def _complaints(session: Session, ids: Sequence[UUID]) -> list[Document]:
    rows = session.execute(
        select(Complaint.id, Complaint.customer_id, Complaint.number, Complaint.text).where(
            Complaint.id.in_(ids), Complaint.deleted_at.is_(None)
        )
    )
    return [_document(*row) for row in rows]


def _log_entries(session: Session, ids: Sequence[UUID]) -> list[Document]:
    rows = session.execute(
        select(LogEntry.id, LogEntry.customer_id, LogEntry.text).where(
            LogEntry.id.in_(ids), LogEntry.deleted_at.is_(None)
        )
    )
    return [_document(*row) for row in rows]


DOCUMENTS: Mapping[str, Callable[[Session, Sequence[UUID]], list[Document]]] = {
    "customer": _customers,
    "contact": _contacts,
    "sales_order": _orders,
    "product": _products,
    "complaint": _complaints,
    "log_entry": _log_entries,
}
"""How to read the documents of a kind; a kind is named like its table."""


PHONE_OWNERS = ("customer", "contact")
"""The kinds whose documents hold phone numbers."""


def owners_of_phones(session: Session, ids: Iterable[UUID]) -> dict[str, set[UUID]]:
    """Whose documents the given phone rows belong to, by kind."""
    owners: dict[str, set[UUID]] = {kind: set() for kind in PHONE_OWNERS}
    rows = session.execute(
        select(Phone.customer_id, Phone.contact_id).where(Phone.id.in_(list(ids)))
    )
    for customer_id, contact_id in rows:
        if contact_id is None:
            owners["customer"].add(customer_id)
        else:
            owners["contact"].add(contact_id)
    return owners
