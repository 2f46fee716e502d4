"""Taking operations back: old values are applied as a new operation, later work is left alone.

A row that the operation inserted goes to the recycle bin, a changed field gets its old value. What
somebody changed since, and what later records hang on, stays and is reported as a conflict. Parts
that the user chose to leave stay too.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, select
from sqlalchemy.orm import Session

from desktop_crm.core.change import Conflict, Done, Part
from desktop_crm.core.errors import UserError
from desktop_crm.models import Operation
from desktop_crm.storage.authorship import MOMENT, OPERATION
from desktop_crm.storage.bulk import file_value
from desktop_crm.storage.journal import journalled_tables
from desktop_crm.storage.undo_rows import (
    BinnedRows,
    belongs_by,
    bin_rows,
    restore_rows_blocked,
)

FINAL = frozenset({"bin.purge", "bin.expire"})
"""Operations that nothing can take back: their records are gone."""
_NOT_TAKEN_BACK = frozenset({"demo.make"})
"""Operations whose records the journal does not all name; one throws the file away instead."""
_CONFLICTS = "conflicts"
_SHARED_FROM = 20
"""A change that so many rows share is taken back by one statement for all of them."""


def conflicts_of(session: Session) -> tuple[Conflict, ...]:
    """What the undo in this session left alone."""
    return tuple(session.info.get(_CONFLICTS, ()))


def to_undo(session: Session, operation_id: UUID | None) -> Operation:
    """The operation to take back: the named one, or the last one that stands.

    Raises:
        UserError: `undo.nothing`, `undo.done_already` or `undo.final`.
    """
    if operation_id is None:
        found = session.scalars(
            select(Operation)
            .where(Operation.reverts_id.is_(None), Operation.is_undone.is_(False))
            .where(Operation.id != session.info[OPERATION], Operation.code.not_in(FINAL))
            .order_by(Operation.at.desc(), Operation.id.desc())
            .limit(1)
        ).first()
        if found is None or found.code in _NOT_TAKEN_BACK:
            raise UserError("undo.nothing")
        return found
    operation = session.get(Operation, operation_id)
    if operation is None or operation.code in _NOT_TAKEN_BACK:
        raise UserError("undo.nothing")
    if operation.is_undone:
        raise UserError("undo.done_already")
    if operation.code in FINAL:
        raise UserError("undo.final")
    return operation


def to_redo(session: Session, operation_id: UUID | None = None) -> Operation:
    """The undo to take back: that of the named operation, or the last one.

    The last one is not taken back when something else was done after it.

    Raises:
        UserError: `redo.nothing`.
    """
    if operation_id is not None:
        return _undo_of(session, operation_id)
    found = session.scalars(
        select(Operation)
        .where(Operation.is_undone.is_(False), Operation.id != session.info[OPERATION])
        .where(Operation.code.in_(("undo",)) | Operation.reverts_id.is_(None))
        .order_by(Operation.at.desc(), Operation.id.desc())
        .limit(1)
    ).first()
    if found is None or found.code != "undo":
        raise UserError("redo.nothing")
    return found


def _undo_of(session: Session, operation_id: UUID) -> Operation:
    found = session.scalars(
        select(Operation)
        .where(Operation.reverts_id == operation_id, Operation.is_undone.is_(False))
        .order_by(Operation.at.desc(), Operation.id.desc())
        .limit(1)
    ).first()
    if found is None:
        raise UserError("redo.nothing")
    return found


def revert(session: Session, target: Operation, leave: Collection[Part] = ()) -> Done[UUID]:
    """Apply the target's changes backwards within the operation under way, but for some parts."""
    connection = session.connection()
    conflicts = session.info.setdefault(_CONFLICTS, [])
    left = _Left.of(leave)
    _revert_updates(connection, target.id, left, conflicts)
    now = file_value(session.info[MOMENT])
    conflicts.extend(bin_rows(connection, target.id, now, left.records))
    original = _mark(session, target)
    session.flush()
    session.expire_all()
    words = {
        "code": original.code,
        "words": original.words,
        "at": original.at.isoformat(),
        "left": len(conflicts) + len(leave),
    }
    return Done(original.id, words)


def _mark(session: Session, target: Operation) -> Operation:
    """Note the new state of the operations concerned; the original action among them."""
    own = session.get_one(Operation, session.info[OPERATION])
    own.reverts_id = target.id
    target.is_undone = True
    original = target
    while original.reverts_id is not None:
        original = session.get_one(Operation, original.reverts_id)
    if original is not target:
        original.is_undone = False
        own.is_undone = True
    return original


@dataclass(frozen=True, slots=True)
class _RowChange:
    row_id: str
    fields: dict[str, tuple[Any, Any]]


