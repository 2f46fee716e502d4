"""Orders to choose from while one types: by number, or by their customer."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OrderState
from desktop_crm.models import Customer, DeliveryNote, Order
from desktop_crm.models.conditions import alive
from desktop_crm.storage.search import find

_KINDS = ("sales_order", "customer")
_CANDIDATES = 40


@dataclass(frozen=True, slots=True)
class OrderChoice:
    """An order in a short list."""

    id: UUID
    number: str
    customer: str
    ordered_on: date
    promised_on: date | None
    total: Decimal


def order_choices(
    session: Session,
    *,
    text: str,
    not_shipped: bool = False,
    customer_id: UUID | None = None,
    limit: int = 8,
) -> tuple[OrderChoice, ...]:
    """The newest confirmed orders that match; `not_shipped` prefers those that nothing left of.

    Those of `customer_id` come before all others.
    """
    query = (
        select(Order, Customer.name)
        .join(Customer, Customer.id == Order.customer_id)
        .where(alive(Order), alive(Customer), Order.state == OrderState.CONFIRMED)
        .limit(limit)
    )
    if customer_id is not None:
        query = query.order_by(Order.customer_id != customer_id)
    if not_shipped:
        shipped = select(DeliveryNote.id).where(
            DeliveryNote.order_id == Order.id, alive(DeliveryNote)
        )
        query = query.order_by(shipped.exists())
    if text.strip():
        hits = find(session, text, kinds=_KINDS, limit=_CANDIDATES)
        orders = [hit.record_id for hit in hits if hit.kind == "sales_order"]
        customers = [hit.record_id for hit in hits if hit.kind == "customer"]
        query = query.where(or_(Order.id.in_(orders), Order.customer_id.in_(customers)))
    query = query.order_by(Order.ordered_on.desc(), Order.id.desc())
    return tuple(
        OrderChoice(
            id=order.id,
            number=order.number,
            customer=name,
            ordered_on=order.ordered_on,
            promised_on=order.promised_on,
            total=order.total,
        )
        for order, name in session.execute(query)
    )
