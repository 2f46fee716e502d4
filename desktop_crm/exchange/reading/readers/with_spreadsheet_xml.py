"""Workbooks of 2003 in plain XML, which accounting programs still write and name .xls."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop_crm.exchange.reading.cells import Fault, FaultKind
from desktop_crm.exchange.reading.hidden import Hidden, Range
from desktop_crm.exchange.reading.limits import WIDEST
from desktop_crm.exchange.reading.readers.grid import Grid
from desktop_crm.exchange.reading.readers.reader import LoadedSheet, ReadingRequest, SheetSummary

_NAMESPACE = "{urn:schemas-microsoft-com:office:spreadsheet}"
_SHEET, _COLUMN, _ROW, _CELL, _DATA = (
    _NAMESPACE + name for name in ("Worksheet", "Column", "Row", "Cell", "Data")
)
_FIRST_DAY = 1900


@dataclass(slots=True)
class _Sheet:
    """One sheet while it is filled; columns come before the rows."""

    name: str
    grid: Grid = field(default_factory=Grid)
    columns: int = 0
    hidden_rows: list[Range] = field(default_factory=list)
    hidden_columns: list[Range] = field(default_factory=list)

    def add_column(self, element: ET.Element) -> None:
        """A column's look, which may hold for those beside it."""
        index = _number(element, "Index")
        first = index - 1 if index else self.columns
        self.columns = first + _number(element, "Span") + 1
        if _number(element, "Hidden") and len(self.hidden_columns) < WIDEST:
            self.hidden_columns.append((first, self.columns - 1))

    def add_row(self, element: ET.Element) -> None:
        """A row with its cells."""
        _add_row(self.grid, element)
        if _number(element, "Hidden"):
            number = len(self.grid.rows)
            self.hidden_rows.append((number, number))

    def hidden(self) -> Hidden:
        """What of it the file hides."""
        return Hidden(tuple(self.hidden_rows), tuple(self.hidden_columns))


class SpreadsheetXml:
    """The sheets of one file, read at once."""

    encoding: str | None = None

    def __init__(self, path: str) -> None:
        self._sheets: list[_Sheet] = []
        with Path(path).open("rb") as file:
            for event, element in ET.iterparse(file, ("start", "end")):  # noqa: S314 - in the child
                self._take(event, element)

    def _take(self, event: str, element: ET.Element) -> None:
        if event == "start" and element.tag == _SHEET:
            name = element.get(f"{_NAMESPACE}Name") or str(len(self._sheets) + 1)
            self._sheets.append(_Sheet(name))
        elif event == "end" and element.tag == _ROW and self._sheets:
            self._sheets[-1].add_row(element)
            element.clear()
        elif event == "end" and element.tag == _COLUMN and self._sheets:
            self._sheets[-1].add_column(element)

    def summaries(self) -> list[SheetSummary]:
        """All sheets in their order."""
        return [SheetSummary(sheet.name) for sheet in self._sheets]

    def load(self, index: int) -> LoadedSheet:
        """One of them."""
        sheet = self._sheets[index]
        rows = sheet.grid.rows
        return LoadedSheet(
            rows=iter(rows), height=len(rows), merged=sheet.grid.merged, hidden=sheet.hidden
        )


def _add_row(grid: Grid, row: ET.Element) -> None:
    number = _number(row, "Index")
    grid.begin_row(number - 1 if number else None)
    for cell in row.iter(_CELL):
        column = _number(cell, "Index")
        grid.add(
            _value(cell.find(_DATA)),
            across=_number(cell, "MergeAcross") + 1,
            down=_number(cell, "MergeDown") + 1,
            column=column - 1 if column else None,
        )


def _number(element: ET.Element, name: str) -> int:
    text = element.get(_NAMESPACE + name, "")
    return int(text) if text.isdecimal() and len(text) < 8 else 0


def _value(data: ET.Element | None) -> Any:
    if data is None:
        return ""
    text = "".join(data.itertext())
    match data.get(f"{_NAMESPACE}Type"):
        case "Number":
            return _as_number(text)
        case "DateTime":
            return _as_moment(text)
        case "Boolean":
            return text.strip() == "1"
        case "Error":
            return Fault(FaultKind.ERROR, text)
        case _:
            return text


def _as_number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text


def _as_moment(text: str) -> datetime | str:
    try:
        moment = datetime.fromisoformat(text.strip().removesuffix("Z"))
    except ValueError:
        return text
    return moment if moment.year >= _FIRST_DAY else text


def open_workbook(request: ReadingRequest) -> SpreadsheetXml:
    """Open such a file."""
    return SpreadsheetXml(request.path)
