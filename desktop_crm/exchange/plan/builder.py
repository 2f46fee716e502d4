"""Collecting the rows of one table from several sheets, each record once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import PlanRow, PlanTable
from desktop_crm.exchange.progress import Look, looked_at, unseen

Differs = Callable[[PlanRow, str, Any], None]
"""Told about a later row's value that differs from the one that is kept."""


class TableBuilder:
    """The rows of one entity; the first row of a key is completed by later ones."""

    def __init__(self, entity: Entity, look: Look = unseen) -> None:
        self.entity = entity
        self._look = look
        self.fields: list[str] = []
        self._rows: dict[str, PlanRow] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._rows

    def __len__(self) -> int:
        return len(self._rows)

    def row(self, key: str) -> PlanRow:
        """The row of a key."""
        return self._rows[key]

    def value(self, key: str, field: str) -> Any:
        """What a row holds for a field so far."""
        values = self._rows[key].values
        place = self.fields.index(field) if field in self.fields else len(values)
        return values[place] if place < len(values) else None

    def take(self, key: str, field: str) -> Any:
        """What a row holds for a field so far, to be put in again with more; None for no row."""
        if key not in self._rows or field not in self.fields:
            return None
        present, place = self._rows[key], self.fields.index(field)
        if place >= len(present.values):
            return None
        values = [*present.values]
        taken, values[place] = values[place], None
        self._rows[key] = present._replace(values=tuple(values))
        return taken

    def add(
        self, fields: Sequence[str], rows: Iterable[PlanRow], differs: Differs | None = None
    ) -> None:
        """Add rows whose values stand in the order of `fields`."""
        arranged = self._arranged(fields)
        known = self._rows
        for row in looked_at(map(arranged, rows) if arranged else rows, self._look):
            present = known.setdefault(row.key, row)
            if present is not row:
                known[row.key] = self._completed(present, row, differs)

    def _arranged(self, fields: Sequence[str]) -> Callable[[PlanRow], PlanRow] | None:
        """How to bring rows into this table's order; None when they are in it."""
        self.fields += [field for field in fields if field not in self.fields]
        if list(fields) == self.fields[: len(fields)]:
            return None
        places = [fields.index(field) if field in fields else -1 for field in self.fields]

        def arrange(row: PlanRow) -> PlanRow:
            values = (*row.values, None)
            return row._replace(values=tuple(values[place] for place in places))

        return arrange

    def _completed(self, present: PlanRow, row: PlanRow, differs: Differs | None) -> PlanRow:
        """The first row with its blanks filled; a full record outweighs a mere reference."""
        if present.is_reference and not row.is_reference:
            present, row, differs = row, present, None
        width = len(self.fields)
        values = [*present.values, *[None] * (width - len(present.values))]
        for index, value in enumerate(row.values):
            if values[index] is None:
                values[index] = value
            elif value is None or value == values[index]:
                continue
            elif self.fields[index].endswith(".kept"):
                known = dict(values[index])
                values[index] = (*values[index], *(each for each in value if each[0] not in known))
                for header, text in value:
                    if differs and known.get(header, text) != text:
                        differs(row, self.fields[index], (header, text))
            elif differs:
                differs(row, self.fields[index], value)
        return present._replace(values=tuple(values))

    def renumber(self, sheet: int, rows: Mapping[int, int]) -> None:
        """Let the records of a sheet come from other rows of it."""
        for key, row in self._rows.items():
            if row.sheet == sheet and row.row in rows:
                self._rows[key] = row._replace(row=rows[row.row])

    def table(self) -> PlanTable:
        """The finished table."""
        width = len(self.fields)
        rows = tuple(
            row
            if len(row.values) == width
            else row._replace(values=(*row.values, *[None] * (width - len(row.values))))
            for row in self._rows.values()
        )
        return PlanTable(self.entity, tuple(self.fields), rows)
