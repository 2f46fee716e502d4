"""An order's rows: its head as typed, its lines with their amounts and costs, its sums."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OrderState
from desktop_crm.core.order_math import line_amounts
from desktop_crm.core.order_problems import OrderFacts
from desktop_crm.core.trade_fields import OrderFields, OrderLineInput, tidied
from desktop_crm.models import Customer, Option, Order, OrderLine, Product, ProductCost
from desktop_crm.models.conditions import alive
from desktop_crm.services.action import moment_of
from desktop_crm.services.trade_facts import (
    is_taken,
    last_prices,
    shipped_quantities,
    standing_of,
)

_CHANGEABLE = frozenset(OrderFields.__annotations__)
_ZERO = Decimal(0)


def order_facts(
    session: Session,
    customer: Customer,
    *,
    today: date,
    ordered_on: date,
    product_ids: Collection[UUID] = (),
    order: Order | None = None,
    number: str | None = None,
) -> OrderFacts:
    """What an order for that customer is compared with; `order` is the one that is changed."""
    order_id = order.id if order is not None else None
    is_confirmed = order is not None and order.state == OrderState.CONFIRMED
    lines = lines_of(session, order.id) if order is not None else ()
    return OrderFacts(
        today=today,
        standing=standing_of(session, customer, without_order=order_id),
        last_prices=last_prices(
            session,
            customer_id=customer.id,
            product_ids=product_ids,
            on=ordered_on,
            without_order=order_id,
        ),
        shipped=shipped_quantities(session, order.id) if order is not None else {},
        discontinued=_discontinued(session, product_ids, lines),
        is_confirmed=is_confirmed,
        frozen_promise=order.promised_on if order is not None and is_confirmed else None,
        frozen_lines={
            line.id: line.promised_on for line in lines if is_confirmed and line.promised_on
        },
        number_taken=is_taken(
            session, Order.number, number, Order.customer_id == customer.id, except_id=order_id
        ),
    )


def lines_of(session: Session, order_id: UUID) -> Sequence[OrderLine]:
    """The living lines of an order in their order."""
    return session.scalars(
        select(OrderLine)
        .where(OrderLine.order_id == order_id, alive(OrderLine))
        .order_by(OrderLine.position, OrderLine.id)
    ).all()


def inputs_of(lines: Sequence[OrderLine]) -> tuple[OrderLineInput, ...]:
    """Lines as they would be typed."""
    return tuple(
        OrderLineInput(
            id=line.id,
            product_id=line.product_id,
            description=line.description,
            unit=line.unit,
            quantity=line.quantity,
            unit_price=line.unit_price,
            discount=line.discount,
            tax_rate=line.tax_rate,
            promised_on=line.promised_on,
            remark=line.remark,
        )
        for line in lines
    )


def assign_head(order: Order, fields: Mapping[str, Any]) -> None:
    """Put tidied values on the order; an empty number or discount is none."""
    unknown = set(fields) - _CHANGEABLE
    if unknown:
        raise TypeError(f"an order has no fields {sorted(unknown)}")
    for name, value in fields.items():
        typed = tidied(value)
        if name == "number" and typed is None:
            continue
        if name == "discount" and typed is None:
            typed = _ZERO
        if getattr(order, name) != typed:
            setattr(order, name, typed)


def set_lines(session: Session, order: Order, lines: Sequence[OrderLineInput]) -> None:
    """Make the order's lines those that were typed; a line that is left out is deleted.

    A line whose quantity, price and discount stay keeps its amounts, as an import gave them.
    """
    present = {line.id: line for line in lines_of(session, order.id)}
    kept = {line.id for line in lines if line.id in present}
    for line_id, row in present.items():
        if line_id not in kept:
            row.deleted_at = moment_of(session)
    products = {line.product_id for line in lines if line.product_id}
    costs = costs_on(session, products, order.ordered_on)
    units = _units(session, products)
    for position, line in enumerate(lines):
        row = present[line.id] if line.id in present else OrderLine(order_id=order.id)
        session.add(row)
        _assign_line(row, line, position, units)
        if row.unit_cost is None and line.product_id is not None:
            row.unit_cost = costs.get(line.product_id)
    session.flush()


def _assign_line(
    row: OrderLine, line: OrderLineInput, position: int, units: Mapping[UUID, str]
) -> None:
    figures = (line.quantity, line.unit_price, line.discount)
    if (row.quantity, row.unit_price, row.discount) != figures:
        row.quantity, row.unit_price, row.discount = figures
        amounts = line_amounts(*figures)
        row.gross, row.amount = amounts.gross, amounts.amount
    if row.product_id != line.product_id:
        row.product_id, row.unit_cost = line.product_id, None
    unit = tidied(line.unit) or (units.get(line.product_id) if line.product_id else None)
    values = {
        "position": position,
        "description": tidied(line.description),
        "unit": unit,
        "tax_rate": line.tax_rate,
        "promised_on": line.promised_on,
        "remark": tidied(line.remark),
    }
    for name, value in values.items():
        if getattr(row, name) != value:
            setattr(row, name, value)


def sum_up(session: Session, order: Order) -> None:
    """The order's sums from its lines and its discount."""
    lines = lines_of(session, order.id)
    gross = sum((line.gross for line in lines), _ZERO)
    total = sum((line.amount for line in lines), _ZERO) - order.discount
    if (order.gross, order.total) != (gross, total):
        order.gross, order.total = gross, total


def costs_on(session: Session, product_ids: Collection[UUID], day: date) -> dict[UUID, Decimal]:
    """What one unit of each product cost the firm on a day, where that is known."""
    rows = session.execute(
        select(ProductCost.product_id, ProductCost.cost)
        .where(
            ProductCost.product_id.in_(product_ids),
            ProductCost.valid_from <= day,
            alive(ProductCost),
        )
        .order_by(ProductCost.valid_from, ProductCost.id)
    )
    return dict(rows.all())


def _units(session: Session, product_ids: Collection[UUID]) -> dict[UUID, str]:
    rows = session.execute(
        select(Product.id, Option.name)
        .join(Option, Option.id == Product.unit_id)
        .where(Product.id.in_(product_ids))
    )
    return dict(rows.all())


def _discontinued(
    session: Session, product_ids: Collection[UUID], lines: Sequence[OrderLine]
) -> frozenset[UUID]:
    """Products that are no longer sold; those that the order has already do not count."""
    rows = session.scalars(
        select(Product.id).where(Product.id.in_(product_ids), Product.is_discontinued)
    )
    return frozenset(rows) - {line.product_id for line in lines if line.product_id}
