"""Days of a month that the sheet names once: 3, 31日 and 5.3 below 2024年5月送货明细."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Sequence

from desktop_crm.exchange.headers.mapping import ColumnMapping, SheetMapping
from desktop_crm.exchange.headers.split_days import DAY_OF
from desktop_crm.exchange.reading.cells import Cell

_LEAP_YEAR = 2024
_DAY = re.compile(r"(\d{1,2})\s*[日号]?")
_LESS_THAN_TENS = range(1, 4)


class BareDays:
    """The days of a sheet's month; only the day of the record itself may be written so.

    5.3 in a cell of numbers is the third or the thirtieth: the rows around it tell, or nobody does.
    """

    def __init__(self, mapping: SheetMapping) -> None:
        self._month = mapping.month if mapping.reads_bare_days else None
        self._field = DAY_OF.get(mapping.kind) if mapping.kind else None
        self._last = monthrange(mapping.year or _LEAP_YEAR, self._month)[1] if self._month else 0

    def of_column(self, column: ColumnMapping) -> bool:
        """Whether bare days may stand in a column."""
        return self._month is not None and self._field is not None and column.field == self._field

    def join(self, cells: Sequence[Cell]) -> list[Cell]:
        """The cells with their month, as texts that are read like any day without a year."""
        days = [self._day(cell) for cell in cells]
        found: list[Cell] = []
        for at, (cell, day) in enumerate(zip(cells, days, strict=True)):
            number = day or self._by_neighbours(cell, days, at)
            if number and not day:
                days[at] = number
            found.append(f"{self._month}月{number}日" if number else cell)
        return found

    def placed(self, cells: Sequence[Cell]) -> list[int]:
        """Where the day follows from the rows around only."""
        joined = self.join(cells)
        return [
            at
            for at, cell in enumerate(cells)
            if joined[at] is not cell and self._day(cell) is None
        ]

    def _day(self, cell: Cell) -> int | None:
        day = None
        if isinstance(cell, str):
            found = _DAY.fullmatch(unicodedata.normalize("NFKC", cell).strip())
            day = int(found[1]) if found else None
        elif isinstance(cell, int) and not isinstance(cell, bool):
            day = cell
        elif isinstance(cell, float) and self._is_of_month(cell):
            day = round(cell * 100) % 100
            day = None if day % 10 == 0 and day // 10 in _LESS_THAN_TENS else day
            day = day // 10 if day and day % 10 == 0 else day
        return day if day and 1 <= day <= self._last else None

    def _is_of_month(self, cell: float) -> bool:
        return int(cell) == self._month and abs(cell * 100 - round(cell * 100)) < 1e-6

    def _by_neighbours(self, cell: Cell, days: Sequence[int | None], at: int) -> int | None:
        """The one reading that leaves the days in order."""
        if not isinstance(cell, float) or not self._is_of_month(cell):
            return None
        tens = round(cell * 10) % 10
        above = next((day for day in reversed(days[:at]) if day), 0)
        below = next((day for day in days[at + 1 :] if day), None)
        fitting = [
            day for day in (tens, tens * 10) if above <= day <= min(self._last, below or self._last)
        ]
        return fitting[0] if len(fitting) == 1 else None
