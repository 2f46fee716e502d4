"""The orders of a customer with their delivery, and the lines of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OrderState
from desktop_crm.core.periods import Month
from desktop_crm.models import DeliveryLine, DeliveryNote, Order, OrderLine, Product, Staff
from desktop_crm.models.conditions import alive

ORDERS_PAGE = 200


class DeliveryState(StrEnum):
    """How far the goods of an order have come."""

    NONE = "none"
    PARTLY = "partly"
    SHIPPED = "shipped"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order; `delay` in days, of the latest delivery or, unshipped, up to today.

    0 is in time; None when there was no promise or it still lies ahead.
    """

    id: UUID
    number: str
    ordered_on: date
    promised_on: date | None
    shipped_on: date | None
    state: str
    delivery: DeliveryState
    delay: int | None
    total: Decimal
    lines: int
    salesperson: str | None


@dataclass(frozen=True, slots=True)
class OrdersPage:
    """Orders, newest first; `more` when there are older ones; sums over all that match."""

    rows: tuple[OrderRow, ...]
    more: bool
    count: int
    total: Decimal


@dataclass(frozen=True, slots=True)
class OrderLineRow:
    """An article of an order."""

    id: UUID
    product: str
    code: str | None
    unit: str | None
    quantity: Decimal
    shipped: Decimal
    unit_price: Decimal
    discount: Decimal
    amount: Decimal


@dataclass(frozen=True, slots=True)
class OrderSheetRows:
    """An order with all its lines."""

    order: OrderRow
    lines: tuple[OrderLineRow, ...]


def card_orders(
    session: Session,
    *,
    customer_id: UUID,
    today: date,
    month: Month | None = None,
    limit: int = ORDERS_PAGE,
) -> OrdersPage:
    """A customer's orders, of one month if given; cancelled ones are listed but not summed."""
    chosen = [Order.customer_id == customer_id, alive(Order)]
    if month is not None:
        chosen.append(Order.ordered_on.between(month.first, month.last))
    count, total = session.execute(
        select(
            func.count(),
            func.sum(Order.total).filter(
                Order.state.not_in((OrderState.DRAFT, OrderState.CANCELLED))
            ),
        ).where(*chosen)
    ).one()
    found = session.execute(
        _orders().where(*chosen).order_by(Order.ordered_on.desc(), Order.id.desc()).limit(limit)
    ).all()
    rows = tuple(_row(each, today) for each in found)
    return OrdersPage(rows, count > len(rows), count, total or Decimal(0))


def order_sheet(session: Session, *, order_id: UUID, today: date) -> OrderSheetRows | None:
    """One order and its lines; None when it is in the recycle bin."""
    found = session.execute(_orders().where(Order.id == order_id, alive(Order))).first()
    if found is None:
        return None
    return OrderSheetRows(_row(found, today), order_lines(session, order_id=order_id))


def _orders() -> Select[*tuple[Any, ...]]:
    lines = select(func.count(), func.sum(OrderLine.quantity)).where(
        OrderLine.order_id == Order.id, alive(OrderLine)
    )
    notes = select(func.max(DeliveryNote.shipped_on)).where(
        DeliveryNote.order_id == Order.id, alive(DeliveryNote)
    )
    shipped = (
        select(func.sum(DeliveryLine.quantity))
        .join(DeliveryNote, DeliveryNote.id == DeliveryLine.delivery_note_id)
        .where(DeliveryNote.order_id == Order.id, alive(DeliveryNote), alive(DeliveryLine))
    )
    count = lines.with_only_columns(func.count()).correlate(Order).scalar_subquery()
    quantity = (
        lines.with_only_columns(func.sum(OrderLine.quantity)).correlate(Order).scalar_subquery()
    )
    return select(
        Order,
        Staff.name.label("salesperson"),
        count.label("lines"),
        quantity.label("quantity"),
        notes.correlate(Order).scalar_subquery().label("shipped_on"),
        shipped.correlate(Order).scalar_subquery().label("shipped"),
    ).outerjoin(Staff, Staff.id == Order.salesperson_id)


def _row(found: Any, today: date) -> OrderRow:
    order: Order = found.Order
    delivery = _delivery(order.state, found)
    return OrderRow(
        id=order.id,
        number=order.number,
        ordered_on=order.ordered_on,
        promised_on=order.promised_on,
        shipped_on=found.shipped_on,
        state=order.state,
        delivery=delivery,
        delay=_delay(order.promised_on, found.shipped_on, delivery, today),
        total=order.total,
        lines=found.lines,
        salesperson=found.salesperson,
    )


def _delivery(state: str, found: Any) -> DeliveryState:
    """Partly shipped only when the delivery notes say how much left; without lines, all of it."""
    if state == OrderState.CANCELLED:
        return DeliveryState.CANCELLED
    if found.shipped_on is None:
        return DeliveryState.NONE
    if found.shipped is not None and found.quantity is not None and found.shipped < found.quantity:
        return DeliveryState.PARTLY
    return DeliveryState.SHIPPED


def _delay(
    promised_on: date | None, shipped_on: date | None, delivery: DeliveryState, today: date
) -> int | None:
    if promised_on is None or delivery is DeliveryState.CANCELLED:
        return None
    if delivery is not DeliveryState.SHIPPED:
        late = (today - promised_on).days
        return late if late > 0 else None
    return max((shipped_on - promised_on).days, 0) if shipped_on else None


def order_lines(session: Session, *, order_id: UUID) -> tuple[OrderLineRow, ...]:
    """The lines of one order, with what of each has left."""
    shipped = (
        select(func.sum(DeliveryLine.quantity))
        .where(DeliveryLine.order_line_id == OrderLine.id, alive(DeliveryLine))
        .correlate(OrderLine)
        .scalar_subquery()
    )
    found = session.execute(
        select(OrderLine, Product.name, Product.code, shipped.label("shipped"))
        .outerjoin(Product, Product.id == OrderLine.product_id)
        .where(OrderLine.order_id == order_id, alive(OrderLine))
        .order_by(OrderLine.position, OrderLine.id)
    )
    return tuple(
        OrderLineRow(
            id=line.id,
            product=name or line.description or "",
            code=code,
            unit=line.unit,
            quantity=line.quantity,
            shipped=left or Decimal(0),
            unit_price=line.unit_price,
            discount=line.discount,
            amount=line.amount,
        )
        for line, name, code, left in found
    )
