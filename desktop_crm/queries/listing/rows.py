"""The rows of a list: its order as row numbers, pages of rows, sums and counts."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from desktop_crm.core.churn import ChurnRules
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.filters import ALL, EVERYTHING, ListFilter, ListSort
from desktop_crm.queries.listing.listing import Gather, Listing, QuickChip
from desktop_crm.queries.listing.measures import Grouped, LookedUp
from desktop_crm.queries.listing.order import in_order, spelling
from desktop_crm.queries.listing.selection import Selection, asked_of
from desktop_crm.queries.listing.values import ListRow, Surroundings
from desktop_crm.queries.trades import EVERYBODY, KeyRange
from desktop_crm.storage.keyset import (
    by_row_numbers,
    first_row_numbers,
    numbered,
    row_numbers,
    row_numbers_by,
)

PAGE = 256
"""Rows that are read together."""
FIRST = 32
"""Rows that fill a screen: so many come first."""
_PATIENCE = (4 * FIRST, 100 * FIRST)
"""So many entries of another table are looked at for the first rows."""
_MANY = 2_048


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a list, good enough to show: `numbers` are all rows when `is_whole`."""

    numbers: array[int]
    rows: tuple[ListRow | None, ...]
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Totals:
    """How many rows there are, and the sum of each column that has one."""

    count: int
    sums: Mapping[str, Decimal] = field(default_factory=dict)


def list_head(
    session: Session,
    *,
    listing: Listing,
    today: date,
    columns: Sequence[str],
    list_filter: ListFilter = EVERYTHING,
    sort: ListSort | None = None,
    group: str = "",
) -> Head:
    """The first rows, by the shortest way; for orders that have none, the whole list's order."""
    sort = listing.known_sort(sort)
    numbers = None
    if list_filter.is_empty and not group:
        numbers = _short_way(session, listing, sort)
    is_whole = numbers is None or len(numbers) < FIRST
    if numbers is None or is_whole:
        numbers = list_order(
            session, listing=listing, today=today, list_filter=list_filter, sort=sort, group=group
        )
    first = numbers[:FIRST]
    rows = list_page(session, listing=listing, numbers=first, today=today, columns=columns)
    return Head(numbers, tuple(rows), is_whole)


def _short_way(session: Session, listing: Listing, sort: ListSort) -> array[int] | None:
    if listing.by_key[sort.key].indexed:
        asked = Asked(LookedUp(listing.model), date.min)
        query = select(listing.model).where(*listing.shown())
        ordered = in_order(session, query, listing=listing, sort=sort, asked=asked)
        return row_numbers(session, ordered, listing.model, limit=FIRST)
    if listing.short_way is None:
        return None
    for patience in _PATIENCE:
        found = listing.short_way(sort, patience)
        if found is not None:
            numbers = first_row_numbers(
                session, found, listing.model, limit=FIRST, patience=patience
            )
            if numbers is not None:
                return numbers
    return None


def list_order(
    session: Session,
    *,
    listing: Listing,
    today: date,
    list_filter: ListFilter = EVERYTHING,
    sort: ListSort | None = None,
    group: str = "",
) -> array[int]:
    """The row numbers of all records that pass, in order; by `group` first, as `list_groups`."""
    sort, group_by = listing.known_sort(sort), listing.find(group)
    field = listing.by_key[sort.key]
    in_index_order = bool(field.indexed) and list_filter.is_empty and group_by is None
    selection = Selection(session, listing, today, list_filter, in_index_order=in_index_order)
    query = select(listing.model).where(*selection.conditions)
    if field.spelled and field.order is None and group_by is None:
        return _by_spelling(session, query, listing, sort, selection.asked)
    ordered = in_order(
        session, query, listing=listing, sort=sort, asked=selection.asked, group=group_by
    )
    return row_numbers(session, selection.asked.joined(ordered), listing.model)


def _by_spelling(
    session: Session, query: Select[Any], listing: Listing, sort: ListSort, asked: Asked
) -> array[int]:
    """The order by a text in pinyin: rows of one text stay together, and only texts are sorted."""
    text = listing.by_key[sort.key].value(asked)
    return row_numbers_by(
        session,
        asked.joined(query.order_by(*listing.ties)),
        listing.model,
        text,
        lambda texts: sorted(texts, key=spelling, reverse=sort.descending),
    )


def list_page(
    session: Session,
    *,
    listing: Listing,
    numbers: Sequence[int],
    today: date,
    columns: Sequence[str],
) -> list[ListRow | None]:
    """The rows with these numbers; None for a record that is gone."""
    page = Surroundings(session, today)
    query, widths = _page_query(listing, tuple(columns), today, page.rules)
    found = by_row_numbers(session, query, numbers)
    return _Reader(page, listing, columns, widths).rows(found)


