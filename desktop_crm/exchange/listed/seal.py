"""Knowing an untouched row of a list again, whatever has happened in the firm since.

Much in a list follows from other records and from the day: sums, states, days since. When the list
comes back, such a cell may differ from the firm although nobody touched it. So the hidden cell of
each row seals what it was written with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID
from zlib import crc32

from desktop_crm.core.clock import local_time

_MARK = ":"
_HALF = timedelta(seconds=30)
_ZERO, _MINUS_ZERO = "0.0000", "-0.0000"
_APART = chr(31)


def sealed_id(row_id: UUID, shown: Iterable[Any], taken: Iterable[Any]) -> str:
    """The hidden cell of a row: its id, and seals of the cells shown only and of those taken."""
    return f"{row_id.hex}{_MARK}{seal(shown)}{_MARK}{seal(taken)}"


def unsealed(cell: object) -> tuple[str, str, str]:
    """Id and seals of a hidden cell as texts, blank where they are missing."""
    row_id, _, seals = str(cell).strip().partition(_MARK)
    shown, _, taken = seals.partition(_MARK)
    return row_id, shown, taken


def seal(cells: Iterable[Any]) -> str:
    """A few letters that are others when one of the cells is another."""
    plain = [
        cell if cell.__class__ is str else _PLAIN.get(cell.__class__, str)(cell) for cell in cells
    ]
    return f"{crc32(_APART.join(plain).encode(errors='replace')):08x}"


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
"""A cell as text, the same before it is written into a workbook and after it is read."""
