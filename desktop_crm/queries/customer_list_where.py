"""Which customers pass a filter, in SQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, false, not_, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from desktop_crm.core.codes import OPEN_COMPLAINT_STATES
from desktop_crm.models import Complaint, Customer, CustomerTag, LogEntry, Tag
from desktop_crm.models.conditions import alive
from desktop_crm.queries import customer_list_figures as figure_of
from desktop_crm.queries.customer_filters import CustomerFilter, Quick
from desktop_crm.queries.customer_list_columns import FIELD_OF
from desktop_crm.queries.customer_list_fields import FIELD_SQL, RECORD_COLUMNS, Asked
from desktop_crm.queries.customer_status import Status, is_lost, rank_of, start_of_day
from desktop_crm.queries.list_columns import Kind
from desktop_crm.queries.list_conditions import (
    Condition,
    FilterKind,
    Operator,
    is_complete,
    values_of,
)
from desktop_crm.storage.keyset import among
from desktop_crm.storage.search import matching_customers

KEY_LEVEL = 4
"""Customers of this level and above are key customers."""
UNCONTACTED_DAYS = 30
"""A customer without contact for longer than this waits for one."""
ALARMING_DROP = Decimal("0.30")
"""The fall of the sales, day for day against the month before, from which on it is an alarm."""


def usable(condition: Condition) -> bool:
    """Whether the condition names a field of the list and can be asked as it stands."""
    field = FIELD_OF.get(condition.field)
    return field is not None and is_complete(condition, field.filter)


def passing(customer_filter: CustomerFilter, asked: Asked) -> list[ColumnElement[bool]]:
    """The conditions that a customer must meet, that of not being deleted included."""
    return [alive(Customer), *_parts(customer_filter, asked)]


def _parts(customer_filter: CustomerFilter, asked: Asked) -> Iterator[ColumnElement[bool]]:
    if customer_filter.text.strip():
        yield _text(customer_filter.text.strip())
    if customer_filter.quick is not Quick.ALL:
        yield leads_to(customer_filter.quick, asked)
    if customer_filter.customers is not None:
        yield among(Customer.id, customer_filter.customers)
    for condition in filter(usable, customer_filter.conditions):
        yield _condition(condition, asked)


def _text(text: str) -> ColumnElement[bool]:
    found = matching_customers(text)
    if found is None:
        return Customer.name.contains(text, autoescape=True)
    return Customer.id.in_(found)


# The chips


def _is_key(_asked: Asked) -> ColumnElement[bool]:
    return Customer.level >= KEY_LEVEL


def _is_uncontacted(asked: Asked) -> ColumnElement[bool]:
    since = start_of_day(asked.today - timedelta(days=UNCONTACTED_DAYS))
    lately = select(LogEntry.customer_id).where(LogEntry.happened_at >= since, *figure_of.stands())
    return and_(Customer.id.not_in(lately), not_lost(asked))


def not_lost(asked: Asked) -> ColumnElement[bool]:
    """Customers that the firm still deals with."""
    return not_(is_lost(asked.today))


def _has_dropped(asked: Asked) -> ColumnElement[bool]:
    return figure_of.fell_by(asked.figures, asked.days, ALARMING_DROP)


def _has_overdue(asked: Asked) -> ColumnElement[bool]:
    return figure_of.overdue(asked.figures, asked.today) > figure_of.NOTHING


def _has_complaint(_asked: Asked) -> ColumnElement[bool]:
    complaining = select(Complaint.customer_id).where(
        alive(Complaint), Complaint.state.in_(OPEN_COMPLAINT_STATES)
    )
    return Customer.id.in_(complaining)


def _is_lost(asked: Asked) -> ColumnElement[bool]:
    return is_lost(asked.today)


_QUICK: dict[Quick, Callable[[Asked], ColumnElement[bool]]] = {
    Quick.KEY: _is_key,
    Quick.UNCONTACTED: _is_uncontacted,
    Quick.DROPPED: _has_dropped,
    Quick.OVERDUE: _has_overdue,
    Quick.COMPLAINT: _has_complaint,
    Quick.LOST: _is_lost,
}


def leads_to(quick: Quick, asked: Asked) -> ColumnElement[bool]:
    """Whether a customer is one of those that a chip stands for."""
    return _QUICK[quick](asked)


# The conditions of the filter builder


def _condition(condition: Condition, asked: Asked) -> ColumnElement[bool]:
    field = FIELD_OF[condition.field]
    values = values_of(condition, field.filter)
    match field.filter:
        case FilterKind.RECORD if condition.field == "tags":
            return _tags(condition.operator, values)
        case FilterKind.RECORD:
            return _record(RECORD_COLUMNS[condition.field], condition.operator, values)
        case FilterKind.CHOICE:
            return _choice(condition, asked)
        case FilterKind.CHANGE:
            return _change(condition.operator, values[0] / 100, asked)
        case FilterKind.TEXT:
            value = FIELD_SQL[condition.field].value(asked)
            return _wording(value, condition.operator, values[0] if values else "")
        case FilterKind.DAY:
            return _day(condition, asked, values)
        case _:
            return _comparison(FIELD_SQL[condition.field].value(asked), condition.operator, values)


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


def _record(
    column: InstrumentedAttribute[Any], operator: Operator, ids: tuple[Any, ...]
) -> ColumnElement[bool]:
    match operator:
        case Operator.ONE_OF:
            return column.in_(ids)
        case Operator.NONE_OF:
            return or_(column.is_(None), column.not_in(ids))
        case Operator.EMPTY:
            return column.is_(None)
        case _:
            return column.is_not(None)


def _tags(operator: Operator, ids: tuple[Any, ...]) -> ColumnElement[bool]:
    carried = exists().where(
        CustomerTag.customer_id == Customer.id,
        alive(CustomerTag),
        CustomerTag.tag_id == Tag.id,
        alive(Tag),
    )
    if operator in (Operator.ONE_OF, Operator.NONE_OF):
        carried = carried.where(CustomerTag.tag_id.in_(ids))
    found = carried.correlate(Customer)
    return found if operator in (Operator.ONE_OF, Operator.FILLED) else not_(found)


def _choice(condition: Condition, asked: Asked) -> ColumnElement[bool]:
    value = FIELD_SQL[condition.field].value(asked)
    known: list[Any] = list(condition.values)
    if condition.field == "status":
        known = [rank_of(Status(each)) for each in condition.values if each in _STATUSES]
    if not known:
        return false()
    chosen: ColumnElement[bool] = value.in_(known)
    return chosen if condition.operator is Operator.ONE_OF else not_(chosen)


_STATUSES = frozenset(Status)


def _change(operator: Operator, fraction: Decimal, asked: Asked) -> ColumnElement[bool]:
    compare = figure_of.fell_by if operator is Operator.FELL_BY else figure_of.rose_by
    return compare(asked.figures, asked.days, fraction)


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


def _day(condition: Condition, asked: Asked, values: tuple[Any, ...]) -> ColumnElement[bool]:
    """Compare days; a moment lies on the day that it has where the PC stands."""
    value = FIELD_SQL[condition.field].value(asked)
    is_moment = FIELD_OF[condition.field].column.kind is Kind.MOMENT
    bound: Callable[[Any], Any] = start_of_day if is_moment else lambda day: day
    one, today = timedelta(days=1), asked.today
    result: ColumnElement[bool]
    match condition.operator:
        case Operator.LAST_DAYS:
            result = and_(value >= bound(today - timedelta(values[0])), value < bound(today + one))
        case Operator.NOT_FOR_DAYS:
            result = or_(value.is_(None), value < bound(today - timedelta(values[0])))
        case Operator.NEXT_DAYS:
            result = and_(value >= bound(today), value < bound(today + timedelta(values[0] + 1)))
        case Operator.SINCE:
            result = value >= bound(values[0])
        case Operator.UNTIL:
            result = value < bound(values[0] + one)
        case Operator.BETWEEN:
            result = and_(value >= bound(min(values[:2])), value < bound(max(values[:2]) + one))
        case Operator.EMPTY:
            result = value.is_(None)
        case _:
            result = value.is_not(None)
    return result
