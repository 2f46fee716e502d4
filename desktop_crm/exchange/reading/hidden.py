"""What of a sheet its file does not show: rows and columns hidden by hand, by a filter or a group.

They are read like all others. A list that arrives with a filter still on would else lose most of
its customers, and nobody sees what is not there; a row too many is seen, and one press leaves the
hidden ones out. So hidden rows are taken in, and the import says how many they are.

Only rows whose own entry says so count. That rows without an entry are hidden too (`zeroHeight`)
means nothing here: they have no cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain, compress
from typing import Any, TypeAlias

Range: TypeAlias = tuple[int, int]
"""Both bounds belong to it."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """Ranges of rows (from 1) and columns (from 0), in their order and apart from each other.

    `is_filtered` when a filter hides rows. Blank for files that do not tell, such as text and xlsb.
    """

    rows: tuple[Range, ...] = ()
    columns: tuple[Range, ...] = ()
    is_filtered: bool = False

    def __bool__(self) -> bool:
        return bool(self.rows or self.columns)

    def rows_among(self, numbers: Iterable[int]) -> list[bool]:
        """Which of these rows, given in ascending order, are hidden."""
        return _among(numbers, self.rows)

    def columns_among(self, indexes: Iterable[int]) -> list[int]:
        """Those of these columns that are hidden, in their order."""
        ordered = sorted(indexes)
        return list(compress(ordered, _among(ordered, self.columns)))


NOTHING_HIDDEN = Hidden()
_NONE: Range = (-1, -1)


def _among(numbers: Iterable[int], ranges: Iterable[Range]) -> list[bool]:
    """Which of the ascending numbers lie in one of the ranges; goes through both once."""
    rest = iter(ranges)
    first, last = next(rest, _NONE)
    found = []
    for number in numbers:
        while number > last >= 0:
            first, last = next(rest, _NONE)
        found.append(0 <= first <= number <= last)
    return found


def joined(ranges: Iterable[Range], *, lowest: int, highest: int) -> tuple[Range, ...]:
    """Ranges in their order, those that touch as one; what lies outside the sheet is cut off."""
    found: list[Range] = []
    for first, last in sorted(ranges):
        begin, end = max(first, lowest), min(last, highest)
        if begin > end:
            continue
        if found and begin <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((begin, end))
    return tuple(found)


def hidden_to_json(hidden: Hidden) -> list[Any]:
    """What crosses from the child process."""
    return [
        list(chain.from_iterable(hidden.rows)),
        list(chain.from_iterable(hidden.columns)),
        hidden.is_filtered,
    ]


def hidden_from_json(content: Mapping[str, Any]) -> Hidden:
    """The same of a sheet's last frame, within the sheet's own bounds."""
    rows, columns, is_filtered = content["hidden"]
    return Hidden(
        joined(_pairs(rows), lowest=1, highest=content["height"]),
        joined(_pairs(columns), lowest=0, highest=content["width"] - 1),
        is_filtered,
    )


def _pairs(numbers: list[int]) -> Iterable[Range]:
    return zip(numbers[::2], numbers[1::2], strict=True)
