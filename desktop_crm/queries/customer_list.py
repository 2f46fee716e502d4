"""The customer list: its order as row numbers, pages of rows, sums and counts."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, func, select
from sqlalchemy.orm import Session

from desktop_crm.core.periods import Month
from desktop_crm.models import Customer
from desktop_crm.models.conditions import alive
from desktop_crm.queries.customer_filters import (
    EVERYBODY,
    LATEST_CONTACT,
    CustomerFilter,
    CustomerSort,
    Quick,
)
from desktop_crm.queries.customer_list_columns import COLUMNS, FIELD_OF
from desktop_crm.queries.customer_list_fields import FIELD_SQL, Asked
from desktop_crm.queries.customer_list_order import in_order, known, latest_contacts
from desktop_crm.queries.customer_list_values import (
    ListRow,
    Surroundings,
    show_of,
    tags_by_customer,
)
from desktop_crm.queries.customer_list_where import leads_to, passing
from desktop_crm.queries.customer_status import start_of_day
from desktop_crm.queries.list_measures import Grouped, LookedUp
from desktop_crm.storage.keyset import (
    by_row_numbers,
    first_row_numbers,
    give_back_memory,
    numbered,
    row_numbers,
    with_numbers,
)

PAGE = 256
"""Rows that are read together."""
FIRST = 32
"""Rows that fill a screen: so many come first."""
_PATIENCE = (4 * FIRST, 100 * FIRST)
"""So many entries of the log are looked at for the customers contacted last."""
_MANY = 2_048
_FEW = 4_096


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


def customer_head(
    session: Session,
    *,
    today: date,
    columns: Sequence[str],
    customer_filter: CustomerFilter = EVERYBODY,
    sort: CustomerSort = LATEST_CONTACT,
) -> Head:
    """The first rows, by the shortest way; for orders that have none, the whole list's order."""
    numbers = None
    if customer_filter.is_empty:
        numbers = _short_way(session, known(sort))
    is_whole = numbers is None or len(numbers) < FIRST
    if numbers is None or is_whole:
        numbers = customer_order(session, today=today, customer_filter=customer_filter, sort=sort)
    rows = _page(session, numbers[:FIRST], today, columns)
    return Head(numbers, tuple(rows), is_whole)


def _short_way(session: Session, sort: CustomerSort) -> array[int] | None:
    if FIELD_SQL[sort.key].indexed:
        query = in_order(
            session, select(Customer).where(alive(Customer)), sort, Asked(LookedUp(), date.min)
        )
        return row_numbers(session, query, Customer, limit=FIRST)
    if sort == LATEST_CONTACT:
        for patience in _PATIENCE:
            query = latest_contacts(patience)
            found = first_row_numbers(session, query, Customer, limit=FIRST, patience=patience)
            if found is not None:
                return found
    return None


def customer_order(
    session: Session,
    *,
    today: date,
    customer_filter: CustomerFilter = EVERYBODY,
    sort: CustomerSort = LATEST_CONTACT,
) -> array[int]:
    """The row numbers of all customers that pass, in order."""
    selection = _Selection(session, today, customer_filter)
    query = in_order(session, select(Customer).where(*selection.conditions), sort, selection.asked)
    numbers = row_numbers(session, selection.joined(query), Customer)
    give_back_memory(session)
    return numbers


class _Selection:
    """The customers that pass a filter, and the way to their figures.

    Words and exact customers often leave a handful: then their figures are looked up one by one.
    Otherwise each figure is computed for all customers at once.
    """

    def __init__(self, session: Session, today: date, customer_filter: CustomerFilter) -> None:
        few = _few(session, customer_filter)
        self._grouped = Grouped() if few is None else None
        self.asked = Asked(self._grouped or LookedUp(), today)
        self.conditions: list[ColumnElement[bool]] = []
        if few is not None:
            self.conditions.append(with_numbers(Customer, few))
            customer_filter = replace(customer_filter, text="", customers=None)
        self.conditions += passing(customer_filter, self.asked)

    def joined(self, query: Select[Any]) -> Select[Any]:
        """The finished query with the figures that it needs."""
        return query if self._grouped is None else self._grouped.join(query)


def _few(session: Session, customer_filter: CustomerFilter) -> array[int] | None:
    """The customers that a filter's words and exact customers leave, if they are few."""
    named = CustomerFilter(text=customer_filter.text, customers=customer_filter.customers)
    if named.is_empty:
        return None
    query = select(Customer).where(*passing(named, Asked(LookedUp(), date.min)))
    numbers = row_numbers(session, query, Customer, limit=_FEW + 1)
    return numbers if len(numbers) <= _FEW else None


def customer_page(
    session: Session, *, numbers: Sequence[int], today: date, columns: Sequence[str]
) -> list[ListRow | None]:
    """The rows with these numbers; None for a customer that is gone."""
    rows = _page(session, numbers, today, columns)
    give_back_memory(session)
    return rows


