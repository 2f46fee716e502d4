"""What the builders of all sheets share: the tables so far, links by name, and the problems."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import time
from decimal import Decimal
from typing import Any, TypeAlias

from desktop_crm.core.names import folded, without_legal_form
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.sheets import CleanSheet
from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity
from desktop_crm.exchange.listed.sheets import ListedSheet
from desktop_crm.exchange.plan.builder import Differs, TableBuilder
from desktop_crm.exchange.plan.tables import PLANNED, PlanRow
from desktop_crm.exchange.progress import Look, unseen

Completions: TypeAlias = Mapping[tuple[int, str], Mapping[str, Any]]
"""What the firm has of the records of our lists: values by field, by sheet and own id."""


def key_of_code(code: str) -> str:
    """The key of a record that its own program numbered."""
    return f"code:{code}"


def key_of_own_id(own_id: str) -> str:
    """The key of a record that one of our own exports names."""
    return f"id:{own_id}"


def key_of_name(*names: str | None) -> str:
    """The key of a record that only has a name."""
    return "name:" + "|".join(folded(name) for name in names if name)


class Directory:
    """Finds the record that a name means, among those of one table."""

    def __init__(self) -> None:
        self._keys: dict[str, set[str]] = defaultdict(set)

    def add(self, name: str | None, key: str) -> None:
        """Note that a record has this name."""
        if name:
            self._keys[folded(name)].add(key)

    def keys(self, name: str) -> set[str]:
        """The keys of all records of this name."""
        return self._keys.get(folded(name), set())


class CustomerDirectory(Directory):
    """Customers by name; those that a sheet lists also by short names and without 有限公司."""

    def __init__(self) -> None:
        super().__init__()
        self._listed: list[tuple[str, str]] = []
        self._short = Directory()
        self._bare: dict[str, set[str]] | None = None

    def add_listed(self, name: str, short_name: str | None, key: str) -> None:
        """Note a customer of a list, which later rows may name less completely."""
        self._listed.append((name, key))
        self._short.add(short_name, key)
        self._bare = None

    def meant_by(self, name: str) -> set[str]:
        """The customers whom a row on another sheet means by a name."""
        if found := self.keys(name) or self._short.keys(name):
            return found
        if not self._listed:
            return set()
        if self._bare is None:
            self._bare = defaultdict(set)
            for listed, key in self._listed:
                self._bare[without_legal_form(listed)].add(key)
        return self._bare.get(without_legal_form(name), set())


class PlanContext:
    """The plan while it grows.

    `orders` holds the keys of the orders of some number. `look` is called now and then. `firm` is
    what the firm has of records of our lists; it is unfinished where that was needed and not known.
    """

    def __init__(self, look: Look = unseen, firm: Completions | None = None) -> None:
        self.look = look
        self.firm = firm
        self.is_unfinished = False
        self.tables = {entity: TableBuilder(entity, look) for entity in PLANNED}
        self.customers = CustomerDirectory()
        self.staff = Directory()
        self.products = Directory()
        self._people: Directory | None = None
        self.orders: dict[str, list[str]] = defaultdict(list)
        self.problems: list[CellProblem] = []
        self.rows_read: dict[int, int] = {}
        self.listed: list[ListedSheet] = []

    def customers_of(self, person: str) -> set[str]:
        """The customers that have a person of this name, by what the sheets of people say."""
        if self._people is None:
            self._people = Directory()
            table = self.tables[Entity.CONTACT].table()
            places = table.position("contact.name"), table.position("contact.customer")
            if None not in places:
                for row in table.rows:
                    name, customer = (row.values[place or 0] for place in places)
                    self._people.add(name, customer)
        return self._people.keys(person)

    def staff_key(self, name: str, sheet: int, row: int) -> str:
        """The key of a colleague named somewhere; one that no sheet lists becomes a reference."""
        keys = self.staff.keys(name)
        if len(keys) == 1:
            return next(iter(keys))
        key = key_of_name(name)
        if key not in self.tables[Entity.STAFF]:
            self.tables[Entity.STAFF].add(
                ["staff.name"], [PlanRow(key, sheet, row, (name,), is_reference=True)]
            )
            self.staff.add(name, key)
        return key


class SheetContext:
    """One clean sheet with its number in the plan."""

    def __init__(self, plan: PlanContext, clean: CleanSheet, number: int) -> None:
        self.plan = plan
        self.clean = clean
        self.number = number
        self.first_problem = len(plan.problems)
        plan.problems += clean.problems
        plan.rows_read[number] = len(clean)

    def columns(self, entity: Entity) -> dict[str, list[Any]]:
        """The values of all fields of an entity that the sheet has."""
        return {
            key: columns[0]
            for key, columns in self.clean.fields.items()
            if FIELD_BY_KEY[key].entity is entity
        }

    def times(self, field: str) -> Sequence[time | None]:
        """The times of day beside the days of a field."""
        return self.clean.times.get(field) or [None] * len(self.clean)

    def reject(self, index: int, field: str, reason: str = "missing", value: str = "") -> None:
        """Reject a record; where its cell was already named as unreadable, that is the reason."""
        known = self.clean.bad.get((index, field))
        if known is not None:
            at = self.first_problem + known
            self.plan.problems[at] = replace(self.plan.problems[at], effect=Effect.ROW_REJECTED)
            return
        self._add(index, field, reason, value, Effect.ROW_REJECTED)

    def leave_out(self, index: int, field: str, reason: str, value: str) -> None:
        """Name a row that is no record, e.g. because it says the same as one further up."""
        self._add(index, field, reason, value, Effect.ROW_LEFT_OUT)

    def leave_out_cell(self, index: int, field: str, reason: str, value: str) -> None:
        """Name a cell that is not taken, e.g. because another one of the row outweighs it."""
        self._add(index, field, reason, value, Effect.CELL_LEFT_OUT)

    def note(self, index: int, field: str, reason: str, value: str) -> None:
        """Name something that should be looked at."""
        self._add(index, field, reason, value, Effect.NOTED)

    def note_sheet(self, reason: str) -> None:
        """Name something about the whole sheet."""
        sheet = self.clean.mapping.sheet
        self.plan.problems.append(CellProblem(sheet, 0, None, None, "", reason, Effect.NOTED))

    def differs(self) -> Differs:
        """Name values that contradict the same record further up."""
        at = {row: index for index, row in enumerate(self.clean.rows)}

        def tell(row: PlanRow, field: str, value: Any) -> None:
            if row.sheet != self.number or row.row not in at:
                return
            if field.endswith(".kept"):
                self._differs_in_kept(at[row.row], *value)
            else:
                self._add(at[row.row], field, "differs", text_of(value), Effect.CELL_LEFT_OUT)

        return tell

    def _differs_in_kept(self, index: int, header: str, text: str) -> None:
        """The same of a column without a field."""
        columns = self.clean.mapping.columns
        column = next((each for each in columns if each.name == header), None)
        self.plan.problems.append(
            CellProblem(
                sheet=self.clean.mapping.sheet,
                row=self.clean.rows[index],
                column=column.letter if column else None,
                field=None,
                value=text,
                reason="differs",
                effect=Effect.CELL_LEFT_OUT,
            )
        )

    def kept(self) -> list[tuple[tuple[str, str], ...] | None] | None:
        """For each record what stood in columns without a field: headers and texts."""
        if not self.clean.kept:
            return None
        headers = tuple(self.clean.kept)
        return [
            tuple((header, text) for header, text in zip(headers, row, strict=True) if text) or None
            for row in zip(*self.clean.kept.values(), strict=True)
        ]

    def _add(self, index: int, field: str, reason: str, value: str, effect: Effect) -> None:
        column = self.clean.mapping.column_of(field)
        self.plan.problems.append(
            CellProblem(
                sheet=self.clean.mapping.sheet,
                row=self.clean.rows[index],
                column=column.letter if column else None,
                field=field,
                value=value,
                reason=reason,
                effect=effect,
            )
        )


def text_of(value: Any) -> str:
    """What a cell's value looks like to a person."""
    if isinstance(value, tuple):
        return ", ".join(getattr(part, "number", str(part)) for part in value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value)
