"""What the operation under way has changed so far, read back from the journal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias
from uuid import UUID

from sqlalchemy import Connection, Select, select

from desktop_crm.core.change import Touched
from desktop_crm.core.codes import ChangeKind
from desktop_crm.models import JournalEntry

LISTED_IDS = 1_000
"""A change that touched more records of a table than this does not list them."""
Unlisted: TypeAlias = Mapping[str, Sequence[tuple[int, int]]]
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
    """The entries of one operation; of a large one only the numbers are held in memory.

    `unlisted` names rows that were inserted without an entry, by table: first and last number.
    """

    connection: Connection
    operation_id: UUID
    entries: tuple[_Entry, ...] | None
    unlisted: Unlisted

    def tables(self) -> frozenset[str]:
        """The tables with changed rows."""
        if self.entries is not None:
            return frozenset((*(entry.table for entry in self.entries), *self.unlisted))
        return frozenset((*self._counted(), *self.unlisted))

    def ids(self, table: str, kind: ChangeKind | None = None) -> Select[UUID]:
        """A selection of the rows of a table that have an entry, of one kind or any."""
        found = select(JournalEntry.row_id).where(
            JournalEntry.operation_id == self.operation_id, JournalEntry.table_name == table
        )
        return found if kind is None else found.where(JournalEntry.kind == kind)

    def rows(self, table: str, *, inserted: bool) -> list[UUID]:
        """The rows of a table that were inserted, or else updated.

        Rows that only went to the recycle bin or came back are left out.
        """
        wanted = {
            entry.row_id
            for entry in self._entries_of(table, inserted)
            if bool(entry.inserted) is inserted and not entry.in_bin_only
        }
        return [UUID(row_id) for row_id in sorted(wanted)]

    def touched(self) -> Mapping[str, Touched]:
        """The numbers, and where they are few the ids, of changed records by table."""
        counted = dict(self._counted() if self.entries is None else self._compared(self.entries))
        for table, ranges in self.unlisted.items():
            listed = counted.get(table, Touched())
            count = sum(last - first + 1 for first, last in ranges)
            counted[table] = Touched(listed.inserted + count, listed.updated, None)
        return counted

    @staticmethod
    def _compared(entries: Iterable[_Entry]) -> Mapping[str, Touched]:
        inserted: dict[str, set[str]] = defaultdict(set)
        updated: dict[str, set[str]] = defaultdict(set)
        for entry in entries:
            (inserted if entry.inserted else updated)[entry.table].add(entry.row_id)
        return {
            table: _touched(inserted[table], updated[table])
            for table in sorted({*inserted, *updated})
        }

    def _entries_of(self, table: str, inserted: bool) -> Iterator[_Entry]:
        if self.entries is not None:
            yield from (entry for entry in self.entries if entry.table == table)
        else:
            more = "AND table_name = ? AND (kind = 'I') = ?"
            yield from _select(self.connection, self.operation_id, more, (table, inserted))

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


def read_entries(
    connection: Connection, operation_id: UUID, unlisted: Unlisted | None = None
) -> Journalled:
    """The changes of the operation under way; `unlisted` are those that have no entry."""
    entries = _select(connection, operation_id, "LIMIT ?", (_AT_ONCE + 1,))
    whole = tuple(entries) if len(entries) <= _AT_ONCE else None
    return Journalled(connection, operation_id, whole, unlisted or {})
