"""Reading a firm's workbook: rows of the file again, and what somebody made unreadable."""

from __future__ import annotations

import base64
import binascii
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_crm.core.customer_keys import keys_of_name
from desktop_crm.core.errors import UserError
from desktop_crm.core.language import LANGUAGES, Language, load_language
from desktop_crm.exchange.clean.problems import CellProblem, Effect
from desktop_crm.exchange.firm_book.cells import (
    UnreadableCellError,
    from_cell,
    from_parts,
    is_unchanged,
)
from desktop_crm.exchange.firm_book.names import ids_by_name, name_column, shown_name
from desktop_crm.exchange.firm_book.sheets import (
    EXACT,
    FILES,
    FORMAT,
    MARKER,
    BookColumn,
    BookSheet,
    book_sheets,
)
from desktop_crm.exchange.headers.mapping import column_letter
from desktop_crm.exchange.progress import Progress, unwatched
from desktop_crm.exchange.reading.read import read_workbook
from desktop_crm.exchange.reading.sheets import Sheet, Workbook
from desktop_crm.storage.migrate import VERSIONS

Row = dict[str, Any]
"""The values of a row of the file by column."""


@dataclass(slots=True)
class FirmBook:
    """A whole firm as it was read; rows by table, files by their hash."""

    source: str
    rows: dict[str, list[Row]] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    problems: list[CellProblem] = field(default_factory=list)

    @property
    def count(self) -> int:
        """All records together."""
        return sum(map(len, self.rows.values()))


def is_firm_book(workbook: Workbook) -> bool:
    """Whether a workbook is a whole firm that this program wrote."""
    return any(sheet.name == MARKER for sheet in workbook.sheets)


def read_firm(*, path: Path, progress: Progress = unwatched) -> FirmBook:
    """Read a file that is a whole firm.

    Raises:
        UserError: when it cannot be read, or a later version of the program wrote it.
        Cancelled: from `progress`.
    """
    return read_firm_book(read_workbook(path, progress=progress))


def read_firm_book(workbook: Workbook) -> FirmBook:
    """Take the sheets apart.

    Raises:
        UserError: when a later version of the program wrote it.
    """
    facts = {str(key): str(value) for key, value in _pairs(workbook)}
    if facts.get("format") != str(FORMAT) or facts.get("revision", "") not in VERSIONS:
        raise UserError("import.later_firm_book", name=workbook.name)
    code = facts.get("language", "")
    language = load_language(code if code in LANGUAGES else LANGUAGES[0])
    return _Reader(workbook, language).run()


def _pairs(workbook: Workbook) -> Iterator[tuple[Any, Any]]:
    for sheet in workbook.sheets:
        if sheet.name == MARKER:
            yield from ((row[0], row[1]) for _number, row in sheet.rows() if len(row) > 1)


