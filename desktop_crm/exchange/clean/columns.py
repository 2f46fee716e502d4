"""Whole columns of cells to values, fast where nothing is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from typing_extensions import override

from desktop_crm.exchange.clean.values import NOTHING, Bad, CellRules, clean_cell
from desktop_crm.exchange.fields import ValueKind
from desktop_crm.exchange.reading.cells import BLANK, Cell

_REMEMBERED = 100_000
_TIMES = 4
"""A column whose values return so often is worth remembering; equal values share one object."""
_PLAIN_TEXT = frozenset({ValueKind.TEXT, ValueKind.CODE, ValueKind.OPTION, ValueKind.PERSON})
_SUSPICIOUS = ("#", "E+", "e+", "?", '="')
_SAYING_NOTHING = frozenset(
    form for word in NOTHING for form in (word, word.upper(), word.capitalize())
)


class ColumnCleaner:
    """Cleans the blocks of one column; equal cells are read once.

    `has_bad` tells whether any cell so far was `Bad`, so that nobody looks for them in vain.
    """

    def __init__(self, rules: CellRules) -> None:
        self._rules = rules
        self._seen = _Seen(rules)
        self._is_text = rules.kind in _PLAIN_TEXT
        self._repeats: bool | None = None

    @property
    def has_bad(self) -> bool:
        """Whether a cell could not be read."""
        return self._seen.has_bad

    def clean(self, cells: Sequence[Cell]) -> list[Any]:
        """The values of some cells, None for blank ones, `Bad` for unreadable ones."""
        if self._repeats is None:
            self._repeats = len(set(cells)) * _TIMES < len(cells)
        if self._is_text and not self._repeats and (clean := _as_they_are(cells)) is not None:
            return clean
        seen = self._seen
        if len(seen) > _REMEMBERED:
            seen.clear()
        if bool in set(map(type, cells)):
            return [seen[cell] if cell.__class__ is not bool else seen.read(cell) for cell in cells]
        return list(map(seen.__getitem__, cells))


class _Seen(dict[Any, Any]):
    """Values by cell; a cell that is not there yet is read."""

    def __init__(self, rules: CellRules) -> None:
        super().__init__({BLANK: None})
        self._rules = rules
        self.has_bad = False

    def __missing__(self, cell: Cell) -> Any:
        value = self[cell] = self.read(cell)
        return value

    @override
    def clear(self) -> None:
        super().clear()
        self[BLANK] = None

    def read(self, cell: Cell) -> Any:
        """The value of a cell that may not be remembered: True equals 1."""
        value = clean_cell(cell, self._rules)
        if value.__class__ is Bad:
            self.has_bad = True
        return value


def _as_they_are(cells: Sequence[Any]) -> list[Any] | None:
    """The cells themselves when all are tidy text, which is usual; otherwise None."""
    try:
        together = "".join(cells)
    except TypeError:
        return None
    if not together.isprintable() or any(sign in together for sign in _SUSPICIOUS):
        return None
    if "'" in together and any(cell.strip()[:1] == "'" for cell in cells):
        return None
    clean = [cell.strip() or None for cell in cells]
    return clean if _SAYING_NOTHING.isdisjoint(clean) else None
