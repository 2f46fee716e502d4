"""Sheets of deliveries: notes with their goods, with or without the order they belong to."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.context import SheetContext, text_of
from desktop_crm.exchange.plan.delivery_sales import MONEY, DeliverySales, Note
from desktop_crm.exchange.plan.links import (
    CustomerLinks,
    ProductLinks,
    blank_or,
    joined,
    order_key,
    texts_beside,
)
from desktop_crm.exchange.plan.records import OwnRows
from desktop_crm.exchange.plan.tables import PlanRow

E = Entity
_GOODS = ("product.code", "product.name", "product.spec", "line.qty", "line.unit", "product.unit")
_USED = frozenset(
    {
        *(*_GOODS, "delivery.number", "delivery.date", "delivery.receiver", "delivery.carrier"),
        *("delivery.delay_reason", "delivery.remark", own_id_field(E.DELIVERY), "order.number"),
        *("delivery.approved_on", "delivery.delay_note", "delivery.goods_listed"),
    }
)


MONEY_TEXT = "delivery.money_text"
"""What a delivery that is a sale says beside its fields, in case that it is of an order."""


class Goods(NamedTuple):
    """One article of a delivery; `words` tell it to a person where no order line takes it."""

    product: str
    quantity: Decimal
    words: str


@dataclass(slots=True)
class _Note:
    """One delivery: its rows on the sheet, and what they say."""

    customer: str
    order: str | None
    number: str | None
    index: int
    indexes: list[int] = field(default_factory=list)
    goods: list[Goods] = field(default_factory=list)
    products: dict[int, str] = field(default_factory=dict)


def plan_deliveries(context: SheetContext) -> None:
    """Deliveries whose rows are their goods.

    Rows with one number, day and order are one delivery. One with an order number belongs to that
    order; one without is left to the import, which links it where only one order of the customer
    can be meant. One with prices is a sale by itself where its customer has no orders. Our own
    list has a row for each delivery and none for its goods.
    """
    notes = _read_notes(context)
    sales = DeliverySales(context)
    sold: dict[str, Note] = {key: note for key, note in notes.items() if sales.is_sale(note)}
    sales.add(sold)
    columns = {
        key: column
        for key, column in context.columns(E.DELIVERY).items()
        if key != "delivery.remark"
    }
    remarks = blank_or(context, "delivery.remark")
    whole, bare = texts_beside(context, _USED), texts_beside(context, _USED | MONEY)
    times = context.times("delivery.approved_on")
    fields = ["delivery.order", "delivery.customer", "delivery.order_number", *columns]
    rows = []
    for key, note in notes.items():
        texts = [remarks[index] for index in note.indexes]
        is_sold = key in sold
        linked = sales.key(note) if is_sold else order_key(context, note.order, note.customer)
        beside = bare if is_sold else whole
        values = (
            *(linked, note.customer, note.order),
            *(_first(column, note.indexes) for column in columns.values()),
            times[note.index],
            joined(*dict.fromkeys([*texts, *_of_rows(beside, note)])),
            tuple(note.goods),
            joined(*dict.fromkeys(_of_rows(whole, note))) if is_sold else None,
        )
        rows.append(PlanRow(key, context.number, context.clean.rows[note.index], values))
    table = context.plan.tables[E.DELIVERY]
    fields += ["delivery.approved_time", "delivery.remark", "delivery.goods", MONEY_TEXT]
    table.add(fields, rows, context.differs())


def _of_rows(texts: list[str | None] | None, note: _Note) -> list[str | None]:
    return [texts[index] for index in note.indexes] if texts else []


def _read_notes(context: SheetContext) -> dict[str, _Note]:
    days, numbers = blank_or(context, "delivery.date"), blank_or(context, "delivery.number")
    orders, quantities = blank_or(context, "order.number"), blank_or(context, "line.qty")
    customers, products = CustomerLinks(context), ProductLinks(context)
    goods = [(header, column) for header, column in _headed(context)]
    own = OwnRows(blank_or(context, own_id_field(E.DELIVERY)))
    is_list = not goods and own.has_any
    notes: dict[str, _Note] = {}
    for index, (day, quantity) in enumerate(zip(days, quantities, strict=True)):
        if day is None or (quantity is None and not is_list):
            context.reject(index, "delivery.date" if day is None else "line.qty")
            continue
        product = products.key(index)
        if product is None and not is_list:
            given = "product.name" if context.clean.column("product.name") else "product.code"
            context.reject(index, given)
            continue
        customer = customers.key(index)
        if customer is None:
            continue
        owner = f"{orders[index]}|{customer}" if orders[index] else customer
        key = own.key(index) or f"{owner}|{numbers[index] or day.isoformat()}"
        note = notes.setdefault(key, _Note(customer, orders[index], numbers[index], index))
        note.indexes.append(index)
        if product is None or quantity is None:
            continue
        words = "；".join(
            f"{header}: {text_of(column[index])}"
            for header, column in goods
            if column[index] is not None
        )
        note.products[index] = product
        note.goods.append(Goods(product, quantity, words))
    return notes


def _headed(context: SheetContext) -> list[tuple[str, list[Any]]]:
    found = []
    for column in context.clean.mapping.columns:
        values = context.clean.column(column.field or "")
        if column.field in _GOODS and values is not None:
            found.append((column.header, values))
    return found


def _first(column: list[Any], indexes: list[int]) -> Any:
    return next((column[index] for index in indexes if column[index] is not None), None)
