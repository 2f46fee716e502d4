"""On which days each customer ordered, for what amount, and who the customers are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import compress, islice, pairwise
from operator import ne
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session
from typing_extensions import override

from desktop_crm.models import Customer, Order, ReturnNote, Staff
from desktop_crm.models.conditions import alive, alive_as_it_lies
from desktop_crm.queries.sales import (
    SalesScope,
    key_of,
    key_text,
    key_texts,
    ordered,
    raw_rows,
    returned_on_day,
    returns,
    units,
)
from desktop_crm.storage.key_tables import listed

T = TypeVar("T")


class KeyRange(NamedTuple):
    """A part of the customers: ids from the first key on, up to before the last one."""

    first: UUID | None = None
    end: UUID | None = None

    def holds(self, ids: Any) -> tuple[ColumnElement[bool], ...]:
        """The conditions for ids of this part."""
        after = () if self.first is None else (ids >= self.first,)
        return after if self.end is None else (*after, ids < self.end)

    def chosen(self, found: dict[str, T]) -> dict[str, T]:
        """What was found of customers of this part, by their keys."""
        if self == EVERYBODY:
            return found
        first = "" if self.first is None else self.first.hex
        end = "~" if self.end is None else self.end.hex
        return {key: each for key, each in found.items() if first <= key < end}


EVERYBODY = KeyRange()


class Trade(NamedTuple):
    """The orders of a customer: days as ordinals in ascending order, amounts beside them.

    Returns stand at the end of `back`: the day of their order, and what was taken off.
    """

    days: list[int]
    amounts: list[int]
    back: Sequence[tuple[int, int]] = ()

    def until(self, day: int) -> Trade:
        """The orders up to a day."""
        if not self.days or self.days[-1] <= day:
            return self
        count = bisect_right(self.days, day)
        kept = [each for each in self.back if each[0] <= day]
        return Trade(self.days[:count], self.amounts[:count], kept)

    def sales(self, first: int, last: int) -> int:
        """The net sales of some days, in units of the file."""
        days = self.days
        sold = sum(self.amounts[bisect_left(days, first) : bisect_right(days, last)])
        if not self.back:
            return sold
        return sold - sum(amount for day, amount in self.back if first <= day <= last)

    def orders(self, first: int, last: int) -> int:
        """How many orders some days have."""
        return max(bisect_right(self.days, last) - bisect_left(self.days, first), 0)


NO_TRADE = Trade([], [])


class Trades(Mapping[str, Trade]):
    """The trade of every customer; one is cut out of the columns when it is asked for."""

    def __init__(
        self,
        keys: Sequence[Any],
        days: list[int],
        amounts: list[int],
        back: Mapping[str, Sequence[tuple[int, int]]],
    ) -> None:
        """Rows in the order of customers and days."""
        changes = compress(range(1, len(keys)), map(ne, keys, islice(keys, 1, None)))
        self._starts = [0, *changes] if keys else []
        self._ends = [*self._starts[1:], len(keys)] if keys else []
        firsts = key_texts([(keys[start],) for start in self._starts])
        self._spans = dict(zip(firsts, zip(self._starts, self._ends, strict=True), strict=True))
        self._days, self._amounts, self._back = days, amounts, back

    @override
    def __getitem__(self, key: str) -> Trade:
        first, end = self._spans[key]
        return Trade(self._days[first:end], self._amounts[first:end], self._back.get(key, ()))

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    @override
    def __len__(self) -> int:
        return len(self._spans)

    @override
    def __contains__(self, key: object) -> bool:
        return key in self._spans

    def last_day(self, key: str) -> int | None:
        """The day of a customer's last order, if it has one."""
        span = self._spans.get(key)
        return None if span is None else self._days[span[1] - 1]

    def sales(self, key: str, first: int, last: int) -> int:
        """The net sales of a customer in some days, without cutting its trade out."""
        start, end = self._spans.get(key, (0, 0))
        begin = bisect_left(self._days, first, start, end)
        sold = sum(self._amounts[begin : bisect_right(self._days, last, begin, end)])
        if key not in self._back:
            return sold
        return sold - sum(amount for day, amount in self._back[key] if first <= day <= last)

    def days_until(self, day: int) -> Iterator[tuple[str, list[int]]]:
        """Each customer that had ordered by a day, with the days of its orders up to then."""
        every = self._days
        for key, (first, end) in self._spans.items():
            until = end if every[end - 1] <= day else bisect_right(every, day, first, end)
            if until > first:
                yield key, every[first:until]

    def last_days(self) -> Iterator[tuple[str, int]]:
        """Each customer with the day of its last order."""
        lasts = [self._days[end - 1] for end in self._ends]
        return zip(self._spans, lasts, strict=True)

    def first_days(self) -> Iterator[tuple[str, int]]:
        """Each customer with the day of its first order."""
        firsts = [self._days[start] for start in self._starts]
        return zip(self._spans, firsts, strict=True)

    def days(self) -> Iterator[tuple[str, list[int]]]:
        """Each customer with the days of its orders."""
        every = self._days
        return ((key, every[first:end]) for key, (first, end) in self._spans.items())


