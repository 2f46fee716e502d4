"""Which rows and columns the sheets of an .ods hide; one pass over the part that holds them all."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, field
from html import unescape

from desktop_crm.exchange.reading.hidden import Hidden, Range
from desktop_crm.exchange.reading.limits import MOST_ROWS, WIDEST
from desktop_crm.exchange.reading.readers.package import Package, source_of
from desktop_crm.exchange.reading.readers.xml_windows import windows

_PART = "content.xml"
_SIGNS = (b'table:visibility="collapse"', b'table:visibility="filter"')
_ELEMENT = re.compile(rb"<table:table(-row|-column|)([\s/][^>]{0,2000}|)>")
_REPEATED = re.compile(rb'table:number-(?:rows|columns)-repeated="(\d{1,7})"')
_HIDDEN = re.compile(rb'table:visibility="(collapse|filter)"')
_NAME = re.compile(rb'table:name="([^"]*)"')


def hidden_in_ods(package: Package) -> dict[str, Hidden]:
    """What each sheet hides, by its name; nothing where the file is no .ods, or is damaged."""
    sheets: list[_Sheet] = []
    try:
        with zipfile.ZipFile(source_of(package)) as archive:
            if _PART in archive.NameToInfo and _hides_any(archive):
                _look(archive, sheets)
    except Exception:  # noqa: BLE001 - what is damaged here, the reader itself will name
        return {}
    return {sheet.name: sheet.found() for sheet in sheets}


@dataclass(slots=True)
class _Sheet:
    """A table of the file while its rows are counted."""

    name: str
    height: int = 0
    width: int = 0
    rows: list[Range] = field(default_factory=list)
    columns: list[Range] = field(default_factory=list)
    is_filtered: bool = False

    def add_rows(self, count: int, hidden: bytes) -> None:
        if hidden and self.height < MOST_ROWS:
            self.rows.append((self.height + 1, self.height + count))
            self.is_filtered = self.is_filtered or hidden == b"filter"
        self.height += count

    def add_columns(self, count: int, *, hidden: bool) -> None:
        if hidden and self.width < WIDEST:
            self.columns.append((self.width, self.width + count - 1))
        self.width += count

    def found(self) -> Hidden:
        return Hidden(tuple(self.rows), tuple(self.columns), self.is_filtered)


def _hides_any(archive: zipfile.ZipFile) -> bool:
    """Counting all rows takes long; most files hide none."""
    with archive.open(_PART) as stream:
        return any(sign in text for text, _end in windows(stream) for sign in _SIGNS)


def _look(archive: zipfile.ZipFile, sheets: list[_Sheet]) -> None:
    with archive.open(_PART) as stream:
        for text, end in windows(stream):
            for element in _ELEMENT.finditer(text):
                if element.start() < end:
                    _take(element[1], element[2], sheets)


def _take(kind: bytes, attributes: bytes, sheets: list[_Sheet]) -> None:
    if not kind:
        name = _NAME.search(attributes)
        sheets.append(_Sheet(unescape(name[1].decode("utf-8", "replace")) if name else ""))
        return
    if not sheets:
        return
    repeated, hidden = _REPEATED.search(attributes), _HIDDEN.search(attributes)
    count = max(1, int(repeated[1])) if repeated else 1
    if kind == b"-row":
        sheets[-1].add_rows(count, hidden[1] if hidden else b"")
    else:
        sheets[-1].add_columns(count, hidden=hidden is not None)
