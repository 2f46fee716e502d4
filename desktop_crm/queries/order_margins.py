"""The gross profit of chosen customers, each in days of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Select, case, func, select
from sqlalchemy.orm import Session

from desktop_crm.core.periods import Period
from desktop_crm.models import Order, OrderLine, ReturnLine, ReturnNote
from desktop_crm.models.conditions import alive
from desktop_crm.queries.margins import cost_of, discount_share, is_known
from desktop_crm.queries.sales import (
    SalesScope,
    key_of,
    key_text,
    ordered,
    returned_on_day,
    returns,
    units,
)

_AT_ONCE = 300


def margins_within(session: Session, periods: Mapping[str, Period], until: date) -> dict[str, int]:
    """The gross profit of each customer in its days; only where some cost is known."""
    found: dict[str, int] = {}
    keys = list(periods)
    for start in range(0, len(keys), _AT_ONCE):
        some = keys[start : start + _AT_ONCE]
        for key, day, margin in _margins(session, some, SalesScope(until)):
            period = periods[key]
            if period.first <= day <= period.last:
                found[key] = found.get(key, 0) + margin
    return found


def _margins(
    session: Session, keys: Sequence[str], scope: SalesScope
) -> Iterator[tuple[str, date, int]]:
    ids = [UUID(hex=key) for key in keys]
    for query in (_sold(ids, scope), _returned(ids, scope)):
        for key, day, margin in session.execute(query):
            if margin is not None:
                yield key_text(key), day, int(margin)


def _sold(ids: Sequence[UUID], scope: SalesScope) -> Select[Any]:
    covered = func.sum(case((is_known(), units(OrderLine.amount))))
    margin = covered - discount_share(covered) - func.sum(cost_of(OrderLine.quantity))
    return (
        select(key_of(Order.customer_id), Order.ordered_on, margin)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .where(ordered(scope), alive(OrderLine), Order.customer_id.in_(ids))
        .group_by(Order.id)
    )


def _returned(ids: Sequence[UUID], scope: SalesScope) -> Select[Any]:
    margin = func.sum(case((is_known(), cost_of(ReturnLine.quantity) - units(ReturnLine.amount))))
    day = returned_on_day()
    return (
        returns(scope, key_of(ReturnNote.customer_id), day, margin)
        .join(ReturnLine, ReturnLine.return_note_id == ReturnNote.id)
        .join(OrderLine, OrderLine.id == ReturnLine.order_line_id)
        .where(alive(ReturnLine), ReturnNote.customer_id.in_(ids))
        .group_by(ReturnNote.customer_id, day)
    )
