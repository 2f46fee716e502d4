"""What a decision was about: a row as it stood, a cell with its value; so that it can be kept.

A file that is understood in another way gives other rows and cells. A decision holds on as long as
what it was about is still there, and still the same.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop_crm.exchange.apply.decided import BESIDE
from desktop_crm.exchange.apply.policy import EVERY, Cell
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.compare.duplicates import FACTS
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan, PlanRow, PlanTable

_LENGTH = 16


@dataclass(frozen=True, slots=True)
class Grounds:
    """What cells and rows said when they were decided on, each as a short mark."""

    cells: Mapping[Cell, str] = field(default_factory=dict)
    rows: Mapping[str, str] = field(default_factory=dict)


def cells_now(plan: ImportPlan, cells: Collection[Cell]) -> dict[Cell, str]:
    """The marks of the values that a plan has for some cells; those without a row are left out."""
    wanted: dict[Entity, dict[str, list[str]]] = {}
    whole: dict[Cell, str] = {}
    for entity, key, name in cells:
        if key == EVERY:
            table = plan.tables[entity]
            told = [(row.key, _value(table, row, name)) for row in table.rows]
            whole[entity, key, name] = _mark(told)
        else:
            wanted.setdefault(entity, {}).setdefault(key, []).append(name)
    return whole | {
        (entity, row.key, name): _mark(_value(plan.tables[entity], row, name))
        for entity, names in wanted.items()
        for row in plan.tables[entity].rows
        for name in names.get(row.key, ())
    }


def rows_now(plan: ImportPlan, keys: Collection[str]) -> dict[str, str]:
    """The marks of what some customers are compared by; those that are gone are left out."""
    if not keys:
        return {}
    table = plan.tables[Entity.CUSTOMER]
    places = [table.position(f"customer.{fact}") for fact in FACTS]
    digits = _digits(plan, keys)
    return {
        row.key: _mark(
            [
                *(None if place is None else row.values[place] for place in places),
                sorted(digits[row.key]),
            ]
        )
        for row in table.rows
        if row.key in keys
    }


def _digits(plan: ImportPlan, keys: Collection[str]) -> dict[str, set[str]]:
    """The numbers of some customers, whether they are their own or those of their people."""
    customers, contacts = plan.tables[Entity.CUSTOMER], plan.tables[Entity.CONTACT]
    found: dict[str, set[str]] = defaultdict(set)
    for table, owners in (
        (customers, [row.key for row in customers.rows]),
        (contacts, column_values(contacts, "contact.customer") or []),
    ):
        phones = column_values(table, f"{table.entity}.phones") or [None] * len(owners)
        for owner, numbers in zip(owners, phones, strict=True):
            if owner in keys and numbers:
                found[owner].update(each.digits for each in numbers)
    return found


def _value(table: PlanTable, row: PlanRow, name: str) -> Any:
    """A cell's value; one of several texts that stand in one field is named by its header."""
    place = table.position(name)
    if place is not None:
        return row.values[place]
    whole, _, header = name.partition(":")
    place = table.position(whole)
    if place is None or whole.partition(".")[2] not in BESIDE:
        return None
    return next((text for each, text in row.values[place] or () if each == header), None)


def _mark(value: Any) -> str:
    return hashlib.sha256(repr(value).encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]
