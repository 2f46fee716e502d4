"""In which order the figures of a text date stand, where only one order makes a day of them."""

from __future__ import annotations

from desktop_crm.core.dates import DateOrder, parse_date
from desktop_crm.core.unreadable import UnreadableError
from desktop_crm.exchange.reading.cells import Cell

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
