"""What the forms of the card need to begin with: choices, people, the calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.models import Customer
from desktop_crm.queries.card_alerts import Decision, hold_of
from desktop_crm.queries.card_contacts import ContactRow, card_contacts
from desktop_crm.queries.custom_fields import FilledField, filled_fields
from desktop_crm.queries.customer_facts import CustomerFacts, customer_facts
from desktop_crm.queries.log_known import LogKnown, log_known
from desktop_crm.queries.options import OptionRow, StaffRow, options, staff
from desktop_crm.queries.work_calendar import work_calendar
from desktop_crm.services.kinds_rows import usual_kinds

_CUSTOMER_LISTS = (
    OptionList.INDUSTRY,
    OptionList.SOURCE,
    OptionList.COMPANY_SIZE,
    OptionList.REGION,
    OptionList.CREDIT_GRADE,
    OptionList.CUSTOMER_KIND,
)


@dataclass(frozen=True, slots=True)
class CustomerForm:
    """The choices of a customer's form, the customer when one is changed, the firm's own fields.

    `usual_kinds` is what a customer is to the firm unless somebody says otherwise.
    """

    lists: Mapping[OptionList, tuple[OptionRow, ...]]
    usual_kinds: tuple[UUID, ...]
    staff: tuple[StaffRow, ...]
    facts: CustomerFacts | None
    own: tuple[FilledField, ...]


@dataclass(frozen=True, slots=True)
class LogForm:
    """What writing down a contact with one customer needs, or correcting what was written."""

    customer_id: UUID
    name: str
    level: int | None
    owner_id: UUID | None
    next_contact_on: date | None
    hold: Decision | None
    contacts: tuple[ContactRow, ...]
    kinds: tuple[OptionRow, ...]
    outcomes: tuple[OptionRow, ...]
    staff: tuple[StaffRow, ...]
    calendar: WorkCalendar
    own: tuple[FilledField, ...]
    known: LogKnown


def customer_form(session: Session, *, customer_id: UUID | None = None) -> CustomerForm:
    """The choices, and the facts of the customer to change."""
    return CustomerForm(
        {each: tuple(options(session, list_name=each)) for each in _CUSTOMER_LISTS},
        usual_kinds(session),
        tuple(staff(session)),
        customer_facts(session, customer_id=customer_id) if customer_id else None,
        filled_fields(session, owner_table="customer", record_id=customer_id),
    )


def log_form(
    session: Session, *, customer_id: UUID, entry_id: UUID | None = None
) -> LogForm | None:
    """The beginnings of an entry about a customer; None when it is in the recycle bin.

    `entry_id` is the entry that is corrected.
    """
    customer = session.get(Customer, customer_id)
    if customer is None or customer.deleted_at is not None:
        return None
    return LogForm(
        customer_id=customer.id,
        name=customer.name,
        level=customer.level,
        owner_id=customer.owner_id,
        next_contact_on=customer.next_contact_on,
        hold=hold_of(session, customer),
        contacts=card_contacts(session, customer_id=customer_id),
        kinds=tuple(options(session, list_name=OptionList.LOG_KIND)),
        outcomes=tuple(options(session, list_name=OptionList.LOG_OUTCOME)),
        staff=tuple(staff(session)),
        calendar=work_calendar(session),
        own=filled_fields(session, owner_table="log_entry", record_id=entry_id),
        known=log_known(session, customer),
    )
