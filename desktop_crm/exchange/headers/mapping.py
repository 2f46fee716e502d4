"""How the sheets of a workbook are understood: a value that can be changed, saved and reused."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from desktop_crm.core.dates import DateOrder
from desktop_crm.core.errors import UserError
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.words import read_header

VERSION = 1


class ColumnUse(StrEnum):
    """What becomes of a column."""

    FIELD = "field"
    KEEP = "keep"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """One column of a sheet.

    A column that no field takes is kept beside the record under its own header, unless the user
    skips it. `confidence` from 0 to 1; `multiplier` is what the header counts in, e.g. 10,000;
    `date_order` how figures such as 03/04/2026 are written here, when known.
    """

    index: int
    header: str
    use: ColumnUse = ColumnUse.KEEP
    field: str | None = None
    confidence: float = 0.0
    multiplier: Decimal = Decimal(1)
    is_percent: bool = False
    date_order: DateOrder | None = None

    @property
    def letter(self) -> str:
        """The column's name in a spreadsheet: A, B ... Z, AA."""
        return column_letter(self.index)


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """One sheet: what it is, where its header stands (0 when it has none), what its columns mean.

    A sheet without a kind is left out. `year` is meant by days without one.
    """

    sheet: str
    kind: SheetKind | None
    header_row: int
    columns: tuple[ColumnMapping, ...]
    confidence: float = 0.0
    year: int | None = None

    def column_of(self, key: str) -> ColumnMapping | None:
        """The first column that is written to a field."""
        return next((column for column in self.columns if column.field == key), None)


def column_letter(index: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def mapping_to_json(mapping: tuple[SheetMapping, ...]) -> dict[str, Any]:
    """A plain value that JSON can hold and a person can read."""
    return {
        "version": VERSION,
        "sheets": [
            {
                "sheet": sheet.sheet,
                "kind": sheet.kind,
                "header_row": sheet.header_row,
                "confidence": round(sheet.confidence, 2),
                "year": sheet.year,
                "columns": [_column_to_json(column) for column in sheet.columns],
            }
            for sheet in mapping
        ],
    }


def _column_to_json(column: ColumnMapping) -> dict[str, Any]:
    """What follows from the header itself is left out."""
    content: dict[str, Any] = {
        "column": column.letter,
        "header": column.header,
        "use": column.use,
        "field": column.field,
        "confidence": round(column.confidence, 2),
    }
    implied = read_header(column.header)
    if column.multiplier != implied.multiplier:
        content["multiplier"] = str(column.multiplier)
    if column.is_percent != implied.is_percent:
        content["percent"] = column.is_percent
    if column.date_order is not None:
        content["date_order"] = column.date_order
    return content


def mapping_from_json(content: Any) -> tuple[SheetMapping, ...]:
    """The mapping that `mapping_to_json` wrote, perhaps changed by hand.

    Raises:
        UserError: naming what cannot be understood.
    """
    if not isinstance(content, Mapping) or not isinstance(content.get("sheets"), list):
        raise UserError("import.mapping_unreadable", detail="sheets")
    if content.get("version") != VERSION:
        raise UserError("import.mapping_version", version=content.get("version"))
    return tuple(_sheet_from_json(sheet) for sheet in content["sheets"])


def _sheet_from_json(content: Any) -> SheetMapping:
    try:
        kind = content.get("kind")
        return SheetMapping(
            sheet=str(content["sheet"]),
            kind=SheetKind(kind) if kind is not None else None,
            header_row=int(content["header_row"]),
            columns=tuple(_column_from_json(column) for column in content["columns"]),
            confidence=float(content.get("confidence", 1.0)),
            year=int(content["year"]) if content.get("year") else None,
        )
    except (KeyError, TypeError, ValueError, AttributeError, InvalidOperation) as error:
        raise UserError("import.mapping_unreadable", detail=str(error)) from None


def _column_from_json(content: Any) -> ColumnMapping:
    key = content.get("field")
    if key is not None and key not in FIELD_BY_KEY:
        raise ValueError(key)
    use = ColumnUse(content.get("use", ColumnUse.FIELD if key else ColumnUse.KEEP))
    order = content.get("date_order")
    header = str(content.get("header", ""))
    return ColumnMapping(
        index=_column_index(content["column"]),
        header=header,
        use=use,
        field=key if use is ColumnUse.FIELD else None,
        confidence=float(content.get("confidence", 1.0)),
        multiplier=Decimal(content.get("multiplier", str(read_header(header).multiplier))),
        is_percent=bool(content.get("percent", read_header(header).is_percent)),
        date_order=DateOrder(order) if order is not None else None,
    )


def _column_index(letters: str) -> int:
    index = 0
    for letter in str(letters).upper():
        if not "A" <= letter <= "Z":
            raise ValueError(letters)
        index = index * 26 + ord(letter) - ord("A") + 1
    if not index:
        raise ValueError(letters)
    return index - 1
