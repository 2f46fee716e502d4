"""Cells of a file in whose place a person typed something: read like cells, and told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any

from typing_extensions import override

from desktop_crm.exchange.clean.column_values import column_rules
from desktop_crm.exchange.clean.date_orders import order_of
from desktop_crm.exchange.clean.problems import TYPED, CellProblem, Effect
from desktop_crm.exchange.clean.values import Bad, CellRules, clean_cell, shown
from desktop_crm.exchange.headers.mapping import (
    ColumnMapping,
    SheetMapping,
    TypedCell,
    column_letter,
)
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Block, Sheet

_Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class MendedSheet(Sheet):
    """A sheet in which typed texts stand in place of cells.

    `original` fills with those cells as it is read.
    """

    typed: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    original: dict[_Place, Cell] = field(default_factory=dict)

    @override
    def blocks(self) -> Iterator[Block]:
        for block in super(MendedSheet, self).blocks():
            rows = range(block.first_row, block.first_row + block.height)
            here = [row for row in self.typed if row in rows]
            yield self._mended(block, here) if here else block

    def _mended(self, block: Block, rows: list[int]) -> Block:
        columns = dict(block.columns)
        for row in rows:
            at = row - block.first_row
            for index, text in self.typed[row].items():
                cells = columns[index] = [*columns.get(index, [BLANK] * block.height)]
                self.original[row, index] = cells[at]
                cells[at] = text
        return replace(block, columns=columns)


def mended(sheet: Sheet, mapping: SheetMapping) -> Sheet:
    """The sheet with what was typed; itself where nothing was."""
    if not mapping.typed:
        return sheet
    columns = {column.index: column for column in mapping.columns}
    typed: dict[int, dict[int, str]] = defaultdict(dict)
    for cell in mapping.typed:
        column = columns.get(cell.column)
        text = _settled(cell.text, column, mapping) if column else cell.text
        typed[cell.row][cell.column] = text
    given = {each.name: getattr(sheet, each.name) for each in fields(Sheet)}
    return MendedSheet(**{**given, "width": _width(sheet, mapping)}, typed=typed)


def _width(sheet: Sheet, mapping: SheetMapping) -> int:
    return max(sheet.width, *(cell.column + 1 for cell in mapping.typed))


def _settled(text: str, column: ColumnMapping, mapping: SheetMapping) -> str:
    """A day in a form that says nothing about how the other days of the column are written."""
    if order_of(text) is None:
        return text
    value = clean_cell(text, _rules(column, mapping))
    return value.isoformat() if isinstance(value, date) else text


def _rules(column: ColumnMapping, mapping: SheetMapping) -> CellRules:
    return column_rules(column, mapping.year, of_republic=mapping.of_republic)


def typed_problems(sheet: Sheet, mapping: SheetMapping) -> list[CellProblem]:
    """Name each typed cell with what stood there, once the sheet was read."""
    if not isinstance(sheet, MendedSheet):
        return []
    known = {column.index: column.field for column in mapping.columns}
    return [
        CellProblem(
            sheet=mapping.sheet,
            row=cell.row,
            column=column_letter(cell.column),
            field=known.get(cell.column),
            value=shown(sheet.original[cell.row, cell.column]),
            reason=TYPED,
            effect=Effect.DECIDED,
            stays=cell.text,
        )
        for cell in mapping.typed
        if (cell.row, cell.column) in sheet.original
    ]


def with_typed(mapping: SheetMapping, row: int, column: int, text: str | None) -> SheetMapping:
    """The mapping with this text in place of a cell; with None the file's own cell counts again."""
    others = [cell for cell in mapping.typed if (cell.row, cell.column) != (row, column)]
    if text is not None:
        others.append(TypedCell(row, column, text))
    return replace(mapping, typed=tuple(sorted(others)))


def typed_text(mapping: SheetMapping, row: int, column: int) -> str | None:
    """What was typed in place of a cell, if anything was."""
    for cell in mapping.typed:
        if (cell.row, cell.column) == (row, column):
            return cell.text
    return None


def read_typed(mapping: SheetMapping, column: int, text: str) -> Any:
    """The value of a text as the cell of a column, or `Bad`; one that says nothing is missing."""
    known = next((each for each in mapping.columns if each.index == column), None)
    if known is None:
        return text.strip() or Bad("missing")
    value = clean_cell(text, _rules(known, mapping))
    return Bad("missing") if value is None else value
