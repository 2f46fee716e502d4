"""Sheets in memory, as the child process would deliver them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from desktop_crm.exchange.child import _blocks, _columns
from desktop_crm.exchange.reading.cells import packed
from desktop_crm.exchange.reading.frames import encode
from desktop_crm.exchange.reading.kinds import FileKind
from desktop_crm.exchange.reading.sheets import MergedRange, Sheet, Workbook


def make_sheet(
    rows: Iterable[Sequence[Any]], *, name: str = "Sheet1", merged: Sequence[MergedRange] = ()
) -> Sheet:
    """A sheet of these rows; None is blank."""
    payloads = []
    height = width = 0
    cells = ([("" if cell is None else cell) for cell in row] for row in rows)
    for first_row, block in _blocks(cells):
        columns = _columns(block)
        if not columns:
            continue
        height = first_row + len(block) - 1
        width = max(width, max(columns) + 1)
        values, places = {}, {}
        for index, column in columns.items():
            values[index], where = packed(column)
            if where:
                places[index] = where
        payloads.append(
            encode({"row": first_row, "height": len(block), "columns": values, "places": places})
        )
    return Sheet(name, True, height, width, tuple(payloads), tuple(merged))


def make_workbook(sheets: Mapping[str, Iterable[Sequence[Any]]]) -> Workbook:
    """A workbook of such sheets."""
    made = tuple(make_sheet(rows, name=name) for name, rows in sheets.items())
    return Workbook("book.xlsx", FileKind.XLSX, made)
