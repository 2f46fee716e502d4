"""Which rows of the plan the file has already: by our id, their key, else by code or name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.orm import Session

from desktop_crm.exchange.apply.columns import TABLES
from desktop_crm.exchange.apply.customer_matching import known_customers
from desktop_crm.exchange.apply.dealing_matching import add_dealings
from desktop_crm.exchange.apply.policy import ImportPolicy, MatchBy
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.apply.present import (
    ids_by_column,
    ids_by_key,
    ids_by_own_id,
    is_empty,
    looked_chunks,
)
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.tables import ImportPlan, PlanTable
from desktop_crm.storage.bulk import file_value

_BY_COLUMNS: Mapping[Entity, Sequence[tuple[str, str]]] = {
    Entity.STAFF: (("staff.code", "code"), ("staff.name", "name")),
    Entity.PRODUCT: (("product.code", "code"), ("product.name", "name")),
}
"""Field and column in which a record is looked for; the first that a row has decides."""
_TOLD_BY_CODE = frozenset({Entity.PRODUCT})
"""What is another one under another code; a colleague may have got another number."""

_IN_ORDERS: Mapping[Entity, tuple[Sequence[str], str]] = {
    Entity.LINE: (("product_id",), "position"),
    Entity.DELIVERY: (("number", "shipped_on"), "shipped_on"),
}
"""What tells the parts of one order apart, and the order in which equal ones are counted."""


def known_rows(
    session: Session,
    whole: ImportPlan,
    entity: Entity,
    links: Mapping[Entity, Mapping[str, str]],
    policy: ImportPolicy,
) -> dict[str, str]:
    """The ids of the records that rows of a table of the plan mean, by the rows' keys."""
    table = TABLES[entity]
    if is_empty(session, table):
        return {}
    if entity is Entity.CUSTOMER:
        return known_customers(session, whole, policy)
    plan = whole.tables[entity]
    known = ids_by_key(session, table, (row.key for row in plan.rows))
    if MatchBy.OUR_ID in policy.match_by:
        _put_own_ids_first(session, table, plan, known)
    if plan.entity in _BY_COLUMNS:
        _add_by_columns(session, table, plan, known)
    elif plan.entity in {Entity.ORDER, Entity.CONTACT}:
        _add_by_owner(session, table, plan, known, links[Entity.CUSTOMER])
    elif plan.entity in _IN_ORDERS:
        _add_by_order(session, table, plan, known, links)
    add_dealings(session, plan, known, links[Entity.CUSTOMER])
    return known


def _put_own_ids_first(
    session: Session, table: Table, plan: PlanTable, known: dict[str, str]
) -> None:
    """What a row says of itself outweighs the key under which some record once came."""
    cells = column_values(plan, own_id_field(plan.entity))
    if cells is None:
        return
    named = {row.key: cell for row, cell in zip(plan.rows, cells, strict=True)}
    own = ids_by_own_id(session, table, named)
    taken = set(own.values())
    for key in [key for key, row_id in known.items() if row_id in taken]:
        del known[key]
    known.update(_once(own))


def _once(own: Mapping[str, str]) -> dict[str, str]:
    """Each record for the first row only that names it."""
    first: dict[str, str] = {}
    for key, row_id in own.items():
        first.setdefault(row_id, key)
    return {key: row_id for row_id, key in first.items()}


def _add_by_columns(session: Session, table: Table, plan: PlanTable, known: dict[str, str]) -> None:
    """Look for the rest by code, then by name; an article with a code never means another code."""
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
        if column == "code" and plan.entity in _TOLD_BY_CODE:
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
    for chunk in looked_chunks(session, dict.fromkeys(owner for owner, _cell in wanted)):
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


def _add_by_order(
    session: Session,
    table: Table,
    plan: PlanTable,
    known: dict[str, str],
    links: Mapping[Entity, Mapping[str, str]],
) -> None:
    """Lines by order and product, deliveries by order and number or day; equal ones by count.

    Another table of the same orders would double them otherwise.
    """
    counted: Counter[tuple[str, Any]] = Counter()
    wanted: dict[tuple[str, Any, int], str] = {}
    for row, order_id, mark in _marks(plan, links):
        counted[order_id, mark] += 1
        if row not in known:
            wanted[order_id, mark, counted[order_id, mark]] = row
    columns, order = _IN_ORDERS[plan.entity]
    listed = ", ".join(columns)
    present: Counter[tuple[str, Any]] = Counter()
    taken = set(known.values())
    connection = session.connection()
    for chunk in looked_chunks(
        session, dict.fromkeys(order_id for order_id, _mark, _number in wanted)
    ):
        places = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            f'SELECT order_id, {listed}, id FROM "{table.name}" '  # noqa: S608
            f"WHERE order_id IN ({places}) AND deleted_at IS NULL ORDER BY {order}, id",
            tuple(chunk),
        )
        for order_id, *marks, row_id in rows.fetchall():
            for mark in filter(None, marks):
                present[order_id, mark] += 1
                key = wanted.get((order_id, mark, present[order_id, mark]))
                if key is not None and key not in known and row_id not in taken:
                    known[key] = row_id
                    taken.add(row_id)


def _marks(
    plan: PlanTable, links: Mapping[Entity, Mapping[str, str]]
) -> Iterator[tuple[str, str, Any]]:
    """Key, order and mark of the rows whose order and product are known."""
    blank: Sequence[Any] = [None] * len(plan)
    name = plan.entity.value
    owners = column_values(plan, f"{name}.order") or blank
    if plan.entity is Entity.LINE:
        products = column_values(plan, "line.product") or blank
        marks = [links[Entity.PRODUCT].get(product) for product in products]
    else:
        numbers = column_values(plan, "delivery.number") or blank
        days = column_values(plan, "delivery.date") or blank
        marks = [number or file_value(day) for number, day in zip(numbers, days, strict=True)]
    for row, owner, mark in zip(plan.rows, owners, marks, strict=True):
        order_id = links[Entity.ORDER].get(owner)
        if order_id is not None and mark is not None:
            yield row.key, order_id, mark
