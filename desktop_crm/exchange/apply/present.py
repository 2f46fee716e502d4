"""Which records of the file the rows of a plan mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, Table, select
from sqlalchemy.orm import Session

_CHUNK = 500


def chunks(values: Iterable[Any]) -> Iterator[list[Any]]:
    """Pieces small enough for one statement."""
    listed = list(values)
    for start in range(0, len(listed), _CHUNK):
        yield listed[start : start + _CHUNK]


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
    for chunk in chunks(dict.fromkeys(values)):
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


def values_of(
    session: Session, table: Table, columns: Sequence[str], ids: Iterable[str]
) -> Mapping[str, tuple[Any, ...]]:
    """What the file holds in some columns of some records, as file values by id."""
    names = ", ".join(f'"{column}"' for column in ("id", *columns))
    found: dict[str, tuple[Any, ...]] = {}
    connection = session.connection()
    for chunk in chunks(ids):
        marks = ", ".join("?" * len(chunk))
        rows = connection.exec_driver_sql(
            f'SELECT {names} FROM "{table.name}" WHERE id IN ({marks})',  # noqa: S608
            tuple(chunk),
        )
        for row_id, *values in rows.fetchall():
            found[row_id] = tuple(values)
    return found
