"""Knowing untouched rows and cells of a list again, whatever has happened in the firm since.

Much in a list follows from other records and from the day: sums, states, days since. When the list
comes back, such a cell may differ from the firm although nobody touched it. So the hidden cell of
each row seals what it was written with. Of a row whose seal is broken, marks tell which of the
cells are still as they were written, wherever their columns stand now.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any, NamedTuple
from uuid import UUID
from zlib import crc32

from desktop_crm.core.clock import local_time

_MARK = ":"
_HALF = timedelta(seconds=30)
_ZERO, _MINUS_ZERO = "0.0000", "-0.0000"
_APART = chr(31)
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_PAIRS = tuple(one + other for one in _DIGITS for other in _DIGITS)
_LONG = 6
"""The letters of one mark: all 32 bits, since an edit whose mark is another's would be lost."""
_MANY = 4_096
"""So many texts of a column are remembered with their marks."""


class Unsealed(NamedTuple):
    """Id and seals of a hidden cell as texts, blank where they are missing; and its marks."""

    id: str
    shown: str
    taken: str
    marks: frozenset[str]


class CellMarks:
    """Marks the cells of some columns: the same text under the same title has the same mark."""

    def __init__(self, titles: Iterable[str]) -> None:
        words = [" ".join(title.split()) for title in titles]
        self._starts = [crc32(f"{each}{_APART}".encode(errors="replace")) for each in words]
        self._known: list[dict[str, str]] = [{} for _ in words]

    def of(self, cells: Iterable[Any]) -> str:
        """The marks of a row's cells, in the order of the titles."""
        return "".join([self.mark(place, cell) for place, cell in enumerate(cells)])

    def mark(self, place: int, cell: Any) -> str:
        """A few letters that are others when the cell is another."""
        text = _plain(cell)
        known = self._known[place]
        found = known.get(text)
        if found is None:
            number = crc32(text.encode(errors="replace"), self._starts[place])
            found = _PAIRS[number & 0xFFF] + _PAIRS[number >> 12 & 0xFFF] + _PAIRS[number >> 24]
            if len(known) < _MANY:
                known[text] = found
        return found


def sealed_id(row_id: UUID, shown: Iterable[Any], taken: Sequence[Any], *, marks: CellMarks) -> str:
    """The hidden cell of a row: its id, seals of the cells shown only and of those taken.

    Behind them stands what marks those taken.
    """
    seals = (row_id.hex, seal(shown), seal(taken), marks.of(taken))
    return _MARK.join(seals)


def unsealed(cell: object) -> Unsealed:
    """What a hidden cell holds; no marks where it holds none."""
    row_id, shown, taken, marks = (*str(cell).strip().split(_MARK, 3), "", "", "")[:4]
    parts = (marks[place : place + _LONG] for place in range(0, len(marks), _LONG))
    return Unsealed(row_id, shown, taken, frozenset(parts))


def seal(cells: Iterable[Any]) -> str:
    """A few letters that are others when one of the cells is another."""
    return f"{crc32(_APART.join(map(_plain, cells)).encode(errors='replace')):08x}"


def _plain(cell: Any) -> str:
    """A cell as text, the same before it is written into a workbook and after it is read."""
    return cell if cell.__class__ is str else _PLAIN.get(cell.__class__, str)(cell)


def _number(cell: Any) -> str:
    text = f"{float(cell):.4f}"
    return _ZERO if text == _MINUS_ZERO else text


def _moment(cell: datetime) -> str:
    local = local_time(cell).replace(tzinfo=None) if cell.tzinfo else cell
    return (local + _HALF).isoformat(timespec="minutes")


_PLAIN: Mapping[type, Callable[[Any], str]] = {
    type(None): lambda _cell: "",
    bool: lambda cell: str(int(cell)),
    int: _number,
    float: _number,
    Decimal: _number,
    datetime: _moment,
    date: lambda day: f"{day.isoformat()}T00:00",
}
