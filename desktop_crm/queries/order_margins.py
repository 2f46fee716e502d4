"""The gross profit of chosen customers, each in days of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from sqlalchemy import FromClause, Select, case, func, or_, select
from sqlalchemy.orm import Session

from desktop_crm.core.periods import Period
from desktop_crm.models import Order, OrderLine, ReturnLine, ReturnNote
from desktop_crm.models.conditions import alive, counted
from desktop_crm.queries.margins import cost_of, discount_share, is_known
from desktop_crm.queries.sales import (
    SalesScope,
    key_of,
    key_text,
    raw_rows,
    returned_on_day,
    units,
)
from desktop_crm.storage.key_tables import day_spans


def margins_of(session: Session, scope: SalesScope, keys: Iterable[str]) -> dict[str, int]:
    """The gross profit of these customers in some days; only where articles of known cost sold."""
    first, last = scope.first or date.min, scope.last
    found = _margins(session, dict.fromkeys(keys, (first, last)))
    return {key: margin for key, (margin, covered) in found.items() if covered}


def margins_within(session: Session, periods: Mapping[str, Period], until: date) -> dict[str, int]:
    """The gross profit of each customer in its days; only where some cost is known."""
    spans = {key: (each.first, min(each.last, until)) for key, each in periods.items()}
    return {key: margin for key, (margin, _covered) in _margins(session, spans).items()}


def _margins(
    session: Session, spans: Mapping[str, tuple[date, date]]
) -> dict[str, tuple[int, int]]:
    """The gross profit, and what the lines of known cost brought before discounts and returns."""
    span = day_spans(spans)
    found: dict[str, tuple[int, int]] = {}
    has_discounts = False
    for key, margin, covered, discounts in raw_rows(session, _sold(span)):
        has_discounts |= bool(discounts)
        if margin is not None:
            found[key_text(key)] = int(margin), int(covered)
    for query in (_discounts(span), _returned(span)) if has_discounts else (_returned(span),):
        for key, more in raw_rows(session, query):
            if more is not None:
                margin, covered = found.get(key_text(key), (0, 0))
                found[key_text(key)] = margin + int(more), covered
    return found


def _ordered(span: FromClause, *columns: Any) -> Select[Any]:
    """The lines of the orders of the spans."""
    return (
        select(*columns)
        .select_from(span)
        .join(Order, Order.customer_id == span.c.key)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .where(
            counted(),
            alive(OrderLine),
            Order.ordered_on >= span.c.first,
            Order.ordered_on <= span.c.end_of,
        )
    )


def _sold(span: FromClause) -> Select[Any]:
    """Before discounts on whole orders, and whether there are any."""
    covered = func.sum(case((is_known(), units(OrderLine.amount))))
    margin = covered - func.sum(cost_of(OrderLine.quantity))
    discounts = func.max(case((units(Order.discount) != 0, 1), else_=0))
    return _ordered(span, key_of(span.c.key), margin, covered, discounts).group_by(span.c.key)


def _discounts(span: FromClause) -> Any:
    """What discounts on whole orders take off, negative; an order without known cost has none."""
    each = (
        _ordered(
            span,
            span.c.key.label("key"),
            Order.id.label("order_id"),
            func.sum(case((is_known(), units(OrderLine.amount)))).label("covered"),
        )
        .where(units(Order.discount) != 0)
        .group_by(span.c.key, Order.id)
        .subquery()
    )
    query: Any = (
        select(key_of(each.c.key), -func.sum(discount_share(each.c.covered)))
        .join(Order, Order.id == each.c.order_id)
        .where(each.c.covered.is_not(None))
        .group_by(each.c.key)
    )
    return query


def _returned(span: FromClause) -> Any:
    margin = func.sum(case((is_known(), cost_of(ReturnLine.quantity) - units(ReturnLine.amount))))
    day = returned_on_day()
    query: Any = (
        select(key_of(span.c.key), margin)
        .select_from(span)
        .join(ReturnNote, ReturnNote.customer_id == span.c.key)
        .outerjoin(Order, Order.id == ReturnNote.order_id)
        .join(ReturnLine, ReturnLine.return_note_id == ReturnNote.id)
        .join(OrderLine, OrderLine.id == ReturnLine.order_line_id)
        .where(
            alive(ReturnNote),
            alive(ReturnLine),
            or_(ReturnNote.order_id.is_(None), counted()),
            day >= span.c.first,
            day <= span.c.end_of,
        )
        .group_by(span.c.key)
    )
    return query
