"""Payments, debts, complaints and the contact log: what they need beside their own columns."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from desktop_crm.core.clock import local_date, start_of_day
from desktop_crm.exchange.apply.instants import instant_of
from desktop_crm.exchange.apply.prepare import (
    column_values,
    prepared_values,
    set_column,
)
from desktop_crm.exchange.apply.present import chunks
from desktop_crm.exchange.apply.writer import Prepared, RowWriter, Written
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import ImportPlan, PlanTable
from desktop_crm.models import Customer, LogEntryContact
from desktop_crm.services.action import moment_of
from desktop_crm.services.trade_facts import standing_of
from desktop_crm.storage.bulk import file_value

APPEND_ONLY = frozenset({Entity.ACTIVITY})
"""What is written once and never changed."""


@dataclass(frozen=True, slots=True)
class Firm:
    """What the import knows so far: the file's ids of the plan's records."""

    session: Session
    plan: ImportPlan
    ids: Mapping[Entity, Mapping[str, str]]


def add_receivable_columns(
    firm: Firm,
    table: PlanTable,
    columns: list[str],
    rows: list[Prepared],
    known: Mapping[str, str],
) -> None:
    """The days of debts that the sheet does not give.

    A debt is due by its date, else so many days before the import as it is overdue, else by the
    customer's payment terms. What follows from the day of the import is only said of new debts.
    """
    today = local_date(moment_of(firm.session))
    issued = list(column_values(table, "receivable.issued_on") or [None] * len(rows))
    due = list(column_values(table, "receivable.due_date") or [None] * len(rows))
    overdue = column_values(table, "receivable.overdue_days") or [None] * len(rows)
    owners = column_values(table, "receivable.customer") or []
    terms = _Terms(firm)
    for place, (row, days) in enumerate(zip(rows, overdue, strict=True)):
        if row.key in known:
            continue
        if due[place] is None and days is not None:
            due[place] = today - timedelta(days=int(days))
        if issued[place] is None:
            issued[place] = min(due[place] or today, today)
        if due[place] is None:
            due[place] = issued[place] + timedelta(days=terms.days(owners[place]))
    set_column(columns, rows, "issued_on", [file_value(day) for day in issued])
    set_column(columns, rows, "due_on", [file_value(day) for day in due])


class _Terms:
    """After how many days customers pay, each asked for once."""

    def __init__(self, firm: Firm) -> None:
        self._firm = firm
        self._days: dict[str, int] = {}

    def days(self, key: str) -> int:
        """The days of a customer of the plan."""
        if key not in self._days:
            session = self._firm.session
            customer = session.get_one(Customer, UUID(self._firm.ids[Entity.CUSTOMER][key]))
            self._days[key] = standing_of(session, customer).terms_days
        return self._days[key]


def worth_writing(table: PlanTable, known: Mapping[str, str]) -> PlanTable:
    """The table without debts of nothing that the firm does not have: they need no record."""
    amounts = column_values(table, "receivable.amount")
    if amounts is None:
        return table
    return without(
        table,
        {
            row.key
            for row, amount in zip(table.rows, amounts, strict=True)
            if not amount and row.key not in known
        },
    )


def without_known(table: PlanTable, known: Mapping[str, str]) -> PlanTable:
    """The table with nothing but the customers of known records that are never changed.

    What else their rows say is not to become an entry of some list.
    """
    if table.entity not in APPEND_ONLY or not known:
        return table
    place = table.position(f"{table.entity}.customer")
    rows = tuple(
        row._replace(values=tuple(v if at == place else None for at, v in enumerate(row.values)))
        if row.key in known
        else row
        for row in table.rows
    )
    return replace(table, rows=rows)


def without(table: PlanTable, keys: Collection[str]) -> PlanTable:
    """The table without the rows of some keys."""
    return replace(table, rows=tuple(row for row in table.rows if row.key not in keys))


def add_moments(table: PlanTable, columns: list[str], rows: list[Prepared]) -> None:
    """When customers were spoken to, to the minute where the sheet says it."""
    times = column_values(table, "activity.time")
    if times is not None and any(times):
        days = column_values(table, "activity.last_at") or [None] * len(rows)
        set_column(columns, rows, "happened_at", list(map(instant_of, days, times)))


def add_people_met(
    writer: RowWriter, table: PlanTable, entries: Written, contacts: Written
) -> None:
    """Who took part in the new entries."""
    blank = [None] * len(table)
    people = column_values(table, "activity.contact") or blank
    others = column_values(table, "activity.others") or blank
    rows = [
        (entries.ids[row.key], contacts.ids[key])
        for row, person, more in zip(table.rows, people, others, strict=True)
        for key in (person, *(more or ()))
        if key in contacts.ids and row.key in entries.fresh
    ]
    writer.insert(LogEntryContact, ("log_entry_id", "contact_id"), rows)


def plan_next_contacts(
    writer: RowWriter, table: PlanTable, entries: Written, customers: Written
) -> None:
    """The next contact that a customer's last entry names, where none is planned yet."""
    owners = column_values(table, "activity.customer") or []
    days = column_values(table, "activity.last_at") or []
    agreed = column_values(table, "activity.next_at") or [None] * len(table)
    last: dict[str, tuple[date, date | None]] = {}
    for row, owner, day, next_day in zip(table.rows, owners, days, agreed, strict=True):
        if row.key in entries.fresh and (owner not in last or day >= last[owner][0]):
            last[owner] = (day, next_day)
    wanted = {
        customers.ids[owner]: (owner, day, next_day)
        for owner, (day, next_day) in last.items()
        if next_day is not None and next_day > day
    }
    session = writer.session
    later = _later_entries(session, {row_id: day for row_id, (_k, day, _n) in wanted.items()})
    for row_id, (owner, _day, next_day) in wanted.items():
        customer = session.get_one(Customer, UUID(row_id))
        if customer.next_contact_on is None and row_id not in later:
            customer.next_contact_on = next_day
            if owner not in customers.fresh:
                customers.changed.add(owner)
    session.flush()


