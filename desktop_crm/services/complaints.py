"""Complaints: writing one down, changing what was written, deleting it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, TypedDict, Unpack
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.codes import ComplaintStepKind, Severity
from desktop_crm.core.complaint_checks import complaint_problems
from desktop_crm.core.complaint_deadlines import deadline
from desktop_crm.core.customer_fields import one_line, tidy
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.new_file import NewFile
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.models import Complaint, ComplaintStep, Customer, Order
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row, alive_rows
from desktop_crm.services.attachments import keep_file
from desktop_crm.services.complaints_rows import (
    add_step,
    deadlines,
    earlier_complaint,
    next_complaint_number,
)
from desktop_crm.services.custom_values import fill_custom_fields
from desktop_crm.services.customers import alive_customer


class ComplaintFields(TypedDict, total=False):
    """What can be changed on a complaint; its course is told by steps."""

    number: str
    text: str
    received_at: datetime
    cause_id: UUID | None
    product_id: UUID | None
    order_id: UUID | None
    severity: str
    owner_id: UUID | None
    due_on: date | None
    solution: str | None
    satisfaction: int | None
    cost: Decimal | None


_FIELDS = frozenset(ComplaintFields.__annotations__)


@action(
    "complaint.register",
    QT_TRANSLATE_NOOP("operation", "Registered complaint {number} of {customer}"),
)
def register_complaint(
    session: Session,
    *,
    customer_id: UUID,
    text: str,
    received_at: datetime | None = None,
    cause_id: UUID | None = None,
    product_id: UUID | None = None,
    order_id: UUID | None = None,
    severity: str = Severity.NORMAL,
    owner_id: UUID | None = None,
    due_on: date | None = None,
    number: str | None = None,
    files: Sequence[NewFile] = (),
    custom: Mapping[UUID, Any] | None = None,
    save_anyway: bool = False,
) -> Done[UUID]:
    """Write down what a customer is unhappy about; the deadline follows from the severity.

    A complaint about the same cause as one that was solved not long ago is linked to it.

    Raises:
        UserError: `customer.missing`, or the problems of the form.
    """
    customer = alive_customer(session, customer_id)
    now = moment_of(session)
    at = received_at or now
    values: dict[str, Any] = {
        "text": text,
        "received_at": at,
        "severity": severity,
        "due_on": due_on,
    }
    problems = (*complaint_problems(values, now=now), *_of_order(session, customer, order_id))
    refuse(problems, save_anyway=save_anyway)
    complaint = Complaint(
        customer_id=customer.id,
        number=one_line(number or "") or next_complaint_number(session, local_date(at)),
        received_at=at,
        text=text.strip(),
        cause_id=cause_id,
        product_id=product_id,
        order_id=order_id,
        severity=severity,
        owner_id=owner_id,
        due_on=due_on or deadline(local_date(at), severity, **deadlines(session)),
    )
    complaint.recurs_id = earlier_complaint(session, complaint)
    session.add(complaint)
    session.flush()
    if custom:
        fill_custom_fields(session, Complaint.__tablename__, complaint.id, custom)
    add_step(session, complaint, ComplaintStepKind.REGISTERED, happened_at=at, owner_id=owner_id)
    for file in files:
        keep_file(session, complaint, complaint.id, file.name, file.content)
    return Done(complaint.id, {"number": complaint.number, "customer": customer.name})


@action("complaint.update", QT_TRANSLATE_NOOP("operation", "Changed complaint {number}"))
def update_complaint(
    session: Session,
    *,
    complaint_id: UUID,
    custom: Mapping[UUID, Any] | None = None,
    save_anyway: bool = False,
    **fields: Unpack[ComplaintFields],
) -> Done[UUID]:
    """Change what is given and leave the rest.

    Another severity or day of receipt moves the deadline, unless one is given or had been set by
    hand; another owner is noted as a step; another cause may make it a repetition, or none.

    Raises:
        UserError: `record.missing`, or the problems of what was given.
    """
    unknown = set(fields) - _FIELDS
    if unknown:
        raise TypeError(f"a complaint has no fields {sorted(unknown)}")
    complaint = alive_row(session, Complaint, complaint_id)
    values: dict[str, Any] = dict(fields)
    checked = {**values, "received_at": values.get("received_at", complaint.received_at)}
    if "solution" in checked and complaint.solved_at is None:
        del checked["solution"]
    customer = session.get_one(Customer, complaint.customer_id)
    problems = complaint_problems(checked, now=moment_of(session))
    refuse(
        (*problems, *_of_order(session, customer, values.get("order_id"))), save_anyway=save_anyway
    )
    owner_before = complaint.owner_id
    _move_deadline(session, complaint, values)
    for field, value in values.items():
        tidied = tidy(field, value)
        if getattr(complaint, field) != tidied:
            setattr(complaint, field, tidied)
    if {"cause_id", "product_id", "received_at"} & set(values):
        complaint.recurs_id = earlier_complaint(session, complaint)
    if custom:
        fill_custom_fields(session, Complaint.__tablename__, complaint.id, custom)
    if complaint.owner_id != owner_before:
        add_step(session, complaint, ComplaintStepKind.HANDED_OVER, owner_id=complaint.owner_id)
    return Done(complaint.id, {"number": complaint.number})


@action(
    "complaint.delete",
    QT_TRANSLATE_NOOP("operation", "Deleted complaint {number} ({count} in all)"),
)
def delete_complaints(session: Session, *, complaint_ids: Collection[UUID]) -> Done[int]:
    """Move complaints with their steps to the recycle bin; how many.

    Raises:
        UserError: `record.missing` if none of them is there.
    """
    found = alive_rows(session, Complaint, complaint_ids)
    moment = moment_of(session)
    for complaint in found:
        complaint.deleted_at = moment
        steps = select(ComplaintStep).where(
            ComplaintStep.complaint_id == complaint.id, ComplaintStep.deleted_at.is_(None)
        )
        for step in session.scalars(steps):
            step.deleted_at = moment
    return Done(len(found), {"number": found[0].number, "count": len(found)})


def _move_deadline(session: Session, complaint: Complaint, values: dict[str, Any]) -> None:
    """Let the deadline follow a change of severity or receipt."""
    if "due_on" in values or not {"severity", "received_at"} & set(values):
        return
    rules = deadlines(session)
    usual = deadline(local_date(complaint.received_at), complaint.severity, **rules)
    if complaint.due_on is None or complaint.due_on == usual:
        received_on = local_date(values.get("received_at", complaint.received_at))
        severity = values.get("severity", complaint.severity)
        values["due_on"] = deadline(received_on, severity, **rules)


def _of_order(session: Session, customer: Customer, order_id: UUID | None) -> list[Problem]:
    if order_id is None:
        return []
    order = session.get(Order, order_id)
    if order is None:
        raise UserError("record.missing")
    if order.customer_id != customer.id:
        return [Problem("order_id", "complaint.other_customer", blocks=True)]
    return []
