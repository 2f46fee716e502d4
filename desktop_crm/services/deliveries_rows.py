"""A delivery's rows, and what a delivery is compared with."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.delivery_problems import DeliveryFacts
from desktop_crm.core.trade_standing import TradeStanding
from desktop_crm.models import Customer, DeliveryLine, DeliveryNote, Order, Payment
from desktop_crm.models.conditions import alive
from desktop_crm.services.action import moment_of
from desktop_crm.services.billing_rows import terms_of
from desktop_crm.services.orders_rows import lines_of
from desktop_crm.services.trade_facts import is_taken, left_quantities, standing_of

_ZERO = Decimal(0)


def delivery_facts(
    session: Session,
    customer: Customer,
    order: Order,
    *,
    today: date,
    note: DeliveryNote | None = None,
    number: str | None = None,
) -> DeliveryFacts:
    """What a delivery of that order is compared with; `note` is the one that is changed.

    A hold and a missing payment are doubts about what is still to leave, not about what left.
    """
    note_id = note.id if note is not None else None
    is_fresh = note is None
    return DeliveryFacts(
        today=today,
        order_state=order.state,
        ordered_on=order.ordered_on,
        left=left_quantities(session, order.id, without_note=note_id),
        promises=promises_of(session, order),
        standing=standing_of(session, customer) if is_fresh else TradeStanding(),
        unpaid=_unpaid(session, customer, order) if is_fresh else _ZERO,
        number_taken=is_taken(session, DeliveryNote.number, number, except_id=note_id),
    )


def promises_of(session: Session, order: Order) -> dict[UUID, date]:
    """The promised day of each line: its own, or that of the order."""
    days = {line.id: line.promised_on or order.promised_on for line in lines_of(session, order.id)}
    return {line_id: day for line_id, day in days.items() if day is not None}


def carried_lines(session: Session, note: DeliveryNote) -> list[tuple[UUID, Decimal]]:
    """What a delivery held, by order line."""
    rows = session.execute(
        select(DeliveryLine.order_line_id, DeliveryLine.quantity)
        .where(DeliveryLine.delivery_note_id == note.id, alive(DeliveryLine))
        .order_by(DeliveryLine.id)
    )
    return list(rows.all())


def set_delivery_lines(
    session: Session, note: DeliveryNote, quantities: Sequence[tuple[UUID, Decimal]]
) -> None:
    """Make the delivery hold exactly that."""
    wanted: dict[UUID, Decimal] = {}
    for line_id, quantity in quantities:
        if quantity:
            wanted[line_id] = wanted.get(line_id, _ZERO) + quantity
    present = session.scalars(
        select(DeliveryLine).where(DeliveryLine.delivery_note_id == note.id, alive(DeliveryLine))
    ).all()
    for row in present:
        quantity = wanted.pop(row.order_line_id, _ZERO)
        if not quantity:
            row.deleted_at = moment_of(session)
        elif row.quantity != quantity:
            row.quantity = quantity
    session.add_all(
        DeliveryLine(delivery_note_id=note.id, order_line_id=line_id, quantity=quantity)
        for line_id, quantity in wanted.items()
    )
    session.flush()


def _unpaid(session: Session, customer: Customer, order: Order) -> Decimal:
    """What is missing of an order that is paid before anything leaves."""
    if terms_of(session, customer, order):
        return _ZERO
    paid = session.scalar(
        select(func.sum(Payment.amount)).where(Payment.order_id == order.id, alive(Payment))
    )
    return max(order.total - (paid or _ZERO), _ZERO)
