"""A draft in a few numbers and examples, small enough to be shown whatever the file's size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.exchange.clean.hidden_rows import HIDDEN_REASONS
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity
from desktop_crm.exchange.fields.own_id import OWN_ID_HEADER, TEMPLATE_HEADER
from desktop_crm.exchange.headers.forms.places import column_at
from desktop_crm.exchange.headers.kinds import RULE_OF, SheetKind
from desktop_crm.exchange.headers.mapping import ColumnMapping, SheetMapping, column_letter
from desktop_crm.exchange.imports import Draft, missing_fields
from desktop_crm.exchange.reading.cells import BLANK
from desktop_crm.exchange.reading.sheets import Sheet

EXAMPLES = 3
KIND_OF: Mapping[Entity, SheetKind] = {
    Entity.CUSTOMER: SheetKind.CUSTOMERS,
    Entity.CONTACT: SheetKind.CONTACTS,
    Entity.STAFF: SheetKind.STAFF,
    Entity.PRODUCT: SheetKind.PRODUCTS,
    Entity.ORDER: SheetKind.ORDERS,
    Entity.LINE: SheetKind.ORDER_LINES,
    Entity.DELIVERY: SheetKind.DELIVERIES,
    Entity.RETURN: SheetKind.RETURNS,
    Entity.PAYMENT: SheetKind.PAYMENTS,
    Entity.RECEIVABLE: SheetKind.RECEIVABLES,
    Entity.COMPLAINT: SheetKind.COMPLAINTS,
    Entity.ACTIVITY: SheetKind.CONTACT_LOG,
    Entity.TASK: SheetKind.TASKS,
}
"""The kind under which records are counted, in the order in which they are told."""


class Beside(StrEnum):
    """What a row of a sheet is that is no record."""

    TITLE = "title"
    HEADER = "header"
    TOTAL = "total_row"
    NOTE = "footer_row"
    HIDDEN = "hidden"


_ORDER = (
    Effect.ROW_REJECTED,
    Effect.CELL_LEFT_OUT,
    Effect.CELL_KEPT,
    Effect.NOTED,
    Effect.ROW_LEFT_OUT,
    Effect.DECIDED,
    Effect.SHEET_LEFT_OUT,
)
_OR = QT_TRANSLATE_NOOP("import", " or ")
_LINES = QT_TRANSLATE_NOOP("import", "Order lines")
_BESIDE: Mapping[str, Beside] = {
    "total_row": Beside.TOTAL,
    "footer_row": Beside.NOTE,
    "header_row": Beside.HEADER,
    **dict.fromkeys(HIDDEN_REASONS, Beside.HIDDEN),
}
_OWN_HIDDEN = frozenset({OWN_ID_HEADER, TEMPLATE_HEADER})


@dataclass(frozen=True, slots=True)
class ProblemGroup:
    """All problems of one reason that end in the same way, with the first of them.

    `rows` counts the rows in which they are; `field` is the one that all of them are about, if it
    is one.
    """

    reason: str
    effect: Effect
    count: int
    examples: tuple[CellProblem, ...]
    rows: int = 0
    field: str | None = None


@dataclass(frozen=True, slots=True)
class SheetSummary:
    """One sheet: as what it was understood, and what becomes of its rows.

    `obstacle` is the reason why the whole sheet cannot be imported, `missing` the choices of fields
    that it lacks for its kind. `is_note` is said of a sheet that explains a workbook of ours.
    `hidden_rows` are records that the file does not show, left out when `drops_hidden`;
    `hidden_columns` letters, without those that our own exports hide.
    """

    name: str
    is_visible: bool
    is_blank: bool
    is_left_out: bool
    kind: SheetKind | None
    header_row: int
    columns: tuple[ColumnMapping, ...]
    records: int = 0
    rejected: int = 0
    other_rows: int = 0
    obstacle: str | None = None
    missing: tuple[tuple[str, ...], ...] = ()
    hidden_rows: int = 0
    hidden_columns: tuple[str, ...] = ()
    is_filtered: bool = False
    drops_hidden: bool = False
    is_note: bool = False
    is_form: bool = False


@dataclass(frozen=True, slots=True)
class Summary:
    """The whole file. `doubtful` rows are imported, with something to check in them.

    `beside` counts the rows of imported sheets that are no records, by `Beside`.
    """

    sheets: tuple[SheetSummary, ...]
    groups: tuple[ProblemGroup, ...]
    records: int
    rejected: int
    doubtful: int
    counts: Mapping[Entity, int] = field(default_factory=dict)
    beside: Mapping[Beside, int] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to import."""
        return not self.counts


@dataclass(slots=True)
class _Rows:
    """The rows of one sheet with problems."""

    rejected: set[int] = field(default_factory=set)
    doubtful: set[int] = field(default_factory=set)
    others: int = 0
    hidden: int = 0
    obstacle: str | None = None


def summarize(draft: Draft) -> Summary:
    """Count and group."""
    by_sheet: dict[str, _Rows] = {sheet.name: _Rows() for sheet in draft.workbook.sheets}
    for problem in draft.plan.problems:
        _note(by_sheet[problem.sheet], problem)
    records = dict(zip(_names(draft.plan.mapping), draft.plan.rows_read, strict=True))
    return Summary(
        sheets=tuple(_sheet(draft, number, records, by_sheet) for number in _numbers(draft)),
        groups=tuple(group_problems(draft.plan.problems)),
        records=sum(draft.plan.rows_read),
        rejected=sum(len(rows.rejected) for rows in by_sheet.values()),
        doubtful=sum(len(rows.doubtful - rows.rejected) for rows in by_sheet.values()),
        counts=draft.plan.counts(),
        beside=_beside(draft, records),
    )


