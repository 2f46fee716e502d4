"""From the rows of a plan's table to rows with the file's own values and links."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import repeat
from typing import Any

from desktop_crm.core.clock import start_of_day
from desktop_crm.core.names import folded
from desktop_crm.exchange.apply.columns import TARGETS, Form, Target
from desktop_crm.exchange.apply.options import OptionFinder
from desktop_crm.exchange.apply.writer import Prepared
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import LINKS, PLANNED, PlanTable
from desktop_crm.exchange.progress import looked_at
from desktop_crm.storage.bulk import file_value

Convert = Callable[[Any], Any]
_AS_THEY_ARE = frozenset({str, int, float, type(None)})
"""The types whose values the file holds as they are."""


class Preparer:
    """Knows the options of the file and the ids of the tables written so far.

    `look` is called between two columns; it may raise `Cancelled`.
    """

    def __init__(self, options: OptionFinder, look: Callable[[], None]) -> None:
        self._options = options
        self._look = look
        self.ids: dict[Entity, Mapping[str, str]] = {entity: {} for entity in PLANNED}

    def prepare(self, table: PlanTable) -> tuple[list[str], list[Prepared]]:
        """The columns that the table fills, and its rows."""
        targets = TARGETS[table.entity]
        chosen: list[tuple[int, str, Convert]] = []
        for place, field in enumerate(table.fields):
            target = targets.get(field.partition(".")[2])
            if target is not None:
                chosen.append((place, target.column, self._converter(field, target)))
        names = [column for _place, column, _convert in chosen]
        cells = []
        for place, _column, convert in chosen:
            self._look()
            cells.append(_converted([row.values[place] for row in table.rows], convert))
        values = zip(*cells, strict=True) if cells else repeat(())
        rows = [
            Prepared(row.key, each, row.is_reference)
            for row, each in zip(looked_at(table.rows, self._look), values, strict=bool(cells))
        ]
        return names, rows

    def _converter(self, field: str, target: Target) -> Convert:
        match target.form:
            case Form.LINK:
                return self.ids[LINKS[field]].get
            case Form.OPTION if target.options is not None:
                options = target.options
                return lambda name: self._options.id_of(options, name)
            case Form.DAY:
                return lambda day: file_value(start_of_day(day))
            case Form.CODE:
                codes = target.codes
                return lambda word: codes.get(folded(word))
            case _:
                return file_value


def _converted(cells: list[Any], convert: Convert) -> list[Any]:
    """The file's values of one column; cells of one type that are equal are converted once."""
    types = set(map(type, cells))
    if convert is file_value and types <= _AS_THEY_ARE:
        return cells
    if len(types - {type(None)}) > 1:
        return [None if cell is None else convert(cell) for cell in cells]
    made = {cell: convert(cell) for cell in dict.fromkeys(cells) if cell is not None}
    return list(map(made.get, cells))


def column_values(table: PlanTable, field: str) -> Sequence[Any] | None:
    """All values of a field in the order of the rows; None when no sheet had it."""
    place = table.position(field)
    return None if place is None else [row.values[place] for row in table.rows]


def add_column(columns: list[str], rows: list[Prepared], name: str, values: Sequence[Any]) -> None:
    """Give each row one more column of file values."""
    columns.append(name)
    rows[:] = [
        Prepared(row.key, (*row.values, value), row.is_reference)
        for row, value in zip(rows, values, strict=True)
    ]


def add_columns(
    columns: list[str], rows: list[Prepared], made: Mapping[str, Sequence[Any]]
) -> None:
    """Give each row several more columns at once."""
    columns += made
    more = zip(*made.values(), strict=True)
    rows[:] = [
        Prepared(row.key, row.values + values, row.is_reference)
        for row, values in zip(rows, more, strict=True)
    ]


def set_column(columns: list[str], rows: list[Prepared], name: str, values: Sequence[Any]) -> None:
    """Give each row another value in a column, which is added where it is missing."""
    if name not in columns:
        add_column(columns, rows, name, values)
        return
    place = columns.index(name)
    rows[:] = [
        Prepared(row.key, (*row.values[:place], value, *row.values[place + 1 :]), row.is_reference)
        for row, value in zip(rows, values, strict=True)
    ]


def keep_authors(columns: list[str], rows: list[Prepared], known: Mapping[str, str]) -> None:
    """Say nothing of who entered a record that the firm has already."""
    if "created_by" in columns:
        authors = prepared_values(columns, rows, "created_by")
        fresh = [
            None if row.key in known else author for row, author in zip(rows, authors, strict=True)
        ]
        set_column(columns, rows, "created_by", fresh)


def prepared_values(columns: Sequence[str], rows: Sequence[Prepared], name: str) -> Sequence[Any]:
    """What the rows hold in a column; nothing where it is missing."""
    if name not in columns:
        return [None] * len(rows)
    place = columns.index(name)
    return [row.values[place] for row in rows]
