"""An import laid beside the firm: counts by kind, and the changes field by field, page by page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from desktop_crm.exchange.compare.change_index import Only, is_of
from desktop_crm.exchange.compare.changes import (
    PAGE,
    UNNAMED,
    FieldDiff,
    KnownAs,
    PackedChanges,
)
from desktop_crm.exchange.compare.duplicates import LookAlike, Twin
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan


class State(IntEnum):
    """What becomes of a row of the plan; a needless one is a debt of nothing."""

    UNCHANGED = 0
    CREATED = 1
    CHANGED = 2
    NEEDLESS = 3


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
    """A known record that the import changes; `number` counts those of its kind from 0."""

    ref: RowRef
    diffs: tuple[FieldDiff, ...]
    known: KnownAs = UNNAMED
    number: int = 0

    @property
    def name(self) -> str:
        """What the firm calls it; what the row does where the firm has no name for it."""
        return self.known.name or self.ref.name

    def only(self, only: Only | None) -> tuple[FieldDiff, ...]:
        """Its changes of one sort."""
        return tuple(diff for diff in self.diffs if is_of(diff, only))

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

    def changed(
        self, entity: Entity, offset: int = 0, limit: int = PAGE, only: Only | None = None
    ) -> tuple[ChangedRow, ...]:
        """A page of the records that change, in the order of the file.

        With `only`, records without such a cell are passed over; the others come whole.
        """
        packed = self.packed.get(entity)
        if packed is None:
            return ()
        return tuple(
            ChangedRow(self.ref(entity, each.place), each.diffs, each.known, each.number)
            for each in packed.read(offset, limit, only)
        )

    def cells(self, only: Only | None = None, entity: Entity | None = None) -> Iterator[Cell]:
        """All changed cells of a sort that can be refused, of one kind of records or of all."""
        for each, packed in self.packed.items():
            rows = self.plan.tables[each].rows
            if entity in (None, each):
                for field, numbers in packed.index.fields(only):
                    for number in numbers:
                        yield each, rows[packed.place(number)].key, field

    def cell_count(self, only: Only | None = None) -> int:
        """How many cells of known records the import changes, of one sort or in all."""
        return sum(packed.index.count(only) for packed in self.packed.values())

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
