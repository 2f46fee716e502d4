"""What a workbook cannot hold, and what was done about it."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from desktop_crm.core.tables import TableCell, TableColumn

LONGEST_TEXT = 32_767
"""UTF-16 units that a cell of a workbook can hold; more would be cut without a word."""

SURE_TO_FIT = LONGEST_TEXT // 2
"""So many characters fit whatever they are."""

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML forbids."""
_NOTED = 1_000


def cut(text: str, longest: int = LONGEST_TEXT) -> str:
    """The start of a text that a cell can hold; the very same text where all of it fits."""
    if len(text) <= longest // 2:
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) <= 2 * longest:
        return text
    return units[: 2 * longest].decode("utf-16-le", "ignore")


class Flaw(StrEnum):
    """Why a value could not go out as it is."""

    CONTROL_CHARACTERS = "control_characters"
    TOO_LONG = "too_long"
    NOT_A_NUMBER = "not_a_number"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A value that was changed on its way out; `row` counts the table's rows from 1."""

    table: str
    row: int
    column: str
    flaw: Flaw


@dataclass(slots=True)
class Cleaner:
    """Makes the cells of one table fit, and notes what it changed (the first thousand)."""

    table: str
    columns: Sequence[TableColumn]
    cleaned: list[Cleaned] = field(default_factory=list)

    def text(self, value: str, row: int, column: int, *, longest: int | None = LONGEST_TEXT) -> str:
        """The text without what XML forbids, and no longer than a cell can be."""
        if FORBIDDEN.search(value):
            value = FORBIDDEN.sub("", value)
            self._note(row, column, Flaw.CONTROL_CHARACTERS)
        if longest is not None and (fitting := cut(value, longest)) is not value:
            value = fitting
            self._note(row, column, Flaw.TOO_LONG)
        return value

    def number(self, value: float | Decimal, row: int, column: int) -> float | Decimal | None:
        """The number, or None for one that is not finite."""
        finite = value.is_finite() if isinstance(value, Decimal) else math.isfinite(value)
        if finite:
            return value
        self._note(row, column, Flaw.NOT_A_NUMBER)
        return None

    def fits(self, values: Sequence[TableCell]) -> bool:
        """Whether a row has one value for each column."""
        return len(values) == len(self.columns)

    def _note(self, row: int, column: int, flaw: Flaw) -> None:
        if len(self.cleaned) < _NOTED:
            self.cleaned.append(Cleaned(self.table, row, self.columns[column].title, flaw))