class _Reader:
    """One workbook while it is taken apart."""

    def __init__(self, workbook: Workbook, language: Language) -> None:
        self._workbook = workbook
        self._language = language
        self._book = FirmBook(workbook.name)
        self._exact = _exact_values(workbook)
        self._names: dict[str, dict[str, str]] = {}

    def run(self) -> FirmBook:
        self._names = {sheet.table.name: ids_by_name(self._named(sheet)) for sheet in book_sheets()}
        for sheet in book_sheets():
            rows = [row for part in self._parts(sheet) for row in self._rows(sheet, part)]
            self._book.rows[sheet.table.name] = rows
        self._book.files = _files(self._workbook)
        return self._book

    def _parts(self, sheet: BookSheet) -> list[Sheet]:
        """The sheets of a table: one, or several where it did not fit."""
        title = self._language.say(sheet.title)
        return [
            each
            for each in self._workbook.sheets
            if each.name == title
            or (each.name.startswith(f"{title} ") and each.name[len(title) + 1 :].isdecimal())
        ]

    def _places(self, sheet: BookSheet, header: tuple[Any, ...]) -> dict[str, int]:
        """Where each visible column (by name) and each hidden one (by header) stands."""
        visible = {title: column.name for title, column in sheet.headers(self._language).items()}
        hidden = {column.header for column in sheet.hidden}
        places: dict[str, int] = {}
        for place, cell in enumerate(header):
            key = visible.get(cell) or (cell if cell in hidden else None)
            if key is not None:
                places.setdefault(key, place)
        return places

    def _named(self, sheet: BookSheet) -> Iterator[tuple[str, str]]:
        """The ids and names of a table's records, as its own sheet has them now."""
        name = name_column(sheet.table.name)
        for part in self._parts(sheet) if name else ():
            places: dict[str, int] = {}
            for _number, cells in part.rows():
                if not places:
                    places = self._places(sheet, cells)
                elif "#id" in places and name in places and cells[places["#id"]]:
                    row_id = str(cells[places["#id"]])
                    yield row_id, shown_name(cells[places[name]], row_id)

    def _rows(self, sheet: BookSheet, part: Sheet) -> Iterator[Row]:
        places: dict[str, int] = {}
        for number, cells in part.rows():
            if not places:
                places = self._places(sheet, cells)
            elif any(cell != "" for cell in cells):
                row = self._row(sheet, _Line(part, number, cells, places))
                if row is not None:
                    yield row

    def _row(self, sheet: BookSheet, line: _Line) -> Row | None:
        row_id = line.cell("#id")
        if not row_id:
            self._note(line, None, "firm_book_row_without_id", Effect.ROW_REJECTED)
            return None
        exact = self._exact.get((sheet.table.name, str(row_id)), {})
        row = {column.name: self._value(line, column, exact) for column in sheet.columns}
        if sheet.table.name == "customer":
            keys = keys_of_name(row["name"] or "")
            row["name_key"], row["sort_key"] = keys.name_key, keys.sort_key
        return row

    def _value(self, line: _Line, column: BookColumn, exact: Mapping[str, Any]) -> Any:
        twin = line.cell(column.header)
        hidden = None if twin == "" else twin
        if not column.is_visible:
            return exact.get(column.name, hidden)
        if column.name in exact and is_unchanged(exact[column.name], line.cell(column.name)):
            return exact[column.name]
        names = self._names.get(column.target or "", {})
        said = None if hidden is None else str(hidden)
        try:
            return from_cell(line.cell(column.name), column, said, names)
        except UnreadableCellError:
            self._note(line, column.name, "firm_book_cell", Effect.CELL_LEFT_OUT)
            return hidden

    def _note(self, line: _Line, column: str | None, reason: str, effect: Effect) -> None:
        place = line.places.get(column) if column else None
        letter = column_letter(place) if place is not None else None
        value = str(line.cell(column)) if column else ""
        self._book.problems.append(
            CellProblem(line.part.name, line.number, letter, None, value, reason, effect)
        )


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of a sheet, with the places of the columns."""

    part: Sheet
    number: int
    cells: tuple[Any, ...]
    places: Mapping[str, int]

    def cell(self, key: str) -> Any:
        """The cell of a visible column by its name, or of a hidden one by its header."""
        place = self.places.get(key)
        return "" if place is None or place >= len(self.cells) else self.cells[place]


def _body(workbook: Workbook, name: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a hidden sheet without its header, and of those that it goes on in."""
    for sheet in workbook.sheets:
        if sheet.name == name:
            yield from (cells for number, cells in sheet.rows() if number > 1)


def _exact_values(workbook: Workbook) -> dict[tuple[str, str], dict[str, Any]]:
    parts: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for table, row_id, column, _part, text in (cells[:5] for cells in _body(workbook, EXACT)):
        parts[str(table), str(row_id), str(column)].append(str(text))
    found: dict[tuple[str, str], dict[str, Any]] = defaultdict(dict)
    for (table, row_id, column), pieces in parts.items():
        try:
            found[table, row_id][column] = from_parts(pieces)
        except ValueError:
            continue
    return dict(found)


def _files(workbook: Workbook) -> dict[str, bytes]:
    parts: dict[str, list[bytes]] = defaultdict(list)
    for digest, _part, text in (cells[:3] for cells in _body(workbook, FILES)):
        try:
            parts[str(digest)].append(base64.b64decode(str(text), validate=True))
        except binascii.Error:
            continue
    return {digest: b"".join(pieces) for digest, pieces in parts.items()}
