"""What a product's form needs to begin with, with the history of its prices and costs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OptionList
from desktop_crm.models import Product, ProductCost, ProductPrice
from desktop_crm.models.conditions import alive
from desktop_crm.queries.custom_fields import FilledField, filled_fields
from desktop_crm.queries.options import OptionRow, options


@dataclass(frozen=True, slots=True)
class DatedAmount:
    """A price or a cost from a day on."""

    valid_from: date
    amount: Decimal


@dataclass(frozen=True, slots=True)
class ProductRow:
    """The product that is changed; supplier and costs never leave the firm."""

    id: UUID
    name: str
    code: str | None
    spec: str | None
    unit_id: UUID | None
    category_id: UUID | None
    supplier: str | None
    is_discontinued: bool
    remark: str | None
    prices: tuple[DatedAmount, ...]
    costs: tuple[DatedAmount, ...]

    def price_on(self, day: date) -> Decimal | None:
        """The list price of a day."""
        return _of_day(self.prices, day)

    def cost_on(self, day: date) -> Decimal | None:
        """The cost of a day."""
        return _of_day(self.costs, day)


@dataclass(frozen=True, slots=True)
class ProductForm:
    """The choices of a product's form, the product when one is changed, the firm's own fields."""

    product: ProductRow | None
    units: tuple[OptionRow, ...]
    categories: tuple[OptionRow, ...]
    own: tuple[FilledField, ...]


def product_form(session: Session, *, product_id: UUID | None = None) -> ProductForm | None:
    """The form of a new product or of a known one; None when that is gone."""
    product = session.get(Product, product_id) if product_id is not None else None
    if product_id is not None and (product is None or product.deleted_at is not None):
        return None
    return ProductForm(
        _row(session, product) if product is not None else None,
        tuple(options(session, list_name=OptionList.UNIT)),
        tuple(options(session, list_name=OptionList.PRODUCT_CATEGORY)),
        filled_fields(session, owner_table="product", record_id=product_id),
    )


def _row(session: Session, product: Product) -> ProductRow:
    prices = session.execute(
        select(ProductPrice.valid_from, ProductPrice.price)
        .where(ProductPrice.product_id == product.id, alive(ProductPrice))
        .order_by(ProductPrice.valid_from.desc(), ProductPrice.id.desc())
    )
    costs = session.execute(
        select(ProductCost.valid_from, ProductCost.cost)
        .where(ProductCost.product_id == product.id, alive(ProductCost))
        .order_by(ProductCost.valid_from.desc(), ProductCost.id.desc())
    )
    return ProductRow(
        id=product.id,
        name=product.name,
        code=product.code,
        spec=product.spec,
        unit_id=product.unit_id,
        category_id=product.category_id,
        supplier=product.supplier,
        is_discontinued=product.is_discontinued,
        remark=product.remark,
        prices=tuple(DatedAmount(*row) for row in prices),
        costs=tuple(DatedAmount(*row) for row in costs),
    )


def _of_day(amounts: tuple[DatedAmount, ...], day: date) -> Decimal | None:
    return next((each.amount for each in amounts if each.valid_from <= day), None)
