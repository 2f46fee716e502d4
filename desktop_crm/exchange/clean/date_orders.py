"""In which order the figures of a text date stand, where only one order makes a day of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from desktop_crm.core.dates import DateOrder, parse_date
from desktop_crm.core.unreadable import UnreadableError
from desktop_crm.exchange.reading.cells import Cell

_MONTHS = 12
ORDERS = (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST)


def order_of(cell: Cell) -> DateOrder | None:
    """The order that the cell proves: 25/03/2026 is day first, 03/04/2026 proves nothing."""
    if not isinstance(cell, str) or not cell[-4:].isdecimal() or cell[:4].isdecimal():
        return None
    for order in ORDERS:
        try:
            parse_date(cell, order=order)
        except UnreadableError:
            return None
    try:
        day = parse_date(cell)
    except UnreadableError:
        return None
    first = int("".join(filter(str.isdecimal, cell[:2])) or 0)
    if first == day.day == day.month:
        return None
    return DateOrder.DAY_FIRST if first == day.day else DateOrder.MONTH_FIRST


class RealDays:
    """The cells of a column that hold dates and no text.

    A program that opens 03/04/2026 and 25/03/2026 as month first makes a date of the former and
    leaves the latter as text. So beside texts that prove an order, dates are doubtful if none of
    them has a day over 12.
    """

    def __init__(self) -> None:
        self._places: list[range | list[int]] = []
        self._has_late_day = False

    def take(self, cells: Sequence[Cell], start: int) -> None:
        """Note where further dates stand."""
        if self._has_late_day:
            return
        kinds = set(map(type, cells))
        if not kinds & {date, datetime}:
            return
        real = [cell for cell in set(cells) if isinstance(cell, date)]
        self._has_late_day = any(cell.day > _MONTHS for cell in real)
        if kinds <= {date, datetime}:
            self._places.append(range(start, start + len(cells)))
        else:
            places = (at for at, cell in enumerate(cells, start) if isinstance(cell, date))
            self._places.append(list(places))

    def doubtful(self) -> set[int]:
        """The places of all dates, if each could be a swapped one."""
        if self._has_late_day:
            return set()
        return {place for places in self._places for place in places}


def swapped(cell: Cell) -> Cell:
    """A date with day and month exchanged, where both can be a month."""
    if isinstance(cell, date) and cell.day <= _MONTHS:
        return cell.replace(month=cell.day, day=cell.month)
    return cell
