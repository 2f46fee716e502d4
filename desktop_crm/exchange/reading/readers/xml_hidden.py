"""Which rows and columns the XML of an xlsx sheet hides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_crm.exchange.reading.hidden import Hidden, Range
from desktop_crm.exchange.reading.limits import MOST_ROWS, WIDEST

_SHEET_DATA = re.compile(rb"<(\w+:)?sheetData\b")
_COLUMN = re.compile(rb"<(?:\w+:)?col\s[^>]{1,400}>")
_PROPERTIES = re.compile(rb"<(?:\w+:)?sheetPr\s[^>]{1,400}>")
_NUMBER = re.compile(rb'\br="(\d{1,7})"')
_YES = rb'["\'](?:1|true)["\']'
_HIDDEN = re.compile(rb"\bhidden=" + _YES)
_FILTERED = re.compile(rb"\bfilterMode=" + _YES)
_NO_WIDTH = re.compile(rb'\bwidth="0(?:\.0)?"')
_BOUNDS = re.compile(rb'\b(min|max)="(\d{1,5})"')
_SIGNS = (b"hidden=", b' ht="0"')
_FILTER = b"filterColumn"
"""Stands behind the rows."""
_LONGEST_TAG = 1_000
_MOST_LOOKS = 2 * MOST_ROWS
"""A sheet that says the words more often is no sheet."""


class HiddenSearch:
    """Looks for the rare words first, which is cheap, and at the elements around them then."""

    def __init__(self) -> None:
        self._rows: list[Range] = []
        self._columns: list[Range] = []
        self._is_filtered = False
        self._tag = b""
        self._looks = 0
        self._passed: int | None = None
        """How many rows began before this piece, where rows do not give their numbers."""

    def look(self, text: bytes, end: int) -> None:
        """Take in the next piece: the elements that begin before `end`."""
        if not self._tag:
            self._begin(text)
        if end == len(text):
            self._is_filtered = self._is_filtered or _FILTER in text
        for number in self._numbers(text, end):
            if self._rows and self._rows[-1][1] + 1 == number:
                self._rows[-1] = (self._rows[-1][0], number)
            elif 0 < number <= MOST_ROWS:
                self._rows.append((number, number))

    def found(self) -> Hidden:
        """All of it."""
        rows, columns = tuple(self._rows), tuple(self._columns)
        return Hidden(rows, columns, self._is_filtered and bool(rows))

    def _begin(self, text: bytes) -> None:
        """The columns stand before the rows, in the first piece of any sheet."""
        data = _SHEET_DATA.search(text)
        head = text[: data.start()] if data else text
        self._tag = b"<%brow" % (data[1] or b"" if data else b"")
        properties = _PROPERTIES.search(head)
        self._is_filtered = bool(properties and _FILTERED.search(properties[0]))
        for column in _COLUMN.findall(head):
            if _HIDDEN.search(column) or _NO_WIDTH.search(column):
                bounds = {name: int(number) for name, number in _BOUNDS.findall(column)}
                if 0 < bounds.get(b"min", 0) <= bounds.get(b"max", 0) <= WIDEST:
                    self._columns.append((bounds[b"min"] - 1, bounds[b"max"] - 1))
        first = text.find(self._tag, len(head))
        if first >= 0 and not _NUMBER.search(text, first, text.find(b">", first)):
            self._passed = 0

    def _numbers(self, text: bytes, end: int) -> Iterator[int]:
        """The numbers of hidden rows that begin in this piece."""
        counted, number = 0, self._passed
        for start, stop in self._tags(text, end):
            if number is None:
                found = _NUMBER.search(text, start, stop)
                if found:
                    yield int(found[1])
            else:
                number += text.count(self._tag, counted, start + len(self._tag))
                counted = start + len(self._tag)
                yield number
        if number is not None:
            self._passed = number + text.count(self._tag, counted, end + len(self._tag) - 1)

    def _tags(self, text: bytes, end: int) -> list[tuple[int, int]]:
        """Where the tags of hidden rows begin and end."""
        found = set()
        for sign in _SIGNS:
            at = text.find(sign)
            while at >= 0 and self._looks < _MOST_LOOKS:
                self._looks += 1
                start = text.rfind(b"<", max(0, at - _LONGEST_TAG), at)
                stop = text.find(b">", at, at + _LONGEST_TAG)
                is_row = 0 <= start < end and stop > at and text.startswith(self._tag, start)
                if is_row and (sign is not _SIGNS[0] or _HIDDEN.match(text, at)):
                    found.add((start, stop))
                at = text.find(sign, at + len(sign))
        return sorted(found)
