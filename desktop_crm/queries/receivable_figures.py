"""What each customer ordered, got, paid and owes, and how old its debts are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import compress, groupby, repeat
from operator import add, itemgetter, sub
from typing import Any, NamedTuple

from sqlalchemy import Select, case, exists, func, or_, select
from sqlalchemy.orm import Session
from typing_extensions import override

from desktop_crm.models import (
    Customer,
    Order,
    Payment,
    Receivable,
)
from desktop_crm.models.conditions import alive, alive_as_it_lies
from desktop_crm.queries.delivered_values import delivered_values
from desktop_crm.queries.sales import (
    Days,
    SalesScope,
    key_of,
    key_text,
    key_texts,
    numbers,
    order_amount,
    ordered,
    raw_rows,
    sums_by_key,
    units,
)
from desktop_crm.queries.sales_by_axis import returned_by_customer

AGES = (30, 60, 90)
"""Debts are grouped by so many days past their due day; one more group for older ones."""

_NOT_AGED = (0,) * (len(AGES) + 1)


class Debts(NamedTuple):
    """The figures of a customer in units of the file; `ages` are the overdue ones by age."""

    name: str
    code: str
    ordered: int
    delivered: int
    paid: int
    outstanding: int
    overdue: int
    ages: tuple[int, ...]
    credit_limit: int | None

    @property
    def over_limit(self) -> bool:
        """Whether more is owed than the firm grants."""
        return self.credit_limit is not None and self.outstanding > self.credit_limit


class Ledger(Mapping[str, Debts]):
    """Everybody that ordered, owes or paid anything, the most overdue first.

    The figures are kept in columns; those of one customer are put together when it is looked at.
    """

    def __init__(
        self,
        parties: Sequence[tuple[Any, ...]],
        figures: Sequence[Sequence[int]],
        ages: Mapping[str, tuple[int, ...]],
    ) -> None:
        """Rows of customers, beside them what was ordered, delivered, paid, is owed and overdue."""
        self.ordered, self.delivered, self.paid, self.outstanding, self.overdue = figures
        self._parties = parties
        self._ages = ages
        is_any = map(any, zip(*figures, strict=True))
        places = list(compress(range(len(parties)), is_any))
        places.sort(key=self.outstanding.__getitem__, reverse=True)
        places.sort(key=self.overdue.__getitem__, reverse=True)
        keys = key_texts([parties[place] for place in places])
        self._places = dict(zip(keys, places, strict=True))

    @override
    def __getitem__(self, key: str) -> Debts:
        place = self._places[key]
        _key, name, code, _opening, limit = self._parties[place]
        return Debts(
            name,
            code,
            self.ordered[place],
            self.delivered[place],
            self.paid[place],
            self.outstanding[place],
            self.overdue[place],
            self._ages.get(key, _NOT_AGED),
            limit,
        )

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    @override
    def __len__(self) -> int:
        return len(self._places)

    def ages(self) -> tuple[int, ...]:
        """What is overdue in all, by age."""
        found = list(self._ages.values())
        return tuple(sum([each[place] for each in found]) for place in range(len(_NOT_AGED)))

    def over_limit(self) -> int:
        """How many owe more than the firm grants them."""
        limits = [(place, self._parties[place][4]) for place in self._places.values()]
        return sum(self.outstanding[place] > limit for place, limit in limits if limit is not None)


def _parties(session: Session) -> list[tuple[Any, ...]]:
    """Id, name, code, opening balance and limit of all customers outside the recycle bin."""
    query = select(
        key_of(Customer.id),
        Customer.name,
        func.coalesce(Customer.code, ""),
        func.coalesce(units(Customer.opening_balance), 0),
        units(Customer.credit_limit),
    ).where(alive_as_it_lies(Customer))
    return raw_rows(session, query)


def debts(session: Session, today: date) -> Ledger:
    """The figures of every customer that ordered, owes or paid anything.

    Overdue is defined as on the customer list: what was due before today less what was paid,
    except payments for orders of which nothing is due yet; an opening balance was due before all.
    """
    parties = _parties(session)
    keys = key_texts(parties)
    found = (
        _ordered(session, today),
        delivered_values(session, today),
        *_two_sums(session, _receivables(today)),
        *_two_sums(session, _payments(today)),
    )
    ordered_, delivered, owed, due, paid, settled = (
        list(map(each.get, keys, repeat(0))) for each in found
    )
    opening = [row[3] for row in parties]
    outstanding = list(map(sub, map(add, opening, owed), paid))
    late = [max(each, 0) for each in map(sub, map(add, opening, due), settled)]
    ages = ages_of(session, dict(compress(zip(keys, late, strict=True), late)), today)
    return Ledger(parties, (ordered_, delivered, paid, outstanding, late), ages)


def _ordered(session: Session, today: date) -> dict[str, int]:
    scope = SalesScope(today)
    query: Select[*tuple[Any, ...]] = (
        select(key_of(Order.customer_id), func.sum(order_amount(scope)))
        .where(ordered(scope))
        .group_by(Order.customer_id)
    )
    sums = sums_by_key(session, query)
    for key, amount in returned_by_customer(session, scope).items():
        sums[key] = sums.get(key, 0) - amount
    return sums


def _two_sums(
    session: Session, query: Select[*tuple[Any, ...]]
) -> tuple[dict[str, int], dict[str, int]]:
    """What a question sums of each customer: all of it, and the part of it that is due."""
    rows = raw_rows(session, query)
    keys = key_texts(rows)
    whole, part = (dict(zip(keys, numbers(rows, place), strict=True)) for place in (1, 2))
    return whole, part


def _receivables(today: date) -> Select[*tuple[Any, ...]]:
    amount = units(Receivable.amount)
    due = func.sum(case((Receivable.due_on < today, amount), else_=0))
    return (
        select(key_of(Receivable.customer_id), func.sum(amount), due)
        .where(alive(Receivable))
        .group_by(Receivable.customer_id)
    )


def _payments(today: date) -> Select[*tuple[Any, ...]]:
    amount = units(Payment.amount)
    settles = or_(Payment.order_id.is_(None), _is_due(today))
    return (
        select(
            key_of(Payment.customer_id),
            func.sum(amount),
            func.sum(case((settles, amount), else_=0)),
        )
        .where(alive(Payment))
        .group_by(Payment.customer_id)
    )


def _is_due(today: date) -> Any:
    return exists().where(
        Receivable.order_id == Payment.order_id, alive(Receivable), Receivable.due_on < today
    )


def ages_of(session: Session, late: Mapping[str, int], today: date) -> dict[str, tuple[int, ...]]:
    """What is overdue by age: the oldest debts are paid first, so the youngest are left."""
    found = {}
    groups: dict[date | None, int] = {}
    for key, left in open_debts(session, late, today).items():
        sums = list(_NOT_AGED)
        for due_on, amount in left:
            group = groups.get(due_on)
            if group is None:
                group = groups[due_on] = age_group(due_on, today)
            sums[group] += amount
        found[key] = tuple(sums)
    return found


def age_group(due_on: date | None, today: date) -> int:
    """The place of a debt among the groups; an opening balance belongs to the oldest."""
    if due_on is None:
        return len(AGES)
    days = (today - due_on).days
    return next((place for place, most in enumerate(AGES) if days <= most), len(AGES))


def open_debts(
    session: Session, late: Mapping[str, int], today: date
) -> dict[str, list[tuple[date | None, int]]]:
    """The debts that make up what is overdue, the youngest first; None is the opening balance."""
    query = (
        select(key_of(Receivable.customer_id), Receivable.due_on, units(Receivable.amount))
        .where(alive(Receivable), Receivable.due_on < today)
        .order_by(Receivable.customer_id, Receivable.due_on.desc(), Receivable.id.desc())
    )
    found: dict[str, list[tuple[date | None, int]]] = {}
    days = Days()
    rows: Iterable[tuple[Any, ...]] = raw_rows(session, query) if late else ()
    for raw, group in groupby(rows, itemgetter(0)):
        key = key_text(raw)
        rest = late.get(key, 0)
        if rest <= 0:
            continue
        left = found[key] = []
        for _key, due_on, amount in group:
            left.append((days[due_on], min(rest, amount)))
            rest -= amount
            if rest <= 0:
                break
        else:
            left.append((None, rest))
    for key in late.keys() - found.keys():
        found[key] = [(None, late[key])]
    return found
