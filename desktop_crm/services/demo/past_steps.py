"""What was changed in the years before today, so that each card has a history and can be undone.

The rows are written as they stand today; a past step only adds the operation and its journal
entries, with the values that were there before.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, TypeAlias

from sqlalchemy import Connection

from desktop_crm.core.customer_levels import RECOMPUTED
from desktop_crm.core.periods import Month
from desktop_crm.services.demo.chance import between
from desktop_crm.services.demo.credit import Credit
from desktop_crm.services.demo.facts import Customer
from desktop_crm.services.demo.orders import terms_text
from desktop_crm.services.demo.rows import COLUMNS
from desktop_crm.services.demo.story import BOSS, OFFICE
from desktop_crm.services.demo.world import LevelStep, PastStep, World

_FILLED_LATER = (
    ("remark",),
    ("bank_name", "bank_account"),
    ("credit_code", "tax_id", "invoice_title"),
    ("preferred_channel",),
    ("ship_address",),
    ("business_scope",),
    ("website",),
)
_ORDERS_BEFORE_CREDIT, _FIRST_PREPAID = 4, 0.25
PastRows: TypeAlias = tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]
"""Operations, and the journal entries of all of them."""
_LEVELS_AT = 490
_DEVICES = ("前台电脑", "李娜的笔记本", "办公室电脑")


@dataclass(frozen=True, slots=True)
class _Teller:
    """Notes the steps of one customer."""

    world: World
    customer: Customer

    def note(
        self,
        code: str,
        day: int,
        by: int | None,
        changes: Mapping[str, tuple[Any, Any]],
        added: tuple[str, str] | None = None,
    ) -> None:
        """An action on the customer's own row, and perhaps a row of history that it added."""
        world, customer = self.world, self.customer
        at = world.days.moment(day, 530 + (customer.index * 37 + day * 101) % 500)
        words, author = {"name": customer.profile.name}, world.team.id(by)
        world.past.append(PastStep(at, code, words, author, customer.id, changes, added))


def tell_past(world: World, customer: Customer, credit: Credit, rng: Random) -> None:
    """Fields that were filled in later, terms that were agreed, decisions of the owner."""
    teller = _Teller(world, customer)
    names = ("id", *COLUMNS["customer"].split())
    values = dict(zip(names, world.rows["customer"][-1], strict=False))
    first = customer.orders[0].day if customer.orders else world.days.today - 200
    told = between(rng, 2, 4) if customer.profile.is_story else between(rng, 0, 2)
    filled = [each for each in _FILLED_LATER if all(values[field] is not None for field in each)]
    for fields in rng.sample(filled, min(told, len(filled))):
        day = world.days.working_day_until(between(rng, first, world.days.today - 1))
        by = OFFICE if "bank_name" in fields or customer.owner is None else customer.owner
        changes = {field: (None, values[field]) for field in fields}
        teller.note("customer.update", day, by, changes)
    _tell_terms(teller, rng, values)
    if credit.held_on:
        added = ("credit_change", credit.hold_id)
        teller.note("customer.hold_credit", credit.held_on, BOSS, {"credit_hold": (0, 1)}, added)
    if customer.set_level is not None:
        day, old, new, row_id = customer.set_level
        changed = {"level": (old, new), "level_is_manual": (0, 1)}
        teller.note("customer.set_level", day, BOSS, changed, ("level_change", row_id))


def _tell_terms(teller: _Teller, rng: Random, values: dict[str, Any]) -> None:
    """A quarter of those on account paid in advance at first."""
    orders, terms = teller.customer.orders, values.get("payment_terms_days")
    if not terms or len(orders) < _ORDERS_BEFORE_CREDIT or rng.random() > _FIRST_PREPAID:
        return
    day = teller.world.days.working_day_until(orders[2].day)
    changes = {
        "payment_terms": (terms_text(0), terms_text(terms)),
        "payment_terms_days": (0, terms),
    }
    teller.note("customer.update", day, BOSS, changes)


def past_rows(world: World, steps: Iterable[PastStep]) -> PastRows:
    """The operations with their journal entries, oldest first."""
    operations: list[tuple[Any, ...]] = []
    entries: list[tuple[Any, ...]] = []
    for day, levels in sorted(world.level_runs.items()):
        _add_level_run(world, day, levels, operations, entries)
    for number, step in enumerate(sorted(steps, key=_moment)):
        operation_id = world.make_id()
        counts = {"customer": [0, 1]}
        entries.append((operation_id, "customer", step.customer_id, "U", _json(step.changes)))
        if step.added is not None:
            counts[step.added[0]] = [1, 0]
            entries.append((operation_id, *step.added, "I", None))
        device = _DEVICES[number % len(_DEVICES)]
        signed = (step.staff_id, device, step.at)
        operations.append((operation_id, step.code, _json(step.words), *signed, _json(counts)))
    return operations, entries


def _add_level_run(
    world: World,
    day: int,
    levels: Sequence[LevelStep],
    operations: list[tuple[Any, ...]],
    entries: list[tuple[Any, ...]],
) -> None:
    """The month's step in which the levels followed the trade."""
    operation_id, number = world.make_id(), len(levels)
    for step in levels:
        change = _json({"level": (step.old, step.new)})
        entries.append((operation_id, "customer", step.customer_id, "U", change))
        entries.append((operation_id, "level_change", step.change_id, "I", None))
    up = sum(1 for step in levels if (step.new or 0) > (step.old or 0))
    words = {"month": str(Month.of(world.days.day(day))), "up": up, "down": number - up}
    counts = {"customer": [0, number], "level_change": [number, 0]}
    signed = (world.team.id(BOSS), _DEVICES[0], world.days.moment(day, _LEVELS_AT))
    operations.append((operation_id, RECOMPUTED, _json(words), *signed, _json(counts)))


def write_past(connection: Connection, rows: PastRows) -> None:
    """Write the operations with their journal entries."""
    operations, entries = rows
    if not operations:
        return
    connection.exec_driver_sql(
        "INSERT INTO operation (id, code, words, staff_id, device, at, is_undone, counts) "
        "VALUES (?, ?, ?, ?, ?, ?, 0, ?)",
        operations,
    )
    connection.exec_driver_sql(
        "INSERT INTO journal (operation_id, table_name, row_id, kind, changes) "
        "VALUES (?, ?, ?, ?, ?)",
        entries,
    )


def _json(content: object) -> str:
    return json.dumps(content, ensure_ascii=False)


def _moment(step: PastStep) -> str:
    return step.at
