"""Whole sets of rows into the recycle bin and out of it, by a few statements each."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, Table

from desktop_crm.core.change import Conflict
from desktop_crm.storage.journal import journalled_tables

_LEFT = "undo_left"
_KEPT_WITH = "kept_with"
_CHOSEN = "chosen"
_WHOLES = frozenset(
    {"customer", "contact", "product", "sales_order", "order_line", "delivery_note", "return_note"}
    | {"log_entry", "complaint"}
)
"""Records that others are parts of; staff, options and tags are only mentioned."""
_STANDING = (
    "SELECT id FROM operation WHERE reverts_id IS NULL AND is_undone = 0 AND id <> :target "
    "AND id <> (SELECT operation_id FROM journal_state)"
)


def bin_rows(
    connection: Connection, target: UUID, now: str, leave: Collection[tuple[str, str]] = ()
) -> list[Conflict]:
    """Move what the operation inserted into the recycle bin, but for rows that later work needs.

    `leave` names further rows to be left, by table and id.
    """
    inserted = [table for table in journalled_tables() if _inserted(connection, target, table)]
    if not inserted:
        return []
    connection.exec_driver_sql(
        f"CREATE TEMP TABLE IF NOT EXISTS {_LEFT} (table_name, row_id, reason, "
        "PRIMARY KEY (table_name, row_id)) WITHOUT ROWID"
    )
    connection.exec_driver_sql(f"DELETE FROM {_LEFT}")
    for table_name, row_id in leave:
        connection.exec_driver_sql(
            f"INSERT INTO {_LEFT} VALUES (?, ?, ?)", (table_name, row_id, _CHOSEN)
        )
    for table in inserted:
        _leave_changed(connection, target, table)
    for table in inserted:
        _leave_used_by_others(connection, target, table)
    while sum(_leave_family(connection, target, table) for table in inserted):
        pass
    for table in inserted:
        _bin(connection, target, table, now)
    left = connection.exec_driver_sql(
        f"SELECT table_name, row_id, reason FROM {_LEFT} "
        f"WHERE reason NOT IN ('{_KEPT_WITH}', '{_CHOSEN}')"
    ).fetchall()
    return [Conflict(table, UUID(row_id), reason) for table, row_id, reason in left]


def _inserted(connection: Connection, target: UUID, table: Table) -> bool:
    found = connection.exec_driver_sql(
        "SELECT 1 FROM journal WHERE operation_id = ? AND table_name = ? AND kind = 'I' LIMIT 1",
        (target.hex, table.name),
    ).first()
    return found is not None


def _own_rows(table: Table) -> str:
    return (
        "SELECT row_id FROM journal WHERE operation_id = :target "
        f"AND table_name = '{table.name}' AND kind = 'I'"
    )


def _leave(connection: Connection, table: Table, reason: str, rows: str, target: UUID) -> int:
    result = connection.exec_driver_sql(
        f"INSERT OR IGNORE INTO {_LEFT} SELECT '{table.name}', row_id, '{reason}' FROM ({rows})",
        {"target": target.hex},
    )
    return result.rowcount


def _leave_changed(connection: Connection, target: UUID, table: Table) -> None:
    """Rows that an operation which still stands has changed since."""
    _leave(
        connection,
        table,
        "changed",
        f"SELECT DISTINCT later.row_id FROM journal AS later WHERE later.kind = 'U' "
        f"AND later.table_name = '{table.name}' AND later.operation_id IN ({_STANDING}) "
        f"AND later.row_id IN ({_own_rows(table)})",
        target,
    )


def _references(parent: Table) -> Iterator[Column[Any]]:
    for table in journalled_tables():
        for column in table.columns:
            if column.name != "created_by" and any(
                key.column.table is parent for key in column.foreign_keys
            ):
                yield column


def _leave_used_by_others(connection: Connection, target: UUID, table: Table) -> None:
    """Rows that a living row of another operation points at."""
    for column in _references(table):
        child = column.table
        _leave(
            connection,
            table,
            "in_use",
            f'SELECT DISTINCT child."{column.name}" AS row_id FROM "{child.name}" AS child '
            f'WHERE child.deleted_at IS NULL AND child."{column.name}" IN ({_own_rows(table)}) '
            f"AND child.id NOT IN ({_own_rows(child)})",
            target,
        )


def _leave_family(connection: Connection, target: UUID, table: Table) -> int:
    """Rows that a row left alone points at, and rows that belong to one, stay with it."""
    left = 0
    for column in _references(table):
        child = column.table
        left += _leave(
            connection,
            table,
            _KEPT_WITH,
            f'SELECT DISTINCT child."{column.name}" AS row_id FROM "{child.name}" AS child '
            f"JOIN {_LEFT} AS stays ON stays.row_id = child.id "
            f"AND stays.table_name = '{child.name}' "
            f'WHERE child."{column.name}" IN ({_own_rows(table)})',
            target,
        )
    for column in belongs_by(table):
        parent = next(iter(column.foreign_keys)).column.table
        left += _leave(
            connection,
            table,
            _KEPT_WITH,
            f'SELECT child.id AS row_id FROM {_LEFT} AS stays JOIN "{table.name}" AS child '
            f"ON child.\"{column.name}\" = stays.row_id WHERE stays.table_name = '{parent.name}' "
            f"AND child.id IN ({_own_rows(table)})",
            target,
        )
    return left


def belongs_by(table: Table) -> Iterator[Column[Any]]:
    """The columns that say whose part a row is; without that record it would make no sense."""
    for column in table.columns:
        if not column.nullable and any(
            key.column.table.name in _WHOLES for key in column.foreign_keys
        ):
            yield column


def _bin(connection: Connection, target: UUID, table: Table, now: str) -> None:
    rows = (
        f"deleted_at IS NULL AND id IN ({_own_rows(table)}) AND id NOT IN "
        f"(SELECT row_id FROM {_LEFT} WHERE table_name = '{table.name}')"
    )
    _mark_deleted(connection, table, rows, {"target": target.hex}, old=None, new=now)


def _mark_deleted(
    connection: Connection,
    table: Table,
    rows: str,
    params: dict[str, Any],
    *,
    old: str | None,
    new: str | None,
) -> None:
    """Set `deleted_at` where a condition holds, with the journal entries by one statement."""
    values = {**params, "old": old, "new": new}
    connection.exec_driver_sql(
        "INSERT INTO journal (operation_id, table_name, row_id, kind, changes) "
        f"SELECT (SELECT operation_id FROM journal_state), '{table.name}', id, 'U', "
        "json_object('deleted_at', json_array(:old, :new)) "
        f'FROM "{table.name}" WHERE {rows}',
        values,
    )
    connection.exec_driver_sql("UPDATE journal_state SET mode = 2")
    connection.exec_driver_sql(f'UPDATE "{table.name}" SET deleted_at = :new WHERE {rows}', values)
    connection.exec_driver_sql("UPDATE journal_state SET mode = 1")


@dataclass(frozen=True, slots=True)
class BinnedRows:
    """Rows whose `deleted_at` an operation changed in one and the same way."""

    table: Table
    target: UUID
    changes: str
    old: str | None
    new: str | None


def restore_rows_blocked(connection: Connection, rows: BinnedRows) -> list[Conflict]:
    """Give the rows their old `deleted_at` back; the ones that cannot are returned."""
    name = rows.table.name
    params = {
        "target": rows.target.hex,
        "changes": rows.changes,
        "expected": rows.new,
    }
    chosen = (
        "id IN (SELECT row_id FROM journal WHERE operation_id = :target "
        f"AND table_name = '{name}' AND kind = 'U' AND changes = :changes)"
    )
    conflicts: list[Conflict] = []
    refusals = [("changed", "deleted_at IS NOT :expected")]
    if rows.old is None:
        refusals += [("deleted", condition) for condition in _parent_conditions(rows.table)]
    for reason, condition in refusals:
        found = connection.exec_driver_sql(
            f'SELECT id FROM "{name}" WHERE {chosen} AND {condition}', params
        )
        conflicts += [Conflict(name, UUID(row_id), reason) for (row_id,) in found.fetchall()]
        chosen += f" AND NOT ({condition})"
    _mark_deleted(connection, rows.table, chosen, params, old=rows.new, new=rows.old)
    return conflicts


def _parent_conditions(table: Table) -> Iterator[str]:
    """Conditions that hold where what a row belongs to lies in the recycle bin."""
    for column in belongs_by(table):
        parent = next(iter(column.foreign_keys)).column.table
        yield (
            f'EXISTS (SELECT 1 FROM "{parent.name}" AS parent '
            f'WHERE parent.id = "{table.name}"."{column.name}" '
            "AND parent.deleted_at IS NOT NULL)"
        )
