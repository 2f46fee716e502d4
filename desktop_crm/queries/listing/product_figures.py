"""The figures of a product: its price and cost today, and what was sold of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, case, func, select
from sqlalchemy.orm import InstrumentedAttribute

from desktop_crm.core.periods import Period, twelve_months_to
from desktop_crm.models import Order, OrderLine, Product, ProductCost, ProductPrice
from desktop_crm.models.conditions import alive, counted
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.listing import Gather
from desktop_crm.queries.listing.measures import Measure
from desktop_crm.queries.listing.values import Surroundings
from desktop_crm.storage.keyset import among


@dataclass(frozen=True, slots=True)
class Sold:
    """What was sold of a product in twelve months, and when it was sold last at all."""

    quantity: Decimal = Decimal(0)
    amount: Decimal = Decimal(0)
    customers: int = 0
    last_on: date | None = None


def price(asked: Asked) -> ColumnElement[Decimal]:
    """The list price that holds today."""
    return _latest(ProductPrice.price, ProductPrice, asked.today)


def cost(asked: Asked) -> ColumnElement[Decimal]:
    """The cost that holds today."""
    return _latest(ProductCost.cost, ProductCost, asked.today)


def _latest(
    value: InstrumentedAttribute[Decimal], model: Any, today: date
) -> ColumnElement[Decimal]:
    return (
        select(value)
        .where(model.product_id == Product.id, alive(model), model.valid_from <= today)
        .order_by(model.valid_from.desc(), model.id.desc())
        .limit(1)
        .correlate(Product)
        .scalar_subquery()
    )


def quantity(asked: Asked) -> ColumnElement[Decimal]:
    """How much was sold in twelve months."""
    measure = _in_year("quantity", func.sum(OrderLine.quantity), asked)
    return func.coalesce(asked.figures(measure), Decimal(0))


def amount(asked: Asked) -> ColumnElement[Decimal]:
    """The value of the lines of twelve months."""
    measure = _in_year("amount", func.sum(OrderLine.amount), asked)
    return func.coalesce(asked.figures(measure), Decimal(0))


def customers(asked: Asked) -> ColumnElement[int]:
    """How many customers ordered it in twelve months."""
    measure = _in_year("customers", func.count(Order.customer_id.distinct()), asked)
    return func.coalesce(asked.figures(measure), 0)


def last_on(asked: Asked) -> ColumnElement[date]:
    """The day of the latest order of it."""
    return asked.figures(_measure("last_on", func.max(Order.ordered_on)))


def _in_year(name: str, value: ColumnElement[Any], asked: Asked) -> Measure:
    return _measure(name, value, _within(asked.days.year))


def _within(period: Period) -> ColumnElement[bool]:
    return Order.ordered_on.between(period.first, period.last)


def _measure(name: str, value: ColumnElement[Any], *where: ColumnElement[bool]) -> Measure:
    return Measure(
        f"sold_{name}",
        OrderLine.product_id,
        value,
        (alive(OrderLine), counted(), OrderLine.product_id.is_not(None), *where),
        ((Order, Order.id == OrderLine.order_id),),
        as_they_lie=True,
    )


def gathered(part: Callable[[Sold], Any]) -> Gather:
    """The cells of one figure; the products of a page are asked for all figures at once."""
    return partial(_part, part)


def _part(
    part: Callable[[Sold], Any], page: Surroundings, ids: Sequence[UUID]
) -> Mapping[UUID, Any]:
    sold = page.once("sold", partial(_sold, page, ids))
    return {each: part(sold.get(each, Sold())) for each in ids}


def _sold(page: Surroundings, ids: Sequence[UUID]) -> dict[UUID | None, Sold]:
    is_recent = _within(twelve_months_to(page.today))
    rows = page.session.execute(
        select(
            OrderLine.product_id,
            func.sum(case((is_recent, OrderLine.quantity))),
            func.sum(case((is_recent, OrderLine.amount))),
            func.count(case((is_recent, Order.customer_id)).distinct()),
            func.max(Order.ordered_on),
        )
        .join(Order, Order.id == OrderLine.order_id)
        .where(among(OrderLine.product_id, ids), alive(OrderLine), counted())
        .group_by(OrderLine.product_id)
    )
    zero = Decimal(0)
    return {row[0]: Sold(row[1] or zero, row[2] or zero, row[3], row[4]) for row in rows}
