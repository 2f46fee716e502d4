"""Customers, contacts and staff: what they need beside their own columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from desktop_crm.core.codes import OptionList, Stage
from desktop_crm.core.customer_keys import keys_of_names, stage_after_orders
from desktop_crm.core.names import folded
from desktop_crm.exchange.apply.columns import TARGETS
from desktop_crm.exchange.apply.options import OptionFinder
from desktop_crm.exchange.apply.policy import OnDuplicate
from desktop_crm.exchange.apply.prepare import (
    add_column,
    add_columns,
    column_values,
    prepared_values,
    set_column,
)
from desktop_crm.exchange.apply.present import ask_about, chunks, looked_chunks
from desktop_crm.exchange.apply.writer import LookedAt, Prepared, RowWriter, Written
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import PlanTable
from desktop_crm.models import CustomerKind, Phone, StageChange
from desktop_crm.services.kinds_rows import usual_kinds

STAGE_WORDS: Mapping[str, Stage] = {
    **dict.fromkeys(("线索", "lead"), Stage.LEAD),
    **dict.fromkeys(("潜在客户", "潜在", "意向客户", "prospect", "opportunity"), Stage.PROSPECT),
    **dict.fromkeys(("流失客户", "流失", "已流失", "lost", "churned"), Stage.LOST),
}

Days = Mapping[str, Sequence[date]]
"""The days of a customer's orders, by its key, the earliest first."""


def add_customer_columns(
    table: PlanTable,
    columns: list[str],
    rows: list[Prepared],
    *,
    known: Mapping[str, str],
    days: Days,
    looked_at: LookedAt = iter,
) -> None:
    """The columns that follow from the name, from words for the stage, and from the orders."""
    names = column_values(table, "customer.name") or []
    keys = [
        key if name else None
        for chunk in chunks(names)
        for name, key in looked_at(
            zip(chunk, keys_of_names([name or "" for name in chunk]), strict=True)
        )
    ]
    made: dict[str, Sequence[Any]] = {
        "name_key": [key and key.name_key for key in keys],
        "sort_key": [key and key.sort_key for key in keys],
    }
    if "mnemonic" not in columns:
        made["mnemonic"] = [
            key.mnemonic if key and row.key not in known else None
            for row, key in zip(rows, keys, strict=True)
        ]
    words = column_values(table, "customer.status") or [None] * len(rows)
    given = prepared_values(columns, rows, "stage")
    stages = [
        code
        if row.key in known
        else stage_at_last(Stage(code) if code else said_stage(word), days.get(row.key, ()))
        for row, word, code in looked_at(zip(rows, words, given, strict=True))
    ]
    if "customer_since" not in columns:
        first = [
            days[row.key][0].isoformat() if row.key not in known and days.get(row.key) else None
            for row in rows
        ]
        made["customer_since"] = first
    add_columns(columns, rows, made)
    set_column(columns, rows, "stage", stages)


def said_stage(word: str | None) -> Stage:
    """The stage that a word of the sheet means; a prospect unless it says otherwise."""
    return STAGE_WORDS.get(folded(word), Stage.PROSPECT) if word else Stage.PROSPECT


def stage_at_last(stage: Stage, days: Sequence[date]) -> Stage:
    """The stage after all orders."""
    return stage_after_orders(stage, min(len(days), 2))


def add_stage_history(writer: RowWriter, table: PlanTable, written: Written, days: Days) -> None:
    """The dated steps of the new customers: first order, second order."""
    blank = [None] * len(table)
    words = column_values(table, "customer.status") or blank
    given = column_values(table, "customer.stage") or blank
    codes = TARGETS[Entity.CUSTOMER]["stage"].codes
    changes: list[tuple[Any, ...]] = []
    for row, word, listed in zip(table.rows, words, given, strict=True):
        if row.key not in written.fresh:
            continue
        code = codes.get(folded(listed)) if listed else None
        stage = Stage(code) if code else said_stage(word)
        for number, day in enumerate(days.get(row.key, ())[:2], start=1):
            later = stage_after_orders(stage, number)
            if later is not stage:
                changes.append((written.ids[row.key], day.isoformat(), stage.value, later.value))
                stage = later
    writer.insert(StageChange, ("customer_id", "changed_on", "old", "new"), changes)


def add_kinds(writer: RowWriter, table: PlanTable, written: Written, options: OptionFinder) -> None:
    """What each customer is to the firm; nothing that a known one is already is taken away."""
    words = column_values(table, "customer.category") or [None] * len(table)
    usual = tuple(kind.hex for kind in usual_kinds(writer.session))
    known = _known_kinds(writer, written) if any(words) else {}
    skips = writer.policy.on_duplicate is OnDuplicate.SKIP
    rows: list[tuple[str, str]] = []
    for row, word in zip(table.rows, words, strict=True):
        is_fresh = row.key in written.fresh
        if not is_fresh and (not word or row.is_reference or skips):
            continue
        customer_id = written.ids[row.key]
        present = known.get(customer_id, ())
        if present and writer.policy.on_duplicate is not OnDuplicate.UPDATE:
            continue
        said = options.ids_of(OptionList.CUSTOMER_KIND, word) if word else ()
        missing = [kind for kind in said or (usual if is_fresh else ()) if kind not in present]
        rows += ((customer_id, kind) for kind in missing)
        if missing and not is_fresh:
            written.changed.add(row.key)
    writer.insert(CustomerKind, ("customer_id", "kind_id"), rows)


