"""The styled, empty workbook into which rows are streamed."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Any

from desktop_crm.core.tables import CellKind, Facts, Table, TableColumn
from desktop_crm.exchange.fields.own_id import NOTES_HEADER

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_FORBIDDEN_IN_TITLES = re.compile(r"[\[\]:*?/\\]")
_LONGEST_TITLE = 31
_WIDTHS = {
    CellKind.TEXT: 18.0,
    CellKind.DATE: 12.0,
    CellKind.MOMENT: 17.0,
    CellKind.MONEY: 15.0,
    CellKind.COUNT: 10.0,
    CellKind.NUMBER: 12.0,
    CellKind.RATE: 10.0,
}


class Look(StrEnum):
    """The styles of cells; the value is the number format, made unique by its name."""

    HEADER = "header"
    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"
    MONEY = "money"
    COUNT = "count"
    NUMBER = "number"
    RATE = "rate"

    @classmethod
    def of(cls, kind: CellKind) -> Look:
        """The style of a column's cells."""
        return cls(kind.value)


_FORMATS: Mapping[Look, str] = {
    Look.HEADER: "@",
    Look.TEXT: "@",
    Look.DATE: "yyyy-mm-dd",
    Look.MOMENT: "yyyy-mm-dd hh:mm",
    Look.MONEY: "#,##0.00",
    Look.COUNT: "#,##0",
    Look.NUMBER: "#,##0.####",
    Look.RATE: "0.00%",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """The workbook as bytes, the names of its sheets' parts, and what its styles are called."""

    content: bytes
    sheets: Sequence[str]
    styles: Mapping[Look, int]
    letters: Sequence[str]


def build_frame(sheets: Sequence[tuple[str, Table]], facts: Facts | None) -> Frame:
    """A workbook with one empty, styled sheet for each titled table, and the sheet of facts."""
    from openpyxl.utils import get_column_letter
    from openpyxl.workbook import Workbook

    workbook = Workbook()
    first = workbook.active
    if first is not None:
        workbook.remove(first)
    titles: set[str] = set()
    for title, table in sheets:
        sheet = workbook.create_sheet(_sheet_title(title, titles))
        _add_sheet(sheet, table.columns)
        if table.is_hidden:
            sheet.sheet_state = "hidden"
    styles = _style_numbers(workbook)
    if facts is not None:
        _add_facts(workbook, _sheet_title(facts.title, titles), facts)
    stream = BytesIO()
    workbook.save(stream)
    widest = max((len(table.columns) for _title, table in sheets), default=0)
    return Frame(
        stream.getvalue(),
        [f"xl/worksheets/sheet{number}.xml" for number in range(1, len(sheets) + 1)],
        styles,
        [get_column_letter(number) for number in range(1, widest + 1)],
    )


def _sheet_title(title: str, taken: set[str]) -> str:
    """A title that a sheet may have, different from the others (they are compared without case)."""
    base = _FORBIDDEN_IN_TITLES.sub(" ", title).strip().strip("'")[:_LONGEST_TITLE] or "Sheet"
    result, number = base, 2
    while result.casefold() in taken:
        suffix = f" ({number})"
        result, number = base[: _LONGEST_TITLE - len(suffix)] + suffix, number + 1
    taken.add(result.casefold())
    return result


def _add_sheet(sheet: Worksheet, columns: Sequence[TableColumn]) -> None:
    from openpyxl.utils import get_column_letter

    sheet.freeze_panes = "A2"
    for number, column in enumerate(columns, start=1):
        width = column.width or max(_WIDTHS[column.kind], 2.2 * len(column.title))
        dimensions = sheet.column_dimensions[get_column_letter(number)]
        dimensions.width = min(width, 60)
        dimensions.hidden = column.is_hidden


def _style_numbers(workbook: Workbook) -> dict[Look, int]:
    """Register each style by a cell that uses it; the numbers are those of the saved file."""
    from openpyxl.styles import Alignment, Font, PatternFill

    sheet = workbook.worksheets[0]
    numbers: dict[Look, int] = {}
    for row, look in enumerate(Look, start=1):
        cell: Any = sheet.cell(row=row, column=1)
        cell.number_format = _FORMATS[look]
        cell.alignment = Alignment(vertical="center", wrap_text=False)
        if look is Look.HEADER:
            cell.font = Font(bold=True, color="1A2330")
            cell.fill = PatternFill("solid", fgColor="E6EEFD")
        numbers[look] = cell.style_id
    return numbers


def _add_facts(workbook: Workbook, title: str, facts: Facts) -> None:
    from openpyxl.styles import Alignment, Font

    sheet = workbook.create_sheet(title)
    sheet.column_dimensions["A"].width = 22
    sheet.column_dimensions["B"].width = 90
    for row, (name, value) in enumerate(facts.lines, start=1):
        for column, text in enumerate((name, value), start=1):
            cell: Any = sheet.cell(row=row, column=column)
            cell.value = text
            cell.data_type = "s"
            cell.number_format = "@"
            cell.alignment = Alignment(vertical="top", wrap_text=True)
        sheet.cell(row=row, column=1).font = Font(bold=True)
    marker: Any = sheet.cell(row=1, column=3)
    marker.value = NOTES_HEADER
    sheet.column_dimensions["C"].hidden = True
