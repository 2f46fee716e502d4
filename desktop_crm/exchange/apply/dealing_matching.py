"""Which payments, debts, complaints and contacts of the firm the rows of a plan mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date
from desktop_crm.exchange.apply.columns import TABLES
from desktop_crm.exchange.apply.prepare import column_values
from desktop_crm.exchange.apply.present import chunks
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import PlanTable
from desktop_crm.storage.bulk import file_value

Mark = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Sign:
    """What two records of one customer have in common when they are the same.

    `plan` are fields, `file` columns; all of them have to be filled.
    """

    plan: Sequence[str]
    file: Sequence[str]


_SIGNS: Mapping[Entity, Sequence[_Sign]] = {
    Entity.DELIVERY: (_Sign(("delivery.number",), ("number",)),),
    Entity.RETURN: (_Sign(("return.number",), ("number",)),),
    Entity.PAYMENT: (
        _Sign(("payment.number",), ("number",)),
        _Sign(("receivable.paid_date", "receivable.paid"), ("paid_on", "amount")),
    ),
    Entity.RECEIVABLE: (
        _Sign(("receivable.number",), ("number",)),
        _Sign(("receivable.order_number",), ("number",)),
    ),
    Entity.COMPLAINT: (
        _Sign(("complaint.number",), ("number",)),
        _Sign(("complaint.date", "complaint.reason"), ("received_at", "text")),
    ),
    Entity.TASK: (_Sign(("task.title", "task.due_date"), ("title", "due_on")),),
    Entity.ACTIVITY: (_Sign(("activity.last_at", "activity.content"), ("happened_at", "text")),),
}
"""What a record is recognised by, the surest first."""

_INSTANTS = frozenset({"received_at", "happened_at"})


def add_dealings(
    session: Session, plan: PlanTable, known: dict[str, str], customers: Mapping[str, str]
) -> None:
    """Look for the rest by what two records of one customer have in common.

    Of several equal ones each row means another. A payment with a receipt number never means one
    of another number.
    """
    for sign in _SIGNS.get(plan.entity, ()):
        wanted: dict[tuple[str, Mark], list[str]] = defaultdict(list)
        for key, customer, mark in _marks(plan, sign, customers):
            if key not in known:
                wanted[customer, mark].append(key)
        if wanted:
            _find(session, plan, sign, wanted, known)


def _marks(
    plan: PlanTable, sign: _Sign, customers: Mapping[str, str]
) -> Iterator[tuple[str, str, Mark]]:
    owners = column_values(plan, f"{plan.entity}.customer") or []
    cells = [column_values(plan, field) or [None] * len(plan) for field in sign.plan]
    numbers = column_values(plan, f"{plan.entity}.number") or [None] * len(plan)
    is_by_number = "number" in sign.file
    for row, owner, number, values in zip(
        plan.rows, owners, numbers, zip(*cells, strict=True), strict=False
    ):
        customer = customers.get(owner) if owner is not None else None
        if customer is None or None in values or (number is not None and not is_by_number):
            continue
        yield (
            row.key,
            customer,
            tuple(_plain(column, value) for column, value in zip(sign.file, values, strict=True)),
        )


def _plain(column: str, value: Any) -> Any:
    """A value in the form that both sides share."""
    if column not in _INSTANTS:
        return file_value(value)
    if isinstance(value, date):
        return value.isoformat()
    return local_date(datetime.fromisoformat(value).replace(tzinfo=UTC)).isoformat()


def _find(
    session: Session,
    plan: PlanTable,
    sign: _Sign,
    wanted: Mapping[tuple[str, Mark], list[str]],
    known: dict[str, str],
) -> None:
    taken = set(known.values())
    columns = ", ".join(sign.file)
    table = TABLES[plan.entity].name
    connection = session.connection()
    for chunk in chunks(dict.fromkeys(customer for customer, _mark in wanted)):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            f"SELECT customer_id, id, {columns} FROM {table} "  # noqa: S608
            f"WHERE customer_id IN ({marks}) AND deleted_at IS NULL ORDER BY id",
            tuple(chunk),
        )
        for customer, row_id, *values in rows.fetchall():
            if row_id in taken or None in values:
                continue
            mark = tuple(
                _plain(column, value) for column, value in zip(sign.file, values, strict=True)
            )
            waiting = wanted.get((customer, mark))
            if waiting:
                known[waiting.pop(0)] = row_id
                taken.add(row_id)
