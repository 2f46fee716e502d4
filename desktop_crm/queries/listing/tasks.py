"""The list of tasks."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, case

from desktop_crm.core.clock import start_of_day
from desktop_crm.core.codes import OptionList
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.periods import Month
from desktop_crm.models import Task
from desktop_crm.queries.list_columns import Badge, Kind, Marked
from desktop_crm.queries.listing.asked import Asked
from desktop_crm.queries.listing.build import chosen, colleague, field
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

_CUSTOMER = customer_of(Task.customer_id)
TASK_BADGES = {
    "overdue": Badge(QT_TRANSLATE_NOOP("task_state", "Overdue"), "danger"),
    "today": Badge(QT_TRANSLATE_NOOP("task_state", "Today"), "warning"),
    "open": Badge(QT_TRANSLATE_NOOP("task_state", "To do"), "primary"),
    "done": Badge(QT_TRANSLATE_NOOP("task_state", "Done"), "success"),
}


def _state(asked: Asked) -> ColumnElement[int]:
    return case(
        (Task.done_at.is_not(None), 3),
        (Task.due_on < asked.today, 0),
        (Task.due_on == asked.today, 1),
        else_=2,
    )


def _read_due(_asked: Asked) -> tuple[Any, ...]:
    return (Task.due_on, Task.done_at.is_not(None))


def _show_due(page: Surroundings, due_on: date | None, is_done: Any) -> date | Marked | None:
    is_late = due_on is not None and due_on < page.today and not is_done
    return Marked(due_on) if is_late else due_on


_FIELDS: tuple[ListField, ...] = (
    field(
        "title",
        QT_TRANSLATE_NOOP("list", "Task"),
        Task.title,
        Kind.NAME,
        280,
        fixed=True,
        stretch=True,
        edits="title",
    ),
    customer_name(_CUSTOMER),
    field(
        "due_on",
        QT_TRANSLATE_NOOP("list", "Due"),
        Task.due_on,
        Kind.DATE,
        read=_read_due,
        show=_show_due,
        edits="due_on",
    ),
    ranked_badge("state", QT_TRANSLATE_NOOP("list", "Status"), _state, TASK_BADGES, width=104),
    colleague("owner", QT_TRANSLATE_NOOP("list", "Owner"), Task.owner_id, edits="owner_id"),
    chosen("kind", QT_TRANSLATE_NOOP("list", "Channel"), Task.kind_id, OptionList.LOG_KIND),
    field("remark", QT_TRANSLATE_NOOP("list", "Remarks"), Task.remark, width=200, edits="remark"),
    field(
        "snoozed",
        QT_TRANSLATE_NOOP("list", "Snoozed until"),
        Task.snoozed_until,
        Kind.MOMENT,
        visible=False,
    ),
    field("done", QT_TRANSLATE_NOOP("list", "Done on"), Task.done_at, Kind.MOMENT, visible=False),
    field(
        "created",
        QT_TRANSLATE_NOOP("list", "Created"),
        Task.created_at,
        Kind.MOMENT,
        visible=False,
    ),
)


def _open(_asked: Asked) -> ColumnElement[bool]:
    return Task.done_at.is_(None)


def _overdue(asked: Asked) -> ColumnElement[bool]:
    return and_(Task.done_at.is_(None), Task.due_on < asked.today)


def _today(asked: Asked) -> ColumnElement[bool]:
    return and_(Task.done_at.is_(None), Task.due_on == asked.today)


def _week(asked: Asked) -> ColumnElement[bool]:
    end = asked.today + timedelta(days=6)
    return and_(Task.done_at.is_(None), Task.due_on.between(asked.today, end))


def _done(_asked: Asked) -> ColumnElement[bool]:
    return Task.done_at.is_not(None)


def _this_month(asked: Asked) -> ColumnElement[bool]:
    return Task.created_at >= start_of_day(Month.of(asked.today).first)


_CHIPS = (
    QuickChip(ALL, QT_TRANSLATE_NOOP("task_filter", "All")),
    QuickChip("open", QT_TRANSLATE_NOOP("task_filter", "To do"), _open),
    QuickChip("overdue", QT_TRANSLATE_NOOP("task_filter", "Overdue"), _overdue),
    QuickChip("today", QT_TRANSLATE_NOOP("task_filter", "Today"), _today),
    QuickChip("week", QT_TRANSLATE_NOOP("task_filter", "Next 7 days"), _week),
    QuickChip("done", QT_TRANSLATE_NOOP("task_filter", "Done"), _done),
)


def _find(text: str) -> ColumnElement[bool]:
    return find_with_customer(text, Task, Task.customer_id, Task.title)


TASKS = Listing(
    name="tasks",
    model=Task,
    title=QT_TRANSLATE_NOOP("list", "Tasks"),
    everything=QT_TRANSLATE_NOOP("filter_sentence", "All tasks"),
    fields=(*_FIELDS, *customer_fields(_CUSTOMER)),
    quick=_CHIPS,
    default_sort=ListSort("due_on"),
    ties=(Task.due_on.desc(), Task.id.desc()),
    concerned=("task", "customer", "option", "staff"),
    text_search=_find,
    this_month=_this_month,
    customer=Task.customer_id,
)
