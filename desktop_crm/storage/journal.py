"""The journal's triggers, generated from the tables, and the state that switches them.

Every insert and update of a business table lands in `journal` under the operation that is under
way; a change outside an operation aborts, and so does really deleting a row.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from uuid import UUID

from sqlalchemy import Connection, Table

from desktop_crm.models import Base, Record

UNTRACKED = frozenset({"id", "updated_at"})
"""Columns whose change alone is not worth an entry; an undo leaves them as they are."""


class Mode(IntEnum):
    """What the triggers do."""

    CLOSED = 0
    JOURNAL = 1
    BULK = 2
    PURGE = 3


def journalled_tables() -> list[Table]:
    """All tables whose rows a person may see, parents before children."""
    tables = {
        mapper.local_table for mapper in Base.registry.mappers if issubclass(mapper.class_, Record)
    }
    return [table for table in Base.metadata.sorted_tables if table in tables]


def tracked_columns(table: Table) -> list[str]:
    """The columns whose changes are kept, in table order."""
    return [column.name for column in table.columns if column.name not in UNTRACKED]


def trigger_statements(table: Table) -> Iterator[str]:
    """The three triggers of one table."""
    name, columns = table.name, tracked_columns(table)
    open_only = "coalesce((SELECT mode FROM journal_state), 0) < 2"
    refuse = (
        "SELECT raise(ABORT, 'change outside an operation') "
        "WHERE coalesce((SELECT mode FROM journal_state), 0) = 0;"
    )
    yield (
        f'CREATE TRIGGER journal_{name}_insert AFTER INSERT ON "{name}" WHEN {open_only} BEGIN '
        f"{refuse} INSERT INTO journal (operation_id, table_name, row_id, kind) "
        f"SELECT operation_id, '{name}', NEW.id, 'I' FROM journal_state; END"
    )
    differs = " OR ".join(f'OLD."{column}" IS NOT NEW."{column}"' for column in columns)
    parts = " UNION ALL ".join(
        f'SELECT \'{column}\' AS field, OLD."{column}" AS old, NEW."{column}" AS new '
        f'WHERE OLD."{column}" IS NOT NEW."{column}"'
        for column in columns
    )
    yield (
        f'CREATE TRIGGER journal_{name}_update AFTER UPDATE ON "{name}" '
        f"WHEN {open_only} AND ({differs}) BEGIN {refuse} "
        f"INSERT INTO journal (operation_id, table_name, row_id, kind, changes) "
        f"SELECT operation_id, '{name}', NEW.id, 'U', "
        f"(SELECT json_group_object(field, json_array(old, new)) FROM ({parts})) "
        f"FROM journal_state; END"
    )
    yield (
        f'CREATE TRIGGER journal_{name}_delete BEFORE DELETE ON "{name}" '
        f"WHEN coalesce((SELECT mode FROM journal_state), 0) <> {Mode.PURGE.value} BEGIN "
        f"SELECT raise(ABORT, 'rows are only marked as deleted'); END"
    )


def install_triggers(connection: Connection) -> None:
    """Make all triggers anew, as after a migration that rebuilt tables."""
    present = connection.exec_driver_sql(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND substr(name, 1, 8) = 'journal_'"
    )
    for (name,) in present.fetchall():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    for table in journalled_tables():
        for statement in trigger_statements(table):
            connection.exec_driver_sql(statement)
    connection.exec_driver_sql("INSERT OR IGNORE INTO journal_state (id, mode) VALUES (1, 0)")


def set_state(connection: Connection, operation_id: UUID | None, mode: Mode) -> None:
    """Tell the triggers which operation is under way, within the same transaction."""
    connection.exec_driver_sql(
        "UPDATE journal_state SET operation_id = ?, mode = ?",
        (operation_id.hex if operation_id else None, mode.value),
    )
