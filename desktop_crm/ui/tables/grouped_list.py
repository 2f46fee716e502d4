"""A long list whose rows stand under the lines of their groups."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from desktop_crm.ui.tables.groups import GroupRow
from desktop_crm.ui.tables.list_loader import ListSource, Rows

_FIRST = 64


@dataclass(frozen=True, slots=True)
class GroupedHead:
    """The beginning of a grouped list; its order is always whole."""

    numbers: array[int]
    rows: Rows
    is_whole: bool = True


FindGroups: TypeAlias = "Callable[[Any], Sequence[tuple[GroupRow, array[int]]]]"
"""In a session: each group with the row numbers in it, in order."""


class GroupedList:
    """A list under the lines of its groups; the rows of a closed group are left out.

    Its functions run in the worker, so what was found for the order serves its pages too.
    """

    def __init__(self, plain: ListSource, find: FindGroups, closed: Collection[str]) -> None:
        self._plain = plain
        self._find = find
        self._closed = frozenset(closed)
        self._lines: dict[int, GroupRow] = {}

    def source(self) -> ListSource:
        """The list for a loader."""
        return ListSource(
            head=self._head, order=self._order, page=self._page, totals=self._plain.totals
        )

    def _order(self, session: Any) -> array[int]:
        numbers = array("q")
        lines: dict[int, GroupRow] = {}
        for line, inside in self._find(session):
            is_open = line.key not in self._closed
            lines[line.number] = replace(line, is_open=is_open)
            numbers.append(line.number)
            if is_open:
                numbers.extend(inside)
        self._lines = lines
        return numbers

    def _head(self, session: Any, *, columns: Sequence[str]) -> GroupedHead:
        numbers = self._order(session)
        first = numbers[:_FIRST]
        return GroupedHead(numbers, self._page(session, numbers=first, columns=columns))

    def _page(self, session: Any, *, numbers: Sequence[int], columns: Sequence[str]) -> Rows:
        if not self._lines and any(number < 0 for number in numbers):
            self._order(session)
        records = array("q", (number for number in numbers if number >= 0))
        rows = iter(self._plain.page(session, numbers=records, columns=columns))
        return [next(rows) if number >= 0 else self._lines.get(number) for number in numbers]
