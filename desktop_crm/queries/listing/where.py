"""Which records pass a filter, in SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Exists, and_, false, not_, or_

from desktop_crm.core.clock import start_of_day
from desktop_crm.core.periods import Month, Period
from desktop_crm.queries.list_columns import Kind
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.conditions import Condition, FilterKind, Operator, values_of
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.queries.listing.listing import ListField, Listing, Where
from desktop_crm.storage.keyset import among

_ONE = timedelta(days=1)


def passing(
    listing: Listing, list_filter: ListFilter, asked: Asked, *, as_they_lie: bool = False
) -> list[ColumnElement[bool]]:
    """The conditions that a record must meet, that of not being deleted included."""
    return [*listing.shown(as_they_lie=as_they_lie), *_parts(listing, list_filter, asked)]


def _parts(
    listing: Listing, list_filter: ListFilter, asked: Asked
) -> Iterator[ColumnElement[bool]]:
    if list_filter.text.strip():
        yield listing.text_search(list_filter.text.strip())
    chip = listing.chip(list_filter.quick)
    if chip is not None and chip.condition is not None:
        yield chip.condition(asked)
    if list_filter.records is not None:
        yield among(listing.model.id, list_filter.records)
    for condition in filter(listing.usable, list_filter.conditions):
        yield condition_sql(listing.by_key[condition.field], condition, asked)


def condition_sql(field: ListField, condition: Condition, asked: Asked) -> ColumnElement[bool]:
    """One condition on a field."""
    operator, values = condition.operator, values_of(condition, field.filter)
    if field.where is not None:
        return field.where(asked, operator, values)
    value = field.value(asked)
    match field.filter:
        case FilterKind.RECORD | FilterKind.CHOICE:
            return _picked(value, operator, values)
        case FilterKind.TEXT:
            return _wording(value, operator, values[0] if values else "")
        case FilterKind.DAY:
            return _day(value, operator, values, asked.today, is_moment=field.kind is Kind.MOMENT)
        case _:
            return _comparison(value, operator, values)


def any_text(rows: Exists, text: Any) -> Where:
    """Conditions on a field of many texts: one of them must meet it, or none may hold the words.

    `rows` are the texts' rows of a record.
    """

    def where(_asked: Asked, operator: Operator, values: tuple[Any, ...]) -> ColumnElement[bool]:
        match operator:
            case Operator.EMPTY:
                return not_(rows)
            case Operator.FILLED:
                return rows
            case Operator.LACKS:
                return not_(rows.where(_wording(text, Operator.CONTAINS, values[0])))
            case _:
                return rows.where(_wording(text, operator, values[0]))

    return where


def _wording(value: Any, operator: Operator, text: str) -> ColumnElement[bool]:
    match operator:
        case Operator.CONTAINS:
            return value.icontains(text, autoescape=True)  # type: ignore[no-any-return]
        case Operator.LACKS:
            return or_(value.is_(None), not_(value.icontains(text, autoescape=True)))
        case Operator.STARTS:
            return value.istartswith(text, autoescape=True)  # type: ignore[no-any-return]
        case Operator.IS:
            return value == text  # type: ignore[no-any-return]
        case _:
            empty = or_(value.is_(None), value == "")
            return empty if operator is Operator.EMPTY else not_(empty)


def _picked(value: Any, operator: Operator, picked: tuple[Any, ...]) -> ColumnElement[bool]:
    result: ColumnElement[bool]
    match operator:
        case Operator.ONE_OF:
            result = value.in_(picked)
        case Operator.NONE_OF:
            result = or_(value.is_(None), value.not_in(picked))
        case Operator.EMPTY:
            result = value.is_(None)
        case _:
            result = value.is_not(None)
    return result


def _comparison(value: Any, operator: Operator, values: tuple[Any, ...]) -> ColumnElement[bool]:
    result: ColumnElement[bool]
    match operator:
        case Operator.AT_LEAST:
            result = value >= values[0]
        case Operator.AT_MOST:
            result = value <= values[0]
        case Operator.BETWEEN:
            result = value.between(min(values[:2]), max(values[:2]))
        case Operator.IS:
            result = value == values[0]
        case Operator.EMPTY:
            result = value.is_(None)
        case Operator.YES | Operator.NO:
            result = value.is_(operator is Operator.YES)
        case _:
            result = value.is_not(None)
    return result


def _day(
    value: Any, operator: Operator, values: tuple[Any, ...], today: date, *, is_moment: bool
) -> ColumnElement[bool]:
    """Compare days; a moment lies on the day that it has where the PC stands."""
    bound: Callable[[date], Any] = start_of_day if is_moment else _as_day
    result: ColumnElement[bool]
    if operator is Operator.EMPTY:
        result = value.is_(None)
    elif operator is Operator.FILLED:
        result = value.is_not(None)
    elif operator is Operator.NOT_FOR_DAYS:
        result = or_(value.is_(None), value < bound(today - timedelta(values[0])))
    else:
        first, last = days_meant(operator, values, today)
        parts: list[ColumnElement[bool]] = []
        if first is not None:
            parts.append(value >= bound(first))
        if last is not None:
            parts.append(value < bound(last + _ONE))
        result = and_(*parts) if parts else false()
    return result


def _as_day(day: date) -> date:
    return day


def days_meant(
    operator: Operator, values: tuple[Any, ...], today: date
) -> tuple[date | None, date | None]:
    """The first and the last day that a comparison of days lets pass; None is no bound."""
    match operator:
        case Operator.LAST_DAYS:
            return today - timedelta(values[0]), today
        case Operator.NEXT_DAYS:
            return today, today + timedelta(values[0])
        case Operator.SINCE:
            return values[0], None
        case Operator.UNTIL:
            return None, values[0]
        case Operator.BETWEEN:
            return min(values[:2]), max(values[:2])
        case _:
            period = _period(operator, today)
            return period.first, period.last


def _period(operator: Operator, today: date) -> Period:
    """The whole calendar period that an operator names; weeks begin on Monday."""
    match operator:
        case Operator.THIS_WEEK:
            monday = today - timedelta(days=today.weekday())
            return Period(monday, monday + timedelta(days=6))
        case Operator.THIS_MONTH:
            return Period.of_month(Month.of(today))
        case Operator.LAST_MONTH:
            return Period.of_month(Month.of(today).plus(-1))
        case Operator.THIS_YEAR:
            return Period(date(today.year, 1, 1), date(today.year, 12, 31))
        case Operator.LAST_YEAR:
            return Period(date(today.year - 1, 1, 1), date(today.year - 1, 12, 31))
        case _:
            return Period(today, today)
