"""Orders and returns as the documents behind a figure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, literal, select
from sqlalchemy.orm import Session

from desktop_crm.models import Customer, Order, ReturnNote
from desktop_crm.queries.sales import key_of, key_text
from desktop_crm.queries.sales_axes import Axis, axis_is, id_is
from desktop_crm.queries.sales_by_article import returned_article

ORDER = "order"
RETURN = "return"


class Document(NamedTuple):
    """An order, a line of one, or a return; `units` is what it adds to the figure.

    `extra` is the cost, where the figure is a gross profit, or else the quantity of a line.
    """

    kind: str
    customer_id: str
    day: date
    number: str
    customer: str
    article: str
    extra: int | None
    units: int


@dataclass(frozen=True, slots=True)
class Found:
    """Documents, at most as many as were wanted; the number and the sum are of all there are."""

    rows: tuple[Document, ...]
    count: int
    units: int


def document(
    kind: str, day: Any, number: Any, amount: Any, *, article: Any = None, extra: Any = None
) -> tuple[Any, ...]:
    """The columns of a document; needs the customer joined."""
    return (
        literal(kind),
        key_of(Customer.id),
        day.label("day"),
        number.label("number"),
        Customer.name,
        literal("") if article is None else article,
        literal(None) if extra is None else extra,
        amount.label("amount"),
    )


def return_number() -> ColumnElement[str]:
    """The number of a return, or else of its order."""
    return func.coalesce(ReturnNote.number, Order.number, "")


def is_returned(axis: Axis, key: str) -> ColumnElement[bool]:
    """Returns of a key; needs the same tables as the axis' columns."""
    if axis is Axis.CUSTOMER:
        return ReturnNote.customer_id == UUID(hex=key)
    if axis is Axis.PRODUCT:
        return id_is(returned_article(), key)
    return axis_is(axis, key)


def fetch(session: Session, queries: list[Select[Any]], limit: int | None) -> Found:
    """The newest documents of several queries."""
    rows: list[Document] = []
    count = amount = 0
    for query in queries:
        columns = query.selected_columns
        newest = query.order_by(columns["day"].desc(), columns["number"]).limit(limit)
        part = [_read(row) for row in session.execute(newest)]
        rows += part
        sums = _sums(part) if limit is None or len(part) < limit else _all_sums(session, query)
        count, amount = count + sums[0], amount + sums[1]
    rows.sort(key=lambda row: row.day, reverse=True)
    return Found(tuple(rows[:limit]), count, amount)


def _sums(rows: list[Document]) -> tuple[int, int]:
    return len(rows), sum(row.units for row in rows)


def _all_sums(session: Session, query: Select[Any]) -> tuple[int, int]:
    each = query.subquery()
    sums = select(func.count(), func.coalesce(func.sum(each.c.amount), 0))
    count, amount = session.execute(sums.select_from(each)).one()
    return count, int(amount)


def _read(row: Any) -> Document:
    kind, customer_id, day, number, customer, article, extra, amount = row
    return Document(
        kind,
        key_text(customer_id),
        day,
        number,
        customer,
        article,
        None if extra is None else int(extra),
        int(amount),
    )
