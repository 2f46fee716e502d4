"""What the palette finds in a firm's file: customers, people, orders, complaints, products."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Complaint, Contact, Customer, Order, Phone, Product
from desktop_crm.models.conditions import alive
from desktop_crm.storage.search import Hit, find

CUSTOMER, PERSON, ORDER = "customer", "contact", "sales_order"
COMPLAINT, PRODUCT = "complaint", "product"
MOST: Mapping[str, int] = {CUSTOMER: 6, PERSON: 4, ORDER: 4, COMPLAINT: 3, PRODUCT: 3}
"""So many of each kind are shown, in this order."""
_IDS = "ids"
_CANDIDATES = 100
"""So many matches of a kind are ranked: the answer comes between two keys."""


@dataclass(frozen=True, slots=True)
class PaletteHit:
    """A found record. `about` says more: its customer, a person, a number; `state` is its code.

    `more` tells that there are others of its kind that are not shown.
    """

    kind: str
    id: UUID
    customer_id: UUID | None
    title: str
    about: tuple[str, ...] = ()
    state: str = ""
    amount: Decimal | None = None
    more: bool = False


def palette_hits(session: Session, *, text: str) -> tuple[PaletteHit, ...]:
    """The best of each kind that hold every word of the text, kind by kind."""
    if not text.strip():
        return ()
    shown: list[PaletteHit] = []
    for kind, most in MOST.items():
        hits = find(session, text, kinds=[kind], limit=most + 1, candidates=_CANDIDATES)
        shown += _described(session, kind, hits[:most], more=len(hits) > most)
    return tuple(shown)


def palette_recent(
    session: Session, *, records: Sequence[tuple[str, UUID]]
) -> tuple[PaletteHit, ...]:
    """Records that were opened lately, in the given order; what is deleted is left out."""
    found: dict[tuple[str, UUID], PaletteHit] = {}
    for kind in MOST:
        ids = [row_id for each, row_id in records if each == kind]
        for hit in _read(session, kind, ids):
            found[kind, hit.id] = hit
    return tuple(found[each] for each in records if each in found)


def _described(
    session: Session, kind: str, hits: Sequence[Hit], *, more: bool
) -> Iterable[PaletteHit]:
    rows = {hit.id: hit for hit in _read(session, kind, [hit.record_id for hit in hits])}
    kept = [rows[hit.record_id] for hit in hits if hit.record_id in rows]
    for place, hit in enumerate(kept):
        is_last = more and place == len(kept) - 1
        yield hit if not is_last else _with_more(hit)


def _with_more(hit: PaletteHit) -> PaletteHit:
    return PaletteHit(
        hit.kind, hit.id, hit.customer_id, hit.title, hit.about, hit.state, hit.amount, more=True
    )


def _read(session: Session, kind: str, ids: Sequence[UUID]) -> list[PaletteHit]:
    if not ids:
        return []
    query, make = _SOURCES[kind]
    return [make(row) for row in session.execute(query(), {_IDS: ids})]


def _among_ids() -> Any:
    """The ids that each question names; the rest of it is put together once."""
    return bindparam(_IDS, expanding=True)


@cache
def _customers() -> Any:
    person = (
        select(Contact.name)
        .where(Contact.customer_id == Customer.id, alive(Contact))
        .order_by(Contact.is_primary.desc(), Contact.id)
        .limit(1)
        .scalar_subquery()
    )
    return select(
        Customer.id, Customer.name, Customer.code, Customer.stage, person, _phone_of_customer()
    ).where(Customer.id.in_(_among_ids()), alive(Customer))


def _phone_of_customer() -> Any:
    return (
        select(Phone.number)
        .where(Phone.customer_id == Customer.id, alive(Phone))
        .order_by(Phone.position, Phone.id)
        .limit(1)
        .scalar_subquery()
    )


def _customer(row: Any) -> PaletteHit:
    row_id, name, code, stage, person, phone = row
    return PaletteHit(CUSTOMER, row_id, row_id, name, _filled(code, person, phone), stage)


@cache
def _people() -> Any:
    numbers = (
        select(func.group_concat(Phone.number, ", "))
        .where(Phone.contact_id == Contact.id, alive(Phone))
        .scalar_subquery()
    )
    return (
        select(Contact.id, Contact.customer_id, Contact.name, Contact.title, Customer.name, numbers)
        .join(Customer, Customer.id == Contact.customer_id)
        .where(Contact.id.in_(_among_ids()), alive(Contact), alive(Customer))
    )


def _person(row: Any) -> PaletteHit:
    row_id, customer_id, name, title, customer, phones = row
    return PaletteHit(PERSON, row_id, customer_id, name, _filled(title, customer, phones))


@cache
def _orders() -> Any:
    return (
        select(Order.id, Order.customer_id, Order.number, Customer.name, Order.state, Order.total)
        .join(Customer, Customer.id == Order.customer_id)
        .where(Order.id.in_(_among_ids()), alive(Order))
    )


def _order(row: Any) -> PaletteHit:
    row_id, customer_id, number, customer, state, total = row
    return PaletteHit(ORDER, row_id, customer_id, number, (customer,), state, total)


@cache
def _complaints() -> Any:
    return (
        select(
            Complaint.id,
            Complaint.customer_id,
            Complaint.number,
            Customer.name,
            Complaint.text,
            Complaint.state,
        )
        .join(Customer, Customer.id == Complaint.customer_id)
        .where(Complaint.id.in_(_among_ids()), alive(Complaint))
    )


def _complaint(row: Any) -> PaletteHit:
    row_id, customer_id, number, customer, text, state = row
    return PaletteHit(COMPLAINT, row_id, customer_id, number, (customer, text), state)


@cache
def _products() -> Any:
    return select(Product.id, Product.name, Product.code, Product.spec).where(
        Product.id.in_(_among_ids()), alive(Product)
    )


def _product(row: Any) -> PaletteHit:
    row_id, name, code, spec = row
    return PaletteHit(PRODUCT, row_id, None, name, _filled(code, spec))


def _filled(*parts: str | None) -> tuple[str, ...]:
    return tuple(part for part in parts if part)


_SOURCES: Mapping[str, tuple[Callable[[], Any], Callable[[Any], PaletteHit]]] = {
    CUSTOMER: (_customers, _customer),
    PERSON: (_people, _person),
    ORDER: (_orders, _order),
    COMPLAINT: (_complaints, _complaint),
    PRODUCT: (_products, _product),
}
