"""Recording what left for a customer, and approving it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Unpack
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.delivery_problems import delivery_problems, promise_of
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import Problem, refuse
from desktop_crm.core.trade_fields import DeliveryFields, tidied
from desktop_crm.models import DeliveryNote, Order
from desktop_crm.services.action import action, author_of, moment_of
from desktop_crm.services.alive import alive_row, alive_rows
from desktop_crm.services.billing_rows import bill_delivery
from desktop_crm.services.customers import alive_customer
from desktop_crm.services.deliveries_rows import (
    carried_lines,
    delivery_facts,
    promises_of,
    set_delivery_lines,
)
from desktop_crm.services.document_numbers import next_number
from desktop_crm.services.trade_facts import left_quantities

NUMBER_PREFIX = "CK"

Quantities = Sequence[tuple[UUID, Decimal]]


@dataclass(frozen=True, slots=True)
class _Typed:
    """A delivery as it would be after saving."""

    shipped_on: date
    lines: Quantities
    head: Mapping[str, Any]


@action(
    "delivery.record", QT_TRANSLATE_NOOP("operation", "Recorded delivery {number} of order {order}")
)
def record_delivery(
    session: Session,
    *,
    order_id: UUID,
    shipped_on: date,
    lines: Quantities | None = None,
    approved: bool = False,
    save_anyway: bool = False,
    **fields: Unpack[DeliveryFields],
) -> Done[UUID]:
    """Record that goods of a confirmed order left; without `lines` all that is left of it.

    `lines` are pairs of an order line's id and a quantity. The note keeps the promise of its order
    or lines, and makes the customer owe its part of the order's total by the payment terms. The
    delay reason and its note never leave the firm.

    Raises:
        UserError: `record.missing`, or the problems of the form.
    """
    order = alive_row(session, Order, order_id)
    customer = alive_customer(session, order.customer_id)
    quantities = _all_left(session, order_id) if lines is None else lines
    typed = _Typed(shipped_on, quantities, fields)
    refuse(_problems(session, order, None, typed), save_anyway=save_anyway)
    note = DeliveryNote(
        order_id=order_id,
        customer_id=customer.id,
        shipped_on=shipped_on,
        number=next_number(session, DeliveryNote.number, NUMBER_PREFIX, shipped_on),
        carrier_id=order.carrier_id,
    )
    _assign(note, fields)
    if approved:
        _approve(session, note)
    session.add(note)
    session.flush()
    _set_goods(session, order, note, quantities)
    bill_delivery(session, customer, order, note, was=None)
    session.flush()
    return _done(note, order)


@action(
    "delivery.update", QT_TRANSLATE_NOOP("operation", "Changed delivery {number} of order {order}")
)
def update_delivery(
    session: Session,
    *,
    delivery_id: UUID,
    shipped_on: date | None = None,
    lines: Quantities | None = None,
    save_anyway: bool = False,
    **fields: Unpack[DeliveryFields],
) -> Done[UUID]:
    """Change what is given; an approved note keeps its number, its day and its goods.

    Raises:
        UserError: `record.missing`, `delivery.approved`, or the problems of what was given.
    """
    note = alive_row(session, DeliveryNote, delivery_id)
    customer = alive_customer(session, note.customer_id)
    order = alive_row(session, Order, note.order_id) if note.order_id else None
    _refuse_approved(session, note, shipped_on, lines, fields)
    day = shipped_on or note.shipped_on
    if order is not None:
        present = carried_lines(session, note)
        head = {name: getattr(note, name) for name in DeliveryFields.__annotations__} | fields
        typed = _Typed(day, present if lines is None else lines, head)
        refuse(_problems(session, order, note, typed), save_anyway=save_anyway)
    was = note.number
    _assign(note, fields)
    if note.shipped_on != day:
        note.shipped_on = day
    if order is not None:
        if lines is not None:
            _set_goods(session, order, note, lines)
        bill_delivery(session, customer, order, note, was=was or "")
    session.flush()
    return _done(note, order)


@action(
    "delivery.approve",
    QT_TRANSLATE_NOOP("operation", "Approved delivery {number} ({count} in all)"),
)
def approve_deliveries(session: Session, *, delivery_ids: Collection[UUID]) -> Done[int]:
    """Approve delivery notes; those that are approved already stay as they are.

    Raises:
        UserError: `record.missing` if none of them is there.
    """
    notes = alive_rows(session, DeliveryNote, delivery_ids)
    waiting = [note for note in notes if note.approved_at is None]
    for note in waiting:
        _approve(session, note)
    return Done(len(waiting), {"number": notes[0].number or "", "count": len(waiting)})


@action(
    "delivery.unapprove",
    QT_TRANSLATE_NOOP("operation", "Took back the approval of delivery {number} ({count} in all)"),
)
def unapprove_deliveries(session: Session, *, delivery_ids: Collection[UUID]) -> Done[int]:
    """Take approvals back, so that the notes can be changed.

    Raises:
        UserError: `record.missing` if none of them is there.
    """
    notes = alive_rows(session, DeliveryNote, delivery_ids)
    approved = [note for note in notes if note.approved_at is not None]
    for note in approved:
        note.approved_at = note.approved_by = None
    return Done(len(approved), {"number": notes[0].number or "", "count": len(approved)})


def _approve(session: Session, note: DeliveryNote) -> None:
    note.approved_at, note.approved_by = moment_of(session), author_of(session)


def _all_left(session: Session, order_id: UUID) -> Quantities:
    left = left_quantities(session, order_id)
    return [(line_id, quantity) for line_id, quantity in left.items() if quantity > 0]


def _set_goods(session: Session, order: Order, note: DeliveryNote, quantities: Quantities) -> None:
    set_delivery_lines(session, note, quantities)
    carried = [line_id for line_id, quantity in quantities if quantity > 0]
    promised = promise_of(promises_of(session, order), carried) or order.promised_on
    if note.promised_on != promised:
        note.promised_on = promised


def _assign(note: DeliveryNote, fields: Mapping[str, Any]) -> None:
    for name, value in fields.items():
        typed = tidied(value)
        if (name == "number" and typed is None) or getattr(note, name) == typed:
            continue
        setattr(note, name, typed)


def _refuse_approved(
    session: Session,
    note: DeliveryNote,
    shipped_on: date | None,
    lines: Quantities | None,
    fields: Mapping[str, Any],
) -> None:
    if note.approved_at is None:
        return
    moved = shipped_on is not None and shipped_on != note.shipped_on
    goods = lines is not None and _carried(lines) != _carried(carried_lines(session, note))
    number = tidied(fields.get("number")) not in {None, note.number}
    changed = {"shipped_on": moved, "lines": goods, "number": number}
    problems = [
        Problem(field, "delivery.approved", blocks=True)
        for field, differs in changed.items()
        if differs
    ]
    refuse(problems, save_anyway=False)


def _carried(lines: Quantities) -> dict[UUID, Decimal]:
    return {line_id: quantity for line_id, quantity in lines if quantity}


def _problems(
    session: Session, order: Order, note: DeliveryNote | None, typed: _Typed
) -> tuple[Problem, ...]:
    facts = delivery_facts(
        session,
        alive_customer(session, order.customer_id),
        order,
        today=local_date(moment_of(session)),
        note=note,
        number=tidied(typed.head.get("number")),
    )
    return delivery_problems(
        facts,
        shipped_on=typed.shipped_on,
        lines=typed.lines,
        delay_reason_id=typed.head.get("delay_reason_id"),
        delay_note=tidied(typed.head.get("delay_note")),
    )


def _done(note: DeliveryNote, order: Order | None) -> Done[UUID]:
    words = {"number": note.number or "", "order": order.number if order else ""}
    return Done(note.id, words)
