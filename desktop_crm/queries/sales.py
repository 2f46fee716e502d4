"""What counts as sales: which orders, which amount, and on which day a return is taken off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    String,
    and_,
    case,
    func,
    literal_column,
    or_,
    select,
    type_coerce,
)
from sqlalchemy.orm import Session

from desktop_crm.core.codes import OrderState
from desktop_crm.core.periods import Period
from desktop_crm.models import Order, ReturnNote
from desktop_crm.models.conditions import alive, counted


@dataclass(frozen=True, slots=True)
class SalesScope:
    """The orders of a period, up to `last`; without `first` from the beginning of the books.

    Net sales leave out drafts and cancelled orders and take returns off. Gross sales are the list
    value of everything but drafts: before discounts, cancellations and returns.
    """

    last: date
    first: date | None = None
    net: bool = True

    @classmethod
    def of(cls, period: Period, *, net: bool = True) -> SalesScope:
        """The orders of the days of a period."""
        return cls(period.last, period.first, net)


class Sold(NamedTuple):
    """Sales in units of the file (1/10,000 yuan), and the number of orders."""

    units: int
    orders: int


def units(column: ColumnElement[Any] | Any) -> ColumnElement[int]:
    """A column of money or quantity as the whole numbers of the file: exact, and fast to sum."""
    return type_coerce(column, BigInteger)


def key_of(column: ColumnElement[Any] | Any) -> ColumnElement[str]:
    """A column of ids without the cost of making an object of each."""
    return type_coerce(column, String)


def key_text(value: Any) -> str:
    """An id as the 32 hexadecimal digits that reports name their rows by; '' when not filled."""
    if value is None:
        return ""
    return value.hex if isinstance(value, UUID) else str(value)


def raw_rows(session: Session, query: Select[*tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """The rows as the driver gives them, in a third of the time; for ids, numbers and texts."""
    found = session.connection().execute(query)
    cursor: Any = found.cursor
    rows: list[tuple[Any, ...]] = cursor.fetchall()
    found.close()
    return rows


def key_texts(rows: Sequence[tuple[Any, ...]]) -> list[str]:
    """The ids at the head of many rows; texts pass as they are."""
    keys = [row[0] for row in rows]
    if type(next(iter(keys), "")) is str and None not in keys:
        return keys
    return [key_text(key) for key in keys]


def numbers(rows: Sequence[tuple[Any, ...]], place: int) -> list[int]:
    """A column of sums; some databases give them as decimals, or nothing for nothing."""
    found = [row[place] for row in rows]
    return found if set(map(type, found)) == {int} else [int(each or 0) for each in found]


def sums_by_key(session: Session, query: Select[*tuple[Any, ...]]) -> dict[str, int]:
    """What a question sums for each id."""
    rows = raw_rows(session, query)
    return dict(zip(key_texts(rows), numbers(rows, 1), strict=True))


class Days(dict[Any, date]):
    """Days of the driver, each read once."""

    def __missing__(self, day: Any) -> date:
        found = self[day] = day if isinstance(day, date) else date.fromisoformat(day)
        return found


def ordered(scope: SalesScope) -> ColumnElement[bool]:
    """The orders of a scope."""
    if scope.net:
        counts = counted()
    else:
        counts = and_(alive(Order), Order.state != literal_column(f"'{OrderState.DRAFT.value}'"))
    return and_(counts, in_days(Order.ordered_on, scope))


def ordered_by_customer(scope: SalesScope) -> ColumnElement[bool]:
    """The same for sums by customer over much of the books: the day as an expression.

    By the bare column SQLite would find the orders by day and sort them by customer: four times
    slower over a year than to walk the index of customers.
    """
    day = case((Order.ordered_on.is_not(None), Order.ordered_on))
    return and_(counted(), in_days(day, scope))


def order_amount(scope: SalesScope) -> ColumnElement[int]:
    """What an order adds to the sales, in units of the file."""
    return units(Order.total if scope.net else Order.gross)


def in_days(day: ColumnElement[Any] | Any, scope: SalesScope) -> ColumnElement[bool]:
    """Days of a scope."""
    until = day <= scope.last
    return until if scope.first is None else and_(day >= scope.first, until)


def returned_on_day() -> ColumnElement[date]:
    """The day on which a return is taken off the sales: that of its order, if it names one.

    Needs `return_note` outer joined with its order.
    """
    return func.coalesce(Order.ordered_on, ReturnNote.returned_on)


def returns(scope: SalesScope, *columns: Any) -> Select[Any]:
    """Returns that lower the sales of a scope; those of orders that do not count do not either."""
    query = (
        select(*columns)
        .select_from(ReturnNote)
        .outerjoin(Order, Order.id == ReturnNote.order_id)
        .where(
            alive(ReturnNote),
            or_(ReturnNote.order_id.is_(None), counted()),
            in_days(returned_on_day(), scope),
        )
    )
    return query if scope.net else query.where(literal_column("1 = 0"))


def last_order_on(session: Session, today: date) -> date | None:
    """The last day with an order, up to today: how far the books reach."""
    return session.scalar(select(func.max(Order.ordered_on)).where(ordered(SalesScope(today))))


def first_order_on(session: Session, today: date) -> date | None:
    """The first day with an order."""
    return session.scalar(select(func.min(Order.ordered_on)).where(ordered(SalesScope(today))))


def subtract(sold: dict[Any, Sold], taken_off: Iterable[tuple[Any, int]]) -> dict[Any, Sold]:
    """Sales by key less the returns by key."""
    for key, amount in taken_off:
        before = sold.get(key, Sold(0, 0))
        sold[key] = Sold(before.units - int(amount), before.orders)
    return sold
