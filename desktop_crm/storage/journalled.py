"""What the operation under way has changed so far, read back from the journal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection

from desktop_crm.core.change import Touched

LISTED_IDS = 1_000
"""A change that touched more records of a table than this does not list them."""
_AT_ONCE = 4_000
_ONLY_BINNED = '{"deleted_at":'
"""How an update entry begins that only moved a row into the recycle bin or out of it."""


class _Entry(NamedTuple):
    table: str
    row_id: str
    inserted: int
    in_bin_only: int


@dataclass(frozen=True, slots=True)
class Journalled:
    """The entries of one operation; of a large one only the numbers are held in memory."""

    connection: Connection
    operation_id: UUID
    entries: tuple[_Entry, ...] | None

    def tables(self) -> frozenset[str]:
        """The tables with changed rows."""
        if self.entries is not None:
            return frozenset(entry.table for entry in self.entries)
        return frozenset(self._counted())

    def rows(self, table: str, *, inserted: bool, with_binned: bool = False) -> list[UUID]:
        """The rows of a table that were inserted, or else updated.

        Rows that only went to the recycle bin or came back are left out unless `with_binned`.
        """
        wanted = {
            entry.row_id
            for entry in self._entries_of(table)
            if bool(entry.inserted) is inserted and (with_binned or not entry.in_bin_only)
        }
        return [UUID(row_id) for row_id in sorted(wanted)]

    def touched(self) -> Mapping[str, Touched]:
        """The numbers, and where they are few the ids, of changed records by table."""
        if self.entries is None:
            return self._counted()
        inserted: dict[str, set[str]] = defaultdict(set)
        updated: dict[str, set[str]] = defaultdict(set)
        for entry in self.entries:
            (inserted if entry.inserted else updated)[entry.table].add(entry.row_id)
        return {
            table: _touched(inserted[table], updated[table])
            for table in sorted({*inserted, *updated})
        }

    def _entries_of(self, table: str) -> Iterator[_Entry]:
        if self.entries is not None:
            yield from (entry for entry in self.entries if entry.table == table)
        else:
            yield from _select(self.connection, self.operation_id, "AND table_name = ?", (table,))

    def _counted(self) -> Mapping[str, Touched]:
        rows = self.connection.exec_driver_sql(
            "SELECT table_name, sum(kind = 'I'), "
            "count(DISTINCT CASE WHEN kind = 'U' THEN row_id END) "
            "FROM journal WHERE operation_id = ? GROUP BY table_name",
            (self.operation_id.hex,),
        ).fetchall()
        return {table: Touched(inserted, updated, None) for table, inserted, updated in rows}


def _touched(inserted: set[str], updated: set[str]) -> Touched:
    both = inserted | updated
    ids = frozenset(UUID(each) for each in both) if len(both) <= LISTED_IDS else None
    return Touched(len(inserted), len(updated), ids)


def _select(
    connection: Connection, operation_id: UUID, more: str = "", values: tuple[object, ...] = ()
) -> list[_Entry]:
    found = connection.exec_driver_sql(
        "SELECT table_name, row_id, kind = 'I', coalesce(substr(changes, 1, 14) = ? "
        "AND instr(changes, '],\"') = 0, 0) FROM journal WHERE operation_id = ? " + more,
        (_ONLY_BINNED, operation_id.hex, *values),
    )
    return [_Entry(*row) for row in found.fetchall()]


def read_entries(connection: Connection, operation_id: UUID) -> Journalled:
    """The changes of the operation under way."""
    entries = _select(connection, operation_id, "LIMIT ?", (_AT_ONCE + 1,))
    whole = tuple(entries) if len(entries) <= _AT_ONCE else None
    return Journalled(connection, operation_id, whole)
