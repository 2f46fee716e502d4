"""Where the rows of the timeline come from: one question for each kind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date
from desktop_crm.core.codes import OPEN_COMPLAINT_STATES, OptionList, OrderState
from desktop_crm.models import (
    Complaint,
    Contact,
    DeliveryNote,
    LogEntry,
    LogEntryContact,
    Option,
    Order,
    OrderLine,
    Payment,
    ReturnNote,
    Staff,
)
from desktop_crm.models.conditions import alive
from desktop_crm.queries.card_header import uncorrected
from desktop_crm.queries.options import OptionRow, all_options
from desktop_crm.queries.timeline_rows import (
    ComplaintDetail,
    DeliveryDetail,
    LogDetail,
    Moment,
    OrderDetail,
    PaymentDetail,
    Person,
    ReturnDetail,
    TimelineRow,
)


class Asked:
    """A question on one customer, and what several kinds of rows need to answer it."""

    def __init__(
        self, session: Session, customer_id: UUID, today: date, log_code: str | None
    ) -> None:
        self.session = session
        self.customer_id = customer_id
        self.today = today
        self.log_code = log_code

    @cached_property
    def options(self) -> Mapping[UUID, OptionRow]:
        """Every option, retired ones too."""
        return all_options(self.session)

    @cached_property
    def staff(self) -> Mapping[UUID, str]:
        """The names of all colleagues, also those who left."""
        rows = self.session.execute(select(Staff.id, Staff.name))
        return {row.id: row.name for row in rows}

    def option(self, option_id: UUID | None) -> OptionRow | None:
        """An option by its id."""
        return self.options.get(option_id) if option_id else None

    def name(self, staff_id: UUID | None) -> str | None:
        """A colleague's name."""
        return self.staff.get(staff_id) if staff_id else None

    def rows(self, query: Select[*tuple[Any, ...]], offset: int, limit: int) -> Sequence[Any]:
        """A stretch of a query's rows."""
        return self.session.execute(query.offset(offset).limit(limit)).all()


def _logs(asked: Asked, offset: int, limit: int) -> list[TimelineRow]:
    query = (
        select(LogEntry)
        .where(LogEntry.customer_id == asked.customer_id, alive(LogEntry), uncorrected())
        .order_by(LogEntry.happened_at.desc(), LogEntry.id.desc())
    )
    if asked.log_code:
        kinds = select(Option.id).where(
            Option.list == OptionList.LOG_KIND, Option.code == asked.log_code
        )
        query = query.where(LogEntry.kind_id.in_(kinds))
    entries = [row[0] for row in asked.rows(query, offset, limit)]
    people = _people(asked.session, [entry.id for entry in entries])
    originals = _originals(asked.session, entries)
    return [
        TimelineRow(
            Moment.LOG,
            entry.id,
            local_date(entry.happened_at),
            entry.happened_at,
            asked.name(entry.staff_id or entry.created_by),
            LogDetail(
                entry.text,
                asked.option(entry.kind_id),
                entry.direction,
                tuple(people[entry.id]),
                asked.option(entry.outcome_id),
                entry.satisfaction,
                entry.next_contact_on,
                entry.is_backdated,
                originals.get(entry.id),
                entry.created_at if entry.corrects_id else None,
            ),
        )
        for entry in entries
    ]


def _people(session: Session, entry_ids: Sequence[UUID]) -> Mapping[UUID, list[Person]]:
    found: dict[UUID, list[Person]] = defaultdict(list)
    rows = session.execute(
        select(LogEntryContact.log_entry_id, Contact.id, Contact.name, Contact.title)
        .join(Contact, Contact.id == LogEntryContact.contact_id)
        .where(LogEntryContact.log_entry_id.in_(entry_ids), alive(LogEntryContact))
        .order_by(LogEntryContact.id)
    )
    for row in rows:
        found[row.log_entry_id].append(Person(row.id, row.name, row.title))
    return found


def _originals(session: Session, entries: Sequence[LogEntry]) -> Mapping[UUID, str]:
    """What the corrected entries said at first, by the id of the last correction."""
    found: dict[UUID, str] = {}
    for entry in entries:
        earlier: LogEntry | None = entry
        while earlier is not None and earlier.corrects_id is not None:
            earlier = session.get(LogEntry, earlier.corrects_id)
        if earlier is not None and earlier is not entry:
            found[entry.id] = earlier.text
    return found


