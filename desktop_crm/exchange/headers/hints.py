"""What the first values of a sheet add to its headers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import replace
from decimal import Decimal

from desktop_crm.exchange.fields import FIELD_BY_KEY, Entity, ValueKind
from desktop_crm.exchange.headers.kinds import KindRule, SheetKind
from desktop_crm.exchange.headers.mapping import ColumnMapping
from desktop_crm.exchange.headers.meanings import FAIR
from desktop_crm.exchange.headers.units import UNITS
from desktop_crm.exchange.reading.cells import BLANK, Cell
from desktop_crm.exchange.reading.sheets import Sheet

SAMPLE = 100
"""So many rows of a sheet are looked at."""

_UNIT = re.compile(rf"(?:\d+(?:\.\d+)?)?(?:{UNITS})(?:/(?:{UNITS}))?", re.IGNORECASE)
_SHARE_OF_UNITS = 0.8
_SPEC = "product.spec"
_UNIT_FIELDS = ("line.unit", "product.unit")
_PIECE_PRICES = frozenset({"line.price", "line.cost", "product.price", "product.cost"})
_WIDEST = 200
_HEADS = frozenset({Entity.ORDER, Entity.CUSTOMER, Entity.CONTACT, Entity.DELIVERY})
_DOCUMENTS = frozenset({SheetKind.ORDER_LINES, SheetKind.DELIVERIES})


def with_units(
    rule: KindRule, columns: tuple[ColumnMapping, ...], rows: Sequence[Sequence[Cell]]
) -> tuple[ColumnMapping, ...]:
    """A 规格 column that holds units is the unit, where no other column is."""
    if any(column.field in _UNIT_FIELDS for column in columns):
        return columns
    unit = next((key for key in _UNIT_FIELDS if FIELD_BY_KEY[key].entity is rule.entities[0]), None)
    for place, column in enumerate(columns):
        if column.field == _SPEC and unit is not None and _holds_units(column.index, rows):
            mended = replace(column, field=unit, confidence=FAIR)
            return (*columns[:place], mended, *columns[place + 1 :])
    return columns


def _holds_units(index: int, rows: Sequence[Sequence[Cell]]) -> bool:
    cells = [row[index] for row in rows if index < len(row) and row[index] != BLANK]
    units = [cell for cell in cells if isinstance(cell, str) and _is_unit(cell)]
    return bool(units) and len(units) >= _SHARE_OF_UNITS * len(cells)


def _is_unit(text: str) -> bool:
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    return _UNIT.fullmatch(plain) is not None


def counted_in(
    columns: tuple[ColumnMapping, ...], unit: Decimal | None
) -> tuple[ColumnMapping, ...]:
    """Amounts whose header names no unit of its own count in that of the whole sheet.

    Prices of single pieces are never given in 万元.
    """
    if unit is None:
        return columns
    return tuple(
        replace(column, multiplier=unit)
        if column.field
        and FIELD_BY_KEY[column.field].kind is ValueKind.MONEY
        and column.field not in _PIECE_PRICES
        and column.multiplier == 1
        else column
        for column in columns
    )


def unnamed_columns(
    sheet: Sheet, header_row: int, headers: Collection[int]
) -> tuple[ColumnMapping, ...]:
    """Columns in which something stands below a blank header: kept, under their letter.

    A width beyond any form is a stray cell somewhere; those columns are left alone.
    """
    if sheet.width > _WIDEST:
        return ()
    missing = set(range(sheet.width)).difference(headers)
    found: set[int] = set()
    for block in sheet.blocks() if missing else ():
        start = max(0, header_row + 1 - block.first_row)
        for index in missing.difference(found).intersection(block.columns):
            if any(cell != BLANK for cell in block.columns[index][start:]):
                found.add(index)
        if found == missing:
            break
    return tuple(ColumnMapping(index, "") for index in sorted(found))


def repeating_columns(kind: SheetKind | None, columns: Sequence[ColumnMapping]) -> frozenset[int]:
    """The head of a document may stand on its first line only."""
    if kind not in _DOCUMENTS:
        return frozenset()
    return frozenset(
        column.index
        for column in columns
        if column.field and FIELD_BY_KEY[column.field].entity in _HEADS
    )
