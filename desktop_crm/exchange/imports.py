"""An import as its users see it: read a file, change how it is understood, write it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_crm.core.errors import UserError
from desktop_crm.exchange.clean.problems import CellProblem
from desktop_crm.exchange.headers.cross_tables import is_cross_table
from desktop_crm.exchange.headers.kinds import KIND_RULES, SheetKind, lacking
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.headers.signature import decided, decisions, with_values
from desktop_crm.exchange.headers.understand import (
    same_layout,
    understand_sheet,
    understand_workbook,
)
from desktop_crm.exchange.mapping_memory import chosen_mappings
from desktop_crm.exchange.plan.build import build_plan, kinds_of
from desktop_crm.exchange.plan.tables import ImportPlan
from desktop_crm.exchange.progress import Progress, part, unwatched
from desktop_crm.exchange.reading.read import read_workbook

if TYPE_CHECKING:
    from desktop_crm.exchange.reading.sheets import Workbook

IMPORTABLE: tuple[SheetKind, ...] = tuple(rule.kind for rule in KIND_RULES)
"""The kinds of sheets, in the order in which they are offered."""

_READ = 0.7
"""The share of the whole that reading takes; the rest is understanding."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What the user knows better than the headers.

    `sheets` names the only ones wanted, `as_kind` says what they are; a saved `mapping` replaces
    all understanding, and so do for their own headers the `remembered` ones of the firm's file.
    `drops_hidden` says of all sheets whether rows that the file does not show are left out.
    """

    sheets: tuple[str, ...] = ()
    as_kind: SheetKind | None = None
    mapping: tuple[SheetMapping, ...] | None = None
    remembered: Mapping[str, SheetMapping] = field(default_factory=dict)
    drops_hidden: bool | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as it would be imported; nothing is written yet.

    `mapping` has an entry for each sheet of the workbook, `left_out` the numbers of those that are
    switched off, at first those that explain a workbook of ours. `automatic` is the mapping that
    the headers alone would give.
    """

    path: Path
    workbook: Workbook
    mapping: tuple[SheetMapping, ...]
    left_out: frozenset[int]
    plan: ImportPlan
    automatic: tuple[SheetMapping, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether no record would be written."""
        return not self.plan.counts()


def read_plan(
    path: Path,
    *,
    wish: Wish | None = None,
    progress: Progress = unwatched,
    encoding: str | None = None,
    password: str | None = None,
) -> Draft:
    """Read a file, understand its sheets and plan their import.

    Args:
        path: any file.
        wish: what the user knows better than the headers.
        progress: told about the work.
        encoding: of a text file, where the user knows better.
        password: of a protected workbook.

    Raises:
        UserError: when the file cannot be read, or lacks a sheet that is wished for.
        Cancelled: from `progress`.
    """
    reading = part(progress, 0, _READ)
    workbook = read_workbook(path, progress=reading, encoding=encoding, password=password)
    automatic = understand_workbook(workbook)
    mapping, left_out = _wished(workbook, wish or Wish(), automatic)
    plan = _plan(workbook, mapping, automatic, left_out, part(progress, _READ, 1))
    return Draft(path, workbook, mapping, left_out, plan, automatic)


def understand_again(
    draft: Draft,
    number: int,
    kind: SheetKind | None = None,
    header_row: int | None = None,
    *,
    as_form: bool = False,
) -> SheetMapping:
    """How a sheet is understood as another kind, with its header elsewhere, or as a form.

    Without a kind the headers decide.
    """
    sheet, before = draft.workbook.sheets[number], draft.mapping[number]
    mapping = understand_sheet(sheet, kind, header_row, as_form=as_form)
    return replace(mapping, drops_hidden=before.drops_hidden, typed=before.typed)


def sheets_alike(draft: Draft) -> tuple[tuple[int, ...], ...]:
    """The numbers of sheets with the same headers, several each: one choice for all of them."""
    return same_layout(draft.mapping)


def mapped_alike(draft: Draft, number: int, mapping: SheetMapping) -> tuple[SheetMapping, ...]:
    """The draft's mapping with one sheet's changed, and the others of its layout accordingly.

    Each keeps its own name, year, and values above the header.
    """
    alike = next((group for group in sheets_alike(draft) if number in group), (number,))
    return tuple(
        mapping
        if at == number
        else replace(decided(each, decisions(mapping)), remembered=each.remembered)
        if at in alike
        else each
        for at, each in enumerate(draft.mapping)
    )


def plan_again(
    draft: Draft,
    *,
    mapping: tuple[SheetMapping, ...] | None = None,
    left_out: frozenset[int] | None = None,
    progress: Progress = unwatched,
) -> Draft:
    """The same file with another mapping, one for each sheet, or other sheets switched off."""
    mapping = draft.mapping if mapping is None else mapping
    left_out = draft.left_out if left_out is None else left_out
    automatic = draft.automatic or understand_workbook(draft.workbook)
    plan = _plan(draft.workbook, mapping, automatic, left_out, progress)
    return Draft(draft.path, draft.workbook, mapping, left_out, plan, automatic)


def refusal(draft: Draft) -> UserError | None:
    """Why nothing of the file can be imported; None when something can."""
    if not draft.is_empty:
        return None
    name = draft.path.name
    sheets = list(zip(draft.workbook.sheets, draft.mapping, strict=True))
    wanted = [pair for number, pair in enumerate(sheets) if number not in draft.left_out]
    if not any(sheet.height for sheet, _ in sheets):
        return UserError("import.empty_file", name=name)
    evaluated = any(mapping.kind is None and is_cross_table(sheet) for sheet, mapping in wanted)
    if evaluated and not draft.plan.rejected():
        return UserError("import.cross_table", name=name)
    if any(each.reason == "sales_or_payments" for each in draft.plan.problems):
        return UserError("import.sales_or_payments", name=name)
    if not any(mapping.header_row for _, mapping in wanted):
        return UserError("import.no_header", name=name)
    if draft.plan.rejected():
        return UserError("import.all_rejected", name=name, count=len(draft.plan.rejected()))
    whole = [mapping for _, mapping in wanted]
    if any(_is_ready(mapping, whole) for mapping in whole):
        return UserError("import.no_rows", name=name)
    return UserError("import.not_understood", name=name)


def with_left(draft: Draft, left: tuple[CellProblem, ...]) -> Draft:
    """The draft with what only the firm could tell to be left out, beside its own problems."""
    if not left:
        return draft
    return replace(draft, plan=replace(draft.plan, problems=(*draft.plan.problems, *left)))


def missing_fields(
    mapping: SheetMapping, whole: Sequence[SheetMapping] = ()
) -> tuple[tuple[str, ...], ...]:
    """What a sheet of its kind must have and lacks, each entry a choice of fields.

    `whole` are the sheets of the file, some of which may say what this one does not.
    """
    return lacking(mapping.kind, mapping.given(), kinds_of(whole)) if mapping.kind else ()


def _is_ready(mapping: SheetMapping, whole: Sequence[SheetMapping]) -> bool:
    return mapping.kind is not None and not missing_fields(mapping, whole)


def _plan(
    workbook: Workbook,
    mapping: Sequence[SheetMapping],
    automatic: Sequence[SheetMapping],
    left_out: frozenset[int],
    progress: Progress,
) -> ImportPlan:
    wanted = [number for number in range(len(mapping)) if number not in left_out]
    used = tuple(mapping[number] for number in wanted)
    chosen = chosen_mappings(used, [automatic[number] for number in wanted])
    return replace(build_plan(workbook, used, progress=progress), chosen=chosen)


def _wished(
    workbook: Workbook, wish: Wish, automatic: tuple[SheetMapping, ...]
) -> tuple[tuple[SheetMapping, ...], frozenset[int]]:
    names = [sheet.name for sheet in workbook.sheets]
    saved = _saved(workbook, wish)
    for name in (*wish.sheets, *saved):
        if name not in names:
            raise UserError("import.no_such_sheet", sheet=name, name=workbook.name)
    own = automatic
    if wish.as_kind is not None or wish.remembered:
        own = understand_workbook(workbook, wish.as_kind, wish.remembered)
    mapping = tuple(
        with_values(each, saved[each.sheet]) if each.sheet in saved else each for each in own
    )
    if wish.drops_hidden is not None:
        mapping = tuple(replace(each, drops_hidden=wish.drops_hidden) for each in mapping)
    wanted = [
        (name in wish.sheets if wish.sheets else not each.is_note)
        and (wish.mapping is None or name in saved)
        for name, each in zip(names, mapping, strict=True)
    ]
    return mapping, frozenset(number for number, is_wanted in enumerate(wanted) if not is_wanted)


def _saved(workbook: Workbook, wish: Wish) -> dict[str, SheetMapping]:
    """The saved mapping by sheet; one of a single sheet fits a single sheet of any name."""
    if wish.mapping is None:
        return {}
    if len(wish.mapping) == len(workbook.sheets) == 1:
        return {workbook.sheets[0].name: wish.mapping[0]}
    return {mapping.sheet: mapping for mapping in wish.mapping}
