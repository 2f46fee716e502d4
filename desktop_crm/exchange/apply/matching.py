"""Which rows of the plan the file has already: by their key, else by code, name or number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.orm import Session

from desktop_crm.exchange.apply.columns import TABLES
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.apply.present import chunks, ids_by_column, ids_by_key, is_empty
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import PlanTable

_BY_COLUMNS: Mapping[Entity, Sequence[tuple[str, str]]] = {
    Entity.STAFF: (("staff.name", "name"),),
    Entity.PRODUCT: (("product.code", "code"), ("product.name", "name")),
    Entity.CUSTOMER: (("customer.code", "code"), ("customer.name", "name")),
}
"""Field and column in which a record is looked for; the first that a row has decides."""


def known_rows(
    session: Session, plan: PlanTable, links: Mapping[Entity, Mapping[str, str]]
) -> dict[str, str]:
    """The ids of the records that rows of the plan mean, by the rows' keys."""
    table = TABLES[plan.entity]
    if is_empty(session, table):
        return {}
    known = ids_by_key(session, table, (row.key for row in plan.rows))
    if plan.entity in _BY_COLUMNS:
        _add_by_columns(session, table, plan, known)
    elif plan.entity in {Entity.ORDER, Entity.CONTACT}:
        _add_by_owner(session, table, plan, known, links[Entity.CUSTOMER])
    return known


def _add_by_columns(session: Session, table: Table, plan: PlanTable, known: dict[str, str]) -> None:
    """Look for the rest by code, then by name; a row with a code never means another code."""
    taken = set(known.values())
    coded: set[str] = set()
    for field, column in _BY_COLUMNS[plan.entity]:
        cells = column_values(plan, field) or [None] * len(plan)
        wanted = {
            row.key: cell
            for row, cell in zip(plan.rows, cells, strict=True)
            if cell is not None and row.key not in known
        }
        target: Column[Any] = table.c[column]
        found = ids_by_column(session, table, target, wanted.values())
        free = (
            ids_by_column(
                session, table, target, map(wanted.__getitem__, coded), table.c["code"].is_(None)
            )
            if coded
            else {}
        )
        for key, cell in wanted.items():
            row_id = (free if key in coded else found).get(cell)
            if row_id is not None and row_id not in taken:
                known[key] = row_id
                taken.add(row_id)
        if column == "code":
            coded = wanted.keys() - known.keys()


def _add_by_owner(
    session: Session,
    table: Table,
    plan: PlanTable,
    known: dict[str, str],
    customers: Mapping[str, str],
) -> None:
    """Orders by number and customer, people by name and customer."""
    column = "number" if plan.entity is Entity.ORDER else "name"
    name = plan.entity.value
    cells = column_values(plan, f"{name}.{column}") or []
    owners = column_values(plan, f"{name}.customer") or []
    wanted = {
        (customers[owner], cell): row.key
        for row, cell, owner in zip(plan.rows, cells, owners, strict=True)
        if row.key not in known and owner in customers
    }
    connection = session.connection()
    for chunk in chunks(dict.fromkeys(owner for owner, _cell in wanted)):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            f'SELECT customer_id, "{column}", id FROM "{table.name}" '  # noqa: S608
            f"WHERE customer_id IN ({marks}) AND deleted_at IS NULL ORDER BY id DESC",
            tuple(chunk),
        )
        for owner, cell, row_id in rows.fetchall():
            key = wanted.get((owner, cell))
            if key is not None:
                known[key] = row_id