@dataclass(frozen=True, slots=True)
class _Left:
    """What the user chose to leave: whole records, and fields of others; ids as in the file."""

    records: frozenset[tuple[str, str]]
    fields: frozenset[tuple[str, str, str]]
    tables: frozenset[str]

    @classmethod
    def of(cls, parts: Collection[Part]) -> _Left:
        """Sort the parts."""
        return cls(
            frozenset((each.table, each.record_id.hex) for each in parts if each.field is None),
            frozenset((each.table, each.record_id.hex, each.field) for each in parts if each.field),
            frozenset(each.table for each in parts),
        )

    def without(self, table: Table, change: _RowChange) -> _RowChange | None:
        """What is left to do of a change."""
        if (table.name, change.row_id) in self.records:
            return None
        fields = {
            name: pair
            for name, pair in change.fields.items()
            if (table.name, change.row_id, name) not in self.fields
        }
        return _RowChange(change.row_id, fields) if fields else None


def _revert_updates(
    connection: Connection, target: UUID, left: _Left, conflicts: list[Conflict]
) -> None:
    for table in journalled_tables():
        if table.name in left.tables:
            separate = _row_changes(connection, target, table, [])
        else:
            separate = _revert_shared(connection, target, table, conflicts)
        for change in separate:
            wanted = left.without(table, change)
            if wanted is not None:
                _revert_row(connection, table, wanted, conflicts)


def _revert_shared(
    connection: Connection, target: UUID, table: Table, conflicts: list[Conflict]
) -> Iterator[_RowChange]:
    """Take back by one statement what many rows share; return the changes to handle row by row."""
    shared: list[str] = []
    groups = connection.exec_driver_sql(
        "SELECT changes, count(*) FROM journal WHERE operation_id = ? AND table_name = ? "
        "AND kind = 'U' GROUP BY changes HAVING count(*) >= ?",
        (target.hex, table.name, _SHARED_FROM),
    ).fetchall()
    for changes, _count in groups:
        fields = json.loads(changes)
        if set(fields) == {"deleted_at"} and _touched_once(connection, target, table):
            shared.append(changes)
            old, new = fields["deleted_at"]
            rows = BinnedRows(table, target, changes, old, new)
            conflicts.extend(restore_rows_blocked(connection, rows))
    return _row_changes(connection, target, table, shared)


def _touched_once(connection: Connection, target: UUID, table: Table) -> bool:
    twice = connection.exec_driver_sql(
        "SELECT 1 FROM journal WHERE operation_id = ? AND table_name = ? AND kind = 'U' "
        "GROUP BY row_id HAVING count(*) > 1 LIMIT 1",
        (target.hex, table.name),
    ).first()
    return twice is None


def _row_changes(
    connection: Connection, target: UUID, table: Table, done: list[str]
) -> Iterator[_RowChange]:
    entries = connection.exec_driver_sql(
        "SELECT row_id, changes FROM journal WHERE operation_id = ? AND table_name = ? "
        "AND kind = 'U' ORDER BY seq",
        (target.hex, table.name),
    ).fetchall()
    merged: dict[str, dict[str, tuple[Any, Any]]] = defaultdict(dict)
    for row_id, changes in entries:
        if changes in done:
            continue
        fields = merged[row_id]
        for field, (old, new) in json.loads(changes).items():
            first = fields[field][0] if field in fields else old
            fields[field] = (first, new)
    for row_id, fields in merged.items():
        effective = {field: pair for field, pair in fields.items() if pair[0] != pair[1]}
        if effective:
            yield _RowChange(row_id, effective)


def _revert_row(
    connection: Connection, table: Table, change: _RowChange, conflicts: list[Conflict]
) -> None:
    names = list(change.fields)
    selected = ", ".join(f'"{name}"' for name in names)
    current = connection.exec_driver_sql(
        f'SELECT {selected} FROM "{table.name}" WHERE id = ?', (change.row_id,)
    ).first()
    if current is None:
        return
    values: dict[str, Any] = {}
    for name, present in zip(names, current, strict=True):
        old, new = change.fields[name]
        if present != new:
            conflicts.append(Conflict(table.name, UUID(change.row_id), "changed", name))
        elif name == "deleted_at" and old is None and _parent_is_binned(connection, table, change):
            conflicts.append(Conflict(table.name, UUID(change.row_id), "deleted"))
        else:
            values[name] = old
    if values:
        assignments = ", ".join(f'"{name}" = ?' for name in values)
        connection.exec_driver_sql(
            f'UPDATE "{table.name}" SET {assignments} WHERE id = ?',
            (*values.values(), change.row_id),
        )


def _parent_is_binned(connection: Connection, table: Table, change: _RowChange) -> bool:
    for column in belongs_by(table):
        parent = next(iter(column.foreign_keys)).column.table.name
        binned = connection.exec_driver_sql(
            f'SELECT 1 FROM "{table.name}" AS row JOIN "{parent}" AS parent '
            f'ON parent.id = row."{column.name}" '
            "WHERE row.id = ? AND parent.deleted_at IS NOT NULL",
            (change.row_id,),
        ).first()
        if binned is not None:
            return True
    return False
