"""The user's decisions put into a plan: rows left out or taken together, cells that stay."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.money import from_units
from desktop_crm.core.names import folded
from desktop_crm.exchange.apply.columns import TABLES, TARGETS
from desktop_crm.exchange.apply.policy import EVERY, Choice, Decisions
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.apply.present import values_of
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import LINKS, PLANNED, ImportPlan, PlanRow, PlanTable

BESIDE = ("kept", "loose")
"""Fields that hold texts of several columns; a cell of them is named `customer.kept:Header`."""
STRUCTURE = frozenset(
    {
        *("contact.customer", "order.customer", "delivery.order", "delivery.customer"),
        *("line.order", "line.product", "payment.customer", "receivable.customer"),
        *("complaint.customer", "activity.customer", "return.customer"),
        "task.customer",
    }
)
"""Links without which a record has no place; they are taken or left with the whole row."""
_TOGETHER: Mapping[str, tuple[str, ...]] = {"task.state": ("task.done_on",)}
"""Cells that say the same as others, which are refused with them."""
_MONEY = frozenset({"line.qty", "line.price", "line.discount"})
"""Cells of which others are computed, so that the firm's value has to stand in for them."""


def settled(plan: ImportPlan, decisions: Decisions) -> ImportPlan:
    """The plan without customers that are left out, those that are the same taken together.

    What is the same as a row that is left out is left out with it.
    """
    customers = {row.key for row in plan.tables[Entity.CUSTOMER].rows}
    verdicts = {key: each for key, each in decisions.verdicts.items() if key in customers}
    dropped = {key for key, each in verdicts.items() if each.choice is Choice.LEAVE_OUT}
    same = {
        key: each.other
        for key, each in verdicts.items()
        if each.choice is Choice.SAME and each.other in customers and each.other != key
    }
    if not dropped and not same:
        return plan
    ends = _ends(same)
    dropped |= {key for key, end in ends.items() if end in dropped}
    ends = {key: end for key, end in ends.items() if end not in dropped}
    tables = dict(plan.tables)
    tables[Entity.CUSTOMER] = _taken_together(tables[Entity.CUSTOMER], ends)
    gone: dict[Entity, set[str]] = {Entity.CUSTOMER: dropped}
    into: dict[Entity, dict[str, str]] = {Entity.CUSTOMER: ends}
    for entity in PLANNED:
        table = _linked(tables[entity], gone, into)
        if entity is Entity.CONTACT:
            into[entity] = _namesakes_of_one_customer(table)
            table = _taken_together(table, into[entity])
        gone.setdefault(entity, set()).update(
            {row.key for row in plan.tables[entity].rows}
            - {row.key for row in table.rows}
            - into.get(entity, {}).keys()
        )
        tables[entity] = table
    return replace(plan, tables=tables)


def ends_of(decisions: Decisions) -> Mapping[str, str]:
    """What rows are in the end, after all that was said to be the same."""
    return _ends(
        {
            key: each.other
            for key, each in decisions.verdicts.items()
            if each.choice is Choice.SAME and each.other
        }
    )


def _ends(same: Mapping[str, str]) -> dict[str, str]:
    """Where each row ends when one leads to another; a circle leads to its first row."""
    ends: dict[str, str] = {}
    for key in same:
        end, seen = key, {key}
        while end in same and same[end] not in seen:
            end = same[end]
            seen.add(end)
        if end in same:
            end = min(seen)
        if end != key:
            ends[key] = end
    return ends


def _taken_together(table: PlanTable, into: Mapping[str, str]) -> PlanTable:
    """Rows that are the same complete each other: the one that stays comes first."""
    if not into:
        return table
    rows = {row.key: row for row in table.rows}
    for key, end in into.items():
        if key in rows and end in rows:
            stays, goes = rows[end], rows.pop(key)
            values = tuple(
                own if own is not None else other
                for own, other in zip(stays.values, goes.values, strict=True)
            )
            is_reference = stays.is_reference and goes.is_reference
            rows[end] = stays._replace(values=values, is_reference=is_reference)
    return replace(table, rows=tuple(rows.values()))


def _linked(
    table: PlanTable,
    gone: Mapping[Entity, set[str]],
    into: Mapping[Entity, Mapping[str, str]],
) -> PlanTable:
    """The rows whose links still lead somewhere, and lead to the rows that stay."""
    rows: Iterable[PlanRow] = table.rows
    if table.entity is Entity.CUSTOMER:
        rows = [row for row in rows if row.key not in gone[Entity.CUSTOMER]]
    for field, target in LINKS.items():
        place = table.position(field)
        missing, moved = gone.get(target, set()), into.get(target, {})
        if place is None or not (missing or moved):
            continue
        rows = [
            _moved(row, place, moved)
            for row in rows
            if row.values[place] not in missing or field not in STRUCTURE
        ]
    return replace(table, rows=tuple(rows))


def _moved(row: PlanRow, place: int, moved: Mapping[str, str]) -> PlanRow:
    end = moved.get(row.values[place])
    if end is None:
        return row
    return row._replace(values=(*row.values[:place], end, *row.values[place + 1 :]))


def _namesakes_of_one_customer(table: PlanTable) -> dict[str, str]:
    """People whom taking customers together made appear twice."""
    names = column_values(table, "contact.name") or []
    owners = column_values(table, "contact.customer") or []
    first: dict[tuple[str, str], str] = {}
    into: dict[str, str] = {}
    for row, name, owner in zip(table.rows, names, owners, strict=True):
        stays = first.setdefault((owner, folded(name or "")), row.key)
        if stays != row.key:
            into[row.key] = stays
    return into


def keep_cells(
    session: Session, table: PlanTable, known: Mapping[str, str], decisions: Decisions
) -> PlanTable:
    """The table with blanks in the cells that are to stay as the firm has them."""
    kept: dict[str, set[str]] = {}
    for entity, named, field in decisions.kept:
        if entity is not table.entity or field in STRUCTURE:
            continue
        for key in known if named == EVERY else (named,):
            if key in known and decisions.keeps((entity, key, field)):
                kept.setdefault(key, set()).update({field, *_TOGETHER.get(field, ())})
    if not kept:
        return table
    present = _present_money(session, table, [known[key] for key in kept])
    rows = tuple(
        _without(row, table.fields, kept[row.key], present.get(known[row.key], {}))
        if row.key in kept
        else row
        for row in table.rows
    )
    return replace(table, rows=rows)


def _present_money(
    session: Session, table: PlanTable, ids: Iterable[str]
) -> dict[str, dict[str, Any]]:
    if table.entity is not Entity.LINE:
        return {}
    fields = sorted(_MONEY)
    targets = TARGETS[Entity.LINE]
    columns = [targets[field.partition(".")[2]].column for field in fields]
    found = values_of(session, TABLES[Entity.LINE], columns, ids)
    return {
        row_id: {field: from_units(unit) for field, unit in zip(fields, units, strict=True)}
        for row_id, units in found.items()
    }


def _without(
    row: PlanRow, fields: Iterable[str], kept: set[str], present: Mapping[str, Any]
) -> PlanRow:
    values = []
    for field, value in zip(fields, row.values, strict=True):
        if field in kept:
            values.append(present.get(field))
        elif value and field.partition(".")[2] in BESIDE:
            left = tuple(each for each in value if f"{field}:{each[0]}" not in kept)
            values.append(left or None)
        else:
            values.append(value)
    return row._replace(values=tuple(values))
