"""What one click can do about all problems of one reason: another mapping of their columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_crm.core.dates import DateOrder, parse_date
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language, Text
from desktop_crm.core.unreadable import Reason, UnreadableError
from desktop_crm.exchange.clean.hidden_rows import HIDDEN_REASONS
from desktop_crm.exchange.clean.problems import TYPED, CellProblem, Effect
from desktop_crm.exchange.fields.own_id import OWN_ID_KEYS
from desktop_crm.exchange.headers.kinds import RULE_OF, SheetKind
from desktop_crm.exchange.headers.mapping import (
    ColumnMapping,
    ColumnUse,
    SheetMapping,
    column_index,
)

if TYPE_CHECKING:
    from desktop_crm.exchange.imports import Draft
    from desktop_crm.exchange.imports_summary import ProblemGroup

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_MOST_YEARS = 3


class FixKind(StrEnum):
    """What is done about the problems."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    YEAR_FIRST = "year_first"
    SWAP_DAYS = "swap_days"
    TAKE_YEAR = "take_year"
    AS_PERCENT = "as_percent"
    FILL_DOWN = "fill_down"
    FILL_PROVINCE = "fill_province"
    TOTALS_ARE_RECORDS = "totals_are_records"
    LEAVE_HIDDEN_OUT = "leave_hidden_out"
    TAKE_HIDDEN_IN = "take_hidden_in"
    CELLS_TO_REMARK = "cells_to_remark"
    COLUMN_TO_REMARK = "column_to_remark"
    COLUMN_TO_OWN_FIELD = "column_to_own_field"
    LEAVE_COLUMN_OUT = "leave_column_out"
    TAG_CUSTOMERS = "tag_customers"
    TAKE_BACK = "take_back"
    TAKE_TYPED_BACK = "take_typed_back"


@dataclass(frozen=True, slots=True)
class Fix:
    """One way out. `columns` are letters by the name of their sheet; `year` for TAKE_YEAR.

    `tag` is what TAG_CUSTOMERS marks them with, see `said_in`.
    """

    kind: FixKind
    columns: tuple[tuple[str, str], ...]
    sheets: tuple[str, ...]
    year: int | None = None
    tag: str = ""


TITLES: Mapping[FixKind, Text] = {
    FixKind.DAY_FIRST: QT_TRANSLATE_NOOP("import fix", "Day/month"),
    FixKind.MONTH_FIRST: QT_TRANSLATE_NOOP("import fix", "Month/day"),
    FixKind.YEAR_FIRST: QT_TRANSLATE_NOOP("import fix", "Year/month/day"),
    FixKind.SWAP_DAYS: QT_TRANSLATE_NOOP("import fix", "Swap day and month of these dates"),
    FixKind.TAKE_YEAR: QT_TRANSLATE_NOOP("import fix", "Take {year} where the year is missing"),
    FixKind.AS_PERCENT: QT_TRANSLATE_NOOP("import fix", "Read these numbers as percent"),
    FixKind.FILL_DOWN: QT_TRANSLATE_NOOP("import fix", "Repeat the value of the row above"),
    FixKind.FILL_PROVINCE: QT_TRANSLATE_NOOP(
        "import fix", "Fill in province and city from the addresses"
    ),
    FixKind.TOTALS_ARE_RECORDS: QT_TRANSLATE_NOOP("import fix", "Import these rows as records"),
    FixKind.LEAVE_HIDDEN_OUT: QT_TRANSLATE_NOOP("import fix", "Leave hidden rows out"),
    FixKind.TAKE_HIDDEN_IN: QT_TRANSLATE_NOOP("import fix", "Take hidden rows in"),
    FixKind.CELLS_TO_REMARK: QT_TRANSLATE_NOOP("import fix", "Keep these texts in the remarks"),
    FixKind.COLUMN_TO_REMARK: QT_TRANSLATE_NOOP(
        "import fix", "Keep the whole column in the remarks"
    ),
    FixKind.COLUMN_TO_OWN_FIELD: QT_TRANSLATE_NOOP(
        "import fix", "Keep the whole column as a custom field"
    ),
    FixKind.LEAVE_COLUMN_OUT: QT_TRANSLATE_NOOP("import fix", "Leave the column out"),
    FixKind.TAG_CUSTOMERS: QT_TRANSLATE_NOOP(
        "import fix", "Import without the number, tag “{tag}”"
    ),
    FixKind.TAKE_BACK: QT_TRANSLATE_NOOP("import fix", "Decide otherwise"),
    FixKind.TAKE_TYPED_BACK: QT_TRANSLATE_NOOP("import fix", "Take all back"),
}
PHONE_TAG = QT_TRANSLATE_NOOP("import fix", "Number missing")
"""By this tag customers whose number could not be read are found again."""

