"""Sheets of orders: heads with their lines, and the deliveries that the lines speak of."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.context import SheetContext
from desktop_crm.exchange.plan.heads import OrderHead, add_orders, read_heads
from desktop_crm.exchange.plan.line_money import line_money
from desktop_crm.exchange.plan.links import ProductLinks
from desktop_crm.exchange.plan.order_totals import take_out_totals
from desktop_crm.exchange.plan.tables import PlanRow

_FREE = ("赠", "免费", "free of charge", "gift", "foc")


def plan_orders(context: SheetContext) -> None:
    """Orders of which the sheet holds one row each."""
    _number_each(context)
    heads = read_heads(context, skip=set())
    add_orders(context, heads, context.kept())
    _deliveries(context, heads)


def plan_order_lines(context: SheetContext) -> None:
    """Orders whose rows are their lines, each with the head of its order."""
    _number_by_day(context)
    take_out_totals(context)
    lines = _Lines(context)
    heads = read_heads(context, skip=lines.rejected)
    order_kept, line_kept = _split_kept(context, heads)
    add_orders(context, heads, order_kept)
    lines.add(heads, _deliveries(context, heads), line_kept)


def _number_by_day(context: SheetContext) -> None:
    """Where a sheet numbers no orders, a customer's rows of one day are one, called by the day."""
    clean = context.clean
    days = clean.column("order.date")
    if clean.column("order.number") is not None or days is None:
        return
    clean.fields["order.number"] = [[day.isoformat() if day else None for day in days]]
    if len(clean):
        context.note_sheet("numbered_by_day")


def _number_each(context: SheetContext) -> None:
    """Where a sheet numbers no orders, each row is one: called by its day, and which of that."""
    clean = context.clean
    days = clean.column("order.date")
    if clean.column("order.number") is not None or days is None:
        return
    blank: list[Any] = [None] * len(clean)
    names = clean.column("customer.name") or blank
    codes = clean.column("customer.code") or blank
    times: Counter[tuple[Any, ...]] = Counter()
    numbers: list[str | None] = []
    for day, name, code in zip(days, names, codes, strict=True):
        times[day, name, code] += 1
        which = times[day, name, code]
        number = day.isoformat() if day else None
        numbers.append(f"{number}-{which}" if number and which > 1 else number)
    clean.fields["order.number"] = [numbers]
    if len(clean):
        context.note_sheet("numbered_by_row")


def _deliveries(context: SheetContext, heads: list[OrderHead]) -> dict[int, str]:
    """Add what was shipped; the delivery of each row that was, by the row's index."""
    days = context.clean.column("delivery.date")
    if days is None:
        return {}
    blank: list[Any] = [None] * len(context.clean)
    numbers = context.clean.column("delivery.number") or blank
    ordered = context.clean.column("order.date") or blank
    columns = context.columns(Entity.DELIVERY)
    fields = ["delivery.order", *columns]
    delivered: dict[int, str] = {}
    rows = []
    for head in heads:
        for index in head.indexes:
            if days[index] is None:
                continue
            key = f"{head.key}|{numbers[index] or days[index].isoformat()}"
            delivered[index] = key
            if ordered[index] is not None and days[index] < ordered[index]:
                context.note(index, "delivery.date", "shipped_before_order", str(days[index]))
            values = (head.key, *(column[index] for column in columns.values()))
            rows.append(PlanRow(key, context.number, context.clean.rows[index], values))
    context.plan.tables[Entity.DELIVERY].add(fields, rows, context.differs())
    return delivered


def _split_kept(
    context: SheetContext, heads: list[OrderHead]
) -> tuple[list[Any] | None, list[Any] | None]:
    """Columns without a field belong to the order where all its rows agree, else to the line."""
    if not context.clean.kept:
        return None, None
    whole = context.clean.kept
    of_order = {
        header: column
        for header, column in whole.items()
        if all(len({column[index] for index in head.indexes}) == 1 for head in heads)
    }
    context.clean.kept = of_order
    order_kept = context.kept()
    context.clean.kept = {header: c for header, c in whole.items() if header not in of_order}
    line_kept = context.kept()
    context.clean.kept = whole
    return order_kept, line_kept


