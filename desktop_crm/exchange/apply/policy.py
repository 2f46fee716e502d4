"""What the user decides about records that the file already has, and what an import did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from enum import StrEnum

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text
from desktop_crm.exchange.clean.problems import CellProblem
from desktop_crm.exchange.fields import Entity


class OnDuplicate(StrEnum):
    """What to do with a record that is there already."""

    SKIP = "skip"
    FILL = "fill"
    UPDATE = "update"
    NEW = "new"


POLICY_TEXTS: Mapping[OnDuplicate, Text] = {
    OnDuplicate.SKIP: QT_TRANSLATE_NOOP("import", "Leave records that exist as they are"),
    OnDuplicate.FILL: QT_TRANSLATE_NOOP("import", "Fill only what is empty in existing records"),
    OnDuplicate.UPDATE: QT_TRANSLATE_NOOP("import", "Update existing records"),
    OnDuplicate.NEW: QT_TRANSLATE_NOOP("import", "Add every row as a new record"),
}


class MatchBy(StrEnum):
    """By what a row of the file finds the customer of the firm that it means."""

    OUR_ID = "our_id"
    EXTERNAL = "external"
    CODE = "code"
    CREDIT_CODE = "credit_code"
    NAME_PHONE = "name_phone"
    NAME = "name"


MATCH_TEXTS: Mapping[MatchBy, Text] = {
    MatchBy.OUR_ID: QT_TRANSLATE_NOOP("import", "Our own id, from an earlier export"),
    MatchBy.EXTERNAL: QT_TRANSLATE_NOOP("import", "The same row of an earlier import"),
    MatchBy.CODE: QT_TRANSLATE_NOOP("import", "Customer code"),
    MatchBy.CREDIT_CODE: QT_TRANSLATE_NOOP("import", "Credit code or tax id"),
    MatchBy.NAME_PHONE: QT_TRANSLATE_NOOP("import", "Name and phone"),
    MatchBy.NAME: QT_TRANSLATE_NOOP("import", "Name"),
}


class EarlierPayments(StrEnum):
    """What to do with payments that a list of receivables has taken off already."""

    RECORD = "record"
    SUBTRACT = "subtract"


class Choice(StrEnum):
    """What the user decided about a row that looks like another customer."""

    SAME = "same"
    DIFFERENT = "different"
    ASK_OWNER = "ask_owner"
    LEAVE_OUT = "leave_out"


@dataclass(frozen=True, slots=True)
class Verdict:
    """One decision; `apart` is all that the row is not.

    `other` is what it is the same as, or what an owner is asked to compare it with.

    Each is the id of a customer of the firm, or the key of another row of the file.
    """

    choice: Choice
    other: str | None = None
    apart: tuple[str, ...] = ()


Cell = tuple[Entity, str, str]
"""A cell of the file: the kind of record, its key in the plan, and the field."""

EVERY = "*"
"""In place of a key: the cells of a field in all rows, so that one answer for many stays small."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """What the user decided row by row and cell by cell, before anything is written.

    `kept` are cells that stay as the firm has them; `verdicts` belong to rows of customers. Cells
    are taken unless they are kept: the `confirmed` ones are those that somebody looked at first.
    What was said of one cell outweighs what was said of EVERY one.
    """

    kept: frozenset[Cell] = frozenset()
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    confirmed: frozenset[Cell] = frozenset()

    def keeps(self, cell: Cell) -> bool:
        """Whether a cell stays as the firm has it."""
        return _says(self.kept, self.confirmed, cell)

    def confirms(self, cell: Cell) -> bool:
        """Whether somebody looked at a cell that is taken."""
        return _says(self.confirmed, self.kept, cell)

    @property
    def asks(self) -> bool:
        """Whether an owner is to be asked about a row."""
        return any(each.choice is Choice.ASK_OWNER for each in self.verdicts.values())

    def with_kept(self, *cells: Cell) -> Decisions:
        """The same with more cells that stay as they are."""
        kept, confirmed = _moved(self.kept, self.confirmed, cells)
        return replace(self, kept=kept, confirmed=confirmed)

    def with_confirmed(self, *cells: Cell) -> Decisions:
        """The same with cells that are taken, as somebody said who looked at them."""
        confirmed, kept = _moved(self.confirmed, self.kept, cells)
        return replace(self, kept=kept, confirmed=confirmed)

    def with_verdict(self, key: str, verdict: Verdict | None) -> Decisions:
        """The same with another verdict on a row, or none."""
        others = {each: known for each, known in self.verdicts.items() if each != key}
        return replace(self, verdicts=others if verdict is None else {**others, key: verdict})


def _says(these: frozenset[Cell], others: frozenset[Cell], cell: Cell) -> bool:
    if cell in these:
        return True
    return (cell[0], EVERY, cell[2]) in these and cell not in others


def _moved(
    into: frozenset[Cell], out_of: frozenset[Cell], cells: Sequence[Cell]
) -> tuple[frozenset[Cell], frozenset[Cell]]:
    """Both sets after cells went into one; one that is among EVERY one there is not named again."""
    whole = {(entity, name) for entity, key, name in cells if key == EVERY}
    if whole:
        into, out_of = (
            frozenset(each for each in both if (each[0], each[2]) not in whole)
            for both in (into, out_of)
        )
    known = {each for each in into.union(cells) if each[1] == EVERY}
    fresh = [each for each in cells if each in known or (each[0], EVERY, each[2]) not in known]
    return into.union(fresh), out_of.difference(cells)


@dataclass(frozen=True, slots=True)
class ImportPolicy:
    """How an import treats what is there already.

    `match_by` is tried in its order; the first key that finds a customer decides. Blank cells wipe
    nothing unless `blanks_wipe`. With `all_or_nothing` one rejected row stops the whole import.
    Payments that a list of receivables contains are recorded without changing what is owed, since
    the list says what that is, unless `earlier_payments` wants them subtracted.
    """

    on_duplicate: OnDuplicate = OnDuplicate.UPDATE
    match_by: tuple[MatchBy, ...] = tuple(MatchBy)
    blanks_wipe: bool = False
    all_or_nothing: bool = False
    earlier_payments: EarlierPayments = EarlierPayments.RECORD
    decisions: Decisions = Decisions()


USUAL = ImportPolicy()
"""Update what is known, by every key, strongest first."""


@dataclass(slots=True)
class Counts:
    """What happened to the records of one kind."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class Contained:
    """Payments that a list of receivables has taken off already, and of how many customers."""

    count: int = 0
    amount: Decimal = Decimal(0)
    customers: int = 0


NOTHING_CONTAINED = Contained()


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import wrote, by kind of record; kinds that the plan does not have are missing.

    `left` are rows and cells of the file that only the firm could tell to be left out, `questions`
    tasks in which owners are asked whether two customers are one.
    """

    counts: Mapping[Entity, Counts] = field(default_factory=dict)
    contained: Contained = NOTHING_CONTAINED
    left: tuple[CellProblem, ...] = ()
    questions: int = 0

    @property
    def created(self) -> int:
        """The records that are new, of all kinds."""
        return sum(each.created for each in self.counts.values())

    @property
    def updated(self) -> int:
        """The records that were changed, of all kinds."""
        return sum(each.updated for each in self.counts.values())
