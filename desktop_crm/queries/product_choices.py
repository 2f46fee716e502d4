"""Products while an order is typed: found by a few letters, with what they cost this customer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from desktop_crm.core.language import Language
from desktop_crm.core.trade_standing import LastPrice
from desktop_crm.models import Option, Order, OrderLine, Product, ProductPrice
from desktop_crm.models.conditions import alive, counted
from desktop_crm.queries.options import OptionRow
from desktop_crm.services.trade_facts import last_prices as prices_given
from desktop_crm.storage.search import find

_CHOICES = 8


@dataclass(frozen=True, slots=True)
class ProductChoice:
    """A product that can be ordered; `last` is what this customer paid for it last.

    `unit` is the unit's name in the language that was asked for, or as it is stored.
    """

    id: UUID
    code: str | None
    name: str
    spec: str | None
    unit: str | None
    unit_row: OptionRow | None
    list_price: Decimal | None
    last: LastPrice | None
    is_discontinued: bool = False


def product_choices(
    session: Session,
    *,
    text: str,
    customer_id: UUID | None,
    on: date,
    limit: int = _CHOICES,
    language: Language | None = None,
) -> tuple[ProductChoice, ...]:
    """Products that are sold, found by name, initials, code or specification.

    Without a text those that the customer bought last, or the first ones of the list.
    """
    if text.strip():
        hits = find(session, text, kinds=("product",), limit=limit * 4)
        ids = [hit.record_id for hit in hits]
    else:
        bought = _bought(session, customer_id, limit) if customer_id else []
        ids = bought or _some(session, limit)
    found = products_for(session, ids, customer_id=customer_id, on=on, language=language)
    listed = (found[each] for each in ids if each in found)
    return tuple(each for each in listed if not each.is_discontinued)[:limit]


def pasted_products(
    session: Session,
    *,
    names: Sequence[tuple[str, str]],
    customer_id: UUID | None,
    on: date,
    language: Language | None = None,
) -> Mapping[tuple[str, str], ProductChoice]:
    """The products that pasted `(name or code, specification)` pairs mean, where that is certain.

    A name that several products share means the one with that specification, else none of them.
    """
    words = {name.strip() for name, _spec in names if name.strip()}
    rows = session.execute(
        select(Product.id, Product.name, Product.code, Product.spec).where(
            alive(Product), or_(Product.name.in_(words), Product.code.in_(words))
        )
    ).all()
    meant: dict[tuple[str, str], UUID] = {}
    for name, spec in names:
        same = [row for row in rows if name.strip() in {row.name, row.code}]
        exact = [row for row in same if (row.spec or "") == spec.strip()] if spec.strip() else same
        candidates = exact or same
        if len(candidates) == 1:
            meant[name, spec] = candidates[0].id
    found = products_for(
        session, set(meant.values()), customer_id=customer_id, on=on, language=language
    )
    return {pair: found[each] for pair, each in meant.items() if each in found}


def products_for(
    session: Session,
    ids: Collection[UUID],
    *,
    customer_id: UUID | None,
    on: date,
    language: Language | None = None,
) -> dict[UUID, ProductChoice]:
    """Products with their list price of a day and what a customer paid last."""
    given = (
        prices_given(session, customer_id=customer_id, product_ids=ids, on=on)
        if customer_id is not None
        else {}
    )
    listed = list_prices(session, ids, on=on)
    rows: Any = session.execute(
        select(Product, Option)
        .outerjoin(Option, Option.id == Product.unit_id)
        .where(Product.id.in_(ids), alive(Product))
    )
    return {
        product.id: ProductChoice(
            id=product.id,
            code=product.code,
            name=product.name,
            spec=product.spec,
            unit=_unit_name(unit, language),
            unit_row=_unit_row(unit),
            list_price=listed.get(product.id),
            last=given.get(product.id),
            is_discontinued=product.is_discontinued,
        )
        for product, unit in rows
    }


def _unit_name(unit: Option | None, language: Language | None) -> str | None:
    row = _unit_row(unit)
    if row is None:
        return None
    return row.name if language is None else row.label(language)


def _unit_row(unit: Option | None) -> OptionRow | None:
    return None if unit is None else OptionRow(unit.id, unit.list, unit.code, unit.name)


def list_prices(
    session: Session, product_ids: Collection[UUID], *, on: date
) -> dict[UUID, Decimal]:
    """The list price of each product on a day, where it has one."""
    rows = session.execute(
        select(ProductPrice.product_id, ProductPrice.price)
        .where(
            ProductPrice.product_id.in_(product_ids),
            ProductPrice.valid_from <= on,
            alive(ProductPrice),
        )
        .order_by(ProductPrice.valid_from, ProductPrice.id)
    )
    return dict(rows.all())


def last_prices(
    session: Session,
    *,
    customer_id: UUID,
    product_ids: Collection[UUID],
    on: date,
    without_order: UUID | None = None,
) -> Mapping[UUID, LastPrice]:
    """What a customer paid last for each product."""
    return prices_given(
        session,
        customer_id=customer_id,
        product_ids=product_ids,
        on=on,
        without_order=without_order,
    )


def _bought(session: Session, customer_id: UUID, limit: int) -> list[UUID]:
    rows = session.scalars(
        select(OrderLine.product_id)
        .join(Order, Order.id == OrderLine.order_id)
        .where(
            Order.customer_id == customer_id,
            counted(),
            alive(OrderLine),
            OrderLine.product_id.is_not(None),
        )
        .group_by(OrderLine.product_id)
        .order_by(func.max(Order.ordered_on).desc(), OrderLine.product_id)
        .limit(limit)
    )
    return [product_id for product_id in rows if product_id is not None]


def _some(session: Session, limit: int) -> list[UUID]:
    rows = session.scalars(
        select(Product.id)
        .where(alive(Product), Product.is_discontinued.is_(False))
        .order_by(Product.code, Product.name)
        .limit(limit)
    )
    return list(rows)