def _beside(draft: Draft, records: Mapping[str, int]) -> Counter[Beside]:
    """Rows of sheets with records that are none: titles, headers, totals, notes, hidden ones."""
    found: Counter[Beside] = Counter()
    for sheet, mapping in zip(draft.workbook.sheets, draft.mapping, strict=True):
        if mapping.header_row and not mapping.is_form and records.get(sheet.name):
            first = mapping.header_row - mapping.header_rows + 1
            above = sheet.head(first - 1) if first > 1 else []
            found[Beside.TITLE] += sum(any(cell != BLANK for cell in row) for _, row in above)
            found[Beside.HEADER] += mapping.header_rows
    for problem in draft.plan.problems:
        if problem.effect is Effect.ROW_LEFT_OUT and problem.reason in _BESIDE:
            found[_BESIDE[problem.reason]] += 1
    return found


def _note(rows: _Rows, problem: CellProblem) -> None:
    is_hidden = problem.reason in HIDDEN_REASONS
    rows.hidden += is_hidden
    match problem.effect:
        case Effect.ROW_REJECTED:
            rows.rejected.add(problem.row)
        case Effect.ROW_LEFT_OUT:
            rows.others += not is_hidden
        case Effect.SHEET_LEFT_OUT:
            rows.obstacle = problem.reason
        case Effect.DECIDED:
            pass
        case _:
            rows.doubtful.add(problem.row)


def _numbers(draft: Draft) -> range:
    return range(len(draft.workbook.sheets))


def _names(mapping: Iterable[SheetMapping]) -> list[str]:
    return [each.sheet for each in mapping]


def _sheet(
    draft: Draft, number: int, records: Mapping[str, int], by_sheet: Mapping[str, _Rows]
) -> SheetSummary:
    sheet, mapping = draft.workbook.sheets[number], draft.mapping[number]
    rows = by_sheet[sheet.name]
    return SheetSummary(
        name=sheet.name,
        is_visible=sheet.is_visible,
        is_blank=not sheet.height and not sheet.broken,
        is_left_out=number in draft.left_out,
        kind=mapping.kind,
        header_row=mapping.header_row,
        columns=mapping.columns,
        records=records.get(sheet.name, 0),
        rejected=len(rows.rejected),
        other_rows=rows.others,
        obstacle=rows.obstacle,
        missing=missing_fields(mapping, draft.mapping),
        hidden_rows=rows.hidden,
        hidden_columns=hidden_columns(sheet, mapping),
        is_filtered=sheet.hidden.is_filtered,
        drops_hidden=mapping.drops_hidden,
        is_note=mapping.is_note,
        is_form=mapping.is_form,
    )


def hidden_columns(sheet: Sheet, mapping: SheetMapping) -> tuple[str, ...]:
    """The letters of the columns that the file does not show, but for those of our own exports."""
    if mapping.is_form:
        columns = sorted({column_at(each.index) for each in mapping.columns})
        return tuple(column_letter(index) for index in sheet.hidden.columns_among(columns))
    told = {each.index: each for each in mapping.columns if each.header not in _OWN_HIDDEN}
    return tuple(told[index].letter for index in sheet.hidden.columns_among(told))


def group_problems(problems: Iterable[CellProblem]) -> list[ProblemGroup]:
    """By reason and effect, the gravest first; whole sheets are left to the sheets."""
    found: dict[tuple[str, Effect], list[CellProblem]] = {}
    counts: dict[tuple[str, Effect], int] = {}
    rows: dict[tuple[str, Effect], set[tuple[str, int]]] = {}
    fields: dict[tuple[str, Effect], set[str | None]] = {}
    for problem in problems:
        if problem.effect is Effect.SHEET_LEFT_OUT:
            continue
        key = (problem.reason, problem.effect)
        counts[key] = counts.get(key, 0) + 1
        rows.setdefault(key, set()).add((problem.sheet, problem.row))
        fields.setdefault(key, set()).add(problem.field)
        examples = found.setdefault(key, [])
        if len(examples) < EXAMPLES:
            examples.append(problem)
    groups = [
        ProblemGroup(
            *key,
            counts[key],
            tuple(examples),
            rows=len(rows[key]),
            field=next(iter(fields[key])) if len(fields[key]) == 1 else None,
        )
        for key, examples in found.items()
    ]
    return sorted(groups, key=lambda group: (_ORDER.index(group.effect), -group.count))


def missing_words(missing: Iterable[tuple[str, ...]], language: Language) -> str:
    """The columns that a sheet lacks: `Order no., Product name or Product code`."""
    choices = [
        language.say(_OR).join(language.say(FIELD_BY_KEY[key].title) for key in choice)
        for choice in missing
    ]
    return ("、" if language.is_chinese else ", ").join(choices)


def kind_title(kind: SheetKind, language: Language) -> str:
    """What a kind of sheet is called."""
    return language.say(RULE_OF[kind].title)


def record_title(kind: SheetKind, language: Language) -> str:
    """What the records are called that are counted under a kind."""
    return language.say(_LINES) if kind is SheetKind.ORDER_LINES else kind_title(kind, language)
