"""The patient reader for xlsx files that the fast one cannot read."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from functools import cache, partial
from typing import Any

import openpyxl

from desktop_crm.exchange.reading.cells import BLANK, Fault, FaultKind
from desktop_crm.exchange.reading.notes import CellNote
from desktop_crm.exchange.reading.readers.package import sheet_members
from desktop_crm.exchange.reading.readers.reader import (
    LoadedSheet,
    ReadingRequest,
    SheetSummary,
)
from desktop_crm.exchange.reading.readers.xml_notes import notes_of
from desktop_crm.exchange.reading.readers.xml_signs import Signs, find_signs


class OpenpyxlWorkbook:
    """A workbook read row by row, whatever size its sheets claim."""

    encoding: str | None = None

    def __init__(self, path: str) -> None:
        warnings.simplefilter("ignore")
        self._book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        self._path = path
        self._members = sheet_members(path)

    def summaries(self) -> list[SheetSummary]:
        """All sheets in their order."""
        return [
            SheetSummary(
                name,
                getattr(self._book[name], "sheet_state", "visible") == "visible",
                self._members[name].file_size if name in self._members else 0,
            )
            for name in self._book.sheetnames
        ]

    def load(self, index: int) -> LoadedSheet:
        """One sheet; nothing is read until its rows are asked for."""
        name = self._book.sheetnames[index]
        sheet: Any = self._book[name]
        if not hasattr(sheet, "reset_dimensions"):
            return LoadedSheet(iter(()))
        sheet.reset_dimensions()
        signs = cache(partial(self._signs, name))
        return LoadedSheet(
            rows=_rows(sheet),
            faults=lambda: signs().faults,
            hidden=lambda: signs().hidden,
            notes=partial(self._notes_of, name),
        )

    def _signs(self, name: str) -> Signs:
        member = self._members.get(name)
        return find_signs(self._path, member) if member else Signs()

    def _notes_of(self, name: str) -> tuple[CellNote, ...]:
        member = self._members.get(name)
        return notes_of(self._path, member) if member else ()


def _rows(sheet: Any) -> Iterator[list[Any]]:
    for row in sheet.iter_rows():
        yield [
            Fault(FaultKind.ERROR, str(cell.value)) if cell.data_type == "e" else _value(cell.value)
            for cell in row
        ]


def _value(value: Any) -> Any:
    return BLANK if value is None else value


def open_workbook(request: ReadingRequest) -> OpenpyxlWorkbook:
    """Open an xlsx."""
    return OpenpyxlWorkbook(request.path)
