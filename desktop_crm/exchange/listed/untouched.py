"""Rows of a list of ours that nobody touched since it left: they change nothing.

A list that comes back after a while is old where nobody edited it. Would its untouched rows be
taken, they would take back what was typed into the firm meanwhile.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy.orm import Session

from desktop_crm.exchange.apply.columns import TABLES
from desktop_crm.exchange.apply.dealings import APPEND_ONLY
from desktop_crm.exchange.apply.decided import STRUCTURE
from desktop_crm.exchange.apply.open_tables import OpenTables
from desktop_crm.exchange.apply.policy import ImportPolicy, MatchBy, OnDuplicate
from desktop_crm.exchange.apply.present import ids_by_own_id
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.listed.sheets import ListedSheet
from desktop_crm.exchange.plan.tables import LINKS, ImportPlan, PlanRow

_AS_EVER = APPEND_ONLY | {Entity.LINE}
"""What never changes by a list; and lines, whose stale cells are put back instead: the sums of an
order follow from all of its lines."""

_BESIDE = frozenset({"contact.customer", "contact.name", "contact.phones"})
"""What such a list says of people."""


def without_untouched(session: Session, plan: ImportPlan, policy: ImportPolicy) -> ImportPlan:
    """The plan in which such rows only mean their records; nobody is made of what they name."""
    if policy.on_duplicate is OnDuplicate.NEW or MatchBy.OUR_ID not in policy.match_by:
        return plan
    tables = OpenTables(plan)
    left: dict[Entity, set[str]] = defaultdict(set)
    for sheet in plan.listed:
        if sheet.is_as_written and sheet.entity not in _AS_EVER:
            for target, keys in _silenced(session, sheet, tables).items():
                left[target] |= keys
    if not left:
        return plan
    for entity in (Entity.CONTACT, Entity.PRODUCT, Entity.CUSTOMER, Entity.STAFF):
        tables.drop_unnamed(entity, left[entity])
    return tables.plan()


def _silenced(
    session: Session, sheet: ListedSheet, tables: OpenTables
) -> Mapping[Entity, set[str]]:
    """Let the rows say no more than a record cannot be without; whom they named by then."""
    touched = {row.number for row in sheet.rows if row.is_taken_changed}
    entity = sheet.entity
    table = tables[entity]
    places = {
        key: sheet.ids[row.row]
        for key, row in table.rows.items()
        if row.sheet == sheet.number and row.row in sheet.ids and row.row not in touched
    }
    required = {field for choice in sheet.rule.required for field in choice}
    silent = [
        field
        for field in table.fields
        if field not in {own_id_field(entity), *STRUCTURE, *required}
    ]
    named: dict[Entity, set[str]] = {entity: set()}
    own = ids_by_own_id(session, TABLES[entity], places)
    for key in own:
        row = table.rows[key]
        for field in silent:
            target, said = LINKS.get(field), table.value(row, field)
            if target is not None and said is not None:
                named.setdefault(target, set()).add(said)
        table.put(row._replace(is_reference=True), dict.fromkeys(silent))
    if entity is Entity.CUSTOMER:
        named[Entity.CONTACT] = _people_beside(tables, [table.rows[key] for key in own])
    return named


def _people_beside(tables: OpenTables, customers: Collection[PlanRow]) -> set[str]:
    """The people whom a list of customers names beside them, and who therefore are no news."""
    places = {(row.sheet, row.row) for row in customers}
    people = tables[Entity.CONTACT]
    found: set[str] = set()
    for key, row in list(people.rows.items()):
        said = {field for field in people.fields if people.value(row, field) is not None}
        if (row.sheet, row.row) in places and said <= _BESIDE:
            people.put(row._replace(is_reference=True), {})
            found.add(key)
    return found
