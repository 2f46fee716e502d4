"""Cells whose error or missing result a reader would pass over as blank."""

from __future__ import annotations

import re
from html import unescape

from desktop_crm.exchange.reading.cells import Fault, FaultKind
from desktop_crm.exchange.reading.readers.reader import Faults
from desktop_crm.exchange.reading.readers.xml_windows import OVERLAP

_MOST = 100_000

_ERROR = b't="e"'
_PLACE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_VALUE = re.compile(rb"<(?:\w+:)?v(?:\s[^>]*)?>([^<]+)<")
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_SHEET_DATA = re.compile(rb"<(\w+:)?sheetData\b")


class FaultSearch:
    """Looks for rare signs first, which is cheap, and at the cells around them then.

    `found` has the faults by row (from 1) and column (from 0).
    """

    def __init__(self) -> None:
        self.found: Faults = {}
        self._no_result: tuple[bytes, ...] = ()

    def _begin(self, first_text: bytes) -> None:
        """The elements of the sheet carry the prefix seen at its start."""
        data = _SHEET_DATA.search(first_text)
        prefix = data[1] or b"" if data else b""
        self._opening = b"<%bc " % prefix
        self._ending = b"</%bc>" % prefix
        self._formula = b"<%bf" % prefix
        self._no_result = (
            b"f>" + self._ending,
            b"<%bv></" % prefix,
            b"<%bv/>" % prefix,
            b"/>" + self._ending,
        )

    def look(self, text: bytes) -> None:
        """Note each fault in this piece of the sheet; of too many only the first."""
        if not self._no_result:
            self._begin(text)
        if len(self.found) >= _MOST:
            return
        signs = (_ERROR, *self._no_result) if self._formula in text else (_ERROR,)
        for sign in signs:
            at = text.find(sign)
            while at >= 0:
                self._add_fault(text, at)
                at = text.find(sign, at + 1)

    def _add_fault(self, text: bytes, at: int) -> None:
        start = text.rfind(self._opening, max(0, at - OVERLAP), at)
        content = text.find(b">", start, at + OVERLAP) + 1
        end = text.find(self._ending, content, at + OVERLAP)
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
            self.found.setdefault((int(place[2]), _column(place[1])), fault)


def _column(letters: bytes) -> int:
    index = 0
    for letter in letters:
        index = index * 26 + letter - 64
    return index - 1
