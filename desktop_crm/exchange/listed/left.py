"""Cells of lists of ours that were changed and yet change nothing: each is named.

A list that comes back is compared with what it would show now. A touched cell that says something
else was changed; if the firm has something else than left with the list, it changed the cell too.
Is the list read once more when the import is done, it tells which of these cells reached the firm;
the others are told, whatever the reason, so that nothing that somebody typed gets lost without a
word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date
from desktop_crm.core.tables import TableCell
from desktop_crm.exchange.apply.dealings import APPEND_ONLY
from desktop_crm.exchange.apply.policy import Decisions, ImportPolicy, MatchBy, OnDuplicate
from desktop_crm.exchange.apply.present import LOOK
from desktop_crm.exchange.clean.problems import TYPED, CellProblem, Effect
from desktop_crm.exchange.clean.values import shown
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.listed.firm_cells import Cells, FirmCells
from desktop_crm.exchange.listed.gone import GONE
from desktop_crm.exchange.listed.same import is_blank, is_same
from desktop_crm.exchange.listed.seal import CellMarks
from desktop_crm.exchange.listed.sheets import ListedColumn, ListedSheet
from desktop_crm.exchange.plan.context import text_of
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.exchange.progress import Look, unseen
from desktop_crm.services.action import moment_of

_ADDED = frozenset(
    {
        *(("customers", "contact"), ("customers", "phone"), ("customers", "kinds")),
        *(("contacts", "phone"), ("contacts", "contact.phone")),
    }
)
"""What is only ever added, by the list and its column."""
_LINKED: Mapping[str, tuple[str, ...]] = {
    "contact.name": ("order.contact",),
    "order.number": ("payment.order_number", "complaint.order_number"),
    "product.name": ("complaint.product",),
    "task.done_on": ("task.state",),
    "contact.phone": ("contact.phones", "customer.phones"),
    "contact.mobile": ("contact.phones", "customer.phones"),
}
"""Under which names cells are refused that name something."""


LEFT_REASONS = ("not_taken", "blank_kept", "only_added", "entry_kept", "unknown_id", GONE)
"""Why rows and cells stay out that only the firm can tell."""


FileCell: TypeAlias = tuple[int, int, str]
"""A cell of the file: the number of its sheet, its row, and the name under which one decides."""


class _Edit(NamedTuple):
    """A changed cell: its row and column, and what the firm had before the import.

    `is_moved` when the firm changed it too since the list left.
    """

    row: int
    id: str
    column: int
    cell: object
    before: TableCell
    is_moved: bool


@dataclass(frozen=True, slots=True)
class _Edited:
    sheet: ListedSheet
    firm: FirmCells
    edits: tuple[_Edit, ...]


class Edits:
    """The changed cells of a plan, found before the import and looked at again after it.

    `look` is called while they are looked for.
    """

    def __init__(
        self, session: Session, plan: ImportPlan, policy: ImportPolicy, look: Look = unseen
    ) -> None:
        self._policy = policy
        self._plan = plan
        self._sheets: list[_Edited] = []
        if policy.on_duplicate is not OnDuplicate.UPDATE or MatchBy.OUR_ID not in policy.match_by:
            return
        session.info[LOOK] = look
        today = local_date(moment_of(session))
        for sheet in plan.listed:
            firm = FirmCells(session, sheet, today)
            edits = tuple(_edits(sheet, firm))
            if edits:
                self._sheets.append(_Edited(sheet, firm, edits))

    def moved(self) -> frozenset[FileCell]:
        """The changed cells that the firm changed too since the list left."""
        return frozenset(
            (each.sheet.number, edit.row, name)
            for each in self._sheets
            for edit in each.edits
            if edit.is_moved and each.sheet.columns[edit.column].is_taken
            for name in _names(each.sheet, each.sheet.columns[edit.column])
        )

    def left(self) -> tuple[CellProblem, ...]:
        """The changed cells that the firm does not say now either, in the order of the file."""
        found: list[CellProblem] = []
        refused = _refused(self._plan, self._policy.decisions)
        unread = {
            (problem.sheet, problem.row, problem.column)
            for problem in self._plan.problems
            if problem.effect in (Effect.CELL_LEFT_OUT, Effect.DECIDED) and problem.reason != TYPED
        }
        for each in self._sheets:
            now = each.firm.of(list(dict.fromkeys(edit.id for edit in each.edits)))
            found += (
                problem
                for edit in each.edits
                if not _is_refused(each.sheet, edit, refused)
                and (problem := self._problem(each, edit, now)) is not None
                and (problem.sheet, problem.row, problem.column) not in unread
            )
        return tuple(found)

    def _problem(self, each: _Edited, edit: _Edit, now: Cells) -> CellProblem | None:
        sheet, column = each.sheet, each.sheet.columns[edit.column]
        after = now[edit.id][edit.column] if edit.id in now else edit.before
        is_flag = each.firm.keys[edit.column] in each.firm.flags
        if is_same(edit.cell, after, is_flag=is_flag):  # type: ignore[arg-type]
            return None
        if column.is_taken and after != edit.before:
            return None
        reason = self._reason(sheet, column, edit)
        mapping = column.mapping
        return CellProblem(
            sheet=sheet.mapping.sheet,
            row=edit.row,
            column=mapping.letter,
            field=mapping.field,
            value=shown(edit.cell),  # type: ignore[arg-type]
            reason=reason,
            effect=Effect.NOTED if reason == "only_added" else Effect.CELL_KEPT,
            stays="" if after is None else text_of(after),
        )

    def _reason(self, sheet: ListedSheet, column: ListedColumn, edit: _Edit) -> str:
        if sheet.entity in APPEND_ONLY:
            return "entry_kept"
        if column.is_taken and is_blank(edit.cell) and not self._policy.blanks_wipe:  # type: ignore[arg-type]
            return "blank_kept"
        return "only_added" if (sheet.name, column.key) in _ADDED else "not_taken"


def _edits(sheet: ListedSheet, firm: FirmCells) -> Iterator[_Edit]:
    """The touched cells that say something else than the firm."""
    rows = [row.id for row in sheet.rows if row.is_shown_changed or row.is_taken_changed]
    present = firm.of(rows)
    flags = firm.flags
    marked = CellMarks(column.mapping.header for column in sheet.columns)
    for place, row in enumerate(sheet.rows):
        cells = present.get(row.id)
        if cells is None:
            continue
        for at, column in enumerate(sheet.columns):
            key = firm.keys[at]
            if not key or not column.is_compared or not column.is_touched[place]:
                continue
            cell = column.cells[place]
            if not is_same(cell, cells[at], is_flag=key in flags):
                is_moved = bool(row.marks) and marked.mark(at, cells[at]) not in row.marks
                yield _Edit(row.number, row.id, at, cell, cells[at], is_moved)


def _refused(plan: ImportPlan, decisions: Decisions) -> set[FileCell]:
    """The cells that a person wants to stay."""
    wanted: dict[Entity, dict[str, set[str]]] = {}
    for entity, key, field in decisions.kept:
        wanted.setdefault(entity, {}).setdefault(key, set()).add(field)
    return {
        (row.sheet, row.row, field)
        for entity, keys in wanted.items()
        for row in plan.tables[entity].rows
        for field in keys.get(row.key, ())
    }


def _is_refused(sheet: ListedSheet, edit: _Edit, refused: Collection[FileCell]) -> bool:
    names = _names(sheet, sheet.columns[edit.column])
    return any((sheet.number, edit.row, name) in refused for name in names)


def _names(sheet: ListedSheet, column: ListedColumn) -> list[str]:
    """Under which names the cells of a column are decided on."""
    field = column.mapping.field
    if field is None:
        return [f"{sheet.entity}.{part}:{column.mapping.header}" for part in ("kept", "loose")]
    return [field, *_LINKED.get(field, ())]
