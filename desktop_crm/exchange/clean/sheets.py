"""A whole sheet, column by column, to values of fields."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import time
from itertools import compress
from typing import Any

from desktop_crm.core.unreadable import Reason
from desktop_crm.exchange.clean.bare_days import BareDays
from desktop_crm.exchange.clean.column_values import ColumnValues
from desktop_crm.exchange.clean.completing import (
    add_constants,
    add_remarks,
    fill_down,
    fill_merged,
)
from desktop_crm.exchange.clean.currencies import leave_foreign
from desktop_crm.exchange.clean.headings import Headings, headings_of
from desktop_crm.exchange.clean.number_handles import spread_handles
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.provinces import fill_provinces, suggest_province
from desktop_crm.exchange.clean.region_paths import split_paths
from desktop_crm.exchange.clean.row_uses import row_uses
from desktop_crm.exchange.clean.rows import RowUse
from desktop_crm.exchange.clean.section_values import add_sections, fill_sections
from desktop_crm.exchange.clean.sections import Section
from desktop_crm.exchange.clean.split_days import SplitDays
from desktop_crm.exchange.clean.values import Bad, shown
from desktop_crm.exchange.fields import ValueKind
from desktop_crm.exchange.fields.own_id import OWN_ID_KEYS
from desktop_crm.exchange.headers.kinds import RULE_OF, SheetKind
from desktop_crm.exchange.headers.mapping import ColumnUse, SheetMapping
from desktop_crm.exchange.headers.renames import rename_values
from desktop_crm.exchange.progress import Progress, unwatched
from desktop_crm.exchange.reading.sheets import Block, Sheet

_QUANTITY = "line.qty"
_TAGS = "customer.tags"


@dataclass(slots=True)
class CleanSheet:
    """The records of a sheet as columns of values, all as long as `rows`.

    `rows` holds the row number of each record. `fields` has a column for each field of the main
    record, several for one that may be given more than once; constants above the header are there
    like columns, and columns that go into the remarks are in the kind's remark already. `groups`
    has the same for the further people of a row, by group from 1 on. `kept` holds the columns that
    no field took, as text by header. `bad` finds the problem of a cell by record and field.
    `sections` hold what stands between the records and is of those below it. `times` has the times
    of day of fields that are days.
    """

    mapping: SheetMapping
    rows: list[int] = field(default_factory=list)
    fields: dict[str, list[list[Any]]] = field(default_factory=dict)
    groups: dict[int, dict[str, list[list[Any]]]] = field(default_factory=dict)
    kept: dict[str, list[str | None]] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)
    bad: dict[tuple[int, str], int] = field(default_factory=dict)
    sections: list[Section] = field(default_factory=list)
    times: dict[str, list[time | None]] = field(default_factory=dict)

    def column(self, key: str, group: int = 0) -> list[Any] | None:
        """The values of a field, or None when no column has it."""
        columns = (self.groups.get(group, {}) if group else self.fields).get(key)
        return columns[0] if columns else None

    def __len__(self) -> int:
        return len(self.rows)


def clean_sheet(
    sheet: Sheet, mapping: SheetMapping, *, progress: Progress = unwatched
) -> CleanSheet:
    """Clean all records below the header.

    Bad cells become None and a problem; totals and notes below the table are left out by name.
    """
    clean = CleanSheet(mapping)
    is_ours = any(column.field in OWN_ID_KEYS for column in mapping.columns)
    columns = [
        ColumnValues(
            column,
            mapping.year,
            fills_down=column.index in mapping.fill_down,
            is_ours=is_ours,
            of_republic=mapping.of_republic,
        )
        for column in mapping.columns
        if column.use is not ColumnUse.SKIP
    ]
    headings, days = headings_of(sheet, mapping), (SplitDays(mapping), BareDays(mapping))
    for block in sheet.blocks():
        _clean_block(block, clean, columns, headings, days)
        progress(block.first_row + block.height, sheet.height)
    for column in columns:
        column.settle_dates()
    leave_foreign(sheet, mapping, columns)
    values = {column.mapping.index: column.readable() for column in columns}
    fill_merged(sheet, clean.rows, values)
    clean.problems += fill_sections(clean.sections, mapping, clean.rows, values)
    fill_down(mapping, columns, values)
    clean.problems += suggest_province(mapping, clean.rows, values)
    remarks = {**_hand_over(clean, columns, values), **_unread_texts(columns)}
    _take_units(clean, columns)
    _add_tags(clean, columns)
    _note_bad_cells(clean, columns)
    clean.problems += add_constants(mapping, clean.fields, len(clean))
    clean.problems += add_sections(clean.sections, mapping, clean.rows, clean.fields)
    fill_provinces(mapping, clean.fields, len(clean))
    if mapping.kind in (SheetKind.CUSTOMERS, SheetKind.CONTACTS):
        clean.problems += spread_handles(mapping, columns, clean.fields, clean.rows)
    if not is_ours:
        split_paths(mapping, clean.fields, len(clean))
    rename_values(mapping.renames, clean.fields)
    if remarks and mapping.kind is not None:
        add_remarks(RULE_OF[mapping.kind].remark, remarks, clean.fields, len(clean))
    return clean


def _clean_block(
    block: Block,
    clean: CleanSheet,
    columns: Sequence[ColumnValues],
    headings: Headings,
    days: tuple[SplitDays, BareDays],
) -> None:
    split, bare = days
    start = max(0, clean.mapping.header_row + 1 - block.first_row)
    if start >= block.height:
        return
    found = row_uses(block, clean.mapping, start, headings)
    clean.problems += found.problems
    clean.sections += found.sections
    keep = [use is RowUse.RECORD for use in found.uses]
    all_kept = all(keep)
    numbers = range(block.first_row + start, block.first_row + block.height)
    clean.rows += numbers if all_kept else compress(numbers, keep)
    for column in columns:
        cells = block.column(column.mapping.index)[start:]
        if column.mapping.index == split.day and split.month is not None:
            cells = split.join(block.column(split.month)[start:], cells)
        cells = cells if all_kept else list(compress(cells, keep))
        if bare.of_column(column.mapping):
            start_at = len(column.values)
            column.placed |= {start_at + at: cells[at] for at in bare.placed(cells)}
            cells = bare.join(cells)
        column.take(cells)


def _hand_over(
    clean: CleanSheet, columns: Sequence[ColumnValues], values: Mapping[int, list[Any]]
) -> dict[str, list[str | None]]:
    """Give each column its place; returns those that go into the remarks."""
    remarks: dict[str, list[str | None]] = {}
    times: Counter[str] = Counter()
    for column in columns:
        mapping, found = column.mapping, values[column.mapping.index]
        if mapping.field:
            fields = clean.groups.setdefault(mapping.group, {}) if mapping.group else clean.fields
            if mapping.field not in fields and (clocks := column.times) is not None:
                clean.times[mapping.field] = clocks
            fields.setdefault(mapping.field, []).append(found)
        elif any(value is not None for value in found):
            named = remarks if mapping.use is ColumnUse.REMARK else clean.kept
            named[_free_name(mapping.name, named, times)] = found
    return remarks


def _take_units(clean: CleanSheet, columns: Sequence[ColumnValues]) -> None:
    """Units that stand behind the quantities, where the line has none of its own."""
    units = next((column.units for column in columns if column.mapping.field == _QUANTITY), None)
    if not units or "product.unit" in clean.fields:
        return
    found = clean.fields.setdefault("line.unit", [[None] * len(clean)])[0]
    for index, unit in units.items():
        if found[index] is None:
            found[index] = unit


def _add_tags(clean: CleanSheet, columns: Sequence[ColumnValues]) -> None:
    """A tag for the customers of the rows whose cells a column could not take."""
    for column in columns:
        tag = column.mapping.tags_unread
        if not tag or not column.unread or column.rules.is_ours:
            continue
        found = clean.fields.setdefault(_TAGS, [[None] * len(clean)])[0]
        for index in column.unread:
            said = found[index]
            found[index] = tag if not said else f"{said}、{tag}" if tag not in said else said


def _unread_texts(columns: Sequence[ColumnValues]) -> dict[str, list[str | None]]:
    """What a field could not take, where its text is wanted in the remarks."""
    remarks = {}
    for column in columns:
        if column.mapping.keeps_unread and column.unread:
            texts: list[str | None] = [None] * len(column.values)
            for index, cell in column.unread.items():
                texts[index] = shown(cell)
            remarks[column.mapping.name] = texts
    return remarks


def _free_name(header: str, taken: Mapping[str, Any], times: Counter[str]) -> str:
    """The header, numbered where another column has it; `times` counts what was asked for."""
    name = header
    while name in taken:
        times[header] += 1
        name = f"{header} {times[header] + 1}"
    return name


def _reason_to_check(column: ColumnValues, index: int) -> str:
    """Why a cell that was read should be looked at."""
    if column.rules.kind is ValueKind.TEXT:
        return str(Reason.DIGITS_LOST)
    if index in column.placed:
        return "day_by_order"
    return "date_swapped" if index in column.doubted else str(Reason.DATE_AMBIGUOUS)


def _unread_effect(column: ColumnValues) -> Effect:
    is_decided = column.mapping.keeps_unread or column.mapping.tags_unread
    return Effect.DECIDED if is_decided else Effect.CELL_LEFT_OUT


def _note_bad_cells(clean: CleanSheet, columns: Sequence[ColumnValues]) -> None:
    """A problem for each cell without a value, in the order of the rows."""
    found = [
        (index, column, cell, effect)
        for column in columns
        for cells, effect in (
            (column.unread, _unread_effect(column)),
            (column.noted, Effect.NOTED),
            ({index: column.values[index] for index in column.doubted}, Effect.NOTED),
            (column.placed, Effect.NOTED),
        )
        for index, cell in cells.items()
        if cells is column.unread or index not in column.unread
    ]
    for index, column, cell, effect in sorted(found, key=lambda entry: entry[0]):
        value = column.values[index]
        reason = value.reason if isinstance(value, Bad) else _reason_to_check(column, index)
        if column.mapping.field and not column.mapping.group:
            clean.bad[index, column.mapping.field] = len(clean.problems)
        clean.problems.append(
            CellProblem(
                sheet=clean.mapping.sheet,
                row=clean.rows[index],
                column=column.mapping.letter,
                field=column.mapping.field,
                value=shown(cell),
                reason=reason,
                effect=effect,
            )
        )
