"""Any number of ids inside a question, as one parameter: a list of them, or days beside each."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Date,
    DateTime,
    FromClause,
    String,
    Uuid,
    bindparam,
    column,
    select,
    type_coerce,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement

_BETTER_ALL = 10_000
KEY, FIRST, END = "key", "first", "end_of"


class _Keys(FunctionElement[Any]):
    """A table of keys."""

    name = "keys"
    inherit_cache = True


class _Spans(FunctionElement[Any]):
    """A table of keys, each with where its time begins and where it ends."""

    name = "spans"
    inherit_cache = True


class _MomentSpans(_Spans):
    name = "moment_spans"
    inherit_cache = True


def listed(ids: Any, keys: Iterable[str]) -> ColumnElement[bool]:
    """A condition for ids that are in a list of keys of 32 digits."""
    table = _Keys(_parameter(keys)).table_valued(column(KEY, Uuid))
    return type_coerce(ids, Uuid).in_(select(table.c[KEY]))


def few_listed(ids: Any, keys: Collection[str]) -> tuple[ColumnElement[bool], ...]:
    """The same, or nothing where they are so many that it is quicker to read all and pick."""
    return (listed(ids, keys),) if len(keys) <= _BETTER_ALL else ()


def day_spans(spans: Mapping[str, tuple[date, date]]) -> FromClause:
    """A table of `key`, `first` day and last day (`end_of`)."""
    rows = [(key, str(first), str(last)) for key, (first, last) in spans.items()]
    types = column(KEY, Uuid), column(FIRST, Date), column(END, Date)
    return _Spans(_parameter(rows)).table_valued(*types)


def moment_spans(spans: Mapping[str, tuple[int, int]]) -> FromClause:
    """A table of `key`, the moment its first day begins, and the one its last day has ended."""
    begins = _Begins()
    rows = [(key, begins[first], begins[last + 1]) for key, (first, last) in spans.items()]
    types = column(KEY, Uuid), column(FIRST, DateTime), column(END, DateTime)
    return _MomentSpans(_parameter(rows)).table_valued(*types)


class _Begins(dict[int, str]):
    """The moments at which days begin where the PC stands, as the file writes them."""

    def __missing__(self, day: int) -> str:
        begin = datetime.combine(date.fromordinal(day), time.min).astimezone(UTC)
        found = self[day] = begin.strftime("%Y-%m-%d %H:%M:%S.%f")
        return found


def _parameter(rows: Iterable[Any]) -> Any:
    """In the order of the keys, so that neighbours in the file are read one after the other."""
    return bindparam(None, json.dumps(sorted(rows)), String, unique=True)


@compiles(_Keys)
def _as_elements(element: _Keys, compiler: SQLCompiler, **options: Any) -> str:
    keys = compiler.process(element.clauses, **options)
    return (
        f"(SELECT CAST(value AS UUID) AS {KEY} FROM json_array_elements_text(CAST({keys} AS JSON)))"
    )


@compiles(_Keys, "sqlite")
def _as_values(element: _Keys, compiler: SQLCompiler, **options: Any) -> str:
    keys = compiler.process(element.clauses, **options)
    return f"(SELECT value AS {KEY} FROM json_each({keys}))"


@compiles(_Spans)
def _as_rows(element: _Spans, compiler: SQLCompiler, **options: Any) -> str:
    rows = compiler.process(element.clauses, **options)
    kind = "TIMESTAMP" if isinstance(element, _MomentSpans) else "DATE"
    return (
        f"(SELECT CAST(value->>0 AS UUID) AS {KEY}, CAST(value->>1 AS {kind}) AS {FIRST}, "
        f"CAST(value->>2 AS {kind}) AS {END} "
        f"FROM json_array_elements(CAST({rows} AS JSON)))"
    )


@compiles(_Spans, "sqlite")
def _as_extracts(element: _Spans, compiler: SQLCompiler, **options: Any) -> str:
    rows = compiler.process(element.clauses, **options)
    return (
        f"(SELECT json_extract(value, '$[0]') AS {KEY}, json_extract(value, '$[1]') AS {FIRST}, "
        f"json_extract(value, '$[2]') AS {END} FROM json_each({rows}))"
    )
