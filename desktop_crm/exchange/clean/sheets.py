"""A whole sheet, column by column, to values of fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import compress
from typing import Any

from desktop_crm.core.dates import DateOrder, parse_date
from desktop_crm.core.unreadable import Reason, UnreadableError
from desktop_crm.exchange.clean.columns import ColumnCleaner
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.clean.rows import RowUse, doubtful_keys, judge_row
from desktop_crm.exchange.clean.values import Bad, CellRules, clean_cell, shown
from desktop_crm.exchange.fields import FIELD_BY_KEY, ValueKind
from desktop_crm.exchange.headers.kinds import RULE_OF
from desktop_crm.exchange.headers.mapping import ColumnMapping, ColumnUse, SheetMapping
from desktop_crm.exchange.progress import Progress, unwatched
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Block, Sheet

_LEFT_OUT = {RowUse.TOTAL: "total_row", RowUse.FOOTER: "footer_row"}


@dataclass(slots=True)
class CleanSheet:
    """The records of a sheet as columns of values, all as long as `rows`.

    `rows` holds the row number of each record. `fields` has a column for each mapped field, several
    for one that may be given more than once; `kept` the columns that no field took, as text by
    header. `bad` finds the problem of a cell by record and field.
    """

    mapping: SheetMapping
    rows: list[int] = field(default_factory=list)
    fields: dict[str, list[list[Any]]] = field(default_factory=dict)
    kept: dict[str, list[str | None]] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)
    bad: dict[tuple[int, str], int] = field(default_factory=dict)

    def column(self, key: str) -> list[Any] | None:
        """The values of a field, or None when no column has it."""
        columns = self.fields.get(key)
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
    columns = [_Column(column, mapping.year) for column in mapping.columns if _is_used(column)]
    for block in sheet.blocks():
        _clean_block(block, sheet, clean, columns)
        progress(block.first_row + block.height, sheet.height)
    for column in columns:
        column.settle_dates()
        column.add_to(clean)
    _fill_merged(sheet, clean)
    _note_bad_cells(clean, columns)
    return clean


def _is_used(column: ColumnMapping) -> bool:
    return column.use is not ColumnUse.SKIP


class _Column:
    """One column while it is cleaned; keeps the cells that could not be read."""

    def __init__(self, mapping: ColumnMapping, year: int | None) -> None:
        known = FIELD_BY_KEY[mapping.field] if mapping.field else None
        self.mapping = mapping
        self.rules = CellRules(
            kind=known.kind if known else ValueKind.TEXT,
            multiplier=mapping.multiplier,
            is_percent=mapping.is_percent,
            date_order=mapping.date_order,
            year=year,
        )
        self.values: list[Any] = []
        self.unread: dict[int, Cell] = {}
        self.noted: dict[int, Cell] = {}
        self.evidence: set[DateOrder] = set()
        self._cleaner = ColumnCleaner(self.rules)

    def take(self, cells: list[Cell]) -> None:
        """Clean further cells."""
        values = self._cleaner.clean(cells)
        if self._cleaner.has_bad:
            start = len(self.values)
            for index, value in enumerate(values):
                if value.__class__ is Bad:
                    self.unread[start + index] = cells[index]
        if self.rules.kind is ValueKind.DATE:
            self.evidence |= {order for cell in set(cells) if (order := _order_of(cell))}
        self.values += values

    def settle_dates(self) -> None:
        """Read ambiguous days as all other days of the column are written, if those agree."""
        if self.rules.date_order is not None or len(self.evidence) != 1:
            return
        rules = replace(self.rules, date_order=next(iter(self.evidence)))
        for index, cell in list(self.unread.items()):
            if self.values[index].reason == Reason.DATE_AMBIGUOUS:
                self.values[index] = clean_cell(cell, rules)
                self.noted[index] = self.unread.pop(index)

    def add_to(self, clean: CleanSheet) -> None:
        """Hand the values over; what could not be read is None there."""
        values = self.values
        if self.unread:
            values = [None if value.__class__ is Bad else value for value in values]
        if self.mapping.field:
            clean.fields.setdefault(self.mapping.field, []).append(values)
        elif any(value is not None for value in values):
            clean.kept[_free_name(self.mapping.header, clean.kept)] = values


def _order_of(cell: Cell) -> DateOrder | None:
    """How a day's figures are ordered where only one order makes a day of them."""
    if not isinstance(cell, str) or not cell[-4:].isdecimal() or cell[:4].isdecimal():
        return None
    days = {}
    for order in (DateOrder.MONTH_FIRST, DateOrder.DAY_FIRST):
        try:
            days[order] = parse_date(cell, order=order)
        except UnreadableError:
            return None
    try:
        day = parse_date(cell)
    except UnreadableError:
        return None
    first = int("".join(filter(str.isdecimal, cell[:2])) or 0)
    if first == day.day == day.month:
        return None
    return DateOrder.DAY_FIRST if first == day.day else DateOrder.MONTH_FIRST


