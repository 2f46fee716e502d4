"""The cells of a group of problems one by one, so that a person mends each where it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from desktop_crm.core.dates import DateOrder, parse_date
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.unreadable import Reason, UnreadableError
from desktop_crm.exchange.clean.hidden_rows import naming_fields
from desktop_crm.exchange.clean.problems import TYPED, CellProblem, Effect
from desktop_crm.exchange.clean.typed_cells import typed_text
from desktop_crm.exchange.clean.values import shown
from desktop_crm.exchange.fields import FIELD_BY_KEY, ValueKind
from desktop_crm.exchange.headers.kinds import RULE_OF
from desktop_crm.exchange.headers.mapping import ColumnUse, SheetMapping, column_index
from desktop_crm.exchange.imports import Draft
from desktop_crm.exchange.imports_summary import ProblemGroup
from desktop_crm.exchange.plan.context import text_of
from desktop_crm.exchange.problem_words import short_value
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Sheet

MENDABLE = frozenset(
    {
        *(Reason.NOT_A_DATE, Reason.DATE_AMBIGUOUS, Reason.DATE_INCOMPLETE),
        *(Reason.DATE_OUT_OF_RANGE, Reason.NOT_A_NUMBER, Reason.NUMBER_TOO_LARGE),
        *(Reason.FOREIGN_CURRENCY, Reason.NOT_A_RATE, Reason.NOT_A_PHONE, Reason.DIGITS_LOST),
        *("date_swapped", "error_cell", "no_value", "not_an_email", "not_a_level", "not_a_flag"),
        *("missing", "negative", "code_repeated", "unknown_customer", "unknown_order", "differs"),
        *("no_amount", "amount_differs", "shipped_before_order", TYPED),
    }
)
"""Reasons that another value of the cell can do away with."""
ORDERS_SHOWN = (DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST)
"""In which order the readings of a day stand beside each other."""
_TOLD_BESIDE = 3
_NAME = ".name"
_YES, _NO = QT_TRANSLATE_NOOP("import", "yes"), QT_TRANSLATE_NOOP("import", "no")


class Place(NamedTuple):
    """A cell: the number of its sheet, its row, and its column from 0."""

    sheet: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class MendCell:
    """A cell as a person sees it: where it is, what its row is called, what the file says there.

    `typed` is what was typed in its place, `problem` what is wrong with it now. `readings` are the
    two days that the file's text could be.
    """

    place: Place
    sheet: str
    name: str
    column: str
    text: str
    typed: str | None = None
    problem: CellProblem | None = None
    readings: tuple[tuple[DateOrder, date], ...] = ()


def can_mend(group: ProblemGroup) -> bool:
    """Whether the cells of a group can be typed anew; those of forms cannot."""
    has_cells = any(each.column and each.place is None for each in group.examples)
    return group.reason in MENDABLE and has_cells and group.effect is not Effect.ROW_LEFT_OUT


def places_of(*, draft: Draft, reason: str, effect: Effect) -> tuple[Place, ...]:
    """The cells of a group in the order of the file; called in a worker thread."""
    numbers = {each.sheet: number for number, each in enumerate(draft.mapping)}
    found = (
        Place(numbers[each.sheet], each.row, column_index(each.column))
        for each in draft.plan.problems
        if each.reason == reason and each.effect is effect and each.column and not each.place
    )
    return tuple(dict.fromkeys(found))


def mend_cells(*, draft: Draft, places: Sequence[Place]) -> tuple[MendCell, ...]:
    """These cells as they are now; called in a worker thread."""
    problems = _problems(draft, frozenset(places))
    found: dict[Place, MendCell] = {}
    for number in dict.fromkeys(place.sheet for place in places):
        mapping, here = draft.mapping[number], [each for each in places if each.sheet == number]
        rows = dict(_rows(draft.workbook.sheets[number], {each.row for each in here}))
        for place in here:
            cells = rows.get(place.row, {})
            found[place] = _cell(mapping, place, cells, problems.get(place))
    return tuple(found[place] for place in places)


def _problems(draft: Draft, places: Collection[Place]) -> dict[Place, CellProblem]:
    numbers = {each.sheet: number for number, each in enumerate(draft.mapping)}
    rows = {(draft.mapping[place.sheet].sheet, place.row) for place in places}
    found: dict[Place, CellProblem] = {}
    for each in draft.plan.problems:
        if (each.sheet, each.row) in rows and each.column and each.effect is not Effect.DECIDED:
            found.setdefault(Place(numbers[each.sheet], each.row, column_index(each.column)), each)
    return found


def _rows(sheet: Sheet, rows: Collection[int]) -> Iterator[tuple[int, Mapping[int, Cell]]]:
    """The cells of some rows by column; nothing is read beyond the last of them."""
    last = max(rows)
    for block in sheet.blocks():
        for row in rows:
            if block.first_row <= row < block.first_row + block.height:
                at = row - block.first_row
                yield row, {index: cells[at] for index, cells in block.columns.items()}
        if block.first_row + block.height > last:
            return


def _cell(
    mapping: SheetMapping, place: Place, cells: Mapping[int, Cell], problem: CellProblem | None
) -> MendCell:
    column = next((each for each in mapping.columns if each.index == place.column), None)
    known = FIELD_BY_KEY.get(column.field or "") if column else None
    cell = cells.get(place.column, BLANK)
    is_day = known is not None and known.kind is ValueKind.DATE
    return MendCell(
        place=place,
        sheet=mapping.sheet,
        name=_row_name(mapping, place, cells),
        column=column.name if column else "",
        text=shown(cell),
        typed=typed_text(mapping, place.row, place.column),
        problem=problem,
        readings=_readings(cell) if is_day else (),
    )


def _row_name(mapping: SheetMapping, place: Place, cells: Mapping[int, Cell]) -> str:
    """By what a person knows the row: its name, else the first things that it says."""
    by_field = {each.field: each.index for each in mapping.columns if each.field and not each.group}
    own = RULE_OF[mapping.kind].entities[0] if mapping.kind else None
    naming = [key for key in naming_fields(mapping.kind) if FIELD_BY_KEY[key].entity is own]
    naming = [key for key in naming if key.endswith(_NAME)] or naming
    for index in (by_field[key] for key in naming if key in by_field):
        if index != place.column and cells.get(index, BLANK) != BLANK:
            return short_value(shown(cells[index]))
    used = [each.index for each in mapping.columns if each.use is not ColumnUse.SKIP]
    told = [shown(cells[index]) for index in used if cells.get(index, BLANK) != BLANK]
    return short_value(" · ".join(told[:_TOLD_BESIDE]))


def _readings(cell: Cell) -> tuple[tuple[DateOrder, date], ...]:
    """The days that a text could be, month first and then day first."""
    if not isinstance(cell, str):
        return ()
    found: dict[DateOrder, date] = {}
    for order in ORDERS_SHOWN:
        with suppress(UnreadableError):
            found[order] = parse_date(cell, order=order)
    return tuple(found.items()) if len(set(found.values())) > 1 else ()


def value_words(value: Any, kind: ValueKind | None, language: Language) -> str:
    """How a typed text was understood, for whoever typed it."""
    if isinstance(value, bool):
        return language.say(_YES if value else _NO)
    if isinstance(value, date):
        return language.date(value)
    if kind is ValueKind.MONEY:
        return language.money(value)
    if kind is ValueKind.RATE:
        return language.percent(value)
    return text_of(value)
