"""Writing prepared rows of one table: many new ones at once, changed ones field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias, TypeVar

from sqlalchemy import Table
from sqlalchemy.orm import Session

from desktop_crm.core.ids import new_hex_ids
from desktop_crm.exchange.apply.blanks import Wipes
from desktop_crm.exchange.apply.policy import Counts, ImportPolicy, OnDuplicate
from desktop_crm.exchange.apply.present import LOOK, values_of
from desktop_crm.exchange.progress import looked_at
from desktop_crm.models import Record, table_of
from desktop_crm.services.action import author_of, moment_of
from desktop_crm.storage.bulk import file_value, indexes_at_best_time, insert_rows

T = TypeVar("T")
LookedAt: TypeAlias = Callable[[Iterable[Any]], Iterator[Any]]
"""Gives rows one by one, while somebody may stop the work."""


class Prepared(NamedTuple):
    """A row with its values as the file holds them; None where the plan says nothing.

    A reference changes nothing where the record exists. A tuple, since there are very many.
    """

    key: str
    values: tuple[Any, ...]
    is_reference: bool = False


@dataclass(slots=True)
class Written:
    """The ids that the rows of a table have now, and which of them are new."""

    ids: dict[str, str] = field(default_factory=dict)
    fresh: set[str] = field(default_factory=set)
    changed: set[str] = field(default_factory=set)

    def counts(self) -> Counts:
        """The records by what became of them."""
        created, updated = len(self.fresh), len(self.changed)
        return Counts(created, updated, len(self.ids) - created - updated)


_STEP = 1_000
_IDS_AT_ONCE = 20_000


class RowWriter:
    """Writes the rows of one import into one table after the other.

    `watch` is called with the number of rows that went by since its last call; it may raise
    `Cancelled`.
    """

    def __init__(self, session: Session, *, source: str, policy: ImportPolicy) -> None:
        self.session = session
        self.policy = policy
        self.watch: Callable[[int], None] | None = None
        self._source = source
        session.info[LOOK] = self.look
        self._moment = file_value(moment_of(session))
        self._author = file_value(author_of(session))

    def write(
        self,
        table: Table,
        columns: Sequence[str],
        rows: Sequence[Prepared],
        known: Mapping[str, str],
        defaults: Mapping[str, Any],
        *,
        wipes: Wipes,
    ) -> Written:
        """Insert the rows whose key is not known, update the others as the policy says."""
        written = Written(dict(known))
        fresh = [row for row in self.looked_at(rows) if row.key not in known] if known else rows
        keys = [row.key for row in fresh]
        written.ids.update(zip(keys, self._new_ids(len(keys)), strict=True))
        written.fresh.update(keys)
        self._insert(table, columns, fresh, written.ids, defaults)
        self.look()
        seen = self.looked_at(rows) if known else ()
        present = [row for row in seen if row.key in known and not row.is_reference]
        written.changed = self._update(table, columns, present, known, wipes)
        return written

    def insert(
        self, model: type[Record], columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
    ) -> int:
        """Insert plain rows that have no key of their own, e.g. phone numbers."""
        names = ("id", "created_at", "updated_at", "created_by", *columns)
        head = (self._moment, self._moment, self._author)
        table = table_of(model)
        with indexes_at_best_time(self.session, table, len(rows)):
            return insert_rows(
                self.session,
                table,
                names,
                (
                    (row_id, *head, *row)
                    for row_id, row in zip(
                        self._new_ids(len(rows)), self._watched(rows), strict=True
                    )
                ),
            )

    def _new_ids(self, count: int) -> Iterator[str]:
        """So many ids, made some thousands at a time, while somebody may stop."""
        for start in range(0, count, _IDS_AT_ONCE):
            self.look()
            yield from new_hex_ids(min(_IDS_AT_ONCE, count - start))

    def look(self) -> None:
        """Let somebody stop the import between two steps."""
        if self.watch is not None:
            self.watch(0)

    def looked_at(self, rows: Iterable[T]) -> Iterator[T]:
        """The rows one by one, while somebody may stop; they do not count as written."""
        yield from looked_at(rows, self.look)

    def _watched(self, rows: Iterable[T]) -> Iterator[T]:
        """The rows one by one, while somebody may look on or stop."""
        for number, row in enumerate(rows, start=1):
            if number % _STEP == 0 and self.watch is not None:
                self.watch(_STEP)
            yield row

    def _insert(
        self,
        table: Table,
        columns: Sequence[str],
        rows: Sequence[Prepared],
        ids: Mapping[str, str],
        defaults: Mapping[str, Any],
    ) -> None:
        if not rows:
            return
        defaults = {"created_by": self._author, **defaults}
        extra = [name for name in defaults if name not in columns]
        names = (
            *("id", "created_at", "updated_at", "external_source", "external_key"),
            *columns,
            *extra,
        )
        tail = tuple(defaults[name] for name in extra)
        filled = {
            place: default
            for place, name in enumerate(columns)
            if (default := defaults.get(name)) is not None
        }
        head = (self._moment, self._moment, self._source)
        with indexes_at_best_time(self.session, table, len(rows)):
            insert_rows(
                self.session,
                table,
                names,
                (
                    (ids[row.key], *head, row.key, *_with_defaults(row.values, filled), *tail)
                    for row in self._watched(rows)
                ),
            )

    def _update(
        self,
        table: Table,
        columns: Sequence[str],
        rows: Sequence[Prepared],
        known: Mapping[str, str],
        wipes: Wipes,
    ) -> set[str]:
        if self.policy.on_duplicate is OnDuplicate.SKIP or not rows:
            return set()
        wiped = {column for each in wipes.values() for column in each}.difference(columns)
        names = (*columns, *sorted(wiped))
        present = values_of(self.session, table, names, (known[row.key] for row in rows))
        blanks = (None,) * len(wiped)
        changed: set[str] = set()
        connection = self.session.connection()
        for row in self._watched(rows):
            row_id = known[row.key]
            emptied = wipes.get(row.key, frozenset())
            values = (*row.values, *blanks)
            differing = {
                column: value
                for column, value, old in zip(names, values, present[row_id], strict=True)
                if value != old
                and (column in emptied if value is None else True)
                and self._may_replace(old)
            }
            if not differing:
                continue
            changed.add(row.key)
            sets = ", ".join(f'"{column}" = ?' for column in differing)
            connection.exec_driver_sql(
                f'UPDATE "{table.name}" SET {sets}, updated_at = ? WHERE id = ?',  # noqa: S608
                (*differing.values(), self._moment, row_id),
            )
        return changed

    def _may_replace(self, old: Any) -> bool:
        return old in {None, ""} or self.policy.on_duplicate is not OnDuplicate.FILL


def _with_defaults(values: tuple[Any, ...], filled: Mapping[int, Any]) -> Sequence[Any]:
    missing = [place for place in filled if values[place] is None]
    if not missing:
        return values
    whole = list(values)
    for place in missing:
        whole[place] = filled[place]
    return whole
