"""Sheets of goods that came back, often keyed by nothing but the order's number."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.context import SheetContext
from desktop_crm.exchange.plan.links import (
    CustomerLinks,
    ProductLinks,
    blank_or,
    joined,
    order_key,
    texts_beside,
)
from desktop_crm.exchange.plan.tables import PlanRow

E = Entity
_USED = frozenset(
    {
        *("return.number", "return.date", "return.is_returned", "return.qty", "return.amount"),
        *("return.reason", "return.remark", "order.number", own_id_field(E.RETURN)),
        *("product.code", "product.name", "product.spec"),
    }
)


class ReturnedGoods(NamedTuple):
    """One article that came back."""

    product: str
    quantity: Decimal
    amount: Decimal | None


@dataclass(slots=True)
class _Return:
    """One return: whose, of which order, and its rows."""

    customer: str
    order: str | None
    index: int
    amount: Decimal | None = None
    goods: list[ReturnedGoods] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)


def plan_returns(context: SheetContext) -> None:
    """Returns; rows with one number, or of one order and day, are the goods of one return.

    Without goods and without a value the whole order came back. Without a day it counts on the day
    on which the order was shipped last, else ordered, so that the order's own month loses it.
    """
    days, numbers = blank_or(context, "return.date"), blank_or(context, "return.number")
    own_ids = blank_or(context, own_id_field(E.RETURN))
    rows = []
    for key, each in _read(context).items():
        linked = order_key(context, each.order, each.customer)
        if days[each.index] is None and linked is None:
            context.reject(each.index, "return.date")
            continue
        values = (
            *(each.customer, linked, each.order, numbers[each.index], days[each.index]),
            *(each.amount, joined(*dict.fromkeys(each.texts)), tuple(each.goods) or None),
            own_ids[each.index],
        )
        rows.append(PlanRow(key, context.number, context.clean.rows[each.index], values))
    fields = (
        *("return.customer", "return.order", "return.order_number", "return.number"),
        *("return.date", "return.amount", "return.reason", "return.goods"),
        own_id_field(E.RETURN),
    )
    context.plan.tables[E.RETURN].add(fields, rows, context.differs())


def _read(context: SheetContext) -> dict[str, _Return]:
    columns = {
        name: blank_or(context, f"return.{name}")
        for name in ("number", "date", "is_returned", "qty", "amount", "reason", "remark")
    }
    orders = blank_or(context, "order.number")
    beside = texts_beside(context, _USED)
    customers, products = CustomerLinks(context), ProductLinks(context)
    found: dict[str, _Return] = {}
    for index, order in enumerate(orders):
        cells: dict[str, Any] = {name: column[index] for name, column in columns.items()}
        if cells["is_returned"] is False:
            context.leave_out(index, "return.is_returned", "not_returned", "")
            continue
        customer = customers.key(index)
        if customer is None:
            continue
        day = cells["date"].isoformat() if cells["date"] else ""
        key = f"{order or ''}|{customer}|{cells['number'] or day}"
        each = found.setdefault(key, _Return(customer, order, index))
        if cells["amount"] is not None:
            each.amount = (each.amount or Decimal(0)) + abs(cells["amount"])
        product = products.key(index)
        if product is not None and cells["qty"] is not None:
            each.goods.append(ReturnedGoods(product, abs(cells["qty"]), _size(cells["amount"])))
        texts = (cells["reason"], cells["remark"], beside[index] if beside else None)
        each.texts += [text for text in texts if text]
    return found


def _size(amount: Decimal | None) -> Decimal | None:
    """Some write what came back below zero."""
    return None if amount is None else abs(amount)
