"""Tables whose cells say how far they reach, as rows with merged ranges."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from desktop_crm.exchange.reading.cells import BLANK
from desktop_crm.exchange.reading.limits import MOST_CELLS, MOST_ROWS, WIDEST


class TooManyCellsError(MemoryError):
    """Few bytes claim more cells than any table has."""


@dataclass(slots=True)
class Grid:
    """One table while it is filled; a cell that reaches over others leaves them blank."""

    rows: list[list[Any]] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    cells: int = 0
    _covered: dict[int, int] = field(default_factory=dict)
    """By column, the first row below that is free again."""

    def begin_row(self, number: int | None = None) -> None:
        """Begin the next row, or the one of that number (from 0) with blank ones before it."""
        number = len(self.rows) if number is None else min(number, MOST_ROWS)
        self._count(number + 1 - len(self.rows))
        while len(self.rows) <= number:
            self.rows.append([])

    def add(self, value: Any, *, across: int = 1, down: int = 1, column: int | None = None) -> None:
        """Put a cell into the row, at the next free column or at one of that number (from 0)."""
        if not self.rows:
            self.begin_row()
        number, row = len(self.rows) - 1, self.rows[-1]
        left = len(row) if column is None else max(column, len(row))
        while column is None and self._covered.get(left, 0) > number:
            left += 1
        across = max(1, min(across, WIDEST - left))
        down = max(1, min(down, MOST_ROWS - number))
        if left >= WIDEST:
            return
        self._count(left + across - len(row))
        row += [BLANK] * (left - len(row))
        row += [value, *[BLANK] * (across - 1)]
        if across > 1 or down > 1:
            self.merged.append((number, left, number + down - 1, left + across - 1))
        if down > 1:
            self._covered |= dict.fromkeys(range(left, left + across), number + down)

    def _count(self, more: int) -> None:
        self.cells += max(0, more)
        if self.cells > MOST_CELLS:
            raise TooManyCellsError