def _later_entries(session: Session, days: Mapping[str, date]) -> set[str]:
    """The customers that were spoken to after a day."""
    found: set[str] = set()
    connection = session.connection()
    for chunk in chunks(days):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            "SELECT customer_id, max(happened_at) FROM log_entry "  # noqa: S608
            f"WHERE customer_id IN ({marks}) AND deleted_at IS NULL GROUP BY customer_id",
            tuple(chunk),
        )
        found.update(
            row_id
            for row_id, latest in rows.fetchall()
            if latest >= file_value(start_of_day(days[row_id] + timedelta(days=1)))
        )
    return found


def add_remark_lines(
    writer: RowWriter,
    table: PlanTable,
    columns: list[str],
    rows: list[Prepared],
    known: Mapping[str, str],
) -> None:
    """What other sheets say of customers: lines for the remarks, and what a list says they owe.

    A row that is a mere reference otherwise says only that of a known customer.
    """
    lines = column_values(table, "customer.lines") or [None] * len(rows)
    owed = column_values(table, "customer.snapshot") or [None] * len(rows)
    if not any(lines) and all(amount is None for amount in owed):
        return
    wanted = [
        row.key in known and (bool(line) or amount is not None)
        for row, line, amount in zip(rows, lines, owed, strict=True)
    ]
    bare = [
        Prepared(row.key, (None,) * len(columns)) if is_wanted and row.is_reference else row
        for row, is_wanted in zip(rows, wanted, strict=True)
    ]
    rows[:] = bare
    openings = prepared_values(columns, rows, "opening_balance")
    set_column(
        columns,
        rows,
        "opening_balance",
        [
            file_value(amount) if amount is not None else opening
            for amount, opening in zip(owed, openings, strict=True)
        ],
    )
    present = _remarks(writer.session, [known[row.key] for row in rows if row.key in known])
    said = prepared_values(columns, rows, "remark")
    remarks = [
        with_lines(text if text is not None else present.get(known.get(row.key, "")), more)
        if more
        else text
        for row, text, more in zip(rows, said, lines, strict=True)
    ]
    set_column(columns, rows, "remark", remarks)


def with_lines(text: str | None, lines: Sequence[str]) -> str:
    """A text with those lines below it that it does not have."""
    present = text.split("\n") if text else []
    return "\n".join([*present, *(line for line in lines if line not in present)])


def _remarks(session: Session, ids: Sequence[str]) -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    connection = session.connection()
    for chunk in chunks(ids):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            f"SELECT id, remark FROM customer WHERE id IN ({marks})",  # noqa: S608
            tuple(chunk),
        )
        found.update((row_id, remark) for row_id, remark in rows.fetchall())
    return found