def _known_kinds(writer: RowWriter, written: Written) -> dict[str, set[str]]:
    """What the customers that were there before are."""
    found: dict[str, set[str]] = defaultdict(set)
    older = [row_id for key, row_id in written.ids.items() if key not in written.fresh]
    question = (
        "SELECT customer_id, kind_id FROM customer_kind "
        "WHERE customer_id IN ({}) AND deleted_at IS NULL"
    )
    for customer_id, kind_id in ask_about(writer.session, question, older):
        found[customer_id].add(kind_id)
    return found


def add_contact_columns(
    table: PlanTable, columns: list[str], rows: list[Prepared], customers: Written
) -> None:
    """Lunar birthdays, and which person of a new customer is the primary one."""
    lunar = column_values(table, "contact.lunar_birthday")
    if lunar is not None and "birthday" not in columns:
        add_column(columns, rows, "birthday", [day and day.isoformat() for day in lunar])
        add_column(columns, rows, "birthday_is_lunar", [int(day is not None) for day in lunar])
    owners = column_values(table, "contact.customer") or []
    seen: set[Any] = set()
    primary: list[int | None] = []
    for owner in owners:
        primary.append(1 if owner in customers.fresh and owner not in seen else None)
        seen.add(owner)
    add_column(columns, rows, "is_primary", primary)


def add_phones(
    writer: RowWriter,
    table: PlanTable,
    field: str,
    written: Written,
    *,
    customer_of: Mapping[str, str] | None = None,
    lists: Collection[int] = (),
) -> None:
    """Numbers that a record does not have yet; none is ever taken away.

    `customer_of` gives each contact's customer id; without it the rows are customers. `lists` are
    the sheets that are our own list of customers: it shows one number of each, whoever has it.
    """
    cells = column_values(table, field)
    if cells is None:
        return
    known = _known_digits(writer, written, of_contacts=customer_of is not None)
    shown = _all_digits(writer, table, written, customer_of, lists)
    rows: list[tuple[Any, ...]] = []
    for row, phones in zip(table.rows, cells, strict=True):
        owner = written.ids[row.key]
        present = known[owner]
        added = 0
        for phone in phones or ():
            if phone.digits in present or phone.digits in shown[row.key]:
                continue
            ids = (owner, None) if customer_of is None else (customer_of[row.key], owner)
            rows.append((*ids, phone.kind.value, phone.number, phone.digits, len(present)))
            present.add(phone.digits)
            added += 1
        if added and row.key not in written.fresh:
            written.changed.add(row.key)
    columns = ("customer_id", "contact_id", "kind", "number", "digits", "position")
    writer.insert(Phone, columns, rows)


def _known_digits(writer: RowWriter, written: Written, *, of_contacts: bool) -> dict[str, set[str]]:
    known: dict[str, set[str]] = defaultdict(set)
    column = "contact_id" if of_contacts else "customer_id"
    alone = "" if of_contacts else "AND contact_id IS NULL"
    older = [row_id for key, row_id in written.ids.items() if key not in written.fresh]
    connection = writer.session.connection()
    for chunk in looked_chunks(writer.session, older):
        marks = ", ".join("?" * len(chunk))
        found = connection.exec_driver_sql(
            f"SELECT {column}, digits FROM phone "  # noqa: S608
            f"WHERE {column} IN ({marks}) AND deleted_at IS NULL {alone}",
            tuple(chunk),
        )
        for owner, digits in found.fetchall():
            known[owner].add(digits)
    return known


def _all_digits(
    writer: RowWriter,
    table: PlanTable,
    written: Written,
    customer_of: Mapping[str, str] | None,
    lists: Collection[int],
) -> Mapping[str, Collection[str]]:
    """The numbers that the customers of some sheets have, their people's included, by row."""
    found: dict[str, Collection[str]] = defaultdict(frozenset)
    rows = [row for row in table.rows if row.sheet in lists]
    owner_of = written.ids if customer_of is None else customer_of
    digits: dict[str, set[str]] = defaultdict(set)
    question = (
        "SELECT customer_id, digits FROM phone WHERE customer_id IN ({}) AND deleted_at IS NULL"
    )
    owners = dict.fromkeys(owner_of[row.key] for row in rows)
    for owner, number in ask_about(writer.session, question, owners):
        digits[owner].add(number)
    found.update((row.key, digits[owner_of[row.key]]) for row in rows)
    return found


def add_mobile(table: PlanTable, columns: list[str], rows: list[Prepared]) -> None:
    """A colleague's first number."""
    cells = column_values(table, "staff.mobile")
    if cells is not None:
        add_column(columns, rows, "mobile", [cell[0].number if cell else None for cell in cells])
