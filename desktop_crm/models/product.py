"""What the firm sells, with its dated costs and prices."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy.orm import Mapped, mapped_column

from desktop_crm.models.base import INTERNAL, Imported, Record, reference


class Product(Imported):
    """An article or service."""

    __tablename__ = "product"

    code: Mapped[str | None] = mapped_column(index=True)
    name: Mapped[str]
    spec: Mapped[str | None]
    unit_id: Mapped[UUID | None] = reference("option.id")
    category_id: Mapped[UUID | None] = reference("option.id")
    supplier: Mapped[str | None] = mapped_column(info=INTERNAL)
    is_discontinued: Mapped[bool] = mapped_column(default=False)
    remark: Mapped[str | None]


class ProductCost(Record):
    """What one unit costs the firm from a day on."""

    __tablename__ = "product_cost"

    product_id: Mapped[UUID] = reference("product.id", index=True)
    valid_from: Mapped[date]
    cost: Mapped[Decimal] = mapped_column(info=INTERNAL)


class ProductPrice(Record):
    """The list price of one unit from a day on."""

    __tablename__ = "product_price"

    product_id: Mapped[UUID] = reference("product.id", index=True)
    valid_from: Mapped[date]
    price: Mapped[Decimal]
