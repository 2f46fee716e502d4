"""Workbooks: openpyxl makes the styled frame, the rows are streamed into it as XML.

Streaming keeps the memory flat and is an order of magnitude faster than cells as objects. Texts are
written as inline strings with the text format, so that nothing in them is ever taken for a formula.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from io import BytesIO
from itertools import chain, count, islice
from math import ceil
from pathlib import Path
from typing import IO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from desktop_crm.core.clock import local_time
from desktop_crm.core.tables import Facts, Table, TableCell
from desktop_crm.exchange.out.cleaning import SURE_TO_FIT, Cleaned, Cleaner
from desktop_crm.exchange.out.files import finished_or_nothing
from desktop_crm.exchange.out.frame import Frame, Look, build_frame

MOST_ROWS = 1_048_576
"""Rows of a sheet, the header included; a longer table goes on in a further sheet."""

_STEP = 2_000
_DAY_ZERO = date(1899, 12, 30)
_MOMENT_ZERO = datetime(1899, 12, 30)  # noqa: DTZ001 - workbooks know no time zones
_SHEET_DATA = re.compile(r"<sheetData\s*/>|<sheetData>.*</sheetData>", re.DOTALL)
_CARRIAGE_RETURN = {"\r": "&#13;"}
"""Else a reader would make a line feed of it."""
_NEEDS_CARE = re.compile("[&<>_\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]").search
"""Finds what XML writes otherwise or not at all, as `Cleaner` and `escape` know in detail."""
_LIKE_AN_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""Workbooks write _x000D_ for a character; the same letters as text need an escape themselves."""
_DIMENSION = re.compile(r"<dimension [^>]*/>")

Progress = Callable[[int, int], None]


def write_workbook(
    target: Path,
    tables: Sequence[Table],
    *,
    facts: Facts | None = None,
    progress: Progress = lambda _done, _total: None,
    most_rows: int = MOST_ROWS,
) -> list[Cleaned]:
    """Write one sheet per table, and the facts on a last one; what had to be changed for it.

    `progress` gets the rows written so far and 0, since a generator has no length; it may raise
    `Cancelled`, then nothing is left.

    Raises:
        UserError: `export.cannot_write`.
    """
    cleaned: list[Cleaned] = []
    done = count(1)

    def advance() -> None:
        number = next(done)
        if number % _STEP == 0:
            progress(number, 0)

    with (
        finished_or_nothing(target) as draft,
        ZipFile(draft, "w", ZIP_DEFLATED, compresslevel=1) as out,
    ):
        sheets = list(_sheets(tables, most_rows))
        frame = build_frame([(title, table) for title, table, _rows in sheets], facts)
        with ZipFile(BytesIO(frame.content)) as skeleton:
            for name in skeleton.namelist():
                if name not in frame.sheets:
                    out.writestr(name, skeleton.read(name))
            for name, (_title, table, rows) in zip(frame.sheets, sheets, strict=True):
                writer = _SheetWriter(table, frame, cleaned)
                with out.open(name, "w", force_zip64=True) as stream:
                    writer.write(stream, skeleton.read(name).decode(), rows, advance)
    return cleaned


Rows = Iterator[Sequence[TableCell]]


def _sheets(tables: Sequence[Table], most_rows: int) -> Iterator[tuple[str, Table, Rows]]:
    """The sheets with their titles: a table goes on in further ones where a sheet is full."""
    room = most_rows - 1
    for table in tables:
        size = len(table.rows) if isinstance(table.rows, Sequence) else table.size or 0
        total = () if table.totals is None else (table.totals,)
        parts = max(1, ceil((size + len(total)) / room))
        rows = chain(table.rows, total)
        for part in range(1, parts + 1):
            title = table.title if part == 1 else f"{table.title} {part}"
            yield title, table, islice(rows, room)