_DATES = (FixKind.DAY_FIRST, FixKind.MONTH_FIRST, FixKind.YEAR_FIRST)
_TEXTS = (
    FixKind.CELLS_TO_REMARK,
    FixKind.COLUMN_TO_OWN_FIELD,
    FixKind.COLUMN_TO_REMARK,
    FixKind.LEAVE_COLUMN_OUT,
)
_PHONES = frozenset({"contact.mobile", "contact.phone"})
_OF_CUSTOMERS = frozenset({SheetKind.CUSTOMERS, SheetKind.CONTACTS})
_HIDDEN = {FixKind.LEAVE_HIDDEN_OUT: Effect.NOTED, FixKind.TAKE_HIDDEN_IN: Effect.ROW_LEFT_OUT}
_FIXES: Mapping[str, tuple[FixKind, ...]] = {
    Reason.DATE_AMBIGUOUS: (*_DATES, *_TEXTS),
    Reason.DATE_INCOMPLETE: (FixKind.TAKE_YEAR, *_TEXTS),
    Reason.NOT_A_RATE: (FixKind.AS_PERCENT, *_TEXTS),
    "date_swapped": (FixKind.SWAP_DAYS, FixKind.COLUMN_TO_OWN_FIELD, FixKind.LEAVE_COLUMN_OUT),
    "missing": (FixKind.FILL_DOWN,),
    "total_row": (FixKind.TOTALS_ARE_RECORDS,),
    **dict.fromkeys(HIDDEN_REASONS, (FixKind.LEAVE_HIDDEN_OUT, FixKind.TAKE_HIDDEN_IN)),
    "province_in_address": (FixKind.FILL_PROVINCE,),
    **dict.fromkeys(
        (
            *(Reason.NOT_A_DATE, Reason.DATE_OUT_OF_RANGE, Reason.NOT_A_NUMBER),
            *(Reason.NUMBER_TOO_LARGE, Reason.FOREIGN_CURRENCY),
            *("not_an_email", "not_a_level", "not_a_flag"),
        ),
        _TEXTS,
    ),
    Reason.DIGITS_LOST: (FixKind.TAG_CUSTOMERS, *_TEXTS),
    Reason.NOT_A_PHONE: (*_TEXTS[:1], FixKind.TAG_CUSTOMERS, *_TEXTS[1:]),
    **dict.fromkeys(("error_cell", "no_value"), (FixKind.LEAVE_COLUMN_OUT,)),
}
"""What helps against which reason; what is not here has to be mended in the file."""


def fixes_for(group: ProblemGroup, draft: Draft) -> tuple[Fix, ...]:
    """What one click can do about these problems, the likeliest first."""
    problems = [
        problem
        for problem in draft.plan.problems
        if problem.reason == group.reason and problem.effect is group.effect
    ]
    columns = dict.fromkeys((each.sheet, each.column) for each in problems if each.column)
    sheets = tuple(dict.fromkeys(each.sheet for each in problems))
    plain = Fix(FixKind.LEAVE_COLUMN_OUT, tuple((s, str(c)) for s, c in columns), sheets)
    if group.effect is Effect.DECIDED:
        is_typed = group.reason == TYPED
        return (replace(plain, kind=FixKind.TAKE_TYPED_BACK if is_typed else FixKind.TAKE_BACK),)
    fixes: list[Fix] = []
    for kind in _FIXES.get(group.reason, ()):
        if kind is FixKind.TAG_CUSTOMERS:
            phones = _phones(plain.columns, draft)
            fixes += [replace(plain, kind=kind, columns=phones)] if phones else []
        elif kind is FixKind.TAKE_YEAR:
            fixes += [replace(plain, kind=kind, year=year) for year in _years(draft)]
        elif _applies(kind, problems, draft):
            fixes.append(replace(plain, kind=kind))
    return tuple(fixes)


def _applies(kind: FixKind, problems: Sequence[CellProblem], draft: Draft) -> bool:
    if kind is FixKind.CELLS_TO_REMARK:
        return any(each.effect is Effect.CELL_LEFT_OUT for each in problems)
    if kind in _HIDDEN:
        return any(each.effect is _HIDDEN[kind] for each in problems)
    if kind is FixKind.YEAR_FIRST:
        return any(map(_may_begin_with_year, {each.value for each in problems}))
    if kind is FixKind.FILL_DOWN:
        return any(each.column for each in problems)
    if kind in _TEXTS:
        required = {
            (mapping.sheet, column.letter)
            for mapping in draft.plan.mapping
            for column in mapping.columns
            if column.field in _only_ways(mapping)
        }
        return not any((each.sheet, each.column) in required for each in problems)
    return True


def _phones(columns: Sequence[tuple[str, str]], draft: Draft) -> tuple[tuple[str, str], ...]:
    """Those columns that hold numbers of customers; lists of ours say all tags themselves."""
    numbers = {
        (mapping.sheet, column.letter)
        for mapping in draft.plan.mapping
        if mapping.kind in _OF_CUSTOMERS and not OWN_ID_KEYS.intersection(mapping.given())
        for column in mapping.columns
        if column.field in _PHONES
    }
    return tuple(each for each in columns if each in numbers)


