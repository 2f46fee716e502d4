"""What is to be done today and in the next days, from everywhere in the firm's file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from itertools import chain
from typing import Any
from uuid import UUID

from sqlalchemy import exists, extract, func, not_, or_, select
from sqlalchemy.orm import Session

from desktop_crm.core.clock import start_of_day
from desktop_crm.core.codes import OPEN_COMPLAINT_STATES, OrderState
from desktop_crm.models import (
    Complaint,
    Contact,
    Customer,
    DeliveryNote,
    Option,
    Order,
    Staff,
    Task,
)
from desktop_crm.models.conditions import alive
from desktop_crm.queries.customer_status import is_given_up
from desktop_crm.queries.listing.measures import unindexed

SOON_DAYS = 3
BIRTHDAY_DAYS = 7
_LATE_DELIVERY_DAYS = 30
_MOST = 60


class ItemKind(StrEnum):
    """What is to be done."""

    TASK = "task"
    CONTACT = "contact"
    COMPLAINT = "complaint"
    DELIVERY = "delivery"
    BIRTHDAY = "birthday"


@dataclass(frozen=True, slots=True)
class TodayItem:
    """One thing to do; `id` is that of the task, customer, complaint, order or person.

    `title` is what it calls itself: a task's title, a number, a person's name. `channel` is the
    code of the way of contact, `at` the hour of a task that has one.
    """

    kind: ItemKind
    id: UUID
    customer_id: UUID | None
    customer: str
    title: str
    due_on: date
    owner: str | None = None
    channel: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Today:
    """Things of today and late ones, things of the next days, and how many were done today."""

    now: tuple[TodayItem, ...]
    soon: tuple[TodayItem, ...]
    done: int


def todays_items(session: Session, *, today: date, kind: ItemKind) -> list[TodayItem]:
    """What there is to do of one kind."""
    return list(_SOURCES[kind](session, today))


def todays_work(session: Session, *, today: date, items: Iterable[list[TodayItem]]) -> Today:
    """Everything of all kinds, the late ones first."""
    found = sorted(chain.from_iterable(items), key=_urgency)
    now = tuple(item for item in found if item.due_on <= today)
    soon = tuple(item for item in found if item.due_on > today)
    return Today(now, soon, _done(session, today))


def _urgency(item: TodayItem) -> tuple[date, str, str]:
    """By day; within it what has an hour first, then by kind."""
    hour = f"{item.at.astimezone():%H:%M}" if item.at is not None else "~"
    return item.due_on, hour, item.kind


def _tasks(session: Session, today: date) -> Iterator[TodayItem]:
    tomorrow = start_of_day(today + timedelta(days=1))
    rows: Iterable[Any] = session.execute(
        select(Task, Customer.name, Staff.name, Option.code)
        .outerjoin(Customer, Customer.id == Task.customer_id)
        .outerjoin(Staff, Staff.id == Task.owner_id)
        .outerjoin(Option, Option.id == Task.kind_id)
        .where(alive(Task), Task.done_at.is_(None))
        .where(Task.due_on <= today + timedelta(days=SOON_DAYS))
        .where(or_(Task.snoozed_until.is_(None), Task.snoozed_until < tomorrow))
        .order_by(Task.due_on.desc(), Task.id)
        .limit(_MOST)
    )
    for task, customer, owner, channel in rows:
        yield TodayItem(
            ItemKind.TASK,
            task.id,
            task.customer_id,
            customer or "",
            task.title,
            task.due_on,
            owner,
            channel,
            task.due_at,
        )


def _contacts(session: Session, today: date) -> Iterator[TodayItem]:
    """Customers whose agreed day has come and for whom no open task stands for it."""
    planned = exists().where(
        Task.customer_id == Customer.id, alive(Task), Task.done_at.is_(None), Task.due_on <= today
    )
    rows: Iterable[Any] = session.execute(
        select(Customer.id, Customer.name, Customer.next_contact_on, Staff.name)
        .outerjoin(Staff, Staff.id == Customer.owner_id)
        .where(unindexed(Customer.deleted_at).is_(None), Customer.next_contact_on <= today)
        .where(not_(is_given_up(today)))
        .where(not_(planned))
        .order_by(Customer.next_contact_on.desc(), Customer.id)
        .limit(_MOST)
    )
    for customer_id, name, due_on, owner in rows:
        yield TodayItem(ItemKind.CONTACT, customer_id, customer_id, name, "", due_on, owner)


def _complaints(session: Session, today: date) -> Iterator[TodayItem]:
    rows: Iterable[Any] = session.execute(
        select(
            Complaint.id, Customer.id, Customer.name, Complaint.number, Complaint.due_on, Staff.name
        )
        .join(Customer, Customer.id == Complaint.customer_id)
        .outerjoin(Staff, Staff.id == Complaint.owner_id)
        .where(alive(Complaint), Complaint.state.in_(OPEN_COMPLAINT_STATES))
        .where(Complaint.due_on <= today + timedelta(days=SOON_DAYS))
        .order_by(Complaint.due_on.desc(), Complaint.id)
        .limit(_MOST)
    )
    return (TodayItem(ItemKind.COMPLAINT, *row) for row in rows)


def _deliveries(session: Session, today: date) -> Iterator[TodayItem]:
    """Confirmed orders whose promised day is near or just past and of which nothing was shipped."""
    shipped = exists().where(DeliveryNote.order_id == Order.id, alive(DeliveryNote))
    first = today - timedelta(days=_LATE_DELIVERY_DAYS)
    rows: Iterable[Any] = session.execute(
        select(Order.id, Customer.id, Customer.name, Order.number, Order.promised_on, Staff.name)
        .join(Customer, Customer.id == Order.customer_id)
        .outerjoin(Staff, Staff.id == Order.salesperson_id)
        .where(alive(Order), Order.state == OrderState.CONFIRMED, not_(shipped))
        .where(Order.promised_on.between(first, today + timedelta(days=SOON_DAYS)))
        .order_by(Order.promised_on.desc(), Order.id)
        .limit(_MOST)
    )
    return (TodayItem(ItemKind.DELIVERY, *row) for row in rows)


def _birthdays(session: Session, today: date) -> Iterator[TodayItem]:
    """People with a birthday by the solar calendar in the next days."""
    days = {
        (day.month, day.day): day
        for day in (today + timedelta(days=number) for number in range(BIRTHDAY_DAYS + 1))
    }
    rows: Iterable[Any] = session.execute(
        select(Contact.id, Customer.id, Customer.name, Contact.name, Contact.birthday, Staff.name)
        .join(Customer, Customer.id == Contact.customer_id)
        .outerjoin(Staff, Staff.id == Customer.owner_id)
        .where(alive(Contact), alive(Customer), Contact.birthday_is_lunar.is_(False))
        .where(extract("month", Contact.birthday).in_({month for month, _day in days}))
        .order_by(Contact.id)
    )
    for contact_id, customer_id, customer, name, birthday, owner in rows:
        day = days.get((birthday.month, birthday.day))
        if day is not None:
            yield TodayItem(ItemKind.BIRTHDAY, contact_id, customer_id, customer, name, day, owner)


_SOURCES: Mapping[ItemKind, Callable[[Session, date], Iterable[TodayItem]]] = {
    ItemKind.TASK: _tasks,
    ItemKind.CONTACT: _contacts,
    ItemKind.COMPLAINT: _complaints,
    ItemKind.DELIVERY: _deliveries,
    ItemKind.BIRTHDAY: _birthdays,
}


def _done(session: Session, today: date) -> int:
    first = start_of_day(today)
    return (
        session.scalar(
            select(func.count())
            .select_from(Task)
            .where(alive(Task), Task.done_at >= first, Task.done_at < first + timedelta(days=1))
        )
        or 0
    )
