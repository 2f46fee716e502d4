"""The cells of a small sheet as a person sees them: what is merged is one box."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop_crm.exchange.headers.header_rows import first_rows
from desktop_crm.exchange.headers.words import header_text
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Sheet

TALLEST, WIDEST = 300, 60
"""Larger sheets are lists."""

Grid = Mapping[int, "list[Box]"]
"""The boxes with content that begin in a row, from left to right, by row."""


@dataclass(frozen=True, slots=True)
class Box:
    """A cell with content, or several that are merged; all bounds belong to it."""

    row: int
    column: int
    last_row: int
    last_column: int
    cell: Cell

    @property
    def text(self) -> str:
        """A text in one line; blank for what is none, or longer than any title."""
        return header_text(self.cell) or ""

    def is_beside(self, left: Box) -> bool:
        """Whether nothing lies between this box and one on its left."""
        return self.column == left.last_column + 1


def grid_of(sheet: Sheet) -> Grid:
    """The boxes of a sheet; nothing for one that is larger than any form."""
    if sheet.height > TALLEST or sheet.width > WIDEST:
        return {}
    ends = {
        (bounds.first_row, bounds.first_column): (bounds.last_row, bounds.last_column)
        for bounds in sheet.merged
    }
    found: dict[int, list[Box]] = {}
    for number, cells in first_rows(sheet, TALLEST):
        boxes = [
            Box(number, at, *ends.get((number, at), (number, at)), cell)
            for at, cell in enumerate(cells)
            if cell != BLANK and not (isinstance(cell, str) and not cell.strip())
        ]
        if boxes:
            found[number] = boxes
    return found