class Party(NamedTuple):
    """A customer as the rules on churn see it."""

    name: str
    code: str
    owner_id: str
    owner: str
    level: int | None
    is_seasonal: bool
    churn_after_days: int | None
    stopped_on: int | None
    next_contact_on: int | None


class Ordinals(dict[Any, int]):
    """Days of the driver as ordinals, each converted once."""

    def __missing__(self, day: Any) -> int:
        found = (day if isinstance(day, date) else date.fromisoformat(day)).toordinal()
        self[day] = found
        return found


def trades(session: Session, until: date, among: KeyRange = EVERYBODY) -> Trades:
    """The orders of every customer up to a day; read in the order of their index."""
    scope = SalesScope(until)
    ordinal = Ordinals()
    back: dict[str, list[tuple[int, int]]] = {}
    for key, day, amount in returned_by_day(session, scope, among):
        back.setdefault(key_text(key), []).append((ordinal[day], int(amount)))
    rows = orders_of_each(session, scope, among)
    days = [ordinal[row[1]] for row in rows]
    return Trades([row[0] for row in rows], days, [row[2] for row in rows], back)


def orders_of_each(
    session: Session, scope: SalesScope, among: KeyRange = EVERYBODY
) -> list[tuple[Any, ...]]:
    """Customer, day and amount of orders, customer by customer and day by day."""
    query = (
        select(key_of(Order.customer_id), Order.ordered_on, units(Order.total))
        .where(ordered(scope), *among.holds(Order.customer_id))
        .order_by(Order.customer_id, Order.ordered_on)
    )
    return raw_rows(session, query)


def returned_by_day(
    session: Session, scope: SalesScope, among: KeyRange = EVERYBODY
) -> list[tuple[Any, ...]]:
    """Customer, day and amount of what is taken off the sales."""
    columns = key_of(ReturnNote.customer_id), returned_on_day()
    query = returns(scope, *columns, func.sum(units(ReturnNote.total))).group_by(*columns)
    return raw_rows(session, query.where(*among.holds(ReturnNote.customer_id)))


def key_ranges(session: Session, size: int) -> list[KeyRange]:
    """Parts of about so many customers that are everybody together."""
    number = func.row_number().over(order_by=Customer.id).label("number")
    each = select(Customer.id.label("id"), number).subquery()
    ends = session.scalars(select(each.c.id).where(each.c.number % size == 0).order_by(each.c.id))
    bounds = [None, *ends, None]
    return [KeyRange(first, end) for first, end in pairwise(bounds)]


def parties(session: Session, keys: Iterable[str] | None = None) -> dict[str, Party]:
    """All customers that are not in the recycle bin, or those of them with these keys."""
    rows = raw_rows(session, _parties(keys))
    staff = {key_text(key): name for key, name in raw_rows(session, _staff())}
    names, codes, owners, levels, seasonal, own, stopped, following = (
        [row[place] for row in rows] for place in range(1, 9)
    )
    owner_ids = list(map(key_text, owners))
    found = map(
        Party,
        names,
        codes,
        owner_ids,
        [staff.get(owner, "") for owner in owner_ids],
        levels,
        map(bool, seasonal),
        own,
        _ordinals(stopped),
        _ordinals(following),
    )
    return dict(zip(key_texts(rows), found, strict=True))


def _ordinals(days: list[Any]) -> list[int | None]:
    ordinal = Ordinals()
    return [None if day is None else ordinal[day] for day in days]


def _parties(keys: Iterable[str] | None) -> Select[*tuple[Any, ...]]:
    return select(
        key_of(Customer.id),
        Customer.name,
        func.coalesce(Customer.code, ""),
        key_of(Customer.owner_id),
        Customer.level,
        Customer.is_seasonal,
        Customer.churn_after_days,
        Customer.trading_stopped_on,
        Customer.next_contact_on,
    ).where(
        alive_as_it_lies(Customer)
        if keys is None
        else and_(alive(Customer), listed(Customer.id, keys))
    )


def _staff() -> Select[*tuple[Any, ...]]:
    return select(key_of(Staff.id), Staff.name)
