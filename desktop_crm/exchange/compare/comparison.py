"""An import laid beside the firm: counts by kind, and the changes field by field, page by page."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from desktop_crm.exchange.apply.policy import (
    NOTHING_CONTAINED,
    Cell,
    Contained,
    Counts,
    ImportResult,
)
from desktop_crm.exchange.clean.problems import CellProblem
from desktop_crm.exchange.compare.duplicates import LookAlike, Twin
from desktop_crm.exchange.compare.forms import ValueForm
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan

PAGE = 256
"""So many changed records are packed together."""


class State(IntEnum):
    """What becomes of a row of the plan; a needless one is a debt of nothing."""

    UNCHANGED = 0
    CREATED = 1
    CHANGED = 2
    NEEDLESS = 3


@dataclass(frozen=True, slots=True)
class FieldDiff:
    """One field of a known record: what the firm has, and what the import makes of it.

    `field` names the cell in `Decisions.kept`; None where the change follows from other cells, so
    that it cannot be refused by itself. Values are texts in the user's language, but amounts are
    plain digits and days are in ISO form; `shown_value` puts these as people read them.
    `is_moved` when the file is a list of ours and the firm changed the field too since it left.
    """

    field: str | None
    title: str
    before: str | None
    after: str | None
    form: ValueForm = ValueForm.TEXT
    is_moved: bool = False


@dataclass(frozen=True, slots=True)
class RowRef:
    """A row of the plan: what it calls itself, and where it stands in the file."""

    entity: Entity
    key: str
    name: str
    sheet: str
    row: int


@dataclass(frozen=True, slots=True)
class ChangedRow:
    """A known record that the import changes."""

    ref: RowRef
    diffs: tuple[FieldDiff, ...]

    def cells(self) -> tuple[Cell, ...]:
        """Those of its cells that can be refused, as `Decisions.with_kept` takes them."""
        return tuple(
            (self.ref.entity, self.ref.key, diff.field)
            for diff in self.diffs
            if diff.field is not None
        )


@dataclass(frozen=True, slots=True)
class DuplicateRow:
    """A row that would become a new customer, and whom it looks like.

    `Decisions.with_verdict(row.ref.key, Verdict(...))` decides: the same as one of its twins, a
    different customer after all, to be asked of an owner, or to be left out. Undecided, it becomes
    a customer of its own.
    """

    ref: RowRef
    twins: tuple[Twin, ...]


@dataclass(frozen=True, slots=True)
class KindCounts:
    """The records of one kind: `duplicate` ones are among the new, and look like another customer.

    `rejected` counts rows of sheets of that kind.
    """

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    duplicate: int = 0
    rejected: int = 0


@dataclass(frozen=True, slots=True)
class Comparison:
    """What an import under one policy would do. Small: the changes are packed.

    `plan` is the plan as it would be written, decisions included. `left` are rows and cells of the
    file that only the firm could tell to be left out, `questions` tasks that ask an owner. `marks`
    are those of the look-alikes, by the keys of their rows: what a decision about one is about.
    """

    plan: ImportPlan
    counts: Mapping[Entity, KindCounts]
    states: Mapping[Entity, bytes] = field(repr=False)
    packed: Mapping[Entity, PackedChanges] = field(repr=False)
    look_alikes: tuple[LookAlike, ...] = field(default=(), repr=False)
    contained: Contained = NOTHING_CONTAINED
    left: tuple[CellProblem, ...] = field(default=(), repr=False)
    questions: int = 0
    marks: Mapping[str, str] = field(default_factory=dict, repr=False)

    @property
    def result(self) -> ImportResult:
        """The same counts as the import itself would answer."""
        return ImportResult(
            {
                entity: Counts(
                    states.count(State.CREATED),
                    states.count(State.CHANGED),
                    states.count(State.UNCHANGED),
                )
                for entity, states in self.states.items()
            },
            self.contained,
            self.left,
            self.questions,
        )

    def changed(self, entity: Entity, offset: int = 0, limit: int = PAGE) -> tuple[ChangedRow, ...]:
        """A page of the records that change, in the order of the file."""
        packed = self.packed.get(entity)
        if packed is None:
            return ()
        return tuple(
            ChangedRow(self.ref(entity, place), diffs)
            for place, diffs in packed.read(offset, limit)
        )

    def duplicates(self, offset: int = 0, limit: int = PAGE) -> tuple[DuplicateRow, ...]:
        """A page of the new customers that look like another one, in the order of the file."""
        return tuple(
            DuplicateRow(self.ref(Entity.CUSTOMER, each.place), each.twins)
            for each in self.look_alikes[offset : offset + limit]
        )

    def rows(
        self, entity: Entity, state: State, offset: int = 0, limit: int = PAGE
    ) -> tuple[RowRef, ...]:
        """A page of the rows of one state, in the order of the file."""
        states = self.states.get(entity, b"")
        places: list[int] = []
        at = -1
        for number in range(offset + limit):
            at = states.find(state, at + 1)
            if at < 0:
                break
            if number >= offset:
                places.append(at)
        return tuple(self.ref(entity, place) for place in places)

    def ref(self, entity: Entity, place: int) -> RowRef:
        """A row by its place in its table."""
        row = self.plan.tables[entity].rows[place]
        sheet = self.plan.mapping[row.sheet].sheet
        return RowRef(entity, row.key, row_name(self.plan, entity, place), sheet, row.row)


class PackedChanges:
    """The changes of one kind of record, packed page by page: hundreds of thousands fit."""

    def __init__(self) -> None:
        self._pages: list[bytes] = []
        self._open: list[tuple[int, Sequence[FieldDiff]]] = []
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, place: int, diffs: Sequence[FieldDiff]) -> None:
        """Add the changes of the row at a place of its table."""
        self._open.append((place, diffs))
        self._count += 1
        if len(self._open) == PAGE:
            self._pages.append(_pack(self._open))
            self._open = []

    def read(self, offset: int, limit: int) -> list[tuple[int, tuple[FieldDiff, ...]]]:
        """Some of them, in the order in which they were added."""
        found: list[tuple[int, tuple[FieldDiff, ...]]] = []
        end = min(offset + limit, self._count)
        for page in range(offset // PAGE, -(-end // PAGE)):
            first = page * PAGE
            rows = self._unpacked(page)
            found += rows[max(0, offset - first) : end - first]
        return found

    def _unpacked(self, page: int) -> list[tuple[int, tuple[FieldDiff, ...]]]:
        if page == len(self._pages):
            return [(place, tuple(diffs)) for place, diffs in self._open]
        rows = json.loads(zlib.decompress(self._pages[page]))
        return [
            (place, tuple(_diff(*each, is_moved=is_moved) for *each, is_moved in diffs))
            for place, diffs in rows
        ]


def _diff(
    field: str | None,
    title: str,
    before: str | None,
    after: str | None,
    form: str,
    *,
    is_moved: bool,
) -> FieldDiff:
    return FieldDiff(field, title, before, after, ValueForm(form), is_moved)


def _pack(rows: Iterable[tuple[int, Sequence[FieldDiff]]]) -> bytes:
    plain = [
        (
            place,
            [
                (each.field, each.title, each.before, each.after, each.form, each.is_moved)
                for each in diffs
            ],
        )
        for place, diffs in rows
    ]
    return zlib.compress(json.dumps(plain, ensure_ascii=False).encode(), level=1)


_NAMES = ("name", "number", "title", "code")
_NAMED_BY = {
    Entity.LINE: ("line.order", "line.product"),
    Entity.DELIVERY: ("delivery.order",),
    Entity.RETURN: ("return.customer", "return.order"),
    Entity.PAYMENT: ("payment.customer", "receivable.paid_date"),
    Entity.RECEIVABLE: ("receivable.customer", "receivable.due_date"),
    Entity.COMPLAINT: ("complaint.customer", "complaint.date"),
    Entity.ACTIVITY: ("activity.customer", "activity.last_at"),
}


def row_name(plan: ImportPlan, entity: Entity, place: int) -> str:
    """What a row of the plan calls itself; others are called by what they belong to."""
    table = plan.tables[entity]
    row = table.rows[place]
    for name in _NAMES:
        at = table.position(f"{entity}.{name}")
        if at is not None and row.values[at]:
            return str(row.values[at])
    linked = [table.position(link) for link in _NAMED_BY.get(entity, ())]
    keys = [str(row.values[at]) for at in linked if at is not None and row.values[at]]
    return " · ".join(_without_prefix(key) for key in keys) or _without_prefix(row.key)


def _without_prefix(key: str) -> str:
    """`code:S1`, `name:螺栓` and `S1|code:C1` as a person would say them."""
    first = key.partition("|")[0]
    return first.partition(":")[2] or first
