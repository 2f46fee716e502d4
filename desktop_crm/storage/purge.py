"""Really deleting what lies in the recycle bin, with all that belongs to it.

A record that something living still points at stays in the bin. What the journal held of a purged
record goes too; only that it was there, and that it was purged, remains.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Column, Connection, Table
from sqlalchemy.orm import Session

from desktop_crm.models import Base
from desktop_crm.storage.authorship import OPERATION
from desktop_crm.storage.journal import Mode, journalled_tables, set_state

_ROWS = "purge_rows"
_LOOSE = (("attachment", "owner_table", "owner_id"), ("custom_value", None, "record_id"))
"""Rows that name what they belong to without a foreign key."""
_WHOLES = frozenset({"customer"})
"""Records that are never a part of another one, however they point at it."""


@dataclass(frozen=True, slots=True)
class Purged:
    """How many of the wanted records are gone, and how many something living still needs."""

    gone: int
    left: int


def purge(session: Session, table: str, ids: Collection[UUID]) -> Purged:
    """Delete records of a table that lie in the bin for good, within the operation under way."""
    session.flush()
    connection = session.connection()
    _prepare(connection)
    wanted = _wanted(connection, table, ids)
    kept = _close_over(connection, table, wanted)
    gone = len(wanted) - len(kept)
    if gone:
        _delete(connection, session.info[OPERATION])
    session.expire_all()
    return Purged(gone, len(kept))


def _prepare(connection: Connection) -> None:
    connection.exec_driver_sql(
        f"CREATE TEMP TABLE IF NOT EXISTS {_ROWS} (table_name, row_id, root, "
        "PRIMARY KEY (table_name, row_id)) WITHOUT ROWID"
    )
    connection.exec_driver_sql(f"DELETE FROM {_ROWS}")


def _wanted(connection: Connection, table: str, ids: Collection[UUID]) -> list[str]:
    name = Base.metadata.tables[table].name
    found = [
        connection.exec_driver_sql(
            f'SELECT id FROM "{name}" WHERE id = ? AND deleted_at IS NOT NULL', (each.hex,)
        ).scalar()
        for each in dict.fromkeys(ids)
    ]
    return [each for each in found if each is not None]


def _close_over(connection: Connection, table: str, wanted: list[str]) -> set[str]:
    """Gather the wanted records with their parts; the ones that living rows need are returned."""
    kept: set[str] = set()
    while True:
        connection.exec_driver_sql(f"DELETE FROM {_ROWS}")
        roots = [(table, each, each) for each in wanted if each not in kept]
        if not roots:
            return kept
        connection.exec_driver_sql(f"INSERT INTO {_ROWS} VALUES (?, ?, ?)", roots)
        while sum(_add_parts(connection, child) for child in journalled_tables()):
            pass
        needed = {root for child in journalled_tables() for root in _needed(connection, child)}
        if not needed:
            return kept
        kept |= needed


def _references(table: Table) -> Iterator[tuple[Column[object], Table]]:
    for column in table.columns:
        for key in column.foreign_keys:
            if column.name != "created_by":
                yield column, key.column.table


def _add_parts(connection: Connection, child: Table) -> int:
    """Rows that cannot be without one that goes, or were deleted together with it."""
    added = 0
    for column, parent in _references(child):
        if column.nullable and child.name in _WHOLES:
            continue
        together = (
            f'AND child.deleted_at = (SELECT deleted_at FROM "{parent.name}" AS parent '
            "WHERE parent.id = goes.row_id)"
        )
        added += connection.exec_driver_sql(
            f"INSERT OR IGNORE INTO {_ROWS} SELECT '{child.name}', child.id, goes.root "
            f'FROM {_ROWS} AS goes JOIN "{child.name}" AS child '
            f"ON child.\"{column.name}\" = goes.row_id WHERE goes.table_name = '{parent.name}' "
            + (together if column.nullable else "")
        ).rowcount
    for name, table_column, id_column in _LOOSE:
        if name == child.name:
            same = f'AND child."{table_column}" = goes.table_name ' if table_column else ""
            added += connection.exec_driver_sql(
                f"INSERT OR IGNORE INTO {_ROWS} SELECT '{name}', child.id, goes.root "
                f'FROM {_ROWS} AS goes JOIN "{name}" AS child '
                f'ON child."{id_column}" = goes.row_id {same}'
            ).rowcount
    return added


def _needed(connection: Connection, child: Table) -> Iterator[str]:
    """The wanted records that a living row points at, or of which a part lives."""
    own = connection.exec_driver_sql(
        f"SELECT DISTINCT goes.root FROM {_ROWS} AS goes "
        f'JOIN "{child.name}" AS child ON child.id = goes.row_id '
        f"WHERE goes.table_name = '{child.name}' AND child.deleted_at IS NULL"
    )
    yield from own.scalars()
    for column, parent in _references(child):
        found = connection.exec_driver_sql(
            f'SELECT DISTINCT goes.root FROM {_ROWS} AS goes JOIN "{child.name}" AS child '
            f"ON child.\"{column.name}\" = goes.row_id WHERE goes.table_name = '{parent.name}' "
            "AND child.deleted_at IS NULL"
        )
        yield from found.scalars()


def _delete(connection: Connection, operation_id: UUID) -> None:
    set_state(connection, operation_id, Mode.PURGE)
    tables = list(reversed(journalled_tables()))
    for child in tables:
        _let_go(connection, child)
    for table in tables:
        connection.exec_driver_sql(
            f'DELETE FROM "{table.name}" WHERE id IN '
            f"(SELECT row_id FROM {_ROWS} WHERE table_name = '{table.name}')"
        )
    _forget_content(connection)
    connection.exec_driver_sql(f"DELETE FROM journal WHERE row_id IN (SELECT row_id FROM {_ROWS})")
    connection.exec_driver_sql(
        "INSERT INTO journal (operation_id, table_name, row_id, kind) "
        f"SELECT ?, table_name, row_id, 'D' FROM {_ROWS}",
        (operation_id.hex,),
    )
    set_state(connection, operation_id, Mode.JOURNAL)


def _let_go(connection: Connection, child: Table) -> None:
    """Rows that stay in the bin no longer point at what goes."""
    for column, parent in _references(child):
        if column.nullable:
            connection.exec_driver_sql(
                f'UPDATE "{child.name}" SET "{column.name}" = NULL WHERE deleted_at IS NOT NULL '
                f'AND "{column.name}" IN '
                f"(SELECT row_id FROM {_ROWS} WHERE table_name = '{parent.name}')"
            )


def _forget_content(connection: Connection) -> None:
    """Drop the bytes of files that no attachment holds any more."""
    attachments = connection.exec_driver_sql(
        f"SELECT 1 FROM {_ROWS} WHERE table_name = 'attachment' LIMIT 1"
    ).first()
    if attachments is not None:
        connection.exec_driver_sql(
            "DELETE FROM attachment_content WHERE sha256 NOT IN (SELECT sha256 FROM attachment)"
        )
