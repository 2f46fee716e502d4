"""The people of a customer, for the card and for choosing whom one met."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.models import Contact, LogEntry, LogEntryContact, Phone
from desktop_crm.models.conditions import alive


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A person with all numbers, and when somebody last spoke with them."""

    id: UUID
    name: str
    title: str | None
    department: str | None
    salutation: str | None
    phones: tuple[str, ...]
    email: str | None
    wechat: str | None
    qq: str | None
    birthday: date | None
    birthday_is_lunar: bool
    is_primary: bool
    is_decision_maker: bool
    preferences: str | None
    family: str | None
    taboos: str | None
    remark: str | None
    last_contact_at: datetime | None

    @property
    def phone(self) -> str | None:
        """The first number."""
        return self.phones[0] if self.phones else None


def card_contacts(session: Session, *, customer_id: UUID) -> tuple[ContactRow, ...]:
    """The people of a customer, the primary contact first."""
    numbers: dict[UUID, list[str]] = defaultdict(list)
    for phone in session.scalars(
        select(Phone)
        .where(Phone.customer_id == customer_id, Phone.contact_id.is_not(None), alive(Phone))
        .order_by(Phone.position, Phone.id)
    ):
        if phone.contact_id is not None:
            numbers[phone.contact_id].append(phone.number)
    spoken = _last_contacts(session, customer_id)
    people = session.scalars(
        select(Contact)
        .where(Contact.customer_id == customer_id, alive(Contact))
        .order_by(
            Contact.is_primary.desc(),
            Contact.is_decision_maker.desc(),
            Contact.created_at,
            Contact.id,
        )
    )
    return tuple(
        ContactRow(
            id=person.id,
            name=person.name,
            title=person.title,
            department=person.department,
            salutation=person.salutation,
            phones=tuple(numbers[person.id]),
            email=person.email,
            wechat=person.wechat,
            qq=person.qq,
            birthday=person.birthday,
            birthday_is_lunar=person.birthday_is_lunar,
            is_primary=person.is_primary,
            is_decision_maker=person.is_decision_maker,
            preferences=person.preferences,
            family=person.family,
            taboos=person.taboos,
            remark=person.remark,
            last_contact_at=spoken.get(person.id),
        )
        for person in people
    )


def _last_contacts(session: Session, customer_id: UUID) -> dict[UUID, datetime]:
    rows = session.execute(
        select(LogEntryContact.contact_id, func.max(LogEntry.happened_at).label("at"))
        .join(LogEntry, LogEntry.id == LogEntryContact.log_entry_id)
        .where(LogEntry.customer_id == customer_id, alive(LogEntry), alive(LogEntryContact))
        .group_by(LogEntryContact.contact_id)
    )
    return {row.contact_id: row.at for row in rows}
