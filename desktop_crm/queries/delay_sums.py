"""The sums of deliveries along an axis, and of the orders that wait for theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Select, case, func, literal, select
from sqlalchemy.orm import Session
from typing_extensions import override

from desktop_crm.core.periods import Month
from desktop_crm.models import DeliveryNote, Order
from desktop_crm.models.conditions import counted
from desktop_crm.queries.deliveries import (
    ORDER_AXES,
    DelayAxis,
    days_late,
    delay_column,
    deliveries,
    is_late,
    promised_on,
    unshipped,
    with_articles,
)
from desktop_crm.queries.sales import SalesScope, in_days, key_of, key_text, key_texts, raw_rows
from desktop_crm.storage.day_arithmetic import days_between

_MANY_DAYS = 60
"""More days than these hold so many deliveries that the table is read as it lies."""


class Delays(NamedTuple):
    """Deliveries, and the days between promise and shipment of the late ones.

    `to_ship` is the sum of days from order to shipment over the `ordered` deliveries of an order.
    """

    shipped: int = 0
    late: int = 0
    on_the_day: int = 0
    unpromised: int = 0
    days_late: int = 0
    longest: int = 0
    ordered: int = 0
    to_ship: int = 0

    @classmethod
    def of(cls, sums: Sequence[Any]) -> Delays:
        """From the sums of a question, null where there was nothing to add."""
        return cls(*(int(each or 0) for each in sums))


_LONGEST = Delays._fields.index("longest")


class DelaysBy(Mapping[str, Delays]):
    """Delays by key, most late ones first; one is made of its sums when it is looked at."""

    def __init__(self, sums: dict[str, Sequence[Any]]) -> None:
        self._sums = sums

    @override
    def __getitem__(self, key: str) -> Delays:
        return Delays.of(self._sums[key])

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._sums)

    @override
    def __len__(self) -> int:
        return len(self._sums)

    def whole(self) -> Delays:
        """All together."""
        return _added(list(self._sums.values()))

    def with_delay(self) -> int:
        """How many keys that are filled have a late one."""
        late = sum(map(bool, [sums[1] for sums in self._sums.values()]))
        return late - bool("" in self._sums and self._sums[""][1])

    def with_keys(self, keys: Mapping[str, Any]) -> DelaysBy:
        """The same with these keys too, at the end and without a delivery."""
        return DelaysBy(self._sums | dict.fromkeys(keys.keys() - self._sums.keys(), Delays()))


def _added(rows: Sequence[Sequence[Any]]) -> Delays:
    if not rows:
        return Delays()
    columns = [[row[place] or 0 for row in rows] for place in range(len(Delays._fields))]
    sums = [max(each) if place == _LONGEST else sum(each) for place, each in enumerate(columns)]
    return Delays.of(sums)


class Waiting(NamedTuple):
    """Orders, those that nothing was shipped of, and those of these past their promised date."""

    orders: int = 0
    not_shipped: int = 0
    overdue: int = 0


class WaitingBy(NamedTuple):
    """How many orders each key has, and how many of them wait and are overdue, where some do."""

    orders: Mapping[str, int]
    late: Mapping[str, tuple[int, int]]

    def at(self, key: str) -> Waiting:
        """Those of a key."""
        return Waiting(self.orders.get(key, 0), *self.late.get(key, (0, 0)))

    def whole(self) -> Waiting:
        """All together."""
        waits = self.late.values()
        return Waiting(
            sum(self.orders.values()), sum(n for n, _ in waits), sum(n for _, n in waits)
        )


def _figures() -> tuple[ColumnElement[Any], ...]:
    late = is_late()
    return (
        func.count(),
        func.sum(case((late, 1), else_=0)),
        func.sum(case((DeliveryNote.shipped_on == promised_on(), 1), else_=0)),
        func.sum(case((promised_on().is_(None), 1), else_=0)),
        func.sum(case((late, days_late()))),
        func.max(case((late, days_late()))),
        func.count(Order.ordered_on),
        func.sum(days_between(Order.ordered_on, DeliveryNote.shipped_on)),
    )


def _shipped(scope: SalesScope, *columns: Any) -> Select[Any]:
    many = scope.first is None or (scope.last - scope.first).days > _MANY_DAYS
    return deliveries(scope, *columns, many=many)


def all_delays(session: Session, scope: SalesScope) -> Delays:
    """The figures of all deliveries of a scope."""
    return Delays.of(session.execute(_shipped(scope, *_figures())).one())


def delays_by(session: Session, scope: SalesScope, by: DelayAxis) -> DelaysBy:
    """Deliveries by the key of an axis; '' is 'not filled'.

    By product each article of a delivery counts; by cause only late deliveries have one.
    """
    if by is DelayAxis.CUSTOMER:
        rows = raw_rows(session, _most_late_first(*_split(scope, by)))
        return DelaysBy(dict(zip(key_texts(rows), [row[1:] for row in rows], strict=True)))
    parts: dict[str, list[Sequence[Any]]] = {}
    for query in _split(scope, by):
        for key, *sums in session.execute(query):
            text = str(Month.of(key)) if by is DelayAxis.MONTH else key_text(key)
            parts.setdefault(text, []).append(sums)
    found = {key: _added(sums) for key, sums in parts.items()}
    if by is DelayAxis.MONTH:
        return DelaysBy({key: found[key] for key in sorted(found)})
    return DelaysBy({key: found[key] for key in sorted(found, key=lambda key: _rank(key, found))})


def _rank(key: str, found: Mapping[str, Delays]) -> tuple[Any, ...]:
    """What is not filled comes last."""
    each = found[key]
    return not key, -each.late, -(each.late / each.shipped if each.shipped else 0), -each.shipped


def _most_late_first(query: Select[Any]) -> Select[Any]:
    """The same order, sorted where the rows are: there are as many as customers."""
    shipped, late = list(query.selected_columns)[1:3]
    return query.order_by(late.desc(), (late * 1.0 / shipped).desc(), shipped.desc())


def _split(scope: SalesScope, by: DelayAxis) -> list[Select[Any]]:
    key = delay_column(by)
    query = _shipped(scope, key, *_figures()).group_by(key)
    if by is DelayAxis.CAUSE:
        return [query.where(is_late())]
    return with_articles(query) if by is DelayAxis.PRODUCT else [query]


def waiting_by(session: Session, scope: SalesScope, today: date, by: DelayAxis) -> WaitingBy:
    """The orders of a scope by the key of an axis, or all under '' where it has none."""
    has_key = by in ORDER_AXES
    key = key_of(ORDER_AXES[by]) if has_key else literal("")
    orders = (
        select(key, func.count())
        .select_from(Order)
        .where(counted(), in_days(Order.ordered_on, scope))
        .group_by(*((key,) if has_key else ()))
    )
    overdue = func.sum(case((Order.promised_on < today, 1), else_=0))
    wait = orders.with_only_columns(key, func.count(), overdue).where(unshipped(today))
    late = {
        key_text(each): (int(number or 0), int(past or 0))
        for each, number, past in raw_rows(session, wait)
    }
    rows = raw_rows(session, orders)
    return WaitingBy(dict(zip(key_texts(rows), [row[1] for row in rows], strict=True)), late)