def _page(
    session: Session, numbers: Sequence[int], today: date, columns: Sequence[str]
) -> list[ListRow | None]:
    query, widths = _page_query(tuple(columns), today)
    found = by_row_numbers(session, query, numbers)
    return _Reader(session, today, columns, widths).rows(found)


@lru_cache(maxsize=32)
def _page_query(columns: tuple[str, ...], today: date) -> tuple[Select[Any], tuple[int, ...]]:
    """The query of a page, and how many selected columns each field takes.

    Putting it together takes longer than asking it.
    """
    asked = Asked(LookedUp(), today)
    parts = [FIELD_SQL[key].read(asked) for key in columns]
    selected = (part for each in parts for part in each)
    query = select(Customer.id, *selected).where(alive(Customer))
    return numbered(query, Customer), tuple(map(len, parts))


class _Reader:
    """Makes list rows out of selected rows."""

    def __init__(
        self, session: Session, today: date, columns: Sequence[str], widths: Sequence[int]
    ) -> None:
        self._session = session
        self._page = Surroundings(session, today)
        self._columns = tuple(columns)
        self._shows = [show_of(key) for key in columns]
        self._widths = widths

    def rows(self, found: Sequence[Row[Any] | None]) -> list[ListRow | None]:
        """One list row for each selected one."""
        tags: Mapping[UUID, tuple[str, ...]] = {}
        if "tags" in self._columns:
            tags = tags_by_customer(self._session, [row[0] for row in found if row is not None])
        return [None if row is None else self._row(row, tags) for row in found]

    def _row(self, row: Row[Any], tags: Mapping[UUID, tuple[str, ...]]) -> ListRow:
        read = iter(row)
        customer_id = next(read)
        values = tuple(
            tags.get(customer_id, ()) if key == "tags" else show(self._page, *islice(read, width))
            for key, show, width in zip(self._columns, self._shows, self._widths, strict=True)
        )
        return ListRow(customer_id, values)


def customer_totals(
    session: Session,
    *,
    today: date,
    columns: Sequence[str] = (),
    customer_filter: CustomerFilter = EVERYBODY,
) -> Totals:
    """The number of customers that pass, and the sums over all of them."""
    selection = _Selection(session, today, customer_filter)
    keys = [key for key in columns if FIELD_OF[key].column.total]
    sums = [func.sum(FIELD_SQL[key].value(selection.asked)) for key in keys]
    query: Select[Any] = (
        select(func.count(), *sums).select_from(Customer).where(*selection.conditions)
    )
    count, *values = session.execute(selection.joined(query)).one()
    give_back_memory(session)
    return Totals(
        count, {key: Decimal(value or 0) for key, value in zip(keys, values, strict=True)}
    )


@dataclass(frozen=True, slots=True)
class Counts:
    """How many customers each chip leads to, and how many are new this month."""

    quick: Mapping[Quick, int]
    new_this_month: int = 0


def own_counts(session: Session, *, today: date) -> Counts:
    """The counts that follow from the customers themselves and their log, in one pass."""
    chips = (Quick.KEY, Quick.UNCONTACTED, Quick.LOST)
    since = start_of_day(Month.of(today).first)
    is_new = func.count().filter(Customer.created_at >= since)
    return _counts(session, today, chips, is_new)


def figure_counts(session: Session, *, today: date) -> Counts:
    """The counts that need figures of other tables."""
    return _counts(session, today, (Quick.DROPPED, Quick.OVERDUE, Quick.COMPLAINT))


def _counts(session: Session, today: date, chips: Sequence[Quick], *more: Any) -> Counts:
    grouped = Grouped()
    asked = Asked(grouped, today)
    counted = [func.count().filter(leads_to(quick, asked)) for quick in chips]
    columns: list[Any] = [func.count(), *counted, *more]
    query = select(*columns).select_from(Customer).where(alive(Customer))
    everybody, *found = session.execute(grouped.join(query)).one()
    give_back_memory(session)
    quick = {Quick.ALL: everybody, **dict(zip(chips, found, strict=False))}
    return Counts(quick, found[len(chips)] if more else 0)


def customer_ids(session: Session, *, numbers: Sequence[int]) -> list[UUID]:
    """The customers with these row numbers, in their order; those that are gone are left out."""
    query = numbered(select(Customer.id).where(alive(Customer)), Customer)
    found = by_row_numbers(session, query, numbers)
    return [row[0] for row in found if row is not None]


def all_rows(
    session: Session, *, numbers: Sequence[int], today: date, columns: Sequence[str]
) -> Iterator[ListRow]:
    """Every row of a list, page by page: for exports of any length."""
    for start in range(0, len(numbers), _MANY):
        chunk = numbers[start : start + _MANY]
        for row in customer_page(session, numbers=chunk, today=today, columns=columns):
            if row is not None:
                yield row


ALL_COLUMNS = tuple(column.key for column in COLUMNS)