@lru_cache(maxsize=64)
def _page_query(
    listing: Listing, columns: tuple[str, ...], today: date, rules: ChurnRules
) -> tuple[Select[Any], tuple[int, ...]]:
    """The query of a page, and how many selected columns each field takes.

    Putting it together takes longer than asking it.
    """
    asked = Asked(LookedUp(listing.model), today, rules=lambda: rules)
    parts = [listing.by_key[key].selected(asked) for key in columns]
    selected = (part for each in parts for part in each)
    named = listing.customer if listing.customer is not None else listing.model.id
    query = (
        select(listing.model.id, named, *selected)
        .select_from(listing.model)
        .where(*listing.shown())
    )
    return numbered(asked.joined(query), listing.model), tuple(map(len, parts))


class _Reader:
    """Makes list rows out of selected rows."""

    def __init__(
        self,
        page: Surroundings,
        listing: Listing,
        columns: Sequence[str],
        widths: Sequence[int],
    ) -> None:
        self._page = page
        self._has_customer = listing.customer is not None or listing.name == "customers"
        fields = [listing.by_key[key] for key in columns]
        self._gathers: list[Gather | None] = [each.gather for each in fields]
        self._shows = [each.show for each in fields]
        self._widths = widths

    def rows(self, found: Sequence[Row[Any] | None]) -> list[ListRow | None]:
        """One list row for each selected one."""
        ids = [row[0] for row in found if row is not None]
        gathered = [None if gather is None else gather(self._page, ids) for gather in self._gathers]
        return [None if row is None else self._row(row, gathered) for row in found]

    def _row(self, row: Row[Any], gathered: Sequence[Mapping[UUID, Any] | None]) -> ListRow:
        read = iter(row)
        record_id, customer_id = next(read), next(read)
        values = tuple(
            show(self._page, *islice(read, width))
            if many is None
            else show(self._page, many.get(record_id))
            for show, width, many in zip(self._shows, self._widths, gathered, strict=True)
        )
        return ListRow(record_id, values, customer_id if self._has_customer else None)


def list_totals(
    session: Session,
    *,
    listing: Listing,
    today: date,
    columns: Sequence[str] = (),
    list_filter: ListFilter = EVERYTHING,
    among: KeyRange = EVERYBODY,
) -> Totals:
    """The number of records that pass, and the sums over all of them.

    A part of the customers can be asked of their own list.
    """
    selection = Selection(session, listing, today, list_filter, among=among)
    keys = [key for key in columns if listing.by_key[key].column.total]
    sums = [func.sum(listing.by_key[key].value(selection.asked)) for key in keys]
    query: Select[Any] = (
        select(func.count(), *sums).select_from(listing.model).where(*selection.conditions)
    )
    count, *values = session.execute(selection.asked.joined(query)).one()
    return Totals(
        count, {key: Decimal(value or 0) for key, value in zip(keys, values, strict=True)}
    )


@dataclass(frozen=True, slots=True)
class Counts:
    """How many records each chip leads to, and how many are of this month."""

    quick: Mapping[str, int]
    this_month: int | None = None


def list_counts(session: Session, *, listing: Listing, today: date, slow: bool = False) -> Counts:
    """What the chips lead to, in one pass: the quick ones with all, or those that take long."""
    asked = asked_of(session, Grouped(listing.model), today)
    chips = [each for each in listing.quick if each.condition is not None and each.slow == slow]
    counted: list[Any] = [func.count().filter(_condition(chip, asked)) for chip in chips]
    if not slow:
        counted.append(func.count().filter(listing.this_month(asked)))
    shown = listing.shown(as_they_lie=True)
    query = select(func.count(), *counted).select_from(listing.model).where(*shown)
    everything, *found = session.execute(asked.joined(query)).one()
    quick = {ALL: everything, **{chip.key: n for chip, n in zip(chips, found, strict=False)}}
    return Counts(quick, None if slow else found[-1])


def _condition(chip: QuickChip, asked: Asked) -> Any:
    return chip.condition(asked) if chip.condition is not None else None


def list_ids(session: Session, *, listing: Listing, numbers: Sequence[int]) -> list[UUID]:
    """The records with these row numbers, in their order; those that are gone are left out."""
    query = numbered(select(listing.model.id).where(*listing.shown()), listing.model)
    found = by_row_numbers(session, query, numbers)
    return [row[0] for row in found if row is not None]


def all_rows(
    session: Session,
    *,
    listing: Listing,
    numbers: Sequence[int],
    today: date,
    columns: Sequence[str],
) -> Iterator[ListRow]:
    """Every row of a list, page by page: for exports of any length."""
    for start in range(0, len(numbers), _MANY):
        chunk = numbers[start : start + _MANY]
        for row in list_page(session, listing=listing, numbers=chunk, today=today, columns=columns):
            if row is not None:
                yield row
