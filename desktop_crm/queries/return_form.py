"""What the form of a return needs to begin with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.delivery_problems import ReturnFacts
from desktop_crm.core.trade_fields import ReturnLineInput
from desktop_crm.models import Customer, Order, ReturnNote
from desktop_crm.queries.trade_lines import GoodsLine, goods_lines
from desktop_crm.services.document_numbers import next_number
from desktop_crm.services.returns import NUMBER_PREFIX as RETURN_PREFIX
from desktop_crm.services.returns import return_facts, return_lines


@dataclass(frozen=True, slots=True)
class ReturnHead:
    """The return that is changed."""

    id: UUID
    number: str | None
    returned_on: date
    total: Decimal
    reason: str | None
    lines: tuple[ReturnLineInput, ...]


@dataclass(frozen=True, slots=True)
class ReturnForm:
    """A return's form; `lines` are those of the order, with what can come back of each."""

    facts: ReturnFacts
    customer_id: UUID
    customer: str
    order_id: UUID | None
    order_number: str | None
    lines: tuple[GoodsLine, ...]
    return_note: ReturnHead | None
    number: str


def return_form(
    session: Session,
    *,
    today: date,
    customer_id: UUID | None = None,
    order_id: UUID | None = None,
    return_id: UUID | None = None,
) -> ReturnForm | None:
    """The form of a new return of an order or a customer, or of a known one."""
    note = session.get(ReturnNote, return_id) if return_id is not None else None
    if return_id is not None and (note is None or note.deleted_at is not None):
        return None
    if note is not None:
        customer_id, order_id = note.customer_id, note.order_id
    order = session.get(Order, order_id) if order_id is not None else None
    if order is not None and order.deleted_at is not None:
        return None
    customer_id = order.customer_id if order is not None else customer_id
    customer = session.get(Customer, customer_id) if customer_id is not None else None
    if customer is None or customer.deleted_at is not None:
        return None
    facts = return_facts(session, order, today=today, note=note)
    return ReturnForm(
        facts=facts,
        customer_id=customer.id,
        customer=customer.name,
        order_id=order.id if order is not None else None,
        order_number=order.number if order is not None else None,
        lines=goods_lines(session, order.id, left=facts.kept) if order is not None else (),
        return_note=_return_head(session, note) if note is not None else None,
        number=(note.number if note is not None else None)
        or next_number(session, ReturnNote.number, RETURN_PREFIX, today),
    )


def _return_head(session: Session, note: ReturnNote) -> ReturnHead:
    return ReturnHead(
        id=note.id,
        number=note.number,
        returned_on=note.returned_on,
        total=note.total,
        reason=note.reason,
        lines=return_lines(session, note),
    )
