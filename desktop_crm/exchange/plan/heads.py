"""The orders of a sheet: which rows belong to which, and what their heads say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.context import SheetContext, key_of_code
from desktop_crm.exchange.plan.links import CustomerLinks, staff_link
from desktop_crm.exchange.plan.log import People
from desktop_crm.exchange.plan.tables import PlanRow
from desktop_crm.exchange.progress import looked_at


@dataclass(slots=True)
class OrderHead:
    """One order: its key, the customer's, and its rows on the sheet."""

    key: str
    customer: str
    number: str
    indexes: list[int] = field(default_factory=list)


def read_heads(context: SheetContext, *, skip: set[int]) -> list[OrderHead]:
    """The orders of the sheet with their rows; rows without number, day or customer are rejected.

    Number and customer name an order; in our own list, where two may share them, our id does.
    `skip` holds rows that are rejected already.
    """
    numbers = context.clean.column("order.number") or []
    found: dict[str, OrderHead] = {}
    own_ids = context.clean.column(own_id_field(Entity.ORDER)) or [None] * len(context.clean)
    customers = CustomerLinks(context)
    is_numbered = "order.number" in context.clean.mapping.given()
    for index, number in enumerate(looked_at(numbers, context.plan.look)):
        if index in skip:
            continue
        if number is None:
            context.reject(index, "order.number" if is_numbered else "order.date")
            skip.add(index)
            continue
        customer = customers.key(index)
        if customer is None:
            skip.add(index)
            continue
        key = f"{number}|{customer}"
        if key in found and own_ids[index] != own_ids[found[key].indexes[0]]:
            key = f"{key}|{own_ids[index]}"
        found.setdefault(key, OrderHead(key, customer, number)).indexes.append(index)
    return list(_dated(context, found, skip))


def _dated(
    context: SheetContext, found: dict[str, OrderHead], skip: set[int]
) -> Iterator[OrderHead]:
    days = context.clean.column("order.date") or [None] * len(context.clean)
    known = context.plan.tables[Entity.ORDER]
    for head in looked_at(found.values(), context.plan.look):
        if head.key in known or any(days[index] is not None for index in head.indexes):
            yield head
            continue
        for index in head.indexes:
            context.reject(index, "order.date")
            skip.add(index)


def add_orders(context: SheetContext, heads: list[OrderHead], kept: list[Any] | None) -> None:
    """Add the orders: each field from the first row of the order that has it.

    The person of the first row is whom the customer ordered by.
    """
    columns = context.columns(Entity.ORDER)
    names = columns.pop("order.salesperson", None)
    codes = columns.pop("order.salesperson_code", None)
    authors = columns.pop("order.author", None)
    people = People(context)
    fields = [
        *("order.customer", "order.contact", "order.salesperson", "order.author"),
        *(*columns, "order.kept"),
    ]
    rows = []
    for head in heads:
        first = head.indexes[0]
        sellers = _first(context, head, "order.salesperson", names)
        staff_code = _first(context, head, "order.salesperson_code", codes)
        values = (
            head.customer,
            people.key(first, head.customer),
            _salesperson(context, sellers, staff_code, first),
            staff_link(context, _first(context, head, "order.author", authors), first),
            *(_first(context, head, key, column) for key, column in columns.items()),
            kept[first] if kept else None,
        )
        rows.append(PlanRow(head.key, context.number, context.clean.rows[first], values))
    table = context.plan.tables[Entity.ORDER]
    for head in heads:
        if head.key not in table:
            context.plan.orders[head.number].append(head.key)
    table.add(fields, rows, context.differs())


def _first(context: SheetContext, head: OrderHead, key: str, column: list[Any] | None) -> Any:
    """The order's value of a field; other rows of the order that say otherwise are named."""
    if column is None:
        return None
    kept = None
    for index in head.indexes:
        value = column[index]
        if value is None or value == kept:
            continue
        if kept is None:
            kept = value
        else:
            context.note(index, key, "differs", str(value))
    return kept


def _salesperson(
    context: SheetContext, name: str | None, code: str | None, index: int
) -> str | None:
    if code is not None and key_of_code(code) in context.plan.tables[Entity.STAFF]:
        return key_of_code(code)
    if name is not None:
        return context.plan.staff_key(name, context.number, context.clean.rows[index])
    if code is not None:
        return context.plan.staff_key(code, context.number, context.clean.rows[index])
    return None
