"""The list of complaints."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case, false, true

from desktop_crm.core.clock import start_of_day
from desktop_crm.core.code_texts import COMPLAINT_STATE_TEXTS, SEVERITY_TEXTS
from desktop_crm.core.codes import OPEN_COMPLAINT_STATES, ComplaintState, OptionList, Severity
from desktop_crm.core.complaint_deadlines import days_left
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.models import Complaint, Order, Product
from desktop_crm.queries.list_columns import Badge, Kind, Marked
from desktop_crm.queries.listing.asked import Asked, Other
from desktop_crm.queries.listing.build import chosen, colleague, field, flag, money
from desktop_crm.queries.listing.complaint_names import complaint_names
from desktop_crm.queries.listing.conditions import Operator
from desktop_crm.queries.listing.filters import ALL, ListSort
from desktop_crm.queries.listing.listing import ListField, Listing, QuickChip
from desktop_crm.queries.listing.of_customer import (
    customer_fields,
    customer_name,
    customer_of,
    find_with_customer,
)
from desktop_crm.queries.listing.ranks import ranked_badge
from desktop_crm.queries.listing.values import Surroundings

_CUSTOMER = customer_of(Complaint.customer_id)
_PRODUCT = Other(Product, Product.id == Complaint.product_id)
_ORDER = Other(Order, Order.id == Complaint.order_id)
_STATE_TONES = {
    ComplaintState.OPEN: "danger",
    ComplaintState.IN_PROGRESS: "warning",
    ComplaintState.RESOLVED: "success",
    ComplaintState.CLOSED: "neutral",
}
COMPLAINT_BADGES = {
    state: Badge(COMPLAINT_STATE_TEXTS[state], _STATE_TONES[state]) for state in ComplaintState
}
_SEVERITY_TONES = {Severity.SERIOUS: "danger", Severity.NORMAL: "warning"}
SEVERITY_BADGES = {
    each: Badge(SEVERITY_TEXTS[each], _SEVERITY_TONES.get(each, "neutral")) for each in Severity
}
_RECURS = Badge(QT_TRANSLATE_NOOP("list", "Recurring"), "danger")
_DAYS_LEFT = QT_TRANSLATE_NOOP(
    "list",
    "Working days until the deadline of a complaint that is not solved; red when it is past.",
)
_FARTHEST = 3_660
"""Deadlines so many days off, or farther, are told apart no more."""


def _is_open() -> ColumnElement[bool]:
    return Complaint.state.in_(OPEN_COMPLAINT_STATES)


def _due_while_open(_asked: Asked) -> ColumnElement[date]:
    return case((_is_open(), Complaint.due_on))


def _show_left(page: Surroundings, due_on: date | None) -> int | Marked | None:
    if due_on is None:
        return None
    left = days_left(due_on, on=page.today, calendar=page.calendar)
    return Marked(left) if left < 0 else left


def _where_left(asked: Asked, operator: Operator, values: tuple[Any, ...]) -> ColumnElement[bool]:
    """Working days are compared as the deadlines that have so many left."""
    due = _due_while_open(asked)
    match operator:
        case Operator.EMPTY:
            return due.is_(None)
        case Operator.FILLED:
            return due.is_not(None)
        case Operator.AT_LEAST:
            return _not_before(due, asked, values[0])
        case Operator.AT_MOST:
            return _not_after(due, asked, values[0])
        case _:
            wanted = values[:1] if operator is Operator.IS else values[:2]
            low, high = min(wanted), max(wanted)
            return and_(_not_before(due, asked, low), _not_after(due, asked, high))


def _not_before(due: ColumnElement[Any], asked: Asked, least: Any) -> ColumnElement[bool]:
    first = _first_day(asked, lambda left: left >= least)
    return false() if first is None else and_(due.is_not(None), due >= first)


def _not_after(due: ColumnElement[Any], asked: Asked, most: Any) -> ColumnElement[bool]:
    first = _first_day(asked, lambda left: left > most)
    within = true() if first is None else due < first
    return and_(due.is_not(None), within)


def _first_day(asked: Asked, passes: Callable[[int], bool]) -> date | None:
    """The first deadline whose working days left pass; they never fall from day to day."""
    low, high = -_FARTHEST, _FARTHEST + 1
    while low < high:
        middle = (low + high) // 2
        due_on = asked.today + timedelta(days=middle)
        if passes(days_left(due_on, on=asked.today, calendar=asked.calendar)):
            high = middle
        else:
            low = middle + 1
    if low == -_FARTHEST:
        return date.min
    return None if low > _FARTHEST else asked.today + timedelta(days=low)


def _product(asked: Asked) -> Any:
    return asked.of(_PRODUCT, Product.name)


def _order(asked: Asked) -> Any:
    return asked.of(_ORDER, Order.number)


def _severity_rank(_asked: Asked) -> ColumnElement[int]:
    ranks = {severity: place for place, severity in enumerate(Severity)}
    return case(ranks, value=Complaint.severity)


def _state_rank(_asked: Asked) -> ColumnElement[int]:
    ranks = {state: place for place, state in enumerate(ComplaintState)}
    return case(ranks, value=Complaint.state)


_MAIN: tuple[ListField, ...] = (
    field(
        "text",
        QT_TRANSLATE_NOOP("list", "Complaint"),
        Complaint.text,
        Kind.NAME,
        280,
        gather=complaint_names,
        fixed=True,
        stretch=True,
        avatar=False,
        edits="text",
    ),
    field(
        "number",
        QT_TRANSLATE_NOOP("list", "Complaint no."),
        Complaint.number,
        width=150,
        indexed=(Complaint.number, Complaint.id),
    ),
    customer_name(_CUSTOMER, width=200),
    chosen(
        "cause",
        QT_TRANSLATE_NOOP("list", "Complaint cause"),
        Complaint.cause_id,
        OptionList.COMPLAINT_CAUSE,
        edits="cause_id",
    ),
    ranked_badge(
        "severity",
        QT_TRANSLATE_NOOP("list", "Severity"),
        _severity_rank,
        SEVERITY_BADGES,
        width=92,
        edits="severity",
    ),
    ranked_badge(
        "state", QT_TRANSLATE_NOOP("list", "Status"), _state_rank, COMPLAINT_BADGES, width=104
    ),
    colleague("owner", QT_TRANSLATE_NOOP("list", "Owner"), Complaint.owner_id, edits="owner_id"),
    field(
        "days_left",
        QT_TRANSLATE_NOOP("list", "Working days left"),
        _due_while_open,
        Kind.DAYS_LEFT,
        148,
        show=_show_left,
        where=_where_left,
        note=_DAYS_LEFT,
    ),
    field(
        "received_at",
        QT_TRANSLATE_NOOP("list", "Received"),
        Complaint.received_at,
        Kind.MOMENT,
        indexed=(Complaint.received_at, Complaint.id),
    ),
)
_MORE: tuple[ListField, ...] = (
    field("product", QT_TRANSLATE_NOOP("list", "Product"), _product, spelled=True, visible=False),
    field("order", QT_TRANSLATE_NOOP("list", "Order no."), _order, visible=False),
    field(
        "due_on",
        QT_TRANSLATE_NOOP("list", "Resolution deadline"),
        Complaint.due_on,
        Kind.DATE,
        visible=False,
        edits="due_on",
    ),
    flag(
        "recurring",
        QT_TRANSLATE_NOOP("list", "Recurring"),
        Complaint.recurs_id.is_not(None),
        _RECURS,
        visible=False,
    ),
    field(
        "first_response",
        QT_TRANSLATE_NOOP("list", "First response"),
        Complaint.first_response_at,
        Kind.MOMENT,
        visible=False,
    ),
    field(
        "solved",
        QT_TRANSLATE_NOOP("list", "Solved"),
        Complaint.solved_at,
        Kind.MOMENT,
        visible=False,
    ),
    field(
        "closed",
        QT_TRANSLATE_NOOP("list", "Closed"),
        Complaint.closed_at,
        Kind.MOMENT,
        visible=False,
    ),
    field(
        "solution",
        QT_TRANSLATE_NOOP("list", "Solution"),
        Complaint.solution,
        width=240,
        visible=False,
    ),
    field(
        "satisfaction",
        QT_TRANSLATE_NOOP("list", "Satisfaction"),
        Complaint.satisfaction,
        Kind.STARS,
        visible=False,
    ),
    money(
        "cost",
        QT_TRANSLATE_NOOP("list", "Cost of the complaint"),
        Complaint.cost,
        internal=True,
        visible=False,
    ),
    field(
        "created",
        QT_TRANSLATE_NOOP("list", "Created"),
        Complaint.created_at,
        Kind.MOMENT,
        visible=False,
    ),
)


def _this_month(asked: Asked) -> ColumnElement[bool]:
    month = Month.of(asked.today)
    return and_(
        Complaint.received_at >= start_of_day(month.first),
        Complaint.received_at < start_of_day(month.plus(1).first),
    )


def _open(_asked: Asked) -> ColumnElement[bool]:
    return _is_open()


def _late(asked: Asked) -> ColumnElement[bool]:
    return and_(_is_open(), Complaint.due_on < asked.today)


def _serious(_asked: Asked) -> ColumnElement[bool]:
    return and_(_is_open(), Complaint.severity == Severity.SERIOUS)


def _resolved(_asked: Asked) -> ColumnElement[bool]:
    return Complaint.state == ComplaintState.RESOLVED


def _recurring(_asked: Asked) -> ColumnElement[bool]:
    return Complaint.recurs_id.is_not(None)


_CHIPS = (
    QuickChip(ALL, QT_TRANSLATE_NOOP("complaint_filter", "All")),
    QuickChip(
        "open",
        QT_TRANSLATE_NOOP("complaint_filter", "Not solved"),
        _open,
        QT_TRANSLATE_NOOP("complaint_filter", "Open or in progress"),
    ),
    QuickChip(
        "late",
        QT_TRANSLATE_NOOP("complaint_filter", "Past the deadline"),
        _late,
        QT_TRANSLATE_NOOP("complaint_filter", "Not solved, and the deadline lies before today"),
    ),
    QuickChip(
        "serious",
        QT_TRANSLATE_NOOP("complaint_filter", "Serious"),
        _serious,
        QT_TRANSLATE_NOOP("complaint_filter", "Serious ones that are not solved"),
    ),
    QuickChip(
        "resolved",
        QT_TRANSLATE_NOOP("complaint_filter", "To be closed"),
        _resolved,
        QT_TRANSLATE_NOOP("complaint_filter", "Solved; the customer was not asked yet"),
    ),
    QuickChip(
        "recurring",
        QT_TRANSLATE_NOOP("complaint_filter", "Recurring"),
        _recurring,
        QT_TRANSLATE_NOOP("complaint_filter", "The same trouble once more"),
    ),
)


def _find(text: str) -> ColumnElement[bool]:
    return find_with_customer(text, Complaint, Complaint.customer_id, Complaint.text)


COMPLAINTS = Listing(
    name="complaints",
    model=Complaint,
    title=QT_TRANSLATE_NOOP("list", "Complaints"),
    everything=QT_TRANSLATE_NOOP("filter_sentence", "All complaints"),
    fields=(*_MAIN, *_MORE, *customer_fields(_CUSTOMER)),
    quick=_CHIPS,
    default_sort=ListSort("received_at", descending=True),
    ties=(Complaint.received_at.desc(), Complaint.id.desc()),
    concerned=(
        *("complaint", "complaint_step", "customer", "product", "sales_order", "option", "staff"),
        *("setting", "custom_field", "custom_value"),
    ),
    text_search=_find,
    this_month=_this_month,
    customer=Complaint.customer_id,
)
