"""A product's dated prices and costs."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.models import ProductCost, ProductPrice
from desktop_crm.models.conditions import alive


def put_price(session: Session, product_id: UUID, price: Decimal, day: date) -> None:
    """Let a list price hold from a day on; one of that very day is replaced.

    What already holds on that day is not written again.
    """
    last = session.scalars(
        select(ProductPrice)
        .where(
            ProductPrice.product_id == product_id,
            ProductPrice.valid_from <= day,
            alive(ProductPrice),
        )
        .order_by(ProductPrice.valid_from.desc(), ProductPrice.id.desc())
        .limit(1)
    ).first()
    if last is not None and last.price == price:
        return
    if last is not None and last.valid_from == day:
        last.price = price
    else:
        session.add(ProductPrice(product_id=product_id, valid_from=day, price=price))


def put_cost(session: Session, product_id: UUID, cost: Decimal, day: date) -> None:
    """Let a cost hold from a day on, in the same way."""
    last = session.scalars(
        select(ProductCost)
        .where(
            ProductCost.product_id == product_id,
            ProductCost.valid_from <= day,
            alive(ProductCost),
        )
        .order_by(ProductCost.valid_from.desc(), ProductCost.id.desc())
        .limit(1)
    ).first()
    if last is not None and last.cost == cost:
        return
    if last is not None and last.valid_from == day:
        last.cost = cost
    else:
        session.add(ProductCost(product_id=product_id, valid_from=day, cost=cost))