def _may_begin_with_year(text: str) -> bool:
    try:
        parse_date(text, order=DateOrder.YEAR_FIRST)
    except UnreadableError:
        return False
    return True


def _only_ways(mapping: SheetMapping) -> set[str]:
    """The fields without which a sheet of its kind cannot be imported."""
    given = mapping.given()
    choices = RULE_OF[mapping.kind].required if mapping.kind else ()
    return {
        key for choice in choices if len(here := given.intersection(choice)) == 1 for key in here
    }


def _years(draft: Draft) -> list[int]:
    """The years that the file's name and its sheets speak of."""
    names = [draft.path.stem, *(sheet.name for sheet in draft.workbook.sheets)]
    titled = [mapping.year for mapping in draft.mapping if mapping.year]
    found = [int(year) for name in names for year in _YEAR.findall(name)]
    return list(dict.fromkeys([*titled, *found]))[:_MOST_YEARS] or _years_of_saving(draft.path)


def _years_of_saving(path: Path) -> list[int]:
    """Where nothing tells a year: the one in which the file was saved, and the one before."""
    try:
        saved = datetime.fromtimestamp(path.stat().st_mtime, UTC).year
    except (OSError, ValueError, OverflowError):
        return []
    return [saved, saved - 1]


def said_in(fix: Fix, language: Language) -> Fix:
    """The fix with its tag in the language of whoever decides."""
    tags = fix.kind is FixKind.TAG_CUSTOMERS
    return replace(fix, tag=language.say(PHONE_TAG)) if tags else fix


def apply_fix(draft: Draft, fix: Fix) -> tuple[SheetMapping, ...]:
    """The draft's mapping with the fix, to be planned again."""
    return tuple(_fixed(mapping, fix) for mapping in draft.mapping)


def _fixed(mapping: SheetMapping, fix: Fix) -> SheetMapping:
    if mapping.sheet not in fix.sheets:
        return mapping
    letters = {letter for sheet, letter in fix.columns if sheet == mapping.sheet}
    if fix.kind is FixKind.FILL_DOWN:
        added = frozenset(map(column_index, letters))
        return replace(mapping, fill_down=mapping.fill_down | added)
    if whole := _OF_SHEETS.get(fix.kind):
        return whole(mapping, fix)
    change = _OF_COLUMNS[fix.kind]
    columns = tuple(
        change(column, fix) if column.letter in letters else column for column in mapping.columns
    )
    return replace(mapping, columns=columns)


_OF_SHEETS: Mapping[FixKind, Callable[[SheetMapping, Fix], SheetMapping]] = {
    FixKind.TAKE_YEAR: lambda mapping, fix: replace(mapping, year=fix.year),
    FixKind.FILL_PROVINCE: lambda mapping, _fix: replace(mapping, fills_province=True),
    FixKind.TOTALS_ARE_RECORDS: lambda mapping, _fix: replace(mapping, drops_totals=False),
    FixKind.LEAVE_HIDDEN_OUT: lambda mapping, _fix: replace(mapping, drops_hidden=True),
    FixKind.TAKE_HIDDEN_IN: lambda mapping, _fix: replace(mapping, drops_hidden=False),
    FixKind.TAKE_TYPED_BACK: lambda mapping, _fix: replace(mapping, typed=()),
}
_OF_COLUMNS: Mapping[FixKind, Callable[[ColumnMapping, Fix], ColumnMapping]] = {
    FixKind.DAY_FIRST: lambda column, _fix: replace(column, date_order=DateOrder.DAY_FIRST),
    FixKind.MONTH_FIRST: lambda column, _fix: replace(column, date_order=DateOrder.MONTH_FIRST),
    FixKind.YEAR_FIRST: lambda column, _fix: replace(column, date_order=DateOrder.YEAR_FIRST),
    FixKind.SWAP_DAYS: lambda column, _fix: replace(column, swaps_days=True),
    FixKind.AS_PERCENT: lambda column, _fix: replace(column, is_percent=True),
    FixKind.CELLS_TO_REMARK: lambda column, _fix: replace(column, keeps_unread=True),
    FixKind.COLUMN_TO_REMARK: lambda column, _fix: replace(
        column, use=ColumnUse.REMARK, field=None
    ),
    FixKind.COLUMN_TO_OWN_FIELD: lambda column, _fix: replace(
        column, use=ColumnUse.KEEP, field=None
    ),
    FixKind.LEAVE_COLUMN_OUT: lambda column, _fix: replace(column, use=ColumnUse.SKIP, field=None),
    FixKind.TAG_CUSTOMERS: lambda column, fix: replace(column, tags_unread=fix.tag),
    FixKind.TAKE_BACK: lambda column, _fix: replace(column, keeps_unread=False, tags_unread=""),
}


def fix_title(fix: Fix, language: Language) -> str:
    """What the button says."""
    return language.say(TITLES[fix.kind], year=fix.year, tag=language.say(PHONE_TAG))
