"""Typed cells, and the compact form in which columns of them cross from the child process."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, TypeAlias

from typing_extensions import override


class FaultKind(StrEnum):
    """Why a cell has no value although something stands in it."""

    ERROR = "error"
    NO_VALUE = "no_value"


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell that shows an error such as #N/A, or a formula whose result was never stored."""

    kind: FaultKind
    text: str = ""

    @override
    def __str__(self) -> str:
        """What the cell shows."""
        return self.text


Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta | Fault
"""`""` is the blank cell; integral floats are integers."""

BLANK = ""
_PLAIN = frozenset({str, int, float, bool})

_TAGS: Mapping[type, str] = {
    date: "d",
    datetime: "m",
    time: "t",
    timedelta: "s",
    Fault: "e",
}


def _written(cell: Any) -> Any:
    match cell:
        case Fault():
            return [cell.kind, cell.text]
        case timedelta():
            return cell.total_seconds()
        case _:
            return cell.isoformat()


_READ: Mapping[str, Callable[[Any], Cell]] = {
    "d": date.fromisoformat,
    "m": datetime.fromisoformat,
    "t": time.fromisoformat,
    "s": lambda seconds: timedelta(seconds=seconds),
    "e": lambda fault: Fault(FaultKind(fault[0]), fault[1]),
}


def packed(column: Sequence[Any]) -> tuple[list[Any], dict[str, list[int]]]:
    """Values that JSON can hold, and for each other type where it stood.

    Values of types that no cell has become text.
    """
    values = list(column)
    types = set(map(type, values))
    if float in types:
        values = [_whole(value) if value.__class__ is float else value for value in values]
    places: dict[str, list[int]] = {}
    for kind in types - _PLAIN:
        where = [index for index, value in enumerate(column) if value.__class__ is kind]
        tag = _TAGS.get(kind)
        for index in where:
            values[index] = _written(values[index]) if tag else _text(values[index])
        if tag:
            places[tag] = where
    return values, places


def unpacked(values: list[Any], places: Mapping[str, list[int]]) -> list[Cell]:
    """The typed cells of a packed column; `values` itself is filled."""
    for tag, where in places.items():
        read = _READ[tag]
        for index in where:
            values[index] = read(values[index])
    return values


def _whole(value: float) -> float:
    """13800138000.0 is 13800138000; beyond 15 digits a float has lost some and stays one."""
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def _text(value: Any) -> str:
    return BLANK if value is None else str(value)
