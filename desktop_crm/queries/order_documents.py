"""The documents of one order: what left, what came back, what is owed and what was paid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.models import (
    DeliveryLine,
    DeliveryNote,
    Order,
    Payment,
    Receivable,
    ReturnNote,
    Staff,
)
from desktop_crm.models.conditions import alive
from desktop_crm.queries.options import OptionRow


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """A delivery; `delay` in days, 0 when in time, None without a promise.

    The reason for a delay and its note never leave the firm.
    """

    id: UUID
    number: str | None
    shipped_on: date
    promised_on: date | None
    delay: int | None
    carrier: OptionRow | None
    receiver: str | None
    approved_at: datetime | None
    approved_by: str | None
    remark: str | None
    quantities: Mapping[UUID, Decimal]
    delay_reason: OptionRow | None
    delay_note: str | None


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """Goods that came back."""

    id: UUID
    number: str | None
    returned_on: date
    total: Decimal
    reason: str | None


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """Money received for the order."""

    id: UUID
    number: str | None
    paid_on: date
    amount: Decimal
    method: OptionRow | None
    remark: str | None


@dataclass(frozen=True, slots=True)
class DebtRow:
    """What is owed for the order; a credit is negative."""

    id: UUID
    number: str | None
    issued_on: date
    due_on: date
    amount: Decimal
    is_due: bool


def deliveries_of(
    session: Session, order: Order, chosen: Mapping[UUID, OptionRow]
) -> tuple[DeliveryRow, ...]:
    """The deliveries of an order, the first one first."""
    carried: dict[UUID, dict[UUID, Decimal]] = defaultdict(dict)
    for line in session.scalars(
        select(DeliveryLine)
        .join(DeliveryNote, DeliveryNote.id == DeliveryLine.delivery_note_id)
        .where(DeliveryNote.order_id == order.id, alive(DeliveryNote), alive(DeliveryLine))
    ):
        carried[line.delivery_note_id][line.order_line_id] = line.quantity
    notes = session.execute(
        select(DeliveryNote, Staff.name)
        .outerjoin(Staff, Staff.id == DeliveryNote.approved_by)
        .where(DeliveryNote.order_id == order.id, alive(DeliveryNote))
        .order_by(DeliveryNote.shipped_on, DeliveryNote.created_at, DeliveryNote.id)
    )
    return tuple(
        DeliveryRow(
            id=note.id,
            number=note.number,
            shipped_on=note.shipped_on,
            promised_on=note.promised_on or order.promised_on,
            delay=_delay(note.promised_on or order.promised_on, note.shipped_on),
            carrier=_option(chosen, note.carrier_id or order.carrier_id),
            receiver=note.receiver,
            approved_at=note.approved_at,
            approved_by=approver,
            remark=note.remark,
            quantities=carried[note.id],
            delay_reason=_option(chosen, note.delay_reason_id),
            delay_note=note.delay_note,
        )
        for note, approver in notes
    )


def returns_of(session: Session, order_id: UUID) -> tuple[ReturnRow, ...]:
    """What came back of an order, the first one first."""
    rows = session.scalars(
        select(ReturnNote)
        .where(ReturnNote.order_id == order_id, alive(ReturnNote))
        .order_by(ReturnNote.returned_on, ReturnNote.id)
    )
    return tuple(
        ReturnRow(row.id, row.number, row.returned_on, row.total, row.reason) for row in rows
    )


def payments_of(
    session: Session, order_id: UUID, chosen: Mapping[UUID, OptionRow]
) -> tuple[PaymentRow, ...]:
    """What was paid for an order, the first payment first."""
    rows = session.scalars(
        select(Payment)
        .where(Payment.order_id == order_id, alive(Payment))
        .order_by(Payment.paid_on, Payment.id)
    )
    return tuple(
        PaymentRow(
            row.id, row.number, row.paid_on, row.amount, _option(chosen, row.method_id), row.remark
        )
        for row in rows
    )


def debts_of(session: Session, order_id: UUID, today: date) -> tuple[DebtRow, ...]:
    """What is owed for an order, by the day on which it falls due."""
    rows = session.scalars(
        select(Receivable)
        .where(Receivable.order_id == order_id, alive(Receivable))
        .order_by(Receivable.due_on, Receivable.id)
    )
    return tuple(
        DebtRow(row.id, row.number, row.issued_on, row.due_on, row.amount, row.due_on < today)
        for row in rows
    )


def _option(chosen: Mapping[UUID, OptionRow], option_id: UUID | None) -> OptionRow | None:
    return chosen.get(option_id) if option_id is not None else None


def _delay(promised_on: date | None, shipped_on: date) -> int | None:
    return None if promised_on is None else max((shipped_on - promised_on).days, 0)
