"""Which records of the file the rows of a plan mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Table, select
from sqlalchemy.orm import Session

from desktop_crm.exchange.fields.own_id import read_own_id
from desktop_crm.exchange.progress import looked_at

T = TypeVar("T")

LOOK = "look"
"""Key of a session's `info`: called between two questions of many; it may stop all of them."""
_CHUNK = 500


def chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    """Pieces small enough for one statement."""
    listed = list(values)
    for start in range(0, len(listed), _CHUNK):
        yield listed[start : start + _CHUNK]


def looked_chunks(session: Session, values: Iterable[Any]) -> Iterator[list[Any]]:
    """The same pieces, while somebody may stop the work."""
    look = session.info.get(LOOK)
    for chunk in chunks(values):
        if look is not None:
            look()
        yield chunk


def looked(session: Session, rows: Iterable[T]) -> Iterable[T]:
    """The rows one by one, while somebody may stop the work."""
    look = session.info.get(LOOK)
    return rows if look is None else looked_at(rows, look)


def is_empty(session: Session, table: Table) -> bool:
    """Whether the table has no record at all, so that nothing need be looked up."""
    return session.execute(select(table.c.id).limit(1)).first() is None


def ids_by_column(
    session: Session,
    table: Table,
    column: Column[Any],
    values: Iterable[str],
    *conditions: ColumnElement[bool],
) -> dict[str, str]:
    """The ids of living records by one of their texts; texts that several share are left out."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for chunk in looked_chunks(session, dict.fromkeys(values)):
        rows = session.execute(
            select(column, table.c.id)
            .where(column.in_(chunk), table.c.deleted_at.is_(None), *conditions)
            .order_by(table.c.id)
        )
        for value, row_id in rows:
            if value in found:
                twice.add(value)
            found.setdefault(value, row_id.hex)
    return {value: row_id for value, row_id in found.items() if value not in twice}


def ids_by_key(session: Session, table: Table, keys: Iterable[str]) -> dict[str, str]:
    """The ids of living records by the key that an earlier import gave them."""
    return ids_by_column(session, table, table.c.external_key, keys)


def ids_by_source(
    session: Session, table: Table, keys: Iterable[str], source: str
) -> dict[str, str]:
    """The ids of living records by their key in another program's files.

    A record from a file of the same name comes first; else the only record with that key.
    """
    columns: tuple[Column[Any], ...] = (table.c.external_key, table.c.external_source, table.c.id)
    found: dict[str, dict[bool, list[str]]] = {}
    for chunk in looked_chunks(session, dict.fromkeys(keys)):
        rows = session.execute(
            select(*columns).where(table.c.external_key.in_(chunk), table.c.deleted_at.is_(None))
        )
        for key, known_source, row_id in rows:
            found.setdefault(key, {}).setdefault(known_source == source, []).append(row_id.hex)
    chosen = {key: ids.get(True) or ids.get(False, []) for key, ids in found.items()}
    return {key: ids[0] for key, ids in chosen.items() if len(ids) == 1}


def ids_by_own_id(session: Session, table: Table, cells: Mapping[str, Any]) -> dict[str, str]:
    """The ids of living records that rows name by themselves, by the rows' keys."""
    named = {key: own for key, cell in cells.items() if (own := read_own_id(cell)) is not None}
    alive: set[str] = set()
    for chunk in looked_chunks(session, dict.fromkeys(named.values())):
        ids = [UUID(each) for each in chunk]
        rows = session.scalars(
            select(table.c.id).where(table.c.id.in_(ids), table.c.deleted_at.is_(None))
        )
        alive.update(row_id.hex for row_id in rows)
    return {key: own for key, own in named.items() if own in alive}


def ask_about(session: Session, statement: str, values: Iterable[str]) -> Iterator[tuple[Any, ...]]:
    """The rows of a question about many records; `{}` stands for their marks."""
    connection = session.connection()
    for chunk in looked_chunks(session, values):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(statement.replace("{}", marks), tuple(chunk))
        yield from map(tuple, rows.fetchall())


def values_of(
    session: Session, table: Table, columns: Sequence[str], ids: Iterable[str]
) -> Mapping[str, tuple[Any, ...]]:
    """What the file holds in some columns of some records, as file values by id."""
    names = ", ".join(f'"{column}"' for column in ("id", *columns))
    found: dict[str, tuple[Any, ...]] = {}
    connection = session.connection()
    for chunk in looked_chunks(session, ids):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            f'SELECT {names} FROM "{table.name}" WHERE id IN ({marks})',  # noqa: S608
            tuple(chunk),
        )
        for row_id, *values in rows.fetchall():
            found[row_id] = tuple(values)
    return found
