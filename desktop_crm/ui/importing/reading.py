"""Reading and understanding a file beside the window, told in numbers that can be shown."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_crm.core.unreadable import Reason
from desktop_crm.exchange import imports
from desktop_crm.exchange.clean.fixes import Fix, fixes_for
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.headers.forms.places import column_at
from desktop_crm.exchange.headers.forms.view import value_cells
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping import SheetMapping, TypedCell, column_index
from desktop_crm.exchange.headers.understand import understand_workbook
from desktop_crm.exchange.import_columns import (
    ColumnSample,
    DateChoice,
    column_samples,
    date_choice,
)
from desktop_crm.exchange.imports import Draft, Wish, plan_again, read_plan
from desktop_crm.exchange.imports_summary import ProblemGroup, Summary, summarize
from desktop_crm.exchange.kept_fitting import Fitted, fitted
from desktop_crm.exchange.kept_import import FileMark, KeptImport, mark_of
from desktop_crm.exchange.mapping_files import read_mapping
from desktop_crm.exchange.progress import Progress, part
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.tokens import Tone

_SEEN_ROWS = 12
_SEEN_COLUMNS = 40
_ROWS_AFTER = 4
_MOST_ROWS = 60
_LONGEST = 60
_UNDERSTOOD = 0.1
_READ_AGAIN = 0.7
_SETTLED = frozenset({Effect.ROW_LEFT_OUT, Effect.DECIDED})


@dataclass(frozen=True, slots=True)
class Understood:
    """A draft and what is shown of it.

    `fixes` stand beside the groups of the summary; `doubts` counts the cells with a problem by
    sheet and column letter, `lost` those of them that are not imported, and `reasons` gives the
    reason that most of them have with their number. `rejected` has the first
    reason of each row that is not taken. `mark` tells the file from another one, and `fitted` how
    much of an unfinished import it took; both are known right after reading only.
    """

    draft: Draft
    summary: Summary
    fixes: tuple[tuple[Fix, ...], ...] = ()
    doubts: Mapping[tuple[str, str], int] = field(default_factory=dict)
    lost: Mapping[tuple[str, str], int] = field(default_factory=dict)
    reasons: Mapping[tuple[str, str], tuple[str, int]] = field(default_factory=dict)
    rejected: tuple[CellProblem, ...] = ()
    mark: FileMark | None = None
    fitted: Fitted | None = None
    dates: tuple[DateChoice | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Glance:
    """The first rows of a sheet as a person sees them, and its columns.

    `tones` colours cells with a problem, by row and the index of the column. `values` are the cells
    of a form that hold something, by row and column.
    """

    rows: tuple[tuple[int, tuple[str, ...]], ...]
    width: int
    tones: Mapping[tuple[int, int], Tone] = field(default_factory=dict)
    values: frozenset[tuple[int, int]] = frozenset()


def understand(
    *,
    path: Path,
    remembered: Mapping[str, SheetMapping],
    saved: Path | None,
    kept: KeptImport | None,
    encoding: str | None,
    password: str | None,
    progress: Progress,
    typed: Mapping[str, tuple[TypedCell, ...]] | None = None,
) -> Understood:
    """Read a file, as a saved mapping or an unfinished import says; called in a worker thread.

    `typed` stands in cells of the file, by the name of their sheet, whatever the mapping.

    Raises:
        UserError: when it cannot be read, or the mapping speaks of other sheets.
        Cancelled: from `progress`.
    """
    mapping = None if saved is None else read_mapping(saved)
    wish = Wish(remembered=remembered, mapping=mapping)
    reading = progress if kept is None else part(progress, 0, _READ_AGAIN)
    draft = read_plan(path, wish=wish, progress=reading, encoding=encoding, password=password)
    mark = mark_of(path)
    if kept is None and typed:
        mapping = tuple(replace(each, typed=typed.get(each.sheet, ())) for each in draft.mapping)
        draft = plan_again(draft, mapping=mapping)
    if kept is None:
        return replace(_told(draft), mark=mark)
    fit = fitted(draft, kept, mark)
    planning = part(progress, _READ_AGAIN, 1)
    draft = plan_again(draft, mapping=fit.mapping, left_out=fit.left_out, progress=planning)
    return replace(_told(draft), mark=mark, fitted=fit)


def plan_with(
    *,
    draft: Draft,
    mapping: tuple[SheetMapping, ...],
    left_out: frozenset[int],
    progress: Progress,
) -> Understood:
    """Plan the same file with other choices; called in a worker thread.

    Raises:
        Cancelled: from `progress`.
    """
    return _told(plan_again(draft, mapping=mapping, left_out=left_out, progress=progress))


def look_again(
    *,
    draft: Draft,
    numbers: tuple[int, ...],
    kind: SheetKind | None,
    header_row: int | None,
    as_form: bool,
    left_out: frozenset[int],
    progress: Progress,
) -> Understood:
    """Understand some sheets as another kind, with their header elsewhere, or as forms.

    Called in a worker thread.

    Raises:
        Cancelled: from `progress`.
    """
    mapping = tuple(
        imports.understand_again(draft, number, kind, header_row, as_form=as_form)
        if number in numbers
        else each
        for number, each in enumerate(draft.mapping)
    )
    return plan_with(draft=draft, mapping=mapping, left_out=left_out, progress=progress)


def by_headers(*, draft: Draft, left_out: frozenset[int], progress: Progress) -> Understood:
    """Let the headers alone decide, whatever earlier imports remembered; in a worker thread.

    Raises:
        Cancelled: from `progress`.
    """
    mapping = tuple(
        replace(each, typed=before.typed)
        for each, before in zip(understand_workbook(draft.workbook), draft.mapping, strict=True)
    )
    rest = part(progress, _UNDERSTOOD, 1)
    return plan_with(draft=draft, mapping=mapping, left_out=left_out, progress=rest)


def glance_at(*, draft: Draft, number: int) -> Glance:
    """The rows down to the header and a few below it; called in a worker thread."""
    sheet, mapping = draft.workbook.sheets[number], draft.mapping[number]
    width = min(sheet.width, _SEEN_COLUMNS)
    values = value_cells(sheet, mapping) if mapping.is_form else frozenset()
    last = max((row for row, _ in values), default=mapping.header_row)
    rows = sheet.head(max(_SEEN_ROWS, min(last, _MOST_ROWS) + _ROWS_AFTER))
    found = tuple(
        (row, tuple(one_line(str(cell), _LONGEST) for cell in cells[:width])) for row, cells in rows
    )
    tones = _tones(draft, mapping, {row for row, _cells in found})
    return Glance(found, width, tones, values)


def _tones(
    draft: Draft, mapping: SheetMapping, rows: Container[int]
) -> dict[tuple[int, int], Tone]:
    """The colours of cells in some rows: what is lost is worse than what should be looked at."""
    found: dict[tuple[int, int], Tone] = {}
    for problem in draft.plan.problems:
        is_here = problem.row in rows and problem.sheet == mapping.sheet
        if is_here and problem.column and problem.effect not in _SETTLED:
            place = problem.row, column_at(column_index(problem.column))
            is_open = problem.effect is Effect.NOTED or problem.reason == Reason.DATE_AMBIGUOUS
            if found.get(place) is not Tone.DANGER:
                found[place] = Tone.WARNING if is_open else Tone.DANGER
    return found


def samples_of(*, draft: Draft, number: int) -> tuple[ColumnSample, ...]:
    """Samples of each column of a sheet; called in a worker thread."""
    return column_samples(draft, number)


def _told(draft: Draft) -> Understood:
    summary = summarize(draft)
    doubts: Counter[tuple[str, str]] = Counter()
    lost: Counter[tuple[str, str]] = Counter()
    reasons: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for problem in draft.plan.problems:
        if problem.column and problem.effect not in _SETTLED:
            doubts[problem.sheet, problem.column] += 1
            reasons[problem.sheet, problem.column][problem.reason] += 1
            if problem.effect is not Effect.NOTED:
                lost[problem.sheet, problem.column] += 1
    fixes = tuple(fixes_for(group, draft) for group in summary.groups)
    most = {place: each.most_common(1)[0] for place, each in reasons.items()}
    dates = tuple(_dates_of(draft, group) for group in summary.groups)
    rejected = tuple(draft.plan.rejected())
    return Understood(draft, summary, fixes, doubts, lost, most, rejected, dates=dates)


def _dates_of(draft: Draft, group: ProblemGroup) -> DateChoice | None:
    """What the other days of the columns say in which days of a group are ambiguous."""
    if group.reason != Reason.DATE_AMBIGUOUS or group.effect is Effect.DECIDED:
        return None
    columns = {
        (each.sheet, each.column)
        for each in draft.plan.problems
        if each.reason == group.reason and each.effect is group.effect and each.column
    }
    return date_choice(draft, columns)
