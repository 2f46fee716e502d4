"""From the rows of a plan's table to rows with the file's own values and links."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from desktop_crm.exchange.apply.columns import TARGETS, Form, Target
from desktop_crm.exchange.apply.options import OptionFinder
from desktop_crm.exchange.apply.writer import Prepared
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import LINKS, PLANNED, PlanTable
from desktop_crm.storage.bulk import file_value

Convert = Callable[[Any], Any]


class Preparer:
    """Knows the options of the file and the ids of the tables written so far."""

    def __init__(self, options: OptionFinder) -> None:
        self._options = options
        self.ids: dict[Entity, Mapping[str, str]] = {entity: {} for entity in PLANNED}

    def prepare(self, table: PlanTable) -> tuple[list[str], list[Prepared]]:
        """The columns that the table fills, and its rows."""
        targets = TARGETS[table.entity]
        chosen: list[tuple[int, str, Convert]] = []
        for place, field in enumerate(table.fields):
            target = targets.get(field.partition(".")[2])
            if target is not None:
                chosen.append((place, target.column, self._converter(field, target)))
        rows = [
            Prepared(
                row.key,
                tuple(
                    None if (value := row.values[place]) is None else convert(value)
                    for place, _column, convert in chosen
                ),
                row.is_reference,
            )
            for row in table.rows
        ]
        return [column for _place, column, _convert in chosen], rows

    def _converter(self, field: str, target: Target) -> Convert:
        match target.form:
            case Form.LINK:
                return self.ids[LINKS[field]].get
            case Form.OPTION if target.options is not None:
                options = target.options
                return lambda name: self._options.id_of(options, name)
            case _:
                return file_value


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
