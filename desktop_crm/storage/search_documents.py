"""What the full-text index holds of each kind of record, read fresh from its table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Select, String, func, null, select, type_coerce
from sqlalchemy.orm import Session

from desktop_crm.core.codes import ChangeKind
from desktop_crm.core.grams import normalised
from desktop_crm.core.pinyin import initials
from desktop_crm.models import Complaint, Contact, Customer, LogEntry, Order, Phone, Product
from desktop_crm.storage.journalled import Journalled

_AT_ONCE = 1_000
_NOTHING = null()

Which: TypeAlias = Callable[[Any], ColumnElement[bool]]
"""Says of a table's column of ids which records are meant."""


class Document(NamedTuple):
    """A findable record: what it is called, and all texts that find it, normalised.

    The ids are texts as the file holds them.
    """

    record_id: str
    customer_id: str | None
    title: str
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """Where the documents of a kind come from.

    The title is the first text. The first `names` texts are also found by their initials, and all
    numbers that reach the record find it; `numbers` gives them in one text, line by line.
    """

    model: Any
    customer_id: Any
    texts: tuple[Any, ...]
    names: int = 0
    numbers: Any = _NOTHING


def _numbers(belongs: Any, *conditions: Any) -> Any:
    """The numbers by which a record is reached.

    The further conditions stand in the sum, lest the index of one be taken: most rows meet them.
    """
    return (
        select(
            func.group_concat(Phone.number + "\n" + Phone.digits, "\n").filter(
                Phone.deleted_at.is_(None), *conditions
            )
        )
        .where(belongs)
        .scalar_subquery()
    )


DOCUMENTS: Mapping[str, Source] = {
    "customer": Source(
        Customer,
        Customer.id,
        (
            *(Customer.name, Customer.short_name, Customer.code, Customer.mnemonic),
            *(Customer.credit_code, Customer.tax_id),
        ),
        names=2,
        numbers=_numbers(Phone.customer_id == Customer.id, Phone.contact_id.is_(None)),
    ),
    "contact": Source(
        Contact,
        Contact.customer_id,
        (Contact.name, Contact.email, Contact.wechat, Contact.qq),
        names=1,
        numbers=_numbers(Phone.contact_id == Contact.id),
    ),
    "sales_order": Source(Order, Order.customer_id, (Order.number,)),
    "product": Source(Product, _NOTHING, (Product.name, Product.code, Product.spec), names=1),
    "complaint": Source(Complaint, Complaint.customer_id, (Complaint.number, Complaint.text)),
    "log_entry": Source(LogEntry, LogEntry.customer_id, (LogEntry.text,)),
}
"""How to read the documents of a kind; a kind is named like its table."""


@cache
def living(kind: str) -> Select[Any]:
    """All living records: id, customer, numbers, texts."""
    source = DOCUMENTS[kind]
    return select(
        type_coerce(source.model.id, String),
        type_coerce(source.customer_id, String),
        source.numbers,
        *source.texts,
    ).where(source.model.deleted_at.is_(None))


def documents(session: Session, kind: str, which: Which) -> Iterator[list[Document]]:
    """The living records meant, some at a time."""
    found = session.connection().execute(living(kind).where(which(DOCUMENTS[kind].model.id)))
    for rows in found.partitions(_AT_ONCE):
        yield as_documents(kind, rows)


def as_documents(kind: str, rows: Iterable[Any]) -> list[Document]:
    """Documents out of rows of `living`."""
    names = DOCUMENTS[kind].names
    return [_document(names, *row) for row in rows]


def listed(ids: Iterable[UUID]) -> Which:
    """The records with these ids."""
    kept = list(ids)
    return lambda column: column.in_(kept)


def _document(
    names: int,
    record_id: str,
    customer_id: str | None,
    numbers: str | None,
    title: str,
    *texts: str | None,
) -> Document:
    if not names:
        fields = tuple(normalised(text) for text in (title, *texts) if text)
        return Document(record_id, customer_id, title, fields)
    found = [title, *(text for text in texts if text)]
    for name in (title, *texts)[:names]:
        found += initials(name or "")
    if numbers:
        found += numbers.split("\n")
    different = dict.fromkeys(map(normalised, filter(None, found)))
    return Document(record_id, customer_id, title, tuple(different))


def owners_of_phones(journalled: Journalled) -> Mapping[str, Select[Any]]:
    """Whose documents hold the phone numbers that an operation changed, by kind.

    Without those that it inserted: they are read with their numbers.
    """
    phones = journalled.ids("phone")
    customers = select(Phone.customer_id).where(
        Phone.contact_id.is_(None),
        Phone.customer_id.not_in(journalled.ids("customer", ChangeKind.INSERT)),
    )
    contacts = select(Phone.contact_id).where(
        Phone.contact_id.is_not(None),
        Phone.contact_id.not_in(journalled.ids("contact", ChangeKind.INSERT)),
    )
    return {
        kind: owners.where(Phone.id.in_(phones)).distinct()
        for kind, owners in (("customer", customers), ("contact", contacts))
    }
