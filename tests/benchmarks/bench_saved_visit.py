"""One saved visit through the services against the raw insert of its row, both safe on disk."""

from __future__ import annotations

import tempfile
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateIndex, CreateTable

from desktop_crm.core.ids import new_id
from desktop_crm.models import Customer, LogEntry
from desktop_crm.services.demo import make_demo_firm
from desktop_crm.services.log_entries import write_log_entry
from desktop_crm.storage.engine import raw_connection
from desktop_crm.storage.workspace import Workspace
from tests.benchmarks.measurement import Report

_TODAY = date(2026, 11, 21)
_CUSTOMERS = 1_000
_SAVES = 40
_TEXT = "上门见了王经理，M6 螺栓还剩三周的量，下周给正式报价，样品周五寄出。"
_COLUMNS = "id customer_id happened_at direction text is_backdated created_at updated_at"


def run(report: Report) -> None:
    """Save the same note in turn through the services and as a bare row."""
    with tempfile.TemporaryDirectory(prefix="desktop-crm-bench-") as scratch:
        firm, bare = Path(scratch, "firm.crm"), Path(scratch, "bare.db")
        with Workspace.create(firm) as workspace, raw_connection(bare, create=True) as connection:
            workspace.write(
                make_demo_firm, today=_TODAY, customers=_CUSTOMERS, offset=timedelta(hours=8)
            )
            customers = workspace.read(_customers)
            _prepare(connection, workspace)
            numbers = count()

            def ours() -> None:
                for _ in range(_SAVES):
                    customer_id = customers[next(numbers) % len(customers)]
                    workspace.write(write_log_entry, customer_id=customer_id, text=_TEXT)

            def floor() -> None:
                for _ in range(_SAVES):
                    _insert(connection, customers[next(numbers) % len(customers)])

            report.compare(
                f"{_SAVES} saved visits (journal, index, FULL) / raw inserts (FULL)",
                ours,
                floor,
                goal=3,
            )


def _customers(session: Session) -> list[UUID]:
    return list(session.scalars(select(Customer.id).order_by(Customer.id)))


def _prepare(connection: Any, workspace: Workspace) -> None:
    """The same table with its indexes and as many rows, without triggers and search index."""
    from sqlalchemy.dialects import sqlite

    table: Any = LogEntry.__table__
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute(str(CreateTable(table).compile(dialect=sqlite.dialect())))
    for index in table.indexes:
        connection.execute(str(CreateIndex(index).compile(dialect=sqlite.dialect())))
    connection.execute("ATTACH DATABASE ? AS firm", (str(workspace.path),))
    connection.execute("INSERT INTO main.log_entry SELECT * FROM firm.log_entry")
    connection.execute("DETACH DATABASE firm")


def _insert(connection: Any, customer_id: UUID) -> None:
    now = "2026-11-21 02:00:00.000000"
    values = (new_id().hex, customer_id.hex, now, "out", _TEXT, 0, now, now)
    names = _COLUMNS.replace(" ", ", ")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"INSERT INTO log_entry ({names}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", values)
    connection.execute("COMMIT")