def _orders(asked: Asked, offset: int, limit: int) -> list[TimelineRow]:
    lines = (
        select(func.count())
        .where(OrderLine.order_id == Order.id, alive(OrderLine))
        .correlate(Order)
        .scalar_subquery()
    )
    shipped = (
        select(DeliveryNote.id)
        .where(DeliveryNote.order_id == Order.id, alive(DeliveryNote))
        .limit(1)
        .correlate(Order)
        .scalar_subquery()
    )
    query = (
        select(Order, lines.label("lines"), shipped.label("shipped"))
        .where(Order.customer_id == asked.customer_id, alive(Order))
        .order_by(Order.ordered_on.desc(), Order.id.desc())
    )
    return [
        TimelineRow(
            Moment.ORDER,
            order.id,
            order.ordered_on,
            None,
            asked.name(order.salesperson_id or order.created_by),
            OrderDetail(
                order.number,
                order.total,
                order.state,
                order.promised_on,
                count,
                order.state == OrderState.CONFIRMED
                and shipped_id is None
                and order.promised_on is not None
                and order.promised_on < asked.today,
            ),
        )
        for order, count, shipped_id in asked.rows(query, offset, limit)
    ]


def _deliveries(asked: Asked, offset: int, limit: int) -> list[TimelineRow]:
    query = (
        select(DeliveryNote, Order.number, Order.promised_on)
        .outerjoin(Order, Order.id == DeliveryNote.order_id)
        .where(DeliveryNote.customer_id == asked.customer_id, alive(DeliveryNote))
        .order_by(DeliveryNote.shipped_on.desc(), DeliveryNote.id.desc())
    )
    return [
        TimelineRow(
            Moment.DELIVERY,
            note.id,
            note.shipped_on,
            None,
            asked.name(note.created_by),
            DeliveryDetail(
                note.order_id,
                number,
                note.number,
                note.promised_on or promised_on,
                delay_days(note.shipped_on, note.promised_on or promised_on),
                asked.option(note.carrier_id),
                asked.option(note.delay_reason_id),
                note.delay_note,
            ),
        )
        for note, number, promised_on in asked.rows(query, offset, limit)
    ]


def delay_days(shipped_on: date, promised_on: date | None) -> int | None:
    """Days after the promised one; equal is in time, and so is earlier."""
    return None if promised_on is None else max((shipped_on - promised_on).days, 0)


def _returns(asked: Asked, offset: int, limit: int) -> list[TimelineRow]:
    query = (
        select(ReturnNote, Order.number)
        .outerjoin(Order, Order.id == ReturnNote.order_id)
        .where(ReturnNote.customer_id == asked.customer_id, alive(ReturnNote))
        .order_by(ReturnNote.returned_on.desc(), ReturnNote.id.desc())
    )
    return [
        TimelineRow(
            Moment.RETURN,
            note.id,
            note.returned_on,
            None,
            asked.name(note.created_by),
            ReturnDetail(note.number, number, note.total, note.reason),
        )
        for note, number in asked.rows(query, offset, limit)
    ]


def _payments(asked: Asked, offset: int, limit: int) -> list[TimelineRow]:
    query = (
        select(Payment, Order.number)
        .outerjoin(Order, Order.id == Payment.order_id)
        .where(Payment.customer_id == asked.customer_id, alive(Payment))
        .order_by(Payment.paid_on.desc(), Payment.id.desc())
    )
    return [
        TimelineRow(
            Moment.PAYMENT,
            payment.id,
            payment.paid_on,
            None,
            asked.name(payment.created_by),
            PaymentDetail(
                payment.number,
                number,
                payment.amount,
                asked.option(payment.method_id),
                payment.remark,
            ),
        )
        for payment, number in asked.rows(query, offset, limit)
    ]


def _complaints(asked: Asked, offset: int, limit: int) -> list[TimelineRow]:
    query = (
        select(Complaint)
        .where(Complaint.customer_id == asked.customer_id, alive(Complaint))
        .order_by(Complaint.received_at.desc(), Complaint.id.desc())
    )
    return [
        TimelineRow(
            Moment.COMPLAINT,
            row.id,
            local_date(row.received_at),
            row.received_at,
            asked.name(row.owner_id or row.created_by),
            ComplaintDetail(
                row.number,
                asked.option(row.cause_id),
                row.severity,
                row.state,
                row.text,
                row.solution,
                row.due_on,
                row.state in OPEN_COMPLAINT_STATES
                and row.due_on is not None
                and row.due_on < asked.today,
            ),
        )
        for (row,) in asked.rows(query, offset, limit)
    ]


SOURCES: Mapping[Moment, Callable[[Asked, int, int], list[TimelineRow]]] = {
    Moment.LOG: _logs,
    Moment.ORDER: _orders,
    Moment.DELIVERY: _deliveries,
    Moment.RETURN: _returns,
    Moment.PAYMENT: _payments,
    Moment.COMPLAINT: _complaints,
}
