"""Cells whose error or missing result a reader would pass over as blank."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from html import unescape
from typing import IO, Self

from desktop_crm.exchange.reading.cells import Fault, FaultKind
from desktop_crm.exchange.reading.readers.package import Package, source_of
from desktop_crm.exchange.reading.readers.reader import Faults

_CHUNK = 1 << 20
_OVERLAP = 1 << 16
"""Cells with faults are shorter than this."""
_MOST = 100_000

_ERROR = b't="e"'
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]+)<")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_SHEET_DATA = re.compile(rb"<(\w+:)?sheetData\b")


def find_faults(package: Package, member: zipfile.ZipInfo) -> Faults:
    """The faults of one sheet, by row (from 1) and column (from 0); nothing if it is damaged."""
    faults: Faults = {}
    try:
        with zipfile.ZipFile(source_of(package)) as archive, archive.open(member) as stream:
            search: _Search | None = None
            for text in _windows(stream):
                search = search or _Search.of(text)
                search.add_faults(text, faults)
                if len(faults) >= _MOST:
                    break
    except Exception:  # noqa: BLE001 - what is damaged here, the reader itself will name
        return faults
    return faults


def _windows(stream: IO[bytes]) -> Iterator[bytes]:
    """The text in chunks that overlap by more than the length of a cell with a fault."""
    kept = b""
    while chunk := stream.read(_CHUNK):
        text = kept + chunk
        yield text
        kept = text[-_OVERLAP:]


class _Search:
    """Looks for rare signs first, which is cheap, and at the cells around them then."""

    def __init__(self, prefix: bytes) -> None:
        self._opening = b"<%bc " % prefix
        self._ending = b"</%bc>" % prefix
        self._formula = b"<%bf" % prefix
        self._no_result = (
            b"f>" + self._ending,
            b"<%bv></" % prefix,
            b"<%bv/>" % prefix,
            b"/>" + self._ending,
        )

    @classmethod
    def of(cls, first_text: bytes) -> Self:
        """The search for a sheet whose elements carry the prefix seen at its start."""
        found = _SHEET_DATA.search(first_text)
        return cls(found[1] or b"" if found else b"")

    def add_faults(self, text: bytes, faults: Faults) -> None:
        """Note each fault in this part of the sheet."""
        signs = (_ERROR, *self._no_result) if self._formula in text else (_ERROR,)
        for sign in signs:
            at = text.find(sign)
            while at >= 0:
                self._add_fault(text, at, faults)
                at = text.find(sign, at + 1)

    def _add_fault(self, text: bytes, at: int, faults: Faults) -> None:
        start = text.rfind(self._opening, max(0, at - _OVERLAP), at)
        content = text.find(b">", start, at + _OVERLAP) + 1
        end = text.find(self._ending, content, at + _OVERLAP)
        place = _PLACE.search(text, start, content)
        if start < 0 or end < at or place is None:
            return
        value = _VALUE.search(text, content, end)
        fault: Fault | None = None
        if text.find(_ERROR, start, content) >= 0:
            shown = unescape(value[1].decode("utf-8", "replace")) if value else "#N/A"
            fault = Fault(FaultKind.ERROR, shown)
        elif value is None and _FORMULA.search(text, content, end):
            fault = Fault(FaultKind.NO_VALUE)
        if fault is not None:
            faults.setdefault((int(place[2]), _column(place[1])), fault)


def _column(letters: bytes) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + letter - 64
    return index - 1
