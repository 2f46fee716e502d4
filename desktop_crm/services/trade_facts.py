"""What selling to a customer is judged by: its debts, its last prices, what already left."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop_crm.core.trade_standing import LastPrice, TradeStanding
from desktop_crm.models import (
    Customer,
    DeliveryLine,
    DeliveryNote,
    Order,
    OrderLine,
    Payment,
    Receivable,
    ReturnLine,
    ReturnNote,
)
from desktop_crm.models.conditions import alive, counted
from desktop_crm.storage.firm_settings import read_settings

TERMS_DAYS = "order.terms_days"
_ZERO, _ONE = Decimal(0), Decimal(1)


def outstanding_of(session: Session, customer: Customer) -> Decimal:
    """What a customer owes: opening balance and receivables less payments."""
    owed = _sum(session, Receivable, Receivable.customer_id == customer.id)
    paid = _sum(session, Payment, Payment.customer_id == customer.id)
    return (customer.opening_balance or _ZERO) + owed - paid


def outstanding_of_order(
    session: Session, order: Order, *, without_payment: UUID | None = None
) -> Decimal:
    """What of an order is not paid yet: its total less what came back and what was paid for it."""
    paid = _sum(session, Payment, Payment.order_id == order.id, Payment.id != without_payment)
    back = session.scalar(
        select(func.sum(ReturnNote.total)).where(ReturnNote.order_id == order.id, alive(ReturnNote))
    )
    return order.total - (back or _ZERO) - paid


def standing_of(
    session: Session, customer: Customer, *, without_order: UUID | None = None
) -> TradeStanding:
    """How a customer stands; what is owed for one order can be left out."""
    owed = outstanding_of(session, customer)
    if without_order is not None:
        owed -= _sum(session, Receivable, Receivable.order_id == without_order)
        owed += _sum(session, Payment, Payment.order_id == without_order)
    days = customer.payment_terms_days
    return TradeStanding(
        owed=owed,
        credit_limit=customer.credit_limit,
        on_hold=customer.credit_hold,
        stopped_on=customer.trading_stopped_on,
        terms_days=read_settings(session)[TERMS_DAYS] if days is None else days,
    )


def last_prices(
    session: Session,
    *,
    customer_id: UUID,
    product_ids: Collection[UUID],
    on: date,
    without_order: UUID | None = None,
) -> dict[UUID, LastPrice]:
    """What the customer paid last for each product up to a day, after the line's discount."""
    if not product_ids:
        return {}
    place = func.row_number().over(
        partition_by=OrderLine.product_id,
        order_by=(Order.ordered_on.desc(), Order.id.desc(), OrderLine.position.desc()),
    )
    found = (
        select(
            OrderLine.product_id,
            OrderLine.unit_price,
            OrderLine.discount,
            Order.ordered_on,
            Order.number,
            place.label("place"),
        )
        .join(Order, Order.id == OrderLine.order_id)
        .where(
            Order.customer_id == customer_id,
            counted(),
            alive(OrderLine),
            Order.ordered_on <= on,
            OrderLine.product_id.in_(product_ids),
            Order.id != without_order,
        )
        .subquery()
    )
    return {
        row.product_id: LastPrice(
            row.unit_price * (_ONE - row.discount), row.ordered_on, row.number
        )
        for row in session.execute(select(found).where(found.c.place == 1))
    }


def shipped_quantities(
    session: Session, order_id: UUID, *, without_note: UUID | None = None
) -> dict[UUID, Decimal]:
    """How much of each line of an order left, by the line's id.

    A delivery note that lists no lines, as imports make them, carried all that was ordered.
    """
    rows = session.execute(
        select(DeliveryLine.order_line_id, func.sum(DeliveryLine.quantity))
        .join(DeliveryNote, DeliveryNote.id == DeliveryLine.delivery_note_id)
        .where(
            DeliveryNote.order_id == order_id,
            alive(DeliveryNote),
            alive(DeliveryLine),
            DeliveryNote.id != without_note,
        )
        .group_by(DeliveryLine.order_line_id)
    )
    shipped: dict[UUID, Decimal] = dict(rows.all())
    if not _has_note_without_lines(session, order_id, without_note):
        return shipped
    return {
        line_id: max(quantity, shipped.get(line_id, _ZERO))
        for line_id, quantity in ordered_quantities(session, order_id).items()
    }


def ordered_quantities(session: Session, order_id: UUID) -> dict[UUID, Decimal]:
    """How much of each line was ordered, in the order of the lines."""
    rows = session.execute(
        select(OrderLine.id, OrderLine.quantity)
        .where(OrderLine.order_id == order_id, alive(OrderLine))
        .order_by(OrderLine.position, OrderLine.id)
    )
    return dict(rows.all())


def left_quantities(
    session: Session, order_id: UUID, *, without_note: UUID | None = None
) -> dict[UUID, Decimal]:
    """How much of each line has not left yet; less than 0 where too much left."""
    shipped = shipped_quantities(session, order_id, without_note=without_note)
    return {
        line_id: quantity - shipped.get(line_id, _ZERO)
        for line_id, quantity in ordered_quantities(session, order_id).items()
    }


def kept_quantities(
    session: Session, order_id: UUID, *, without_note: UUID | None = None
) -> dict[UUID, Decimal]:
    """How much of each line the customer has: what left less what came back."""
    returned: Mapping[UUID | None, Decimal] = dict(
        session.execute(
            select(ReturnLine.order_line_id, func.sum(ReturnLine.quantity))
            .join(ReturnNote, ReturnNote.id == ReturnLine.return_note_id)
            .where(
                ReturnNote.order_id == order_id,
                alive(ReturnNote),
                alive(ReturnLine),
                ReturnNote.id != without_note,
            )
            .group_by(ReturnLine.order_line_id)
        ).all()
    )
    shipped = shipped_quantities(session, order_id)
    lines = ordered_quantities(session, order_id)
    return {each: shipped.get(each, _ZERO) - returned.get(each, _ZERO) for each in lines}


def is_taken(
    session: Session,
    number: InstrumentedAttribute[Any],
    value: str | None,
    *conditions: ColumnElement[bool],
    except_id: UUID | None = None,
) -> bool:
    """Whether another living record has that number, code or name."""
    if not value:
        return False
    model = number.class_
    found = session.execute(
        select(model.id)
        .where(number == value, model.deleted_at.is_(None), model.id != except_id, *conditions)
        .limit(1)
    )
    return found.first() is not None


def _has_note_without_lines(session: Session, order_id: UUID, without: UUID | None) -> bool:
    has_lines = (
        select(DeliveryLine.id)
        .where(DeliveryLine.delivery_note_id == DeliveryNote.id, alive(DeliveryLine))
        .exists()
    )
    found = session.execute(
        select(DeliveryNote.id)
        .where(
            DeliveryNote.order_id == order_id,
            alive(DeliveryNote),
            DeliveryNote.id != without,
            ~has_lines,
        )
        .limit(1)
    )
    return found.first() is not None


def _sum(
    session: Session, model: type[Receivable | Payment], *conditions: ColumnElement[bool]
) -> Decimal:
    return session.scalar(select(func.sum(model.amount)).where(alive(model), *conditions)) or _ZERO
