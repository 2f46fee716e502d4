"""Amounts that are not in yuan: they are named, and never taken for yuan."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_crm.core.unreadable import Reason
from desktop_crm.exchange.clean.column_values import ColumnValues
from desktop_crm.exchange.clean.values import Bad
from desktop_crm.exchange.fields import ValueKind
from desktop_crm.exchange.headers.constants import pairs_above
from desktop_crm.exchange.headers.currencies import (
    is_foreign,
    is_other_currency,
    is_yuan,
    tells_currency,
)
from desktop_crm.exchange.headers.header_rows import first_rows
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.headers.words import read_header
from desktop_crm.exchange.reading.sheets import Sheet

_FOREIGN = Bad(Reason.FOREIGN_CURRENCY.value)
_UNITS = frozenset({"单位", "金额单位"})


def leave_foreign(sheet: Sheet, mapping: SheetMapping, columns: Sequence[ColumnValues]) -> None:
    """Make amounts unreadable that a column, a header or the head of the sheet says are foreign.

    Where one amount of a row is in dollars, its others are as well, but for columns in yuan.
    """
    money = [column for column in columns if column.rules.kind is ValueKind.MONEY]
    if not money:
        return
    above = _told_above(sheet, mapping)
    told = [each for each in columns if tells_currency(read_header(each.mapping.header).word)]
    for column in money:
        if is_foreign(column.mapping.header) or (above and not is_yuan(column.mapping.header)):
            _leave(column, range(len(column.values)))
    rows = {index for each in told for index in _foreign_rows(each)}
    rows |= {index for each in money for index in each.unread if each.values[index] == _FOREIGN}
    for column in money:
        if rows and not is_yuan(column.mapping.header):
            _leave(column, rows)


def _told_above(sheet: Sheet, mapping: SheetMapping) -> bool:
    """Whether the lines above the header say it of all amounts: 币种：USD."""
    first = mapping.header_row - mapping.header_rows + 1
    pairs = pairs_above(first_rows(sheet, mapping.header_row), first) if first > 1 else []
    return any(
        is_foreign(pair.value)
        for pair in pairs
        if tells_currency(word := read_header(pair.key).word) or word in _UNITS
    )


def _foreign_rows(column: ColumnValues) -> set[int]:
    texts = {value for value in set(column.values) if isinstance(value, str)}
    foreign = {text for text in texts if is_other_currency(text)}
    if not foreign:
        return set()
    return {index for index, value in enumerate(column.values) if value in foreign}


def _leave(column: ColumnValues, rows: Sequence[int] | set[int] | range) -> None:
    for index in rows:
        value = column.values[index]
        if value and value.__class__ is not Bad:
            column.values[index] = _FOREIGN
            column.unread[index] = f"{value.normalize():f}"
