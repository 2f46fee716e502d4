"""Deliveries with prices and without an order: to a firm that writes none, they are its sales."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any, Protocol

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.context import SheetContext
from desktop_crm.exchange.plan.line_money import line_money
from desktop_crm.exchange.plan.links import blank_or, staff_link
from desktop_crm.exchange.plan.tables import PlanRow, PlanTable

E = Entity
_ZERO = Decimal(0)
MONEY = frozenset({"line.price", "line.amount", "line.discount", "line.tax_rate"})
"""What a sale takes of a delivery's row."""
OF_DELIVERY = "order.of_delivery"
"""Set for orders that are nothing but a delivery."""


class Note(Protocol):
    """A delivery as far as its sale needs it."""

    customer: str
    order: str | None
    number: str | None
    index: int
    products: dict[int, str]


def _column_of(table: PlanTable, field: str) -> list[Any]:
    """The values of a field; blank where no sheet had it."""
    place = table.position(field)
    return [None if place is None else row.values[place] for row in table.rows]


class DeliverySales:
    """Orders for the deliveries of a sheet that name none, each with the goods as its lines.

    Where the file has orders of the customer, the deliveries are of those.
    """

    def __init__(self, context: SheetContext) -> None:
        self._context = context
        self._days = blank_or(context, "delivery.date")
        self._columns = {
            name: blank_or(context, f"line.{name}")
            for name in ("qty", "price", "amount", "discount", "unit", "tax_rate")
        }
        self._sellers = blank_or(context, "order.salesperson")
        table = context.plan.tables[E.ORDER].table()
        owners = _column_of(table, "order.customer")
        marks = _column_of(table, OF_DELIVERY)
        self._served = {
            owner for owner, mark in zip(owners, marks, strict=True) if owner and not mark
        }

    def is_sale(self, note: Note) -> bool:
        """Whether a delivery is a sale by itself."""
        prices, amounts = self._columns["price"], self._columns["amount"]
        return (
            note.order is None
            and note.customer not in self._served
            and any(prices[i] is not None or amounts[i] is not None for i in note.products)
        )

    def key(self, note: Note) -> str:
        """The key of the order that a delivery is."""
        return f"{self._number(note)}|{note.customer}"

    def _number(self, note: Note) -> str:
        return note.number or str(self._days[note.index].isoformat())

    def add(self, sales: dict[str, Note]) -> None:
        """Add orders and lines, by the deliveries' keys."""
        context = self._context
        orders: list[PlanRow] = []
        lines: list[PlanRow] = []
        for delivery, note in sales.items():
            key = self.key(note)
            seller = staff_link(context, self._sellers[note.index], note.index)
            head = (note.customer, self._number(note), self._days[note.index], seller, True)
            orders.append(PlanRow(key, context.number, context.clean.rows[note.index], head))
            lines += self._lines(key, delivery, note)
        heads = ("order.customer", "order.number", "order.date", "order.salesperson", OF_DELIVERY)
        table = context.plan.tables[E.ORDER]
        for row in orders:
            if row.key not in table:
                context.plan.orders[str(row.values[1])].append(row.key)
        table.add(heads, orders, context.differs())
        fields = (
            *("line.order", "line.product", "line.delivery", "line.price", "line.discount"),
            *("line.amount", "line.qty", "line.unit", "line.tax_rate"),
        )
        context.plan.tables[E.LINE].add(fields, lines, context.differs())

    def _lines(self, order: str, delivery: str, note: Note) -> list[PlanRow]:
        context, columns = self._context, self._columns
        repeated: Counter[str] = Counter()
        rows = []
        for index, product in note.products.items():
            repeated[product] += 1
            key = f"{order}|{product}"
            if repeated[product] > 1:
                key = f"{key}|{repeated[product]}"
            quantity = columns["qty"][index]
            sums = (columns[name][index] for name in ("price", "amount", "discount"))
            values: tuple[Any, ...] = (
                *(order, product, delivery if quantity > _ZERO else None),
                *line_money(context, index, quantity, sums),
                *(quantity, columns["unit"][index], columns["tax_rate"][index]),
            )
            rows.append(PlanRow(key, context.number, context.clean.rows[index], values))
        return rows
