"""The lines of an order as the forms of deliveries and returns list them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.models import OrderLine, Product
from desktop_crm.models.conditions import alive


@dataclass(frozen=True, slots=True)
class GoodsLine:
    """A line of an order; `left` is what can still leave, or come back, of it."""

    id: UUID
    product_id: UUID | None
    name: str
    code: str | None
    spec: str | None
    unit: str | None
    quantity: Decimal
    left: Decimal
    unit_price: Decimal
    discount: Decimal
    tax_rate: Decimal | None
    amount: Decimal
    promised_on: date | None
    remark: str | None


def goods_lines(
    session: Session, order_id: UUID, *, left: Mapping[UUID, Decimal]
) -> tuple[GoodsLine, ...]:
    """The lines of an order in their order."""
    rows = session.execute(
        select(OrderLine, Product.name, Product.code, Product.spec)
        .outerjoin(Product, Product.id == OrderLine.product_id)
        .where(OrderLine.order_id == order_id, alive(OrderLine))
        .order_by(OrderLine.position, OrderLine.id)
    )
    return tuple(
        GoodsLine(
            id=line.id,
            product_id=line.product_id,
            name=name or line.description or "",
            code=code,
            spec=spec,
            unit=line.unit,
            quantity=line.quantity,
            left=left.get(line.id, Decimal(0)),
            unit_price=line.unit_price,
            discount=line.discount,
            tax_rate=line.tax_rate,
            amount=line.amount,
            promised_on=line.promised_on,
            remark=line.remark,
        )
        for line, name, code, spec in rows
    )
