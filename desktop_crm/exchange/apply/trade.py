"""Orders, their lines, deliveries and prices: what follows from several tables of the plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from desktop_crm.core.clock import local_date
from desktop_crm.core.codes import Stage
from desktop_crm.core.customer_keys import stage_after_orders
from desktop_crm.exchange.apply.instants import instant_of
from desktop_crm.exchange.apply.prepare import (
    add_column,
    column_values,
    prepared_values,
    set_column,
)
from desktop_crm.exchange.apply.present import looked_chunks
from desktop_crm.exchange.apply.writer import LookedAt, Prepared, RowWriter, Written
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.tables import ImportPlan, PlanTable
from desktop_crm.models import (
    Customer,
    DeliveryLine,
    Order,
    OrderLine,
    ProductCost,
    ProductPrice,
    StageChange,
)
from desktop_crm.models.conditions import counted
from desktop_crm.services.action import moment_of
from desktop_crm.services.orders_stage import orders_count
from desktop_crm.storage.bulk import file_value

_ONE = Decimal(1)


@dataclass(slots=True)
class _Sums:
    gross: Decimal = Decimal(0)
    total: Decimal = Decimal(0)


@dataclass(slots=True)
class LineMoney:
    """Gross and net of each line of the plan, and their sums by order."""

    gross: list[Decimal] = field(default_factory=list)
    amount: list[Decimal] = field(default_factory=list)
    orders: dict[str, _Sums] = field(default_factory=lambda: defaultdict(_Sums))

    @classmethod
    def of(cls, table: PlanTable, looked_at: LookedAt = iter) -> LineMoney:
        """From quantity, price and discount; an amount that the sheet gives is kept as it is."""
        money = cls()
        blank: list[Any] = [None] * len(table)
        cells = zip(
            column_values(table, "line.order") or blank,
            column_values(table, "line.qty") or blank,
            column_values(table, "line.price") or blank,
            column_values(table, "line.discount") or blank,
            column_values(table, "line.amount") or blank,
            strict=True,
        )
        for owner, quantity, price, discount, amount in looked_at(cells):
            gross = quantity * price
            net = gross * (_ONE - (discount or 0)) if amount is None else amount
            money.gross.append(gross)
            money.amount.append(net)
            sums = money.orders[owner]
            sums.gross += gross
            sums.total += net
        return money


def add_line_columns(
    table: PlanTable,
    columns: list[str],
    rows: list[Prepared],
    money: LineMoney,
    known: Collection[str],
) -> None:
    """Money and place in the order of each line.

    Lines of the firm that our own list names by their ids stay where they are, however the list was
    sorted, and whatever of the order it leaves out.
    """
    add_column(columns, rows, "gross", [file_value(value) for value in money.gross])
    add_column(columns, rows, "amount", [file_value(value) for value in money.amount])
    counts: dict[str, int] = defaultdict(int)
    positions: list[int | None] = []
    ours = column_values(table, own_id_field(Entity.LINE)) or [None] * len(rows)
    owners = column_values(table, "line.order") or []
    for row, owner, own_id in zip(rows, owners, ours, strict=True):
        positions.append(None if own_id is not None and row.key in known else counts[owner])
        counts[owner] += 1
    add_column(columns, rows, "position", positions)


_APPROVED_AT = "delivery.approved_time"


def add_delivery_columns(
    plan: ImportPlan,
    columns: list[str],
    rows: list[Prepared],
    *,
    known: Mapping[str, str],
    approved_at: str,
    customers: Mapping[str, str],
    carriers: Mapping[str, str | None],
) -> None:
    """The customer, the promised day and the carrier of the order that a delivery belongs to.

    Imported deliveries count as approved: they are history. Only a sheet that says which were
    approved, as our own list does, leaves the others open; what the firm has stays as it is.
    """
    orders, table = plan.tables[Entity.ORDER], plan.tables[Entity.DELIVERY]
    owners = _by_row(orders, "order.customer")
    promised = _by_row(orders, "order.due_date")
    blank: list[Any] = [None] * len(table)
    of_delivery = column_values(table, "delivery.order") or blank
    of_customer = column_values(table, "delivery.customer") or blank
    keys = [
        owners[order] if order is not None else str(customer)
        for order, customer in zip(of_delivery, of_customer, strict=True)
    ]
    set_column(columns, rows, "customer_id", [customers[key] for key in keys])
    days = [file_value(promised.get(key)) for key in of_delivery]
    add_column(columns, rows, "promised_on", days)
    own = prepared_values(columns, rows, "carrier_id")
    sent_by = [
        carrier if carrier is not None else carriers.get(key)
        for carrier, key in zip(own, of_delivery, strict=True)
    ]
    set_column(columns, rows, "carrier_id", sent_by)
    days_of_approval = column_values(table, "delivery.approved_on")
    given = (
        [approved_at] * len(rows)
        if days_of_approval is None
        else list(map(instant_of, days_of_approval, column_values(table, _APPROVED_AT) or blank))
    )
    approved = [None if row.key in known else each for row, each in zip(rows, given, strict=True)]
    add_column(columns, rows, "approved_at", approved)


def _by_row(table: PlanTable, field: str) -> dict[str, Any]:
    cells = column_values(table, field)
    if cells is None:
        return {}
    return {row.key: cell for row, cell in zip(table.rows, cells, strict=True)}


def add_delivery_lines(
    writer: RowWriter, table: PlanTable, lines: Written, deliveries: Written
) -> None:
    """Which delivery each new line went out with."""
    links = column_values(table, "line.delivery")
    if links is None:
        return
    quantities = column_values(table, "line.qty") or []
    rows = [
        (deliveries.ids[link], lines.ids[row.key], file_value(quantity))
        for row, link, quantity in zip(table.rows, links, quantities, strict=True)
        if link is not None and row.key in lines.fresh
    ]
    columns = ("delivery_note_id", "order_line_id", "quantity")
    writer.insert(DeliveryLine, columns, rows)


def sum_up_known_orders(
    writer: RowWriter, table: PlanTable, lines: Written, orders: Written
) -> None:
    """Sums of orders that were there before and got lines changed or added."""
    touched = lines.fresh | lines.changed
    owners = column_values(table, "line.order") or []
    keys = {
        owner
        for row, owner in zip(table.rows, owners, strict=True)
        if row.key in touched and owner not in orders.fresh
    }
    session = writer.session
    for key in sorted(keys):
        order = session.get_one(Order, UUID(orders.ids[key]))
        gross, amount = session.execute(
            select(func.sum(OrderLine.gross), func.sum(OrderLine.amount)).where(
                OrderLine.order_id == order.id, OrderLine.deleted_at.is_(None)
            )
        ).one()
        sums = (gross, amount - order.discount)
        if sums != (order.gross, order.total):
            order.gross, order.total = sums
            orders.changed.add(key)
    session.flush()


def advance_stages(
    writer: RowWriter, plan: ImportPlan, customers: Written, orders: Written
) -> None:
    """The stage of customers that were there before and now have more orders.

    A lost one is won back by an order after the loss, and the loss is reversed.
    """
    table = plan.tables[Entity.ORDER]
    owners = column_values(table, "order.customer") or []
    days = column_values(table, "order.date") or []
    latest: dict[str, date] = {}
    keys: dict[str, str] = {}
    for row, owner, day in zip(table.rows, owners, days, strict=True):
        if row.key in orders.fresh and owner not in customers.fresh:
            latest[customers.ids[owner]] = max(day, latest.get(customers.ids[owner], day))
            keys[customers.ids[owner]] = owner
    session = writer.session
    for chunk in looked_chunks(session, latest):
        ids = [UUID(each) for each in chunk]
        found = session.execute(
            select(Customer, func.count(Order.id))
            .join(Order, Order.customer_id == Customer.id)
            .where(Customer.id.in_(ids), counted())
            .group_by(Customer.id)
        )
        for customer, count in found.all():
            if customer.stage == Stage.LOST:
                orders_count(session, customer, latest[customer.id.hex])
                if customer.stage != Stage.LOST:
                    customers.changed.add(keys[customer.id.hex])
                continue
            later = stage_after_orders(customer.stage, count)
            if later != customer.stage:
                session.add(
                    StageChange(
                        customer_id=customer.id,
                        changed_on=latest[customer.id.hex],
                        old=customer.stage,
                        new=later,
                    )
                )
                customer.stage = later
                customers.changed.add(keys[customer.id.hex])
    session.flush()


def add_prices(writer: RowWriter, table: PlanTable, products: Written) -> None:
    """List prices and costs, valid from the day of the import where they are not known yet."""
    today = local_date(moment_of(writer.session)).isoformat()
    for name, model, column in (
        ("product.price", ProductPrice, "price"),
        ("product.cost", ProductCost, "cost"),
    ):
        cells = column_values(table, name)
        if cells is None:
            continue
        known = _latest(writer, model, column, products)
        rows: list[tuple[Any, ...]] = []
        for row, value in zip(table.rows, cells, strict=True):
            product = products.ids[row.key]
            if value is None or row.is_reference or known.get(product) == file_value(value):
                continue
            rows.append((product, today, file_value(value)))
            if row.key not in products.fresh:
                products.changed.add(row.key)
        writer.insert(model, ("product_id", "valid_from", column), rows)


def _latest(writer: RowWriter, model: Any, column: str, products: Written) -> dict[str, int]:
    older = [row_id for key, row_id in products.ids.items() if key not in products.fresh]
    found: dict[str, int] = {}
    connection = writer.session.connection()
    for chunk in looked_chunks(writer.session, older):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            f"SELECT product_id, {column} FROM {model.__tablename__} "  # noqa: S608
            f"WHERE product_id IN ({marks}) AND deleted_at IS NULL ORDER BY valid_from, id",
            tuple(chunk),
        )
        found.update((product, value) for product, value in rows.fetchall())
    return found