class _SheetWriter:
    """Streams the rows of one table as the XML of a sheet."""

    def __init__(self, table: Table, frame: Frame, cleaned: list[Cleaned]) -> None:
        self._table = table
        self._styles = [frame.styles[Look.of(column.kind)] for column in table.columns]
        self._frame = frame
        self._cleaner = Cleaner(table.title, table.columns, cleaned)
        self._letters = frame.letters[: len(table.columns)]
        style = frame.styles[Look.TEXT]
        self._before_text = f'" s="{style}" t="inlineStr"><is><t xml:space="preserve">'

    def write(
        self, stream: IO[bytes], skeleton: str, rows: Rows, advance: Callable[[], None]
    ) -> None:
        """The skeleton with the rows in the place of its own."""
        found = _SHEET_DATA.search(skeleton)
        before, after = (
            (skeleton, "")
            if found is None
            else (skeleton[: found.start()], skeleton[found.end() :])
        )
        stream.write(_DIMENSION.sub("", before).encode())
        stream.write(b"<sheetData>")
        stream.write(self._header().encode())
        lines: list[str] = []
        last = 1
        for last, values in enumerate(rows, start=2):
            lines.append(self._row(values, last))
            if len(lines) == 500:
                stream.write("".join(lines).encode())
                lines.clear()
            advance()
        stream.write("".join(lines).encode())
        stream.write(b"</sheetData>")
        if self._letters:
            stream.write(f'<autoFilter ref="A1:{self._letters[-1]}{last}"/>'.encode())
        stream.write(after.encode())

    def _header(self) -> str:
        style = self._frame.styles[Look.HEADER]
        cells = (
            _text(f"{letter}1", style, self._cleaner.text(column.title, 0, place))
            for place, (letter, column) in enumerate(
                zip(self._letters, self._table.columns, strict=True)
            )
        )
        return f'<row r="1" ht="24" customHeight="1">{"".join(cells)}</row>'

    def _row(self, values: Sequence[TableCell], row: int) -> str:
        """A row; most cells are text in which nothing needs care, which is written at once."""
        letters, before = self._letters, self._before_text
        cells = [
            f'<c r="{letters[place]}{row}{before}{value}</t></is></c>'
            if value.__class__ is str and not _NEEDS_CARE(value) and len(value) <= SURE_TO_FIT
            else self._cell(value, row, place)
            for place, value in enumerate(values)
            if value is not None and value != ""
        ]
        return f'<row r="{row}">{"".join(cells)}</row>'

    def _cell(self, value: TableCell, row: int, place: int) -> str:
        reference = f"{self._letters[place]}{row}"
        style = self._styles[place]
        match value:
            case str():
                text_style = self._frame.styles[Look.TEXT]
                return _text(reference, text_style, self._cleaner.text(value, row - 1, place))
            case bool():
                return f'<c r="{reference}" t="b"><v>{int(value)}</v></c>'
            case int() | float() | Decimal():
                number = self._cleaner.number(value, row - 1, place)
                return "" if number is None else _number(reference, style, number)
            case datetime():
                moment = self._frame.styles[Look.MOMENT]
                return _number(reference, moment, _moment_serial(value))
            case date():
                day = self._frame.styles[Look.DATE]
                return _number(reference, day, (value - _DAY_ZERO).days)
            case _:
                return ""


def _text(reference: str, style: int, value: str) -> str:
    shown = _LIKE_AN_ESCAPE.sub("_x005F_", value)
    return (
        f'<c r="{reference}" s="{style}" t="inlineStr"><is>'
        f'<t xml:space="preserve">{escape(shown, _CARRIAGE_RETURN)}</t></is></c>'
    )


def _number(reference: str, style: int, value: float | Decimal) -> str:
    shown = f"{value:f}" if isinstance(value, Decimal) else repr(value)
    return f'<c r="{reference}" s="{style}"><v>{shown}</v></c>'


def _moment_serial(value: datetime) -> float:
    local = local_time(value).replace(tzinfo=None) if value.tzinfo else value
    return (local - _MOMENT_ZERO) / timedelta(days=1)
