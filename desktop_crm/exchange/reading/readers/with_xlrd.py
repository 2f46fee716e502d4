"""The patient reader for .xls files, for those that the fast one refuses or dies of."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from functools import cache, partial
from typing import Any

import xlrd
from xlrd.xldate import XLDateError, xldate_as_datetime

from desktop_crm.exchange.reading.cells import BLANK, Fault, FaultKind
from desktop_crm.exchange.reading.hidden import Hidden
from desktop_crm.exchange.reading.readers.biff_hidden import hidden_in_xls
from desktop_crm.exchange.reading.readers.reader import (
    LoadedSheet,
    PasswordNeededError,
    ReadingRequest,
    SheetSummary,
)

_ENCRYPTED = "encrypted"


class XlrdWorkbook:
    """An old workbook, sheet by sheet."""

    encoding: str | None = None

    def __init__(self, path: str) -> None:
        with open(os.devnull, "w", encoding="utf-8") as nowhere:  # noqa: PTH123 - no path to keep
            try:
                self._book = xlrd.open_workbook(path, logfile=nowhere)
            except xlrd.XLRDError as error:
                if _ENCRYPTED in str(error):
                    raise PasswordNeededError from None
                raise
        self._hidden = cache(partial(hidden_in_xls, path, with_charts=False))

    def summaries(self) -> list[SheetSummary]:
        """All sheets in their order."""
        return [
            SheetSummary(sheet.name, is_visible=not sheet.visibility)
            for sheet in self._book.sheets()
        ]

    def load(self, index: int) -> LoadedSheet:
        """One sheet; this reader does not tell which cells are merged."""
        sheet = self._book.sheet_by_index(index)
        return LoadedSheet(
            rows=self._rows(sheet), height=sheet.nrows, hidden=partial(self._hidden_in, index)
        )

    def _hidden_in(self, index: int) -> Hidden:
        found = self._hidden()
        return found[index] if index < len(found) else Hidden()

    def _rows(self, sheet: Any) -> Iterator[list[Any]]:
        for number in range(sheet.nrows):
            yield [self._value(cell) for cell in sheet.row(number)]

    def _value(self, cell: Any) -> Any:
        match cell.ctype:
            case xlrd.XL_CELL_EMPTY | xlrd.XL_CELL_BLANK:
                return BLANK
            case xlrd.XL_CELL_ERROR:
                word = xlrd.error_text_from_code.get(cell.value, "#ERROR")
                return Fault(FaultKind.ERROR, word)
            case xlrd.XL_CELL_BOOLEAN:
                return bool(cell.value)
            case xlrd.XL_CELL_DATE:
                return self._moment(cell.value)
            case _:
                return cell.value

    def _moment(self, value: float) -> datetime | float:
        """A day as it is meant; what lies outside the calendar stays a number."""
        try:
            moment: datetime = xldate_as_datetime(value, self._book.datemode)
        except (XLDateError, OverflowError, ValueError):
            return value
        return moment


def open_workbook(request: ReadingRequest) -> XlrdWorkbook:
    """Open an xls.

    Raises:
        PasswordNeededError: when it is protected.
    """
    return XlrdWorkbook(request.path)
