"""The records that kept forms are about."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.core.errors import UserError
from desktop_crm.models import Customer, LogEntry, Option
from desktop_crm.queries.custom_fields import CustomFieldRow, custom_fields
from desktop_crm.queries.option_rows import OptionEntry, option_rows
from desktop_crm.queries.timeline import Show, timeline
from desktop_crm.queries.timeline_rows import TimelineRow


def customer_name(session: Session, *, customer_id: UUID) -> str:
    """What a customer is called.

    Raises:
        UserError: `customer.missing`.
    """
    customer = session.get(Customer, customer_id)
    if customer is None or customer.deleted_at is not None:
        raise UserError("customer.missing")
    return customer.name


def contact_to_correct(
    session: Session, *, entry_id: UUID | None, today: date
) -> tuple[UUID, TimelineRow]:
    """Whose contact it is, and the contact as the timeline shows it.

    Raises:
        UserError: `record.missing`, also for one that was corrected since.
    """
    entry = session.get(LogEntry, entry_id) if entry_id is not None else None
    if entry is None:
        raise UserError("record.missing")
    after = None
    while True:
        page = timeline(
            session, customer_id=entry.customer_id, today=today, show=Show.CONTACTS, after=after
        )
        for row in page.rows:
            if row.id == entry_id:
                return entry.customer_id, row
        if page.next is None:
            raise UserError("record.missing")
        after = page.next


def option_with_others(
    session: Session, *, option_id: UUID | None
) -> tuple[OptionEntry, tuple[OptionEntry, ...]]:
    """An entry of a list, and the others of that list.

    Raises:
        UserError: `record.missing`.
    """
    option = session.get(Option, option_id) if option_id is not None else None
    rows = option_rows(session, list_name=OptionList(option.list)) if option is not None else ()
    found = next((row for row in rows if row.id == option_id), None)
    if found is None:
        raise UserError("record.missing")
    return found, tuple(row for row in rows if row is not found)


def custom_field(session: Session, *, field_id: UUID) -> CustomFieldRow:
    """A field of the firm's own.

    Raises:
        UserError: `record.missing`.
    """
    rows = custom_fields(session, with_retired=True)
    found = next((row for row in rows if row.id == field_id), None)
    if found is None:
        raise UserError("record.missing")
    return found
