"""Imported tasks: which are done, and the planned contacts that hang on them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from desktop_crm.exchange.apply.instants import instant_of
from desktop_crm.exchange.apply.prepare import column_values, set_column
from desktop_crm.exchange.apply.present import values_of
from desktop_crm.exchange.apply.writer import Prepared, RowWriter, Written
from desktop_crm.exchange.plan.tables import PlanTable
from desktop_crm.models import Customer, Task, table_of
from desktop_crm.services.action import moment_of
from desktop_crm.services.tasks_rows import FOLLOW_UP
from desktop_crm.storage.bulk import file_value

_COLUMNS = ("due_on", "done_at", "subject_table", "customer_id")


class _Before(NamedTuple):
    """A task as the firm had it."""

    due_on: str | None = None
    done_at: str | None = None
    subject: str | None = None
    customer: str | None = None

    @property
    def planned(self) -> str | None:
        """The day for which it plans something."""
        return None if self.done_at is not None else self.due_on


_NEW = _Before()


class TaskCourse:
    """What becomes of tasks: ticked off, opened again, planned for another day."""

    def __init__(self, writer: RowWriter, known: Mapping[str, str]) -> None:
        self._writer = writer
        self._before = self._read(known.values())
        self._known = known

    def _read(self, ids: Iterable[str]) -> dict[str, _Before]:
        found = values_of(self._writer.session, table_of(Task), _COLUMNS, ids)
        return {row_id: _Before(*values) for row_id, values in found.items()}

    def _of(self, key: str) -> _Before:
        return self._before.get(self._known.get(key, ""), _NEW)

    def add_columns(self, table: PlanTable, columns: list[str], rows: list[Prepared]) -> None:
        """When tasks were done: on the day that the sheet gives, else now."""
        blank = [None] * len(rows)
        days = column_values(table, "task.done_on") or blank
        states = column_values(table, "task.state") or blank
        now = file_value(moment_of(self._writer.session))
        done: list[str | None] = []
        times = column_values(table, "task.done_time") or blank
        for row, day, at, is_done in zip(rows, days, times, states, strict=True):
            present = self._of(row.key).done_at
            if day is not None:
                done.append(instant_of(day, at, present))
            else:
                done.append((present or now) if is_done else None)
        set_column(columns, rows, "done_at", done)

    def reopened(self, table: PlanTable) -> dict[str, frozenset[str]]:
        """What is to be emptied for tasks that are open again, by the keys of the rows."""
        states = column_values(table, "task.state") or [None] * len(table)
        return {
            row.key: frozenset({"done_at"})
            for row, is_done in zip(table.rows, states, strict=True)
            if is_done is False and self._of(row.key).done_at is not None
        }

    def settle(self, written: Written, customers: Written) -> None:
        """Move the next contact of customers with the tasks that planned it."""
        session = self._writer.session
        keys = {row_id: key for key, row_id in customers.ids.items()}
        after = self._read(sorted(written.ids[key] for key in written.changed))
        for row_id, now in after.items():
            before = self._before[row_id]
            if now.subject != FOLLOW_UP or now.customer is None or now.planned == before.planned:
                continue
            customer = session.get_one(Customer, UUID(now.customer))
            planned = file_value(customer.next_contact_on)
            if planned in {before.due_on, None}:
                customer.next_contact_on = date.fromisoformat(now.planned) if now.planned else None
                if now.customer in keys and keys[now.customer] not in customers.fresh:
                    customers.changed.add(keys[now.customer])
        session.flush()
