"""Many rows at once: tuples of file values straight to the driver, one journal entry each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import islice
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table
from sqlalchemy.orm import Session
from sqlalchemy.schema import CreateIndex, DropIndex

from desktop_crm.core.money import to_units
from desktop_crm.storage.journal import trigger_statements

UNLISTED = "unlisted"
"""Key of a session's `info`: rows inserted without an entry, `{table: [(first, last)]}`."""
_BATCH = 5_000
_WORTH_BUILDING_LATE = 10_000
"""With fewer rows it makes no difference when indexes are built."""


def file_value(value: Any) -> Any:
    """A plain value as the file holds it: ids as hex, money as units, days and instants as text.

    Booleans become 0 or 1; whole numbers and text stay as they are, so a number for a money column
    must come as `Decimal`.
    """
    match value:
        case UUID():
            return value.hex
        case Decimal():
            return to_units(value)
        case datetime():
            return value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
        case date():
            return value.isoformat()
        case bool():
            return int(value)
        case _:
            return value


def insert_rows(
    session: Session,
    table: Table,
    columns: Sequence[str],
    rows: Iterable[tuple[Any, ...]],
    *,
    journalled: bool = True,
) -> int:
    """Insert rows of file values (see `file_value`) within the operation under way; their number.

    The triggers rest meanwhile; the journal entries are written by one statement, found by the row
    numbers that the inserts add behind the highest one.

    Rows of a firm that begins with them need not be `journalled`: they have no history, and the
    operation cannot be taken back.
    """
    connection = session.connection()
    session.flush()
    last = connection.exec_driver_sql(
        f'SELECT coalesce(max(rowid), 0) FROM "{table.name}"'
    ).scalar_one()
    names = ", ".join(f'"{column}"' for column in columns)
    marks = ", ".join("?" * len(columns))
    statement = f'INSERT INTO "{table.name}" ({names}) VALUES ({marks})'
    count = 0
    iterator = iter(rows)
    batch = list(islice(iterator, _BATCH))
    with _journal_resting(connection, table, many=len(batch) == _BATCH):
        while batch:
            connection.exec_driver_sql(statement, batch)
            count += len(batch)
            batch = list(islice(iterator, _BATCH))
        if journalled:
            _enter(connection, table, last)
    if count and not journalled:
        unlisted = session.info.setdefault(UNLISTED, {}).setdefault(table.name, [])
        unlisted.append((last + 1, last + count))
    return count


def _enter(connection: Connection, table: Table, last: int) -> None:
    """Write the journal entries of the rows behind a row number."""
    connection.exec_driver_sql(
        "INSERT INTO journal (operation_id, table_name, row_id, kind) "
        f"SELECT (SELECT operation_id FROM journal_state), '{table.name}', id, 'I' "
        f'FROM "{table.name}" WHERE rowid > ? ORDER BY rowid',
        (last,),
    )


@contextmanager
def _journal_resting(connection: Connection, table: Table, *, many: bool) -> Iterator[None]:
    """Let the triggers do nothing; for many rows even asking them takes too long."""
    connection.exec_driver_sql("UPDATE journal_state SET mode = 2 WHERE mode = 1")
    trigger = next(trigger_statements(table))
    if many:
        connection.exec_driver_sql(f"DROP TRIGGER journal_{table.name}_insert")
    try:
        yield
    finally:
        if _is_under_way(connection):
            if many:
                connection.exec_driver_sql(trigger)
            connection.exec_driver_sql("UPDATE journal_state SET mode = 1 WHERE mode = 2")


def _is_under_way(connection: Connection) -> bool:
    """Whether there still is a transaction: a full disk makes SQLite roll it back by itself."""
    driver: Any = connection.connection.driver_connection
    return bool(driver.in_transaction)


@contextmanager
def late_indexes(session: Session, tables: Iterable[Table]) -> Iterator[None]:
    """Drop the tables' own indexes and build them again at the end.

    Worth it when the rows to come are many against those already there.
    """
    connection = session.connection()
    indexes = [index for table in tables for index in table.indexes]
    for index in indexes:
        connection.execute(DropIndex(index, if_exists=True))
    yield
    for index in indexes:
        connection.execute(CreateIndex(index))


@contextmanager
def indexes_at_best_time(session: Session, table: Table, count: int) -> Iterator[None]:
    """Let so many rows come into a table, with its indexes built late where that is faster."""
    present = session.connection().exec_driver_sql(
        f'SELECT coalesce(max(rowid), 0) FROM "{table.name}"'
    )
    if count < max(_WORTH_BUILDING_LATE, present.scalar_one()):
        yield
        return
    with late_indexes(session, [table]):
        yield


@contextmanager
def links_checked_late(session: Session) -> Iterator[None]:
    """Let rows point at others that come later; the end of the transaction checks all links."""
    session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    yield
