"""Which orders of the firm the rows of other sheets name by their numbers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sqlalchemy.orm import Session

from desktop_crm.exchange.apply.columns import TABLES
from desktop_crm.exchange.apply.dealings import Firm
from desktop_crm.exchange.apply.prepare import column_values, prepared_values, set_column
from desktop_crm.exchange.apply.present import chunks, values_of
from desktop_crm.exchange.apply.writer import Prepared
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.plan.tables import PlanTable

BY_ORDER = frozenset(
    {Entity.PAYMENT, Entity.RECEIVABLE, Entity.COMPLAINT, Entity.DELIVERY, Entity.RETURN}
)
"""What may name an order that only the firm's file has."""


def find_orders(
    firm: Firm,
    table: PlanTable,
    columns: list[str],
    rows: list[Prepared],
    known: Mapping[str, str],
) -> None:
    """The orders of rows whose number is that of an order of the firm, of the same customer.

    Known records keep the order whose number they still name, also where several have it. A number
    that no order has stays readable in the remark.
    """
    numbers = column_values(table, f"{table.entity}.order_number")
    if numbers is None:
        return
    owners = column_values(table, f"{table.entity}.customer") or []
    customers = [firm.ids[Entity.CUSTOMER].get(owner) for owner in owners]
    kept = _orders_kept(firm.session, table, numbers, known)
    said = prepared_values(columns, rows, "order_id")
    linked = [order if order is not None else own for order, own in zip(said, kept, strict=True)]
    wanted = {
        (customer, number)
        for customer, number, order in zip(customers, numbers, linked, strict=True)
        if number is not None and order is None and customer is not None
    }
    found = _orders(firm.session, wanted)
    orders = [
        order if order is not None else found.get((customer or "", number or ""))
        for customer, number, order in zip(customers, numbers, linked, strict=True)
    ]
    set_column(columns, rows, "order_id", orders)
    if table.entity is not Entity.COMPLAINT:
        unknown = [
            f"{_header(firm.plan.mapping[row.sheet], 'order.number')}: {number}"
            if number is not None and order is None
            else None
            for row, number, order in zip(table.rows, numbers, orders, strict=True)
        ]
        words = "reason" if table.entity is Entity.RETURN else "remark"
        texts = [
            "\n".join(filter(None, pair)) or None
            for pair in zip(prepared_values(columns, rows, words), unknown, strict=True)
        ]
        set_column(columns, rows, words, texts)


def _orders_kept(
    session: Session, table: PlanTable, numbers: Sequence[str | None], known: Mapping[str, str]
) -> list[str | None]:
    """The order that each known record has, where its row names the same number.

    The goods of a delivery are those of its order, which therefore stays.
    """
    records, orders = TABLES[table.entity], TABLES[Entity.ORDER]
    present = {
        row_id: order
        for row_id, (order,) in values_of(session, records, ("order_id",), known.values()).items()
        if order is not None
    }
    found = values_of(session, orders, ("number",), dict.fromkeys(present.values()))
    kept: list[str | None] = []
    for row, number in zip(table.rows, numbers, strict=True):
        order = present.get(known.get(row.key, ""))
        is_same = order is not None and number is not None and found.get(order) == (number,)
        kept.append(order if is_same or table.entity is Entity.DELIVERY else None)
    return kept


def _header(mapping: SheetMapping, field: str) -> str:
    column = mapping.column_of(field)
    return column.header if column else field


def _orders(session: Session, wanted: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The orders of the firm by customer and number; a number used twice finds none."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    connection = session.connection()
    for chunk in chunks(sorted({number for _customer, number in wanted})):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            "SELECT customer_id, number, id FROM sales_order "  # noqa: S608
            f"WHERE number IN ({marks}) AND deleted_at IS NULL",
            tuple(chunk),
        )
        for customer, number, row_id in rows.fetchall():
            found[customer, number].add(row_id)
    return {key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1}