class _Lines:
    """The lines of a sheet, checked before any order is made of them."""

    def __init__(self, context: SheetContext) -> None:
        self._context = context
        self._columns = context.columns(Entity.LINE)
        count = len(context.clean)
        blank: list[Any] = [None] * count
        self._quantities = self._columns.get("line.qty") or [None] * count
        self._prices = self._columns.get("line.price") or [None] * count
        self._amounts = self._columns.get("line.amount") or blank
        self._discounts = self._columns.get("line.discount") or blank
        self._remarks = self._columns.get("line.remark") or blank
        products = context.columns(Entity.PRODUCT)
        self._codes = products.get("product.code") or blank
        self._names = products.get("product.name") or blank
        self.rejected = {index for index in range(len(context.clean)) if not self._is_sound(index)}

    def _is_sound(self, index: int) -> bool:
        if self._codes[index] is None and self._names[index] is None:
            self._reject(index, "product.name", "product.code")
        elif self._quantities[index] is None and not self._counts_as_one(index):
            self._reject(index, "line.qty")
        elif self._prices[index] is None and self._amounts[index] is None:
            if not self._is_gift(index):
                self._reject(index, "line.price", "line.amount")
                return False
            self._prices[index] = Decimal(0)
            return True
        else:
            return True
        return False

    def _counts_as_one(self, index: int) -> bool:
        """Whether a row has only an amount, as 运费 30 or 折扣 -50 has: that is one of it."""
        amount = self._amounts[index]
        is_blank = (index, "line.qty") not in self._context.clean.bad
        if not amount or self._prices[index] is not None or not is_blank:
            return False
        self._quantities[index] = Decimal(1 if amount > 0 else -1)
        self._context.note(index, "line.qty", "counts_as_one", "")
        return True

    def _is_gift(self, index: int) -> bool:
        """Whether a row without price and amount says that nothing is paid for it."""
        bad = self._context.clean.bad
        if (index, "line.price") in bad or (index, "line.amount") in bad:
            return False
        texts = (self._names[index], self._remarks[index])
        return any(word in text.casefold() for text in texts if text for word in _FREE)

    def _reject(self, index: int, *fields: str) -> None:
        """Name the cell that was unreadable, or the first column that the sheet has."""
        clean = self._context.clean
        bad = [field for field in fields if (index, field) in clean.bad]
        given = [field for field in fields if clean.column(field) is not None]
        self._context.reject(index, (bad or given or list(fields))[0])

    def add(
        self, heads: list[OrderHead], delivered: dict[int, str], kept: list[Any] | None
    ) -> None:
        """Add the lines of all orders."""
        context = self._context
        others = {
            key: column
            for key, column in self._columns.items()
            if key not in ("line.price", "line.amount", "line.discount")
        }
        fields = [
            *("line.order", "line.product", "line.delivery"),
            *("line.price", "line.discount", "line.amount", *others, "line.kept"),
        ]
        products = ProductLinks(context)
        rows = []
        for head in heads:
            repeated: Counter[str] = Counter()
            for index in head.indexes:
                product = str(products.key(index))
                repeated[product] += 1
                key = f"{head.key}|{product}"
                if repeated[product] > 1:
                    key = f"{key}|{repeated[product]}"
                values = (
                    *(head.key, product, delivered.get(index)),
                    *self._money(index),
                    *(column[index] for column in others.values()),
                    kept[index] if kept else None,
                )
                rows.append(PlanRow(key, context.number, context.clean.rows[index], values))
        context.plan.tables[Entity.LINE].add(fields, rows, context.differs())

    def _money(self, index: int) -> tuple[Decimal, Decimal, Decimal | None]:
        sums = (column[index] for column in (self._prices, self._amounts, self._discounts))
        return line_money(self._context, index, self._quantities[index], sums)
