"""Which rows and columns an .xls hides: its records are passed by, cells are not looked at."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from struct import Struct

from xlrd.compdoc import CompDoc

from desktop_crm.exchange.reading.hidden import Hidden, Range
from desktop_crm.exchange.reading.readers.package import Package

_HEAD = Struct("<HH")
_ROW = Struct("<H10xH")
_COLUMNS = Struct("<HHHHH")
_OFFSET = Struct("<I")
_BOF, _EOF, _SHEET, _ROW_KIND, _COLUMNS_KIND, _FILTER_ON = 0x809, 0x0A, 0x85, 0x208, 0x7D, 0x9B
_WANTED = frozenset({_BOF, _EOF, _SHEET, _ROW_KIND, _COLUMNS_KIND, _FILTER_ON})
_ROW_IS_HIDDEN, _COLUMN_IS_HIDDEN = 0x20, 0x01
_TYPE_AT, _CELLS = 5, 0
"""Where a sheet's record says what it is, and what it says of one with cells."""
_MARK = b"\xd0\xcf\x11\xe0"


def is_old_workbook(package: Package) -> bool:
    """Whether it is of the kind that is looked at here."""
    if isinstance(package, bytes):
        return package.startswith(_MARK)
    with Path(package).open("rb") as file:
        return file.read(len(_MARK)) == _MARK


def hidden_in_xls(package: Package, *, with_charts: bool = True) -> list[Hidden]:
    """What each sheet hides, in their order; nothing where the file is damaged.

    Charts and macros count as sheets, or not, as the reader of the cells has it.
    """
    try:
        content = package if isinstance(package, bytes) else Path(package).read_bytes()
        return list(_sheets(_stream(content), with_charts=with_charts))
    except Exception:  # noqa: BLE001 - what is damaged here, the reader itself will name
        return []


def _stream(content: bytes) -> bytes:
    """The part of the file that holds the workbook."""
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        document = CompDoc(content, logfile=nowhere)
    for name in ("Workbook", "Book"):
        whole, start, length = document.locate_named_stream(name)
        if whole:
            return bytes(whole[start : start + length])
    return b""


def _sheets(stream: bytes, *, with_charts: bool) -> Iterator[Hidden]:
    """The sheets stand where the workbook's own records say.

    Each ends at the latest where another begins, so that a file that lists a sheet ten thousand
    times is gone through once.
    """
    starts = [
        _OFFSET.unpack_from(stream, begin)[0]
        for kind, begin in _records(stream, 0, len(stream))
        if kind == _SHEET and (with_charts or stream[begin + _TYPE_AT] == _CELLS)
    ]
    ends = dict(pairwise([*sorted(set(starts)), len(stream)]))
    found = {start: _sheet(stream, start, end) for start, end in ends.items()}
    yield from map(found.__getitem__, starts)


def _sheet(stream: bytes, start: int, end: int) -> Hidden:
    rows: list[Range] = []
    columns: list[Range] = []
    is_filtered = False
    for kind, begin in _records(stream, start, end):
        if kind == _ROW_KIND:
            number, flags = _ROW.unpack_from(stream, begin)
            if flags & _ROW_IS_HIDDEN:
                rows.append((number + 1, number + 1))
        elif kind == _COLUMNS_KIND:
            first, last, width, _look, flags = _COLUMNS.unpack_from(stream, begin)
            if flags & _COLUMN_IS_HIDDEN or not width:
                columns.append((first, last))
        elif kind == _FILTER_ON:
            is_filtered = True
    return Hidden(tuple(rows), tuple(columns), is_filtered)


def _records(stream: bytes, at: int, end: int) -> Iterator[tuple[int, int]]:
    """Kind and place of the records from one BOF to its own EOF; charts within are passed over."""
    unpack, depth, last = _HEAD.unpack_from, 0, end - _HEAD.size
    while at <= last:
        kind, size = unpack(stream, at)
        begin = at + 4
        at = begin + size
        if kind in _WANTED:
            if kind == _BOF:
                depth += 1
            elif kind == _EOF:
                depth -= 1
                if depth <= 0:
                    return
            if depth == 1:
                yield kind, begin
