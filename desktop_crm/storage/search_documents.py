"""What the full-text index holds of each kind of record, read fresh from its table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import chain, repeat
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

from sqlalchemy import ColumnElement, Select, String, func, null, select, type_coerce
from sqlalchemy.orm import Session

from desktop_crm.core.codes import ChangeKind
from desktop_crm.core.grams import normalised, normalised_all
from desktop_crm.core.pinyin import initials_of_all
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
    columns = list(zip(*rows, strict=True))
    if not columns:
        return []
    record_ids, customer_ids, numbers, titles, *others = columns
    texts = [[text or "" for text in column] for column in (titles, *others)]
    count = DOCUMENTS[kind].names
    spoken = (initials_of_all(names) for names in texts[:count])
    parts = zip(
        zip(*map(normalised_all, texts), strict=True),
        zip(*spoken, strict=True) if count else repeat(()),
        [normalised(each).split("\n") if each else () for each in numbers],
        strict=False,
    )
    fields = [
        tuple(dict.fromkeys(filter(None, (*own, *chain.from_iterable(said), *reached))))
        for own, said, reached in parts
    ]
    return list(map(Document, record_ids, customer_ids, titles, fields))


def listed(ids: Iterable[UUID]) -> Which:
    """The records with these ids."""
    kept = list(ids)
    return lambda column: column.in_(kept)


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
