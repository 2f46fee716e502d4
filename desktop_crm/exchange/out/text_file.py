"""CSV in two modes: safe to open in Excel, or the exact data."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from enum import StrEnum
from itertools import chain
from pathlib import Path

from desktop_crm.core.clock import local_time
from desktop_crm.core.tables import Table, TableCell
from desktop_crm.exchange.out.cleaning import Cleaned, Cleaner
from desktop_crm.exchange.out.files import finished_or_nothing

_STEP = 2_000
_FORMULA = re.compile(r"^[=+\-@\t\r\n]")
_PHONE_OR_NUMBER = re.compile(r"[+\-]?[\d\s().,\-/]+")


class CsvMode(StrEnum):
    """For whom a CSV file is."""

    EXCEL = "excel"
    EXACT = "exact"


def write_csv(
    target: Path,
    table: Table,
    *,
    mode: CsvMode = CsvMode.EXCEL,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> list[Cleaned]:
    """Write a table as CSV; what had to be changed.

    For Excel: UTF-8 with a byte order mark, and an apostrophe before text that would be taken for a
    formula. Exact: plain UTF-8, every value as it is.

    Raises:
        UserError: `export.cannot_write`.
    """
    cleaner = Cleaner(table.title, table.columns)
    shown = _for_excel if mode is CsvMode.EXCEL else str
    encoding = "utf-8-sig" if mode is CsvMode.EXCEL else "utf-8"
    with (
        finished_or_nothing(target) as draft,
        draft.open("w", encoding=encoding, newline="") as stream,
    ):
        out = csv.writer(stream)
        out.writerow([shown(column.title) for column in table.columns])
        rows = chain(table.rows, () if table.totals is None else (table.totals,))
        for number, values in enumerate(rows, start=1):
            out.writerow(
                [_cell(cleaner, value, number, place, shown) for place, value in enumerate(values)]
            )
            if number % _STEP == 0:
                progress(number, 0)
    return cleaner.cleaned


def _cell(
    cleaner: Cleaner, value: TableCell, row: int, place: int, shown: Callable[[str], str]
) -> str:
    match value:
        case None:
            return ""
        case str():
            return shown(cleaner.text(value, row, place, longest=None))
        case bool():
            return str(int(value))
        case int() | float() | Decimal():
            number = cleaner.number(value, row, place)
            return (
                ""
                if number is None
                else f"{number:f}"
                if value.__class__ is Decimal
                else str(number)
            )
        case datetime():
            return local_time(value).strftime("%Y-%m-%d %H:%M:%S")
        case _:
            return value.isoformat()


def _for_excel(text: str) -> str:
    """The text, kept from being read as a formula."""
    if _FORMULA.match(text) and not _PHONE_OR_NUMBER.fullmatch(text):
        return f"'{text}"
    return text
