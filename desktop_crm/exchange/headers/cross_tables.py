"""Sheets that are evaluations, not lists: customers down, months across."""

from __future__ import annotations

from desktop_crm.exchange.headers.header_rows import HEADER_ROWS, first_rows
from desktop_crm.exchange.headers.periods import are_periods
from desktop_crm.exchange.reading.sheets import Sheet


def is_cross_table(sheet: Sheet) -> bool:
    """Whether months, quarters or years are the titles of columns."""
    return any(are_periods(cells) for _, cells in first_rows(sheet, HEADER_ROWS))
