"""Sheets of tasks: what is to be done until when, for a customer or for nobody."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.core.customer_fields import one_line
from desktop_crm.core.names import folded
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.context import SheetContext
from desktop_crm.exchange.plan.links import (
    CustomerLinks,
    blank_or,
    joined,
    staff_link,
    texts_beside,
)
from desktop_crm.exchange.plan.log import EntryKeys
from desktop_crm.exchange.plan.tables import PlanRow

E = Entity
_OWN_ID = own_id_field(E.TASK)
_USED = frozenset(
    {
        *("task.title", "task.due_date", "task.owner", "task.kind", "task.state", "task.done_on"),
        *("task.remark", _OWN_ID),
    }
)
IS_DONE: Mapping[str, bool] = {
    **dict.fromkeys(
        ("已完成", "完成", "已办", "已办结", "办结", "done", "completed", "complete", "finished"),
        True,
    ),
    **dict.fromkeys(
        ("待办", "未完成", "未开始", "进行中", "已逾期", "逾期", "今天", "今日", "今天到期"), False
    ),
    **dict.fromkeys(
        ("to do", "todo", "open", "pending", "not started", "in progress", "overdue", "today"),
        False,
    ),
}
"""What words for the state of a task say; other words go into the remarks."""


def plan_tasks(context: SheetContext) -> None:
    """Tasks, each found again by our id, else by customer, day and words."""
    titles, days = blank_or(context, "task.title"), blank_or(context, "task.due_date")
    owners, states = blank_or(context, "task.owner"), blank_or(context, "task.state")
    remarks, done = blank_or(context, "task.remark"), blank_or(context, "task.done_on")
    kinds, own_ids = blank_or(context, "task.kind"), blank_or(context, _OWN_ID)
    names, codes = blank_or(context, "customer.name"), blank_or(context, "customer.code")
    times = context.times("task.done_on")
    beside = texts_beside(context, _USED)
    column = context.clean.mapping.column_of("task.state")
    customers, keys = CustomerLinks(context), EntryKeys(own_ids)
    rows = []
    for index, title in enumerate(titles):
        if title is None:
            context.reject(index, "task.title")
            continue
        customer = None
        if names[index] is not None or codes[index] is not None:
            customer = customers.key(index)
            if customer is None:
                continue
        state = states[index]
        is_done = IS_DONE.get(folded(state)) if state is not None else None
        day = done[index]
        if is_done is False and day is not None:
            context.leave_out_cell(index, "task.done_on", "not_done", day.isoformat())
            day = None
        unread = f"{column.name}: {state}" if column and state and is_done is None else None
        values = (
            *(customer, one_line(title), days[index], staff_link(context, owners[index], index)),
            *(kinds[index], is_done, day, times[index]),
            joined(remarks[index], unread, beside[index] if beside else None),
            own_ids[index],
        )
        key = keys.key(index, customer or "", days[index], title)
        rows.append(PlanRow(key, context.number, context.clean.rows[index], values))
    fields = (
        *("task.customer", "task.title", "task.due_date", "task.owner", "task.kind"),
        *("task.state", "task.done_on", "task.done_time", "task.remark", _OWN_ID),
    )
    context.plan.tables[E.TASK].add(fields, rows, context.differs())
