"""A workbook with other values in some of its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from decimal import Decimal
from typing import TypeAlias

from typing_extensions import override

from desktop_crm.core.clock import local_time
from desktop_crm.core.tables import TableCell
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Block, Sheet, Workbook

Patches: TypeAlias = Mapping[int, Mapping[int, Cell]]
"""Cells by their columns, and these by their rows."""


def patched(workbook: Workbook, patches: Mapping[str, Patches]) -> Workbook:
    """The workbook with other cells in the sheets of some names."""
    sheets = (
        _PatchedSheet(
            **{each.name: getattr(sheet, each.name) for each in fields(Sheet)},
            patches=patches[sheet.name],
        )
        if sheet.name in patches
        else sheet
        for sheet in workbook.sheets
    )
    return replace(workbook, sheets=tuple(sheets))


def as_read(cell: TableCell) -> Cell:
    """A cell that would be written into a workbook, as it is read out of it again."""
    match cell:
        case None:
            return BLANK
        case Decimal():
            return int(cell) if cell == cell.to_integral_value() else float(cell)
        case datetime() if cell.tzinfo is not None:
            return local_time(cell).replace(tzinfo=None)
        case _:
            return cell


@dataclass(frozen=True, slots=True)
class _PatchedSheet(Sheet):
    patches: Patches = field(default_factory=dict)

    @override
    def blocks(self) -> Iterator[Block]:
        return map(self._patched, Sheet.blocks(self))

    def _patched(self, block: Block) -> Block:
        columns = {index: [*cells] for index, cells in block.columns.items()}
        for place, row in enumerate(range(block.first_row, block.first_row + block.height)):
            for index, cell in self.patches.get(row, {}).items():
                if index not in columns:
                    columns[index] = block.column(index)
                columns[index][place] = cell
        return replace(block, columns=columns)
