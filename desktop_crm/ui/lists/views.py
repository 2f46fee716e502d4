"""A list as somebody likes to see it: filter, order, groups and columns as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.ui.lists.source import Question


@dataclass(frozen=True, slots=True)
class View:
    """What a saved view brings back."""

    question: Question
    columns: tuple[str, ...]

    def to_plain(self) -> dict[str, Any]:
        """For the firm's file."""
        return {
            "filter": self.question.list_filter.to_plain(),
            "sort": [self.question.sort.key, self.question.sort.descending],
            "group": self.question.group,
            "columns": list(self.columns),
        }


def view_from_plain(plain: Mapping[str, Any], listing: Listing) -> View:
    """Read a definition back; what the list does not know any more is left out."""
    try:
        list_filter = ListFilter.from_plain(plain.get("filter", {}))
    except ValueError:
        list_filter = ListFilter()
    match plain.get("sort"):
        case [str(key), bool(descending)]:
            sort = listing.known_sort(ListSort(key, descending))
        case _:
            sort = listing.default_sort
    group = plain.get("group")
    known = isinstance(group, str) and listing.find(group) is not None
    return View(
        Question(sort, list_filter, str(group) if known else ""),
        _columns(plain.get("columns"), listing),
    )


def _columns(found: Any, listing: Listing) -> tuple[str, ...]:
    if not isinstance(found, Sequence) or isinstance(found, str):
        return ()
    return tuple(key for key in found if isinstance(key, str) and listing.find(key) is not None)
