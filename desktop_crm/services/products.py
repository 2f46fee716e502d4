"""What the firm sells: entering products, and their dated prices and costs."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Unpack
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.change import Done
from desktop_crm.core.clock import local_date
from desktop_crm.core.customer_fields import one_line
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.problems import refuse
from desktop_crm.core.product_problems import ProductFacts, product_problems
from desktop_crm.core.trade_fields import ProductFields, tidied
from desktop_crm.models import Product
from desktop_crm.services.action import action, moment_of
from desktop_crm.services.alive import alive_row, alive_rows
from desktop_crm.services.custom_values import fill_custom_fields
from desktop_crm.services.products_rows import put_cost, put_price
from desktop_crm.services.trade_facts import is_taken

_CHANGEABLE = frozenset(ProductFields.__annotations__)


@action("product.create", QT_TRANSLATE_NOOP("operation", "Created product {name}"))
def create_product(
    session: Session,
    *,
    name: str,
    price: Decimal | None = None,
    cost: Decimal | None = None,
    valid_from: date | None = None,
    custom: Mapping[UUID, Any] | None = None,
    save_anyway: bool = False,
    **fields: Unpack[ProductFields],
) -> Done[UUID]:
    """Enter a product; only its name is required. Price and cost hold from today unless dated.

    `custom` are values of the firm's own fields by their ids.

    Raises:
        UserError: with all problems of the form.
    """
    values = _given(name, fields)
    problems = product_problems(
        values, price=price, cost=cost, facts=product_facts(session, values)
    )
    refuse(problems, save_anyway=save_anyway)
    product = Product()
    _assign(product, values)
    session.add(product)
    session.flush()
    _put_money(session, product.id, price, cost, valid_from)
    if custom:
        fill_custom_fields(session, Product.__tablename__, product.id, custom)
    return Done(product.id, {"name": product.name})


@action("product.update", QT_TRANSLATE_NOOP("operation", "Changed product {name}"))
def update_product(
    session: Session,
    *,
    product_id: UUID,
    name: str | None = None,
    price: Decimal | None = None,
    cost: Decimal | None = None,
    valid_from: date | None = None,
    custom: Mapping[UUID, Any] | None = None,
    save_anyway: bool = False,
    **fields: Unpack[ProductFields],
) -> Done[UUID]:
    """Change what is given and leave the rest; a price or cost that is given holds from a day on.

    Raises:
        UserError: `record.missing`, or the problems of what was given.
    """
    product = alive_row(session, Product, product_id)
    values = _given(name, fields)
    problems = product_problems(
        values, price=price, cost=cost, facts=product_facts(session, values, product=product)
    )
    refuse(problems, save_anyway=save_anyway)
    _assign(product, values)
    _put_money(session, product.id, price, cost, valid_from)
    if custom:
        fill_custom_fields(session, Product.__tablename__, product.id, custom)
    return Done(product.id, {"name": product.name})


@action("product.set_price", QT_TRANSLATE_NOOP("operation", "Changed the price of {name}"))
def set_price(
    session: Session, *, product_id: UUID, price: Decimal, valid_from: date | None = None
) -> Done[UUID]:
    """Give a product another list price from a day on, today unless given.

    Raises:
        UserError: `record.missing` or `number.negative`.
    """
    product = alive_row(session, Product, product_id)
    refuse(product_problems({}, price=price), save_anyway=False)
    _put_money(session, product.id, price, None, valid_from)
    return Done(product.id, {"name": product.name})


@action("product.set_cost", QT_TRANSLATE_NOOP("operation", "Changed the cost of {name}"))
def set_cost(
    session: Session, *, product_id: UUID, cost: Decimal, valid_from: date | None = None
) -> Done[UUID]:
    """Give a product another cost from a day on; orders keep the cost of their own day.

    Raises:
        UserError: `record.missing` or `number.negative`.
    """
    product = alive_row(session, Product, product_id)
    refuse(product_problems({}, cost=cost), save_anyway=False)
    _put_money(session, product.id, None, cost, valid_from)
    return Done(product.id, {"name": product.name})


@action(
    "product.retire",
    QT_TRANSLATE_NOOP("operation", "Discontinued the product {name} ({count} in all)"),
)
def retire_products(session: Session, *, product_ids: Collection[UUID]) -> Done[int]:
    """Sell products no longer; what was sold of them stays.

    Raises:
        UserError: `record.missing` if none of them is there.
    """
    return _set_discontinued(session, product_ids, discontinued=True)


@action(
    "product.reinstate",
    QT_TRANSLATE_NOOP("operation", "Took up the product {name} again ({count} in all)"),
)
def reinstate_products(session: Session, *, product_ids: Collection[UUID]) -> Done[int]:
    """Sell products again.

    Raises:
        UserError: `record.missing` if none of them is there.
    """
    return _set_discontinued(session, product_ids, discontinued=False)


def product_facts(
    session: Session, values: Mapping[str, Any], *, product: Product | None = None
) -> ProductFacts:
    """What of the typed values another product has already."""
    except_id = product.id if product is not None else None
    name = values.get("name", product.name if product else None)
    spec = values.get("spec", product.spec if product else None)
    same_spec = Product.spec.is_(None) if spec is None else Product.spec == spec
    named = "name" in values or "spec" in values
    return ProductFacts(
        code_taken=is_taken(session, Product.code, values.get("code"), except_id=except_id),
        name_taken=named and is_taken(session, Product.name, name, same_spec, except_id=except_id),
    )


def _set_discontinued(
    session: Session, product_ids: Collection[UUID], *, discontinued: bool
) -> Done[int]:
    products = alive_rows(session, Product, product_ids)
    changed = [each for each in products if each.is_discontinued is not discontinued]
    for product in changed:
        product.is_discontinued = discontinued
    return Done(len(changed), {"name": products[0].name, "count": len(changed)})


def _given(name: str | None, fields: Mapping[str, Any]) -> dict[str, Any]:
    unknown = set(fields) - _CHANGEABLE
    if unknown:
        raise TypeError(f"a product has no fields {sorted(unknown)}")
    values = {field: tidied(value) for field, value in fields.items()}
    return values if name is None else {"name": one_line(name), **values}


def _assign(product: Product, values: Mapping[str, Any]) -> None:
    for field, value in values.items():
        if getattr(product, field) != value:
            setattr(product, field, value)


def _put_money(
    session: Session,
    product_id: UUID,
    price: Decimal | None,
    cost: Decimal | None,
    valid_from: date | None,
) -> None:
    day = valid_from or local_date(moment_of(session))
    if price is not None:
        put_price(session, product_id, price, day)
    if cost is not None:
        put_cost(session, product_id, cost, day)
    session.flush()
