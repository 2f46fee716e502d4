"""Days whose month stands in a column of its own: 3 and 5 are 3月5日."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from desktop_crm.exchange.clean.values import shown
from desktop_crm.exchange.fields import FIELD_BY_KEY, ValueKind
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.headers.split_days import split_day
from desktop_crm.exchange.headers.words import read_header
from desktop_crm.exchange.reading.cells import BLANK, Cell

_MONTHS, _DAYS = range(1, 13), range(1, 32)


class SplitDays:
    """The month of each row, told once for the rows below it; `day` is the column of the days."""

    def __init__(self, mapping: SheetMapping) -> None:
        headers = {each.index: read_header(each.header) for each in mapping.columns if each.header}
        split = split_day(headers)
        self.month: int | None = split[0] if split else None
        self.day: int | None = split[1] if split else None
        column = next((each for each in mapping.columns if each.index == self.day), None)
        field = column.field if column else None
        if field is None or FIELD_BY_KEY[field].kind is not ValueKind.DATE:
            self.month = self.day = None
        self._last: int | None = None

    def join(self, months: Sequence[Cell], days: Sequence[Cell]) -> list[Cell]:
        """The days with their months, as a text that is read like any day without a year."""
        return [self._joined(month, day) for month, day in zip(months, days, strict=True)]

    def _joined(self, month: Cell, day: Cell) -> Cell:
        if month != BLANK:
            self._last = _number(month, _MONTHS)
        number = _number(day, _DAYS)
        if number is None or self._last is None:
            return day if BLANK in (month, day) else f"{shown(month)} {shown(day)}"
        return f"{self._last}月{number}日"


def _number(cell: Cell, among: range) -> int | None:
    text = unicodedata.normalize("NFKC", shown(cell)).strip().rstrip("月日号份")
    return int(text) if text.isdecimal() and int(text) in among else None
