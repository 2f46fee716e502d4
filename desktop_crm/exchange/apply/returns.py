"""What imported returns come to, and which order lines came back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desktop_crm.core.money import rounded
from desktop_crm.exchange.apply.dealings import Firm
from desktop_crm.exchange.apply.prepare import column_values, prepared_values, set_column
from desktop_crm.exchange.apply.present import chunks
from desktop_crm.exchange.apply.writer import Prepared, RowWriter, Written
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import PlanTable
from desktop_crm.models import (
    Customer,
    DeliveryNote,
    Order,
    OrderLine,
    ReturnLine,
    ReturnNote,
)
from desktop_crm.models.conditions import alive
from desktop_crm.services.billing_rows import credit_return
from desktop_crm.storage.bulk import file_value

_ZERO = Decimal(0)


class _Sold(NamedTuple):
    """An order that something came back of."""

    day: date
    total: Decimal
    lines: tuple[OrderLine, ...]


Sold = Mapping[str, _Sold]


def add_return_columns(
    firm: Firm,
    table: PlanTable,
    columns: list[str],
    rows: list[Prepared],
    known: Mapping[str, str],
) -> None:
    """Day and value of new returns that the sheet does not give."""
    orders = prepared_values(columns, rows, "order_id")
    sold = orders_sold(firm.session, {order for order in orders if order is not None})
    amounts = column_values(table, "return.amount") or [None] * len(rows)
    goods = column_values(table, "return.goods") or [None] * len(rows)
    days = list(prepared_values(columns, rows, "returned_on"))
    products = firm.ids[Entity.PRODUCT]
    totals: list[Any] = [None] * len(rows)
    for place, (row, order) in enumerate(zip(rows, orders, strict=True)):
        of = sold.get(order or "")
        if amounts[place] is not None:
            totals[place] = file_value(abs(amounts[place]))
        if row.key in known:
            continue
        if days[place] is None and of is not None:
            days[place] = of.day.isoformat()
        if totals[place] is None:
            parts = _parts(of, goods[place], products)
            whole = of.total if of and not goods[place] else _ZERO
            value = sum((amount for *_ids, amount in parts), _ZERO) if goods[place] else whole
            totals[place] = file_value(value)
    set_column(columns, rows, "returned_on", days)
    set_column(columns, rows, "total", totals)


def add_return_lines(
    writer: RowWriter, table: PlanTable, returns: Written, products: Mapping[str, str]
) -> None:
    """The articles of new returns: those of the sheet, else the whole order, unless it is a sum."""
    goods = column_values(table, "return.goods") or [None] * len(table)
    amounts = column_values(table, "return.amount") or [None] * len(table)
    notes = {
        note.id.hex: note
        for chunk in chunks(sorted(returns.ids[key] for key in returns.fresh))
        for note in writer.session.scalars(
            select(ReturnNote).where(ReturnNote.id.in_([UUID(each) for each in chunk]))
        )
    }
    sold = orders_sold(
        writer.session, {note.order_id.hex for note in notes.values() if note.order_id}
    )
    rows: list[tuple[Any, ...]] = []
    for row, listed, amount in zip(table.rows, goods, amounts, strict=True):
        note = notes.get(returns.ids[row.key])
        if note is None or (not listed and amount is not None):
            continue
        of = sold.get(note.order_id.hex) if note.order_id else None
        rows += (
            (note.id.hex, *(file_value(value) for value in part))
            for part in _parts(of, listed, products)
        )
    columns = ("return_note_id", "order_line_id", "product_id", "quantity", "amount")
    writer.insert(ReturnLine, columns, rows)


def credit_returns(session: Session, returns: Written, listed: Collection[str]) -> None:
    """Take what came back off debts; a list of what is owed in the same file has done so."""
    for key in sorted(returns.fresh):
        note = session.get_one(ReturnNote, UUID(returns.ids[key]))
        if note.customer_id.hex not in listed:
            credit_return(session, session.get_one(Customer, note.customer_id), note)
    session.flush()


def orders_sold(session: Session, ids: Collection[str]) -> Sold:
    """The orders of those ids: the last day of shipping or the day of order, total and lines."""
    found: dict[str, _Sold] = {}
    for chunk in chunks(sorted(ids)):
        uuids = [UUID(each) for each in chunk]
        lines: dict[UUID, list[OrderLine]] = defaultdict(list)
        query = select(OrderLine).where(OrderLine.order_id.in_(uuids), alive(OrderLine))
        for line in session.scalars(query.order_by(OrderLine.position, OrderLine.id)):
            lines[line.order_id].append(line)
        shipped: dict[UUID | None, date] = dict(
            session.execute(
                select(DeliveryNote.order_id, func.max(DeliveryNote.shipped_on))
                .where(DeliveryNote.order_id.in_(uuids), alive(DeliveryNote))
                .group_by(DeliveryNote.order_id)
            ).all()
        )
        for order in session.scalars(select(Order).where(Order.id.in_(uuids))):
            day = shipped.get(order.id, order.ordered_on)
            found[order.id.hex] = _Sold(day, order.total, tuple(lines[order.id]))
    return found


def _parts(
    sold: _Sold | None, goods: Any, products: Mapping[str, str]
) -> list[tuple[UUID | None, UUID | None, Decimal, Decimal]]:
    """Order line, product, quantity and value of what came back."""
    lines = sold.lines if sold else ()
    if not goods:
        return [(line.id, line.product_id, line.quantity, line.amount) for line in lines]
    parts: list[tuple[UUID | None, UUID | None, Decimal, Decimal]] = []
    for each in goods:
        product = UUID(products[each.product])
        line = next((line for line in lines if line.product_id == product), None)
        amount = abs(each.amount) if each.amount is not None else _ZERO
        if each.amount is None and line is not None and line.quantity:
            amount = rounded(line.amount * each.quantity / line.quantity)
        parts.append((line.id if line else None, product, each.quantity, amount))
    return parts
