"""Blank cells that are to empty what the firm has, where the user asks for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Column

from desktop_crm.exchange.apply.columns import TABLES, TARGETS
from desktop_crm.exchange.apply.policy import Decisions
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.plan.tables import ImportPlan, PlanTable

Wipes = Mapping[str, frozenset[str]]
"""The columns to empty, by the keys of the rows."""


def blank_cells(
    plan: ImportPlan, table: PlanTable, known: Mapping[str, str], decisions: Decisions
) -> Wipes:
    """What the blank cells of known records would empty.

    A cell that could not be read is not blank, and what a record cannot be without stays. Numbers,
    tags and the firm's own fields are only ever added to.
    """
    fields = [_columns_of(mapping_fields, table) for mapping_fields in _given(plan)]
    places = {field: table.position(field) for each in fields for field in each}
    unread = {
        (problem.sheet, problem.row, problem.field)
        for problem in plan.problems
        if problem.effect in (Effect.CELL_LEFT_OUT, Effect.DECIDED)
    }
    found: dict[str, frozenset[str]] = {}
    for row in table.rows:
        if row.key not in known or row.is_reference:
            continue
        sheet = plan.mapping[row.sheet].sheet
        wiped = frozenset(
            column
            for field, column in fields[row.sheet].items()
            if ((place := places[field]) is None or row.values[place] is None)
            and (sheet, row.row, field) not in unread
            and not decisions.keeps((table.entity, row.key, field))
        )
        if wiped:
            found[row.key] = wiped
    return found


def _given(plan: ImportPlan) -> list[set[str]]:
    """The fields that the columns of each sheet were read as."""
    return [{column.field for column in each.columns if column.field} for each in plan.mapping]


def _may_be_blank(column: Column[Any]) -> bool:
    """Whether a column may be emptied; who entered a record stays."""
    return bool(column.nullable) and column.name != "created_by"


def _columns_of(given: set[str], table: PlanTable) -> dict[str, str]:
    """Those fields of a sheet that fill a column which may be empty, with the column."""
    found: dict[str, str] = {}
    columns = TABLES[table.entity].c
    for field in given:
        target = TARGETS[table.entity].get(field.partition(".")[2])
        is_own = FIELD_BY_KEY[field].entity is table.entity
        if is_own and target is not None and _may_be_blank(columns[target.column]):
            found[field] = target.column
    return found