def _free_name(header: str, taken: Mapping[str, Any]) -> str:
    name, number = header, 1
    while name in taken:
        number += 1
        name = f"{header} {number}"
    return name


def _clean_block(block: Block, sheet: Sheet, clean: CleanSheet, columns: Sequence[_Column]) -> None:
    start = max(0, clean.mapping.header_row + 1 - block.first_row)
    if start >= block.height:
        return
    uses = _row_uses(block, sheet, clean, start)
    keep = [use is RowUse.RECORD for use in uses]
    all_kept = all(keep)
    numbers = range(block.first_row + start, block.first_row + block.height)
    clean.rows += numbers if all_kept else compress(numbers, keep)
    for column in columns:
        cells = block.column(column.mapping.index)[start:]
        column.take(cells if all_kept else list(compress(cells, keep)))


def _row_uses(block: Block, sheet: Sheet, clean: CleanSheet, start: int) -> list[RowUse]:
    """What each row is; only rows with a blank or total-like key are looked at whole."""
    uses = [RowUse.RECORD] * (block.height - start)
    for offset in sorted(_doubtful(block, clean.mapping, start)):
        row = [block.columns[index][start + offset] for index in sorted(block.columns)]
        use = uses[offset] = judge_row(row)
        if use in _LEFT_OUT:
            clean.problems.append(
                CellProblem(
                    sheet=sheet.name,
                    row=block.first_row + start + offset,
                    column=None,
                    field=None,
                    value=" ".join(shown(cell) for cell in row if cell != BLANK),
                    reason=_LEFT_OUT[use],
                    effect=Effect.ROW_LEFT_OUT,
                )
            )
    return uses


def _doubtful(block: Block, mapping: SheetMapping, start: int) -> set[int]:
    keys = [column for column in mapping.columns if column.field and _is_key(column.field, mapping)]
    if not keys:
        return set(range(block.height - start))
    return {offset for key in keys for offset in doubtful_keys(block.column(key.index)[start:])}


def _is_key(key: str, mapping: SheetMapping) -> bool:
    return mapping.kind is not None and any(
        key in choice for choice in RULE_OF[mapping.kind].required
    )


def _fill_merged(sheet: Sheet, clean: CleanSheet) -> None:
    """A value that was merged down over several rows belongs to each of them."""
    ranges = [bounds for bounds in sheet.merged if bounds.last_row > bounds.first_row]
    if not ranges:
        return
    at = {row: index for index, row in enumerate(clean.rows)}
    fields: dict[int, list[Any]] = {}
    seen: dict[str, int] = {}
    for column in clean.mapping.columns:
        if column.field and column.use is ColumnUse.FIELD:
            number = seen[column.field] = seen.get(column.field, -1) + 1
            fields[column.index] = clean.fields[column.field][number]
    for bounds in ranges:
        values = fields.get(bounds.first_column)
        first = at.get(bounds.first_row)
        if values is None or first is None:
            continue
        for row in range(bounds.first_row + 1, bounds.last_row + 1):
            if (index := at.get(row)) is not None and values[index] is None:
                values[index] = values[first]


def _note_bad_cells(clean: CleanSheet, columns: Sequence[_Column]) -> None:
    """A problem for each cell without a value, in the order of the rows."""
    found = [
        (index, column, cell, Effect.CELL_LEFT_OUT)
        for column in columns
        for index, cell in column.unread.items()
    ] + [
        (index, column, cell, Effect.NOTED)
        for column in columns
        for index, cell in column.noted.items()
    ]
    for index, column, cell, effect in sorted(found, key=lambda entry: entry[0]):
        value = column.values[index]
        reason = value.reason if isinstance(value, Bad) else str(Reason.DATE_AMBIGUOUS)
        if column.mapping.field:
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
