"""Sheets that are evaluations, not lists: customers down, months across.

A sum of a month is no order. Where a person says all the same that such a sheet holds orders, each
sum becomes one, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from desktop_crm.exchange.clean.rows import is_total
from desktop_crm.exchange.headers.calendar import Period, month_of_title
from desktop_crm.exchange.headers.header_rows import (
    HEADER_ROWS,
    MEANT_COLUMNS,
    FoundHeader,
    Row,
    all_readings,
    first_rows,
)
from desktop_crm.exchange.headers.mapping import ColumnMapping, ColumnUse
from desktop_crm.exchange.headers.meanings import GUESS
from desktop_crm.exchange.headers.periods import are_periods
from desktop_crm.exchange.headers.words import Header
from desktop_crm.exchange.reading.sheets import Sheet

AMOUNT = "order.amount"
_FEWEST = 3


def is_cross_table(sheet: Sheet) -> bool:
    """Whether months, quarters or years are the titles of columns."""
    return any(are_periods(cells) for _, cells in first_rows(sheet, HEADER_ROWS))


def cross_header(sheet: Sheet, rows: Sequence[Row]) -> FoundHeader | None:
    """The header of a sheet whose columns are months, among its first rows."""
    if not any(are_periods(cells[:MEANT_COLUMNS]) for _, cells in rows):
        return None
    found = [each for each in all_readings(sheet, rows) if months_across(each.headers)]
    return max(found, key=lambda each: (-each.row, each.height), default=None)


def months_across(headers: Mapping[int, Header]) -> dict[int, Period]:
    """The month that each column is of; none where there are hardly any."""
    meant = islice(headers.items(), MEANT_COLUMNS)
    found = {index: month_of_title(header.text) for index, header in meant}
    months = {index: month for index, month in found.items() if month is not None}
    return months if len(set(months.values())) >= _FEWEST else {}


def of_months(column: ColumnMapping, months: Mapping[int, Period]) -> ColumnMapping:
    """A column of a sheet whose sums of months become orders; those of all months are left out."""
    if column.index in months:
        return ColumnMapping(
            column.index,
            column.header,
            ColumnUse.FIELD,
            AMOUNT,
            GUESS,
            column.multiplier,
        )
    if is_total(column.header):
        return ColumnMapping(column.index, column.header, ColumnUse.SKIP)
    return column
