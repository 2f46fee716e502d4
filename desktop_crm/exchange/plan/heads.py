"""The orders of a sheet: which rows belong to which, and what their heads say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.context import SheetContext, key_of_code, key_of_name
from desktop_crm.exchange.plan.tables import PlanRow


@dataclass(slots=True)
class OrderHead:
    """One order: its key, the customer's, and its rows on the sheet."""

    key: str
    customer: str
    indexes: list[int] = field(default_factory=list)


def read_heads(context: SheetContext, *, skip: set[int]) -> list[OrderHead]:
    """The orders of the sheet with their rows; rows without number, day or customer are rejected.

    `skip` holds rows that are rejected already.
    """
    numbers = context.clean.column("order.number") or []
    found: dict[str, OrderHead] = {}
    customers = _CustomerLinks(context)
    for index, number in enumerate(numbers):
        if index in skip:
            continue
        if number is None:
            context.reject(index, "order.number")
            skip.add(index)
            continue
        customer = customers.key(index)
        if customer is None:
            skip.add(index)
            continue
        key = f"{number}|{customer}"
        found.setdefault(key, OrderHead(key, customer)).indexes.append(index)
    return list(_dated(context, found, skip))


def _dated(
    context: SheetContext, found: dict[str, OrderHead], skip: set[int]
) -> Iterator[OrderHead]:
    days = context.clean.column("order.date") or [None] * len(context.clean)
    for head in found.values():
        if any(days[index] is not None for index in head.indexes):
            yield head
            continue
        for index in head.indexes:
            context.reject(index, "order.date")
            skip.add(index)


def add_orders(context: SheetContext, heads: list[OrderHead], kept: list[Any] | None) -> None:
    """Add the orders: each field from the first row of the order that has it."""
    columns = context.columns(Entity.ORDER)
    people = columns.pop("order.salesperson", None)
    codes = columns.pop("order.salesperson_code", None)
    fields = ["order.customer", "order.salesperson", *columns, "order.kept"]
    rows = []
    for head in heads:
        first = head.indexes[0]
        sellers = _first(context, head, "order.salesperson", people)
        staff_code = _first(context, head, "order.salesperson_code", codes)
        values = (
            head.customer,
            _salesperson(context, sellers, staff_code, first),
            *(_first(context, head, key, column) for key, column in columns.items()),
            kept[first] if kept else None,
        )
        rows.append(PlanRow(head.key, context.number, context.clean.rows[first], values))
    context.plan.tables[Entity.ORDER].add(fields, rows, context.differs())


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


class _CustomerLinks:
    """The customer of each row, by code or by name; unknown ones become references."""

    def __init__(self, context: SheetContext) -> None:
        self._context = context
        blank: list[Any] = [None] * len(context.clean)
        self._codes = context.clean.column("customer.code") or blank
        self._names = context.clean.column("customer.name") or blank
        self._columns = context.columns(Entity.CUSTOMER)
        self._found: dict[tuple[str | None, str | None], str | None] = {}

    def key(self, index: int) -> str | None:
        """The customer's key, or None when the row had to be rejected."""
        code, name = self._codes[index], self._names[index]
        if code is None and name is None:
            given = "customer.name" if "customer.name" in self._columns else "customer.code"
            self._context.reject(index, given)
            return None
        if (code, name) not in self._found:
            self._found[code, name] = self._look_up(code, name, index)
        key = self._found[code, name]
        if key is None:
            self._context.reject(index, "customer.name", "unknown_customer", name or "")
        return key

    def _look_up(self, code: str | None, name: str | None, index: int) -> str | None:
        table = self._context.plan.tables[Entity.CUSTOMER]
        directory = self._context.plan.customers
        by_name = directory.keys(name) if name else set()
        if code is not None:
            key = key_of_code(code)
            if key not in table and len(by_name) == 1 and next(iter(by_name)).startswith("name:"):
                return next(iter(by_name))
        elif len(by_name) > 1:
            return None
        else:
            key = next(iter(by_name), key_of_name(name))
        if key not in table:
            self._add_reference(key, code, name, index)
        return key

    def _add_reference(self, key: str, code: str | None, name: str | None, index: int) -> None:
        fields = {field: column[index] for field, column in self._columns.items()}
        fields["customer.name"] = name or code
        context = self._context
        row = PlanRow(key, context.number, context.clean.rows[index], tuple(fields.values()), True)
        context.plan.tables[Entity.CUSTOMER].add(list(fields), [row])
        context.plan.customers.add(name or code, key)
