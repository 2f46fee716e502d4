"""Deliveries that would be sales by themselves, in a firm that has orders of the customer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from sqlalchemy.orm import Session

from desktop_crm.exchange.apply.customer_matching import known_customers
from desktop_crm.exchange.apply.policy import ImportPolicy
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.apply.present import looked_chunks
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.deliveries import MONEY_TEXT
from desktop_crm.exchange.plan.delivery_sales import OF_DELIVERY
from desktop_crm.exchange.plan.tables import ImportPlan, PlanTable


def without_doubled_sales(session: Session, plan: ImportPlan, policy: ImportPolicy) -> ImportPlan:
    """The plan without sales to customers whose orders the firm writes down.

    Their deliveries are of those orders, so that they would count twice. What the goods cost is
    told in the deliveries' remarks then.
    """
    orders = plan.tables[Entity.ORDER]
    marks = column_values(orders, OF_DELIVERY)
    if marks is None or not any(marks):
        return plan
    known = known_customers(session, plan, policy)
    serving = _with_orders(session, set(known.values()))
    owners = column_values(orders, "order.customer") or []
    gone = {
        row.key
        for row, mark, owner in zip(orders.rows, marks, owners, strict=True)
        if mark and known.get(owner) in serving
    }
    if not gone:
        return plan
    tables = dict(plan.tables)
    kept = tuple(row for row in orders.rows if row.key not in gone)
    tables[Entity.ORDER] = replace(orders, rows=kept)
    lines = tables[Entity.LINE]
    of_lines = column_values(lines, "line.order") or []
    tables[Entity.LINE] = replace(
        lines,
        rows=tuple(
            row for row, order in zip(lines.rows, of_lines, strict=True) if order not in gone
        ),
    )
    tables[Entity.DELIVERY] = _told(tables[Entity.DELIVERY], gone)
    return replace(plan, tables=tables)


def _told(table: PlanTable, gone: Collection[str]) -> PlanTable:
    """The deliveries, those of orders that are gone without one and with their prices told."""
    order, text, remark = (
        table.fields.index(field) for field in ("delivery.order", MONEY_TEXT, "delivery.remark")
    )
    rows = []
    for row in table.rows:
        if row.values[order] in gone:
            values = [*row.values]
            values[order] = None
            values[remark] = "\n".join(filter(None, (values[remark], values[text]))) or None
            rows.append(row._replace(values=tuple(values)))
        else:
            rows.append(row)
    return replace(table, rows=tuple(rows))


def _with_orders(session: Session, customers: set[str]) -> set[str]:
    """The customers that have orders which are more than a delivery."""
    found: set[str] = set()
    connection = session.connection()
    for chunk in looked_chunks(session, sorted(customers)):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            "SELECT DISTINCT o.customer_id FROM sales_order o "  # noqa: S608
            f"WHERE o.customer_id IN ({marks}) AND o.deleted_at IS NULL "
            "AND o.state IN ('confirmed', 'closed') AND NOT EXISTS ("
            "SELECT 1 FROM delivery_note d WHERE d.order_id = o.id AND d.deleted_at IS NULL "
            "AND d.shipped_on = o.ordered_on AND coalesce(d.number, d.shipped_on) = o.number)",
            tuple(chunk),
        )
        found.update(customer for (customer,) in rows.fetchall())
    return found
