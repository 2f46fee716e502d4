"""Long lists by row number: the order of a million rows in eight megabytes."""

from __future__ import annotations

import json
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    FromClause,
    Row,
    Select,
    SQLColumnExpression,
    String,
    bindparam,
    func,
    literal_column,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from desktop_crm.models import Base

_NUMBER = "row_number"
_ASKED = "asked_row_numbers"
_CHUNK = 4_096


def row_number(model: type[Base]) -> ColumnElement[int]:
    """The number under which the file keeps a row; it holds as long as the file is open."""
    return literal_column(f'"{model.__tablename__}".rowid', BigInteger)


def row_numbers(
    session: Session, ordered: Select[Any], model: type[Base], *, limit: int | None = None
) -> array[int]:
    """The row numbers of a query's rows, in its order; only its conditions and order count."""
    numbers = array("q")
    for chunk in _chunks(session, ordered.limit(limit), model, _CHUNK):
        numbers.extend(chain.from_iterable(chunk))
    return numbers


def row_numbers_by(
    session: Session,
    ordered: Select[Any],
    model: type[Base],
    text: ColumnElement[str],
    in_order: Callable[[Iterable[str]], Iterable[str]],
) -> array[int]:
    """The row numbers by a text that each row has, in an order that only Python knows.

    Rows of one text stand in the query's own order, those without any at the end.
    """
    found: defaultdict[str | None, list[int]] = defaultdict(list)
    for chunk in _chunks(session, ordered, model, _CHUNK, text):
        for number, its in chunk:
            found[its].append(number)
    without = found.pop(None, [])
    numbers = array("q")
    for each in in_order(each for each in found if each is not None):
        numbers.extend(found[each])
    numbers.extend(without)
    return numbers


def first_row_numbers(
    session: Session, ordered: Select[Any], model: type[Base], *, limit: int, patience: int
) -> array[int] | None:
    """The first different row numbers of a query that may name a row several times.

    None when `patience` rows did not hold `limit` different ones: then the short way is none.
    """
    numbers: dict[int, None] = {}
    seen = 0
    for chunk in _chunks(session, ordered.limit(patience), model, limit):
        seen += len(chunk)
        numbers.update(dict.fromkeys(chain.from_iterable(chunk)))
        if len(numbers) >= limit:
            return array("q", islice(numbers, limit))
    return None if seen >= patience else array("q", numbers)


def _chunks(
    session: Session, ordered: Select[Any], model: type[Base], size: int, *more: Any
) -> Iterator[list[tuple[Any, ...]]]:
    """Row numbers straight from the driver's cursor: a million result rows would cost seconds."""
    number = row_number(model).label(_NUMBER)
    wanted = ordered.with_only_columns(number, *more, maintain_column_froms=True)
    found = session.connection().execute(wanted)
    try:
        cursor: Any = found.cursor
        while rows := cursor.fetchmany(size):
            yield rows
    finally:
        found.close()


def numbered(rows: Select[Any], model: type[Base]) -> Select[Any]:
    """A query of single rows that `by_row_numbers` can ask; build it once, ask it often."""
    each = func.json_each(bindparam(_ASKED, type_=String)).table_valued("value")
    return rows.add_columns(row_number(model).label(_NUMBER)).where(
        row_number(model).in_(select(each.c.value))
    )


def by_row_numbers(
    session: Session, query: Select[Any], numbers: Sequence[int]
) -> list[Row[Any] | None]:
    """The rows of a `numbered` query with these numbers, in order; None for one that is gone."""
    found = {row[-1]: row for row in session.execute(query, {_ASKED: json.dumps(list(numbers))})}
    return [found.get(number) for number in numbers]


def with_numbers(model: type[Base], numbers: Sequence[int]) -> ColumnElement[bool]:
    """A condition for rows with these numbers."""
    return _in_json(row_number(model), json.dumps(list(numbers)))


def among(ids: InstrumentedAttribute[Any], wanted: Iterable[UUID]) -> ColumnElement[bool]:
    """A condition for any number of ids: one parameter, however many they are."""
    return _in_json(ids, json.dumps([each.hex for each in wanted]))


def _in_json(value: SQLColumnExpression[Any], listed: str) -> ColumnElement[bool]:
    each = func.json_each(bindparam(None, listed, unique=True)).table_valued("value")
    return value.in_(select(each.c.value))


def ranked(keys: Sequence[str]) -> FromClause:
    """A table of `key` and `rank`: the place of each key in the list."""
    listed = json.dumps(dict(zip(keys, range(len(keys)), strict=True)), ensure_ascii=False)
    each = func.json_each(bindparam(None, listed, unique=True)).table_valued("key", "value")
    # Grouping makes the file keep the list as a table of its own that it can look keys up in.
    return select(each.c.key, func.max(each.c.value).label("rank")).group_by(each.c.key).subquery()
