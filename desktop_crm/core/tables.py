"""A typed table on its way out of the program: into a workbook or a text file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

TableCell: TypeAlias = str | int | float | Decimal | bool | date | datetime | None


class CellKind(StrEnum):
    """How a column's values are written; a value of another type is written as what it is."""

    TEXT = "text"
    DATE = "date"
    MOMENT = "moment"
    MONEY = "money"
    COUNT = "count"
    NUMBER = "number"
    RATE = "rate"


@dataclass(frozen=True, slots=True)
class TableColumn:
    """A column; `width` is in characters of the workbook's font, None for a fitting one.

    A hidden one is there for the program that reads the table again.
    """

    key: str
    title: str
    kind: CellKind = CellKind.TEXT
    width: float | None = None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under titled columns; `rows` may be a generator and is then read once.

    Rates are fractions, moments are aware. `totals` is a last row. `size` is the number of rows,
    needed where a generator may give more than fit on one sheet. A hidden table is there for the
    program that reads the file again.
    """

    title: str
    columns: Sequence[TableColumn]
    rows: Iterable[Sequence[TableCell]]
    totals: Sequence[TableCell] | None = None
    size: int | None = None
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands on the second sheet: which question was asked, when, with which filters."""

    title: str
    lines: Sequence[tuple[str, str]] = field(default_factory=tuple)
