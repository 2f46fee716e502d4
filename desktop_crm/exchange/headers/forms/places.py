"""Where the values of a form stand: a whole cell takes the place of a column's letter.

One number tells both, so that whatever names a column of a list by its number names a cell of a
form in the same way: B, and B7. A cell that holds several values has B7, B7.2 and so on.
"""

from __future__ import annotations

_COLUMN_BITS, _ROW_BITS = 14, 24
_COLUMNS, _ROWS = 1 << _COLUMN_BITS, 1 << _ROW_BITS


def place_of(row: int, column: int, part: int = 0) -> int:
    """The number of a cell; rows count from 1, columns from 0, further values of a cell from 1."""
    return ((part * _ROWS) + row) * _COLUMNS + column


def row_of(place: int) -> int:
    """The row of a cell; 0 for the column of a list."""
    return place // _COLUMNS % _ROWS


def column_at(place: int) -> int:
    """The column, from 0 on."""
    return place % _COLUMNS


def part_of(place: int) -> int:
    """Which of several values of the cell, from 0 on."""
    return place // _COLUMNS // _ROWS
