"""Web pages with tables, which many programs write and name .xls; each table is a sheet."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from typing_extensions import override

from desktop_crm.exchange.reading.encodings import detect_encoding
from desktop_crm.exchange.reading.readers.grid import Grid
from desktop_crm.exchange.reading.readers.reader import LoadedSheet, ReadingRequest, SheetSummary

_DECLARED = re.compile(rb"charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_SAMPLE = 4096
_CHUNK = 1 << 20
_SILENT = frozenset({"script", "style", "title"})
_BREAKS = frozenset({"br", "p", "div", "li"})
_CELLS = frozenset({"td", "th"})
_CHINESE = frozenset({"gb2312", "gbk", "gb18030", "x-gbk"})


class HtmlTables(HTMLParser):
    """Collects the tables of a page, those within cells too, in the order in which they begin."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[Grid] = []
        self._open: list[_OpenTable] = []
        self._silent = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag == "table":
            grid = Grid()
            self.tables.append(grid)
            self._open.append(_OpenTable(grid))
        elif self._open:
            self._begin(tag, dict(attrs))

    def _begin(self, tag: str, attributes: dict[str, str | None]) -> None:
        table = self._open[-1]
        if tag == "tr":
            table.end_cell()
            table.grid.begin_row()
        elif tag in _CELLS:
            table.end_cell()
            table.begin_cell(attributes)
        elif tag in _BREAKS:
            table.words.append("\n")

    @override
    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif not self._open:
            return
        elif tag == "table":
            self._open.pop().end_cell()
        elif tag in _CELLS or tag == "tr":
            self._open[-1].end_cell()

    @override
    def handle_data(self, data: str) -> None:
        if self._open and not self._silent:
            self._open[-1].words.append(data)

    @override
    def close(self) -> None:
        super().close()
        while self._open:
            self._open.pop().end_cell()


class _OpenTable:
    """A table that has not ended, with the cell that is being written."""

    def __init__(self, grid: Grid) -> None:
        self.grid = grid
        self.words: list[str] = []
        self._cell: dict[str, str | None] | None = None

    def begin_cell(self, attributes: dict[str, str | None]) -> None:
        self.words = []
        self._cell = attributes

    def end_cell(self) -> None:
        if self._cell is None:
            return
        across, down = (_span(self._cell.get(name)) for name in ("colspan", "rowspan"))
        self.grid.add(_value(self._cell, self.words), across=across, down=down)
        self._cell = None


def _span(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 8 else 1


def _value(attributes: dict[str, str | None], words: list[str]) -> Any:
    """The number that a spreadsheet program noted beside the text, or else the text."""
    noted = attributes.get("x:num")
    if noted:
        try:
            return float(noted)
        except ValueError:
            pass
    lines = (" ".join(line.split()) for line in "".join(words).split("\n"))
    return "\n".join(filter(None, lines))


class HtmlWorkbook:
    """A page as a workbook: a sheet for each table that has more than one cell."""

    def __init__(self, request: ReadingRequest) -> None:
        path = Path(request.path)
        self.encoding: str | None = request.encoding or encoding_of_page(path)
        parser = HtmlTables()
        with path.open(encoding=self.encoding, errors="strict", newline="") as file:
            while chunk := file.read(_CHUNK):
                parser.feed(chunk)
        parser.close()
        self._name = path.stem
        self._tables = [grid for grid in parser.tables if sum(map(len, grid.rows)) > 1]

    def summaries(self) -> list[SheetSummary]:
        """The tables in their order, named after the file."""
        return [
            SheetSummary(f"{self._name} {number}" if number > 1 else self._name)
            for number in range(1, len(self._tables) + 1)
        ]

    def load(self, index: int) -> LoadedSheet:
        """One of the tables."""
        grid = self._tables[index]
        return LoadedSheet(rows=iter(grid.rows), height=len(grid.rows), merged=grid.merged)


def encoding_of_page(path: Path) -> str:
    """What the page says of itself, where that is true; else what can be told from the bytes.

    Raises:
        EncodingUnknownError: when nothing fits.
    """
    with path.open("rb") as file:
        sample = file.read(_SAMPLE)
    said = _DECLARED.search(sample)
    if said and not sample.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = said[1].decode("ascii").lower()
        name = "gb18030" if name in _CHINESE else name
        if _fits(path, name):
            return name
    return detect_encoding(path)


def _fits(path: Path, encoding: str) -> bool:
    try:
        with path.open(encoding=encoding) as file:
            while file.read(_CHUNK):
                pass
    except (LookupError, UnicodeError):
        return False
    return True


def open_workbook(request: ReadingRequest) -> HtmlWorkbook:
    """Open a page.

    Raises:
        EncodingUnknownError: when no encoding fits the whole file.
    """
    return HtmlWorkbook(request)
