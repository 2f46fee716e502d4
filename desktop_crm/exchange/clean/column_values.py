"""The values of one column while its sheet is cleaned, and the cells that could not be read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from typing import Any

from desktop_crm.core.dates import DateOrder, clock_of
from desktop_crm.core.handles import Handles, handles_in, may_hold_handles
from desktop_crm.core.unreadable import Reason
from desktop_crm.exchange.clean.columns import ColumnCleaner
from desktop_crm.exchange.clean.date_orders import RealDays, order_of, swapped
from desktop_crm.exchange.clean.values import Bad, CellRules, clean_cell, measure, shown
from desktop_crm.exchange.fields import FIELD_BY_KEY, ValueKind
from desktop_crm.exchange.headers.mapping import ColumnMapping
from desktop_crm.exchange.reading.cells import BLANK, Cell

_DITTO = frozenset(
    ["同上", "(同上)", "（同上）", "同前", "〃", "″", '"', "”", "ditto", "Ditto", "DITTO"]
)
"""Says that the cell above holds here too."""
_NUMBERS = ("contact.mobile", "contact.phone")


def rules_of(field: str | None, year: int | None = None) -> CellRules:
    """How the cells of a field are read; those without a field are text."""
    known = FIELD_BY_KEY[field] if field else None
    return CellRules(
        kind=known.kind if known else ValueKind.TEXT,
        year=year,
        counts_percent=field == "line.tax_rate",
    )


def column_rules(
    mapping: ColumnMapping,
    year: int | None,
    *,
    is_ours: bool = False,
    of_republic: bool = False,
) -> CellRules:
    """How the cells of a column are read, by its field and by what was decided about it."""
    return replace(
        rules_of(mapping.field, year),
        multiplier=mapping.multiplier,
        is_percent=mapping.is_percent,
        date_order=mapping.date_order,
        is_ours=is_ours,
        of_republic=of_republic,
    )


def _says(cell: Cell, title: str) -> bool:
    """Whether a cell repeats a title, or the beginning of it."""
    return isinstance(cell, str) and len(cell) > 1 and title.startswith(cell)


TIMED = frozenset(
    {
        *("activity.last_at", "complaint.date", "complaint.solved_on", "task.done_on"),
        "delivery.approved_on",
    }
)
"""Days of something that happened at a time of day."""


class ColumnValues:
    """One column; `unread` and `noted` hold cells by the index of their record.

    `blank` holds the records whose cell is empty, where `fills_down` makes that of interest;
    `doubted` those whose real date may have been swapped by another program, `placed` those whose
    day follows from the rows around it, as they stand; `units` what stands behind quantities,
    `handles` what stands beside numbers. Lists that we wrote (`is_ours`) mean what they say.
    """

    def __init__(
        self,
        mapping: ColumnMapping,
        year: int | None,
        *,
        fills_down: bool,
        is_ours: bool = False,
        of_republic: bool = False,
    ) -> None:
        self.mapping = mapping
        self.rules = column_rules(mapping, year, is_ours=is_ours, of_republic=of_republic)
        self.values: list[Any] = []
        self.unread: dict[int, Cell] = {}
        self.noted: dict[int, Cell] = {}
        self.blank: set[int] = set()
        self.doubted: set[int] = set()
        self.placed: dict[int, Cell] = {}
        self.units: dict[int, str] = {}
        self.handles: dict[int, Handles] = {}
        self._holds_numbers = mapping.field in _NUMBERS and not mapping.group and not is_ours
        self._fills_down = fills_down
        self._above: Cell = BLANK
        self._real = RealDays()
        self._evidence: set[DateOrder] = set()
        self._cleaner = ColumnCleaner(self.rules)
        self._clocks: dict[int, time] | None = {} if mapping.field in TIMED else None

    @property
    def times(self) -> list[time | None] | None:
        """The times of day beside the days, of a field that has any use for them."""
        if not self._clocks:
            return None
        return [
            self._clocks.get(index) if isinstance(value, date) else None
            for index, value in enumerate(self.values)
        ]

    def take(self, cells: list[Cell]) -> None:
        """Clean further cells; a flag that says its title is set, as our lists show it.

        A list may say it shorter: `Seasonal` below `Seasonal customer`.
        """
        start = len(self.values)
        if not self.rules.is_ours:
            cells = self._with_dittos(cells)
        if self.mapping.swaps_days:
            cells = [swapped(cell) for cell in cells]
        if self._holds_numbers:
            cells = self._without_handles(cells, start)
        if self.rules.kind is ValueKind.FLAG:
            title = self.mapping.header
            cells = [True if _says(cell, title) else cell for cell in cells]
        if self._clocks is not None:
            clocks = ((start + index, clock_of(cell)) for index, cell in enumerate(cells))
            self._clocks.update((index, at) for index, at in clocks if at is not None)
        values = self._cleaner.clean(cells)
        if self._cleaner.has_bad:
            self._note_unread(cells, values, start)
        if self.rules.kind is ValueKind.DATE and self.rules.date_order is None:
            self._evidence |= {order for cell in set(cells) if (order := order_of(cell))}
            self._real.take(cells, start)
        if self.rules.kind is ValueKind.QUANTITY and str in set(map(type, cells)):
            measured = ((at, measure(cell)) for at, cell in enumerate(cells, start))
            self.units |= {at: found[1] for at, found in measured if found}
        if self._fills_down and BLANK in cells:
            self.blank |= {start + index for index, cell in enumerate(cells) if cell == BLANK}
        self.values += values

    def _without_handles(self, cells: list[Cell], start: int) -> list[Cell]:
        """The cells without names of QQ and WeChat, which are no numbers to call."""
        if not may_hold_handles(cell for cell in cells if isinstance(cell, str)):
            return cells
        left = list(cells)
        for index, cell in enumerate(cells):
            if isinstance(cell, str) and (found := handles_in(cell)):
                self.handles[start + index] = found
                left[index] = found.rest or BLANK
        return left

    def _with_dittos(self, cells: list[Cell]) -> list[Cell]:
        """The cells with what 同上 means in its place; the first of a column has nothing above."""
        if not _DITTO.isdisjoint(cells):
            above, filled = self._above, []
            for cell in cells:
                above = above if cell in _DITTO and above != BLANK else cell
                filled.append(above)
            cells = filled
        if cells:
            self._above = cells[-1]
        return cells

    def settle_dates(self) -> None:
        """Read ambiguous days as all other days of the column are written, if those agree.

        Real dates beside such texts are doubted where each of them could have been swapped.
        """
        if self.rules.date_order is not None or len(self._evidence) != 1:
            return
        if not self.mapping.swaps_days:
            self.doubted = self._real.doubtful()
        rules = replace(self.rules, date_order=next(iter(self._evidence)))
        for index, cell in list(self.unread.items()):
            if self.values[index].reason == Reason.DATE_AMBIGUOUS:
                value = self.values[index] = clean_cell(cell, rules)
                if value.__class__ is not Bad:
                    self.noted[index] = self.unread.pop(index)

    def _note_unread(self, cells: list[Cell], values: list[Any], start: int) -> None:
        """Remember what could not be read; a text may keep a number that lost its last digits."""
        for index, (cell, value) in enumerate(zip(cells, values, strict=True)):
            if value.__class__ is not Bad:
                continue
            if self.rules.kind is ValueKind.TEXT and value.reason == Reason.DIGITS_LOST:
                values[index] = shown(cell)
                self.noted[start + index] = cell
            else:
                self.unread[start + index] = cell

    def readable(self) -> list[Any]:
        """The values; what could not be read is None."""
        if not self.unread:
            return self.values
        return [None if value.__class__ is Bad else value for value in self.values]
