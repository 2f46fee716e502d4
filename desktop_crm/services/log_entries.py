"""The contact log: writing down a contact, and correcting what was written."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, TypedDict, Unpack
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.codes import Direction
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.new_file import NewFile
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import Customer, LogEntry, LogEntryContact
from desktop_crm.services.action import action, author_of, moment_of
from desktop_crm.services.attachments import keep_file
from desktop_crm.services.complaint_steps import note_contact
from desktop_crm.services.custom_values import fill_custom_fields, take_over_values
from desktop_crm.services.customers import alive_customer
from desktop_crm.services.tasks_rows import close_follow_ups, new_follow_up

_CLOCK_SLACK = timedelta(hours=1)
_SATISFACTION = range(1, 6)


class LogEntryFields(TypedDict, total=False):
    """What is known about a contact beside its words."""

    kind_id: UUID | None
    direction: str
    happened_at: datetime
    staff_id: UUID | None
    outcome_id: UUID | None
    satisfaction: int | None


@dataclass(frozen=True, slots=True)
class NextContact:
    """When, about what and by whom the customer is contacted next.

    Without a day the customer is not to be contacted again: what was planned is dropped.
    """

    on: date | None
    title: str = ""
    owner_id: UUID | None = None


@action("log_entry.write", QT_TRANSLATE_NOOP("operation", "Logged a contact with {name}"))
def write_log_entry(
    session: Session,
    *,
    customer_id: UUID,
    text: str,
    contact_ids: Collection[UUID] = (),
    next_contact: NextContact | None = None,
    complaint_ids: Collection[UUID] = (),
    files: Sequence[NewFile] = (),
    custom: Mapping[UUID, Any] | None = None,
    **fields: Unpack[LogEntryFields],
) -> Done[UUID]:
    """Write down a contact; an entry about an earlier day is marked as backdated.

    A next contact becomes a task and replaces the one that was planned; without one, a planned
    contact that is due counts as done by this one. `custom` are values of the firm's own fields.

    The steps of the complaints that the contact was about tell of it.

    Raises:
        UserError: `customer.missing`, `log_entry.empty`, `log_entry.in_future`, or what stands in
            the way of a file.
    """
    customer = alive_customer(session, customer_id)
    moment = moment_of(session)
    refuse(_problems(text, fields, moment), save_anyway=False)
    happened_at = fields.get("happened_at", moment)
    entry = LogEntry(
        customer_id=customer_id,
        text=text.strip(),
        happened_at=happened_at,
        kind_id=fields.get("kind_id"),
        direction=fields.get("direction", Direction.OUT),
        staff_id=fields.get("staff_id", author_of(session)),
        outcome_id=fields.get("outcome_id"),
        satisfaction=fields.get("satisfaction"),
        next_contact_on=next_contact.on if next_contact else None,
        is_backdated=local_date(happened_at) < local_date(moment),
    )
    session.add(entry)
    session.flush()
    _add_people(session, entry, contact_ids)
    _plan(session, customer, entry, next_contact)
    for complaint_id in dict.fromkeys(complaint_ids):
        note_contact(session, complaint_id, entry)
    for file in files:
        keep_file(session, entry, entry.id, file.name, file.content)
    if custom:
        fill_custom_fields(session, LogEntry.__tablename__, entry.id, custom)
    return Done(entry.id, {"name": customer.name})


@action("log_entry.correct", QT_TRANSLATE_NOOP("operation", "Corrected a contact with {name}"))
def correct_log_entry(
    session: Session,
    *,
    entry_id: UUID,
    text: str | None = None,
    contact_ids: Collection[UUID] | None = None,
    custom: Mapping[UUID, Any] | None = None,
    **fields: Unpack[LogEntryFields],
) -> Done[UUID]:
    """Write a new entry that stands for an old one; what is not given is taken over.

    The old entry stays as it was written. Correcting an entry that was corrected already corrects
    the last correction.

    Raises:
        UserError: `record.missing`, `log_entry.empty`, `log_entry.in_future`.
    """
    old = _last_correction(session, entry_id)
    customer = alive_customer(session, old.customer_id)
    moment = moment_of(session)
    words = old.text if text is None else text
    values: dict[str, Any] = {
        name: fields.get(name, getattr(old, name)) for name in LogEntryFields.__annotations__
    }
    refuse(_problems(words, values, moment), save_anyway=False)
    entry = LogEntry(
        customer_id=old.customer_id,
        text=words.strip(),
        next_contact_on=old.next_contact_on,
        is_backdated=old.is_backdated
        or local_date(values["happened_at"]) < local_date(old.created_at),
        corrects_id=old.id,
        **values,
    )
    session.add(entry)
    session.flush()
    people = _people_of(session, old.id) if contact_ids is None else contact_ids
    _add_people(session, entry, people)
    take_over_values(session, old.id, entry.id, but=custom or ())
    if custom:
        fill_custom_fields(session, LogEntry.__tablename__, entry.id, custom)
    return Done(entry.id, {"name": customer.name})


def _problems(text: str, fields: Any, moment: datetime) -> list[Problem]:
    found: list[Problem] = []
    if not text.strip() and fields.get("outcome_id") is None:
        found.append(Problem("text", "log_entry.empty", blocks=True))
    happened_at = fields.get("happened_at")
    if happened_at is not None and happened_at > moment + _CLOCK_SLACK:
        found.append(Problem("happened_at", "log_entry.in_future", blocks=True))
    satisfaction = fields.get("satisfaction")
    if satisfaction is not None and satisfaction not in _SATISFACTION:
        found.append(Problem("satisfaction", "log_entry.satisfaction", blocks=True))
    return found


def _plan(
    session: Session, customer: Customer, entry: LogEntry, next_contact: NextContact | None
) -> None:
    if next_contact is None:
        day = local_date(entry.happened_at)
        close_follow_ups(session, customer.id, due_by=day)
        if customer.next_contact_on is not None and customer.next_contact_on <= day:
            customer.next_contact_on = None
        return
    close_follow_ups(session, customer.id)
    customer.next_contact_on = next_contact.on
    if next_contact.on is not None:
        new_follow_up(
            session,
            entry,
            title=next_contact.title.strip() or entry.text.split("\n")[0],
            owner_id=next_contact.owner_id or entry.staff_id,
        )


def _add_people(session: Session, entry: LogEntry, contact_ids: Collection[UUID]) -> None:
    session.add_all(
        LogEntryContact(log_entry_id=entry.id, contact_id=contact_id)
        for contact_id in dict.fromkeys(contact_ids)
    )


def _people_of(session: Session, entry_id: UUID) -> Collection[UUID]:
    return session.scalars(
        select(LogEntryContact.contact_id).where(
            LogEntryContact.log_entry_id == entry_id, LogEntryContact.deleted_at.is_(None)
        )
    ).all()


def _last_correction(session: Session, entry_id: UUID) -> LogEntry:
    entry = session.get(LogEntry, entry_id)
    if entry is None or entry.deleted_at is not None:
        raise UserError("record.missing")
    while True:
        later = session.scalars(
            select(LogEntry)
            .where(LogEntry.corrects_id == entry.id, LogEntry.deleted_at.is_(None))
            .order_by(LogEntry.created_at.desc(), LogEntry.id.desc())
            .limit(1)
        ).first()
        if later is None:
            return entry
        entry = later
