"""What a list page asks the worker: for one filter, one order, one way to put rows together."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any

from desktop_crm.queries.listing.filters import EVERYTHING, ListFilter, ListSort
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.rows import list_head, list_order, list_page, list_totals
from desktop_crm.ui.tables.grouped_list import GroupedList
from desktop_crm.ui.tables.groups import GroupRow
from desktop_crm.ui.tables.list_loader import ListSource


@dataclass(frozen=True, slots=True)
class Question:
    """Which rows, in which order, under which groups; the groups in `closed` hide their rows."""

    sort: ListSort
    list_filter: ListFilter = EVERYTHING
    group: str = ""
    closed: frozenset[str] = frozenset()


def list_source(listing: Listing, question: Question, today: date) -> ListSource:
    """The question for a loader."""
    asked: dict[str, Any] = {"listing": listing, "today": today}
    chosen: dict[str, Any] = {**asked, "list_filter": question.list_filter}
    plain = ListSource(
        head=partial(list_head, sort=question.sort, **chosen),
        order=partial(list_order, sort=question.sort, **chosen),
        page=partial(list_page, **asked),
        totals=partial(list_totals, **chosen),
    )
    if listing.find(question.group) is None:
        return plain
    find = partial(find_groups, listing=listing, question=question, today=today)
    return GroupedList(plain, find, question.closed).source()


def find_groups(
    session: Any, *, listing: Listing, question: Question, today: date
) -> list[tuple[GroupRow, array[int]]]:
    """Each group with its row numbers, in the order in which groups follow each other."""
    from desktop_crm.queries.listing.groups import list_groups

    chosen: dict[str, Any] = {
        "listing": listing,
        "today": today,
        "list_filter": question.list_filter,
    }
    summed = [column.key for column in listing.columns if column.total]
    groups = list_groups(session, by=question.group, columns=summed, **chosen)
    numbers = list_order(session, sort=question.sort, group=question.group, **chosen)
    found: list[tuple[GroupRow, array[int]]] = []
    start = 0
    for group in groups:
        named = group.condition.values
        key = named[0] if len(named) == 1 else group.key
        line = GroupRow(key, group.value, group.count, group.sums)
        found.append((line, numbers[start : start + group.count]))
        start += group.count
    return found
