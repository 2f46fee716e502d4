"""What the forms of a person and of a task need to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.models import Contact, Customer, Task
from desktop_crm.queries.card_contacts import ContactRow, card_contacts
from desktop_crm.queries.custom_fields import FilledField, filled_fields
from desktop_crm.queries.options import StaffRow, staff
from desktop_crm.queries.work_calendar import work_calendar
from desktop_crm.storage.authorship import AUTHOR


@dataclass(frozen=True, slots=True)
class ContactForm:
    """A customer's name, the person who is changed, and the firm's own fields."""

    customer_id: UUID
    customer: str
    contact: ContactRow | None
    own: tuple[FilledField, ...]


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task as its form shows it."""

    id: UUID
    customer_id: UUID | None
    title: str
    due_on: date | None
    owner_id: UUID | None
    remark: str | None
    is_done: bool


@dataclass(frozen=True, slots=True)
class TaskForm:
    """The choices of a task's form, and the task that is changed; `owner_id` is the usual one."""

    task: TaskRow | None
    customer_id: UUID | None
    customer: str | None
    owner_id: UUID | None
    staff: tuple[StaffRow, ...]
    calendar: WorkCalendar


def contact_form(
    session: Session, *, customer_id: UUID | None = None, contact_id: UUID | None = None
) -> ContactForm | None:
    """The form of a new person of a customer, or of a known one; None when they are gone."""
    contact = session.get(Contact, contact_id) if contact_id else None
    if contact is not None and contact.deleted_at is None:
        customer_id = contact.customer_id
    customer = session.get(Customer, customer_id) if customer_id else None
    if customer is None or customer.deleted_at is not None:
        return None
    people = card_contacts(session, customer_id=customer.id) if contact_id else ()
    row = next((person for person in people if person.id == contact_id), None)
    own = filled_fields(session, owner_table="contact", record_id=contact_id)
    return ContactForm(customer.id, customer.name, row, own)


def task_form(
    session: Session, *, customer_id: UUID | None = None, task_id: UUID | None = None
) -> TaskForm | None:
    """The form of a new task, or of a known one; None when it is gone."""
    task = session.get(Task, task_id) if task_id else None
    if task_id is not None and (task is None or task.deleted_at is not None):
        return None
    if task is not None:
        customer_id = task.customer_id
    customer = session.get(Customer, customer_id) if customer_id else None
    author: UUID | None = session.info.get(AUTHOR)
    return TaskForm(
        task=None if task is None else _task_row(task),
        customer_id=customer_id,
        customer=customer.name if customer else None,
        owner_id=author or (customer.owner_id if customer else None),
        staff=tuple(staff(session)),
        calendar=work_calendar(session),
    )


def _task_row(task: Task) -> TaskRow:
    return TaskRow(
        id=task.id,
        customer_id=task.customer_id,
        title=task.title,
        due_on=task.due_on,
        owner_id=task.owner_id,
        remark=task.remark,
        is_done=task.done_at is not None,
    )
