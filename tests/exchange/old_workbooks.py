"""Workbooks as Excel 97 kept them, written record by record: texts, hidden rows and columns."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from struct import pack

_SECTOR = 512
_END, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_SMALLEST = 4096
"""Shorter streams would have to stand in a stream for short ones."""

Rows = Sequence[Sequence[str]]


def old_workbook(
    path: Path,
    sheets: Mapping[str, Rows],
    *,
    hidden_rows: Collection[int] = (),
    hidden_columns: Collection[int] = (),
    hidden_sheets: Collection[str] = (),
    is_filtered: bool = False,
    is_one_sheet: bool = False,
) -> Path:
    """An .xls with these texts; rows count from 1, columns from 0, and hold for all sheets.

    With `is_one_sheet` all names lead to the first sheet.
    """
    parts = [
        _sheet(rows, frozenset(hidden_rows), frozenset(hidden_columns), is_filtered=is_filtered)
        for rows in sheets.values()
    ]
    book = _book(list(sheets), parts, hidden_sheets, is_one_sheet=is_one_sheet)
    path.write_bytes(_document(book))
    return path


def _record(kind: int, content: bytes = b"") -> bytes:
    return pack("<HH", kind, len(content)) + content


def _begin(kind: int) -> bytes:
    return _record(0x809, pack("<HHHHII", 0x600, kind, 0x0DBB, 0x07CC, 0x41, 0x6))


def _text(text: str) -> bytes:
    return pack("<HB", len(text), 1) + text.encode("utf-16-le")


def _book(
    names: Sequence[str], parts: Sequence[bytes], hidden: Collection[str], *, is_one_sheet: bool
) -> bytes:
    """The workbook's own records, which say where each sheet begins, and the sheets."""

    def listed(starts: Sequence[int]) -> bytes:
        entries = [
            _record(
                0x85,
                pack("<IBBBB", start, name in hidden, 0, len(name), 1) + name.encode("utf-16-le"),
            )
            for name, start in zip(names, starts, strict=True)
        ]
        fonts = _record(0x42, pack("<H", 1200))
        return _begin(0x5) + fonts + b"".join(entries) + _record(0x0A)

    starts, at = [], len(listed([0] * len(names)))
    for part in parts:
        starts.append(at)
        at += len(part)
    if is_one_sheet:
        starts = starts[:1] * len(starts)
    return listed(starts) + b"".join(parts)


def _sheet(
    rows: Rows, hidden_rows: Collection[int], hidden_columns: Collection[int], *, is_filtered: bool
) -> bytes:
    content = [_begin(0x10)]
    if is_filtered:
        content.append(_record(0x9B))
    content += [
        _record(0x7D, pack("<HHHHHH", column, column, 2000, 0, 1, 0)) for column in hidden_columns
    ]
    for number, cells in enumerate(rows):
        flags = 0x20 if number + 1 in hidden_rows else 0
        content.append(_record(0x208, pack("<HHHHHHI", number, 0, len(cells), 255, 0, 0, flags)))
        content += [
            _record(0x204, pack("<HHH", number, column, 0) + _text(cell))
            for column, cell in enumerate(cells)
            if cell
        ]
    return b"".join([*content, _record(0x0A)])


def _document(stream: bytes) -> bytes:
    """A compound document of one stream: header, table of sectors, directory, stream."""
    stream = stream.ljust(_SMALLEST, b"\0")
    count = -(-len(stream) // _SECTOR)
    tables = -(-(count + 2) // 127)
    directory, first = tables, tables + 1
    table = [_TABLE] * tables + [_END]
    table += [*range(first + 1, first + count), _END]
    table += [_FREE] * (tables * 128 - len(table))
    header = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + bytes(16)
        + pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6)
        + bytes(10)
        + pack("<IIIIIIII", tables, directory, 0, _SMALLEST, _END, 0, _END, 0)
        + pack("<109I", *range(tables), *[_FREE] * (109 - tables))
    )
    entries = _entry("Root Entry", 5, _END, 0, child=1) + _entry("Workbook", 2, first, len(stream))
    body = pack(f"<{len(table)}I", *table) + entries.ljust(_SECTOR, b"\0")
    return header + body + stream.ljust(count * _SECTOR, b"\0")


def _entry(name: str, kind: int, start: int, size: int, *, child: int = _FREE) -> bytes:
    text = name.encode("utf-16-le") + b"\0\0"
    return (
        text.ljust(64, b"\0")
        + pack("<HBBIII", len(text), kind, 1, _FREE, _FREE, child)
        + bytes(36)
        + pack("<IQ", start, size)
    )
