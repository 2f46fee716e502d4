"""Arithmetic with days in SQL, the same on every database."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, Integer, SQLColumnExpression, String, bindparam, cast
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class _DaysBefore(FunctionElement[date]):
    name = "days_before"
    type = Date()
    inherit_cache = True


def days_before(day: date, days: SQLColumnExpression[Any]) -> ColumnElement[date]:
    """The day so many days before `day`."""
    return _DaysBefore(bindparam(None, day, Date, unique=True), days)


@compiles(_DaysBefore)
def _as_difference(element: _DaysBefore, compiler: SQLCompiler, **options: Any) -> str:
    day, days = element.clauses
    return f"({compiler.process(cast(day, Date), **options)} - {compiler.process(days, **options)})"


@compiles(_DaysBefore, "sqlite")
def _as_sqlite_function(element: _DaysBefore, compiler: SQLCompiler, **options: Any) -> str:
    day, days = (compiler.process(each, **options) for each in element.clauses)
    return f"date({day}, '-' || {days} || ' days')"


class _DaysBetween(FunctionElement[int]):
    name = "days_between"
    type = Integer()
    inherit_cache = True


def days_between(earlier: Any, later: Any) -> ColumnElement[int]:
    """How many days after `earlier` a day is; null when one of them is."""
    return _DaysBetween(earlier, later)


@compiles(_DaysBetween)
def _as_day_difference(element: _DaysBetween, compiler: SQLCompiler, **options: Any) -> str:
    earlier, later = (compiler.process(each, **options) for each in element.clauses)
    return f"({later} - {earlier})"


@compiles(_DaysBetween, "sqlite")
def _as_julian_days(element: _DaysBetween, compiler: SQLCompiler, **options: Any) -> str:
    earlier, later = (compiler.process(each, **options) for each in element.clauses)
    return f"CAST(julianday({later}) - julianday({earlier}) AS INTEGER)"


class _YearLater(FunctionElement[date]):
    name = "year_later"
    type = Date()
    inherit_cache = True


def year_later(day: Any) -> ColumnElement[date]:
    """The same day of the next year, or the last one of its month where it is shorter."""
    return _YearLater(day)


@compiles(_YearLater)
def _as_interval(element: _YearLater, compiler: SQLCompiler, **options: Any) -> str:
    (day,) = (compiler.process(each, **options) for each in element.clauses)
    return f"CAST({day} + INTERVAL '1 year' AS DATE)"


@compiles(_YearLater, "sqlite")
def _as_shorter_month(element: _YearLater, compiler: SQLCompiler, **options: Any) -> str:
    (day,) = (compiler.process(each, **options) for each in element.clauses)
    month_end = f"date({day}, 'start of month', '+13 months', '-1 day')"
    return f"min(date({day}, '+1 year'), {month_end})"


class _MonthOf(FunctionElement[str]):
    name = "month_of"
    type = String()
    inherit_cache = True


class _LocalMonth(FunctionElement[str]):
    name = "local_month"
    type = String()
    inherit_cache = True


def month_of(day: Any) -> ColumnElement[str]:
    """The month of a day as `YYYY-MM`."""
    return _MonthOf(day)


def local_month(moment: Any) -> ColumnElement[str]:
    """The month of a moment where the PC stands, as `YYYY-MM`."""
    return _LocalMonth(moment)


@compiles(_MonthOf)
@compiles(_LocalMonth)
def _as_month_text(element: Any, compiler: SQLCompiler, **options: Any) -> str:
    (value,) = (compiler.process(each, **options) for each in element.clauses)
    return f"to_char({value}, 'YYYY-MM')"


@compiles(_MonthOf, "sqlite")
def _as_sqlite_month(element: _MonthOf, compiler: SQLCompiler, **options: Any) -> str:
    (value,) = (compiler.process(each, **options) for each in element.clauses)
    return f"substr({value}, 1, 7)"


@compiles(_LocalMonth, "sqlite")
def _as_sqlite_local_month(element: _LocalMonth, compiler: SQLCompiler, **options: Any) -> str:
    (value,) = (compiler.process(each, **options) for each in element.clauses)
    return f"strftime('%Y-%m', {value}, 'localtime')"
