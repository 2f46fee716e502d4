"""Chosen people with what may leave the firm: for contact files, letters and labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Contact, Customer, Phone
from desktop_crm.models.conditions import alive
from desktop_crm.storage.keyset import among

_CHUNK = 1_000


@dataclass(frozen=True, slots=True)
class Firm:
    """Whom somebody works for, and where letters go."""

    id: UUID
    name: str
    country: str
    province: str
    city: str
    district: str
    address: str
    postcode: str


@dataclass(frozen=True, slots=True)
class PersonOut:
    """One person; a firm without people stands for itself and has no `name`.

    `phones` are kinds and numbers. What people noted about somebody stays inside: remarks,
    family, preferences, taboos.
    """

    firm: Firm
    name: str = ""
    salutation: str = ""
    title: str = ""
    department: str = ""
    phones: tuple[tuple[str, str], ...] = ()
    email: str = ""
    wechat: str = ""
    qq: str = ""
    birthday: date | None = None


def people_of_contacts(session: Session, *, ids: Sequence[UUID]) -> Iterator[PersonOut]:
    """These people, in the order in which they are named."""
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        found = {
            contact.id: contact
            for contact in session.scalars(
                select(Contact).where(among(Contact.id, chunk), alive(Contact))
            )
        }
        chosen = [found[each] for each in chunk if each in found]
        firms = _firms(session, [each.customer_id for each in chosen])
        yield from _people(session, [each for each in chosen if each.customer_id in firms], firms)
        session.expunge_all()


def people_of_customers(
    session: Session, *, ids: Sequence[UUID], first_only: bool = False
) -> Iterator[PersonOut]:
    """The people of these customers, the main one of each first.

    With `first_only` only that one, and where there is nobody the firm itself.
    """
    for start in range(0, len(ids), _CHUNK):
        chunk = ids[start : start + _CHUNK]
        firms = _firms(session, chunk)
        by_firm: dict[UUID, list[Contact]] = {each: [] for each in chunk if each in firms}
        for contact in session.scalars(
            select(Contact)
            .where(among(Contact.customer_id, chunk), alive(Contact))
            .order_by(Contact.is_primary.desc(), Contact.name, Contact.id)
        ):
            by_firm[contact.customer_id].append(contact)
        if not first_only:
            yield from _people(session, [each for own in by_firm.values() for each in own], firms)
        else:
            first = [own[0] for own in by_firm.values() if own]
            people = {person.firm.id: person for person in _people(session, first, firms)}
            for firm_id in by_firm:
                yield people.get(firm_id) or PersonOut(firms[firm_id])
        session.expunge_all()


def contact_count(session: Session, *, customers: Sequence[UUID]) -> int:
    """How many people these customers have."""
    counted = select(func.count(Contact.id)).where(
        among(Contact.customer_id, customers), alive(Contact)
    )
    return int(session.execute(counted).scalar_one())


def _firms(session: Session, ids: Sequence[UUID]) -> dict[UUID, Firm]:
    rows = session.execute(
        select(
            *(Customer.id, Customer.name, Customer.country, Customer.province, Customer.city),
            *(Customer.district, Customer.address, Customer.postcode),
        ).where(among(Customer.id, ids), alive(Customer))
    )
    return {row[0]: Firm(row[0], *(text or "" for text in row[1:])) for row in rows}


def _people(
    session: Session, contacts: Sequence[Contact], firms: dict[UUID, Firm]
) -> Iterator[PersonOut]:
    numbers: dict[UUID, list[tuple[str, str]]] = {}
    for contact_id, kind, number in session.execute(
        select(Phone.contact_id, Phone.kind, Phone.number)
        .where(among(Phone.contact_id, [each.id for each in contacts]), alive(Phone))
        .order_by(Phone.position, Phone.created_at, Phone.id)
    ):
        if contact_id is not None:
            numbers.setdefault(contact_id, []).append((kind, number))
    for each in contacts:
        yield PersonOut(
            firm=firms[each.customer_id],
            name=each.name,
            salutation=each.salutation or "",
            title=each.title or "",
            department=each.department or "",
            phones=tuple(numbers.get(each.id, ())),
            email=each.email or "",
            wechat=each.wechat or "",
            qq=each.qq or "",
            birthday=None if each.birthday_is_lunar else each.birthday,
        )
