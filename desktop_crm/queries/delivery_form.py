"""What a delivery's form needs to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.core.delivery_problems import DeliveryFacts
from desktop_crm.models import Customer, DeliveryNote, Order
from desktop_crm.models.conditions import alive
from desktop_crm.queries.card_alerts import Decision, hold_of
from desktop_crm.queries.options import OptionRow, options
from desktop_crm.queries.trade_lines import GoodsLine, goods_lines
from desktop_crm.services.billing_rows import terms_of
from desktop_crm.services.deliveries import NUMBER_PREFIX as DELIVERY_PREFIX
from desktop_crm.services.deliveries_rows import carried_lines, delivery_facts
from desktop_crm.services.document_numbers import next_number


@dataclass(frozen=True, slots=True)
class DeliveryHead:
    """The delivery that is changed; its reason for a delay never leaves the firm."""

    id: UUID
    number: str | None
    shipped_on: date
    carrier_id: UUID | None
    receiver: str | None
    is_approved: bool
    delay_reason_id: UUID | None
    delay_note: str | None
    remark: str | None
    quantities: tuple[tuple[UUID, Decimal], ...]


@dataclass(frozen=True, slots=True)
class DeliveryForm:
    """A delivery's form; `lines` are those of the order, with what is left of each."""

    facts: DeliveryFacts
    order_id: UUID
    order_number: str
    customer_id: UUID
    customer: str
    promised_on: date | None
    hold: Decision | None
    lines: tuple[GoodsLine, ...]
    delivery: DeliveryHead | None
    number: str
    due_on: date
    carrier_id: UUID | None
    receiver: str | None
    carriers: tuple[OptionRow, ...]
    reasons: tuple[OptionRow, ...]


def delivery_form(
    session: Session,
    *,
    today: date,
    order_id: UUID | None = None,
    delivery_id: UUID | None = None,
) -> DeliveryForm | None:
    """The form of a new delivery of an order, or of a known one; None when they are gone."""
    note = session.get(DeliveryNote, delivery_id) if delivery_id is not None else None
    if delivery_id is not None and (note is None or note.deleted_at is not None):
        return None
    wanted = note.order_id if note is not None else order_id
    order = session.get(Order, wanted) if wanted is not None else None
    if order is None or order.deleted_at is not None:
        return None
    customer = session.get_one(Customer, order.customer_id)
    facts = delivery_facts(session, customer, order, today=today, note=note)
    shipped_on = note.shipped_on if note is not None else today
    last = _last_delivery(session, customer.id)
    return DeliveryForm(
        facts=facts,
        order_id=order.id,
        order_number=order.number,
        customer_id=customer.id,
        customer=customer.name,
        promised_on=order.promised_on,
        hold=hold_of(session, customer),
        lines=goods_lines(session, order.id, left=facts.left),
        delivery=_delivery_head(session, note) if note is not None else None,
        number=(note.number if note is not None else None)
        or next_number(session, DeliveryNote.number, DELIVERY_PREFIX, shipped_on),
        due_on=shipped_on + timedelta(days=terms_of(session, customer, order)),
        carrier_id=order.carrier_id or (last.carrier_id if last else None),
        receiver=order.ship_to or (last.receiver if last else None),
        carriers=tuple(options(session, list_name=OptionList.CARRIER)),
        reasons=tuple(options(session, list_name=OptionList.DELAY_REASON)),
    )


def _last_delivery(session: Session, customer_id: UUID) -> DeliveryNote | None:
    return session.scalars(
        select(DeliveryNote)
        .where(DeliveryNote.customer_id == customer_id, alive(DeliveryNote))
        .order_by(DeliveryNote.shipped_on.desc(), DeliveryNote.id.desc())
        .limit(1)
    ).first()


def _delivery_head(session: Session, note: DeliveryNote) -> DeliveryHead:
    return DeliveryHead(
        id=note.id,
        number=note.number,
        shipped_on=note.shipped_on,
        carrier_id=note.carrier_id,
        receiver=note.receiver,
        is_approved=note.approved_at is not None,
        delay_reason_id=note.delay_reason_id,
        delay_note=note.delay_note,
        remark=note.remark,
        quantities=tuple(carried_lines(session, note)),
    )
