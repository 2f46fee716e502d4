"""Sheets of complaints."""

from __future__ import annotations

from typing import Any

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.fields.own_id import own_id_field
from desktop_crm.exchange.plan.context import SheetContext
from desktop_crm.exchange.plan.links import (
    CustomerLinks,
    ProductLinks,
    blank_or,
    order_key,
    staff_link,
)
from desktop_crm.exchange.plan.log import EntryKeys
from desktop_crm.exchange.plan.tables import PlanRow

E = Entity
_PLAIN = (
    *("complaint.number", "complaint.kind", "complaint.severity", "complaint.state"),
    *("complaint.due_date", "complaint.solution", "complaint.solved_on", "complaint.cost"),
    "complaint.satisfaction",
    own_id_field(E.COMPLAINT),
)


def plan_complaints(context: SheetContext) -> None:
    """Complaints, each found again by number and customer, else by customer, day and words."""
    reasons, days = blank_or(context, "complaint.reason"), blank_or(context, "complaint.date")
    numbers, orders = blank_or(context, "complaint.number"), blank_or(context, "order.number")
    owners, remarks = blank_or(context, "complaint.owner"), blank_or(context, "complaint.remark")
    plain = {field: column for field in _PLAIN if (column := context.clean.column(field))}
    kept = context.kept()
    times, solved = context.times("complaint.date"), context.times("complaint.solved_on")
    customers, products = CustomerLinks(context), ProductLinks(context)
    keys = _Keys(context)
    rows = []
    for index, (reason, day) in enumerate(zip(reasons, days, strict=True)):
        if reason is None or day is None:
            context.reject(index, "complaint.reason" if reason is None else "complaint.date")
            continue
        customer = customers.key(index)
        if customer is None:
            continue
        remark = remarks[index]
        values = (
            *(customer, day, times[index], solved[index], reason),
            *(order_key(context, orders[index], customer), orders[index], products.key(index)),
            staff_link(context, owners[index], index),
            *(column[index] for column in plain.values()),
            (("complaint.remark", remark),) if remark else None,
            kept[index] if kept else None,
        )
        key = keys.key(index, customer, numbers[index], day, reason)
        rows.append(PlanRow(key, context.number, context.clean.rows[index], values))
    fields = (
        *("complaint.customer", "complaint.date", "complaint.time", "complaint.solved_time"),
        *("complaint.reason", "complaint.order"),
        *("complaint.order_number", "complaint.product", "complaint.owner"),
        *(*plain, "complaint.loose", "complaint.kept"),
    )
    context.plan.tables[E.COMPLAINT].add(fields, rows, context.differs())


class _Keys:
    """Keys of complaints; a number that stands further up with other words is another one."""

    def __init__(self, context: SheetContext) -> None:
        self._entries = EntryKeys(blank_or(context, own_id_field(E.COMPLAINT)))
        self._words: dict[str, list[Any]] = {}

    def key(self, index: int, customer: str, number: str | None, day: Any, reason: str) -> str:
        """The key of a row."""
        if number is None:
            return self._entries.key(index, customer, day, reason)
        key = f"{number}|{customer}"
        known = self._words.setdefault(key, [])
        if (day, reason) not in known:
            known.append((day, reason))
        place = known.index((day, reason))
        return key if not place else f"{key}|{place + 1}"
