"""The tables of a plan opened for changes: links that lead elsewhere, references more or fewer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.plan.tables import LINKS, ImportPlan, PlanRow, PlanTable


@dataclass(slots=True)
class OpenTable:
    """A table of the plan that can be changed."""

    table: PlanTable
    fields: list[str]
    rows: dict[str, PlanRow]

    def value(self, row: PlanRow, name: str) -> Any:
        """What a row holds for a field."""
        place = self.fields.index(name) if name in self.fields else len(row.values)
        return row.values[place] if place < len(row.values) else None

    def put(self, row: PlanRow, values: Mapping[str, Any]) -> None:
        """Give a row other values, or add it."""
        self.fields += [name for name in values if name not in self.fields]
        cells = [*row.values, *[None] * (len(self.fields) - len(row.values))]
        for name, value in values.items():
            cells[self.fields.index(name)] = value
        self.rows[row.key] = row._replace(values=tuple(cells))

    def finished(self) -> PlanTable:
        """The table as it is now."""
        width = len(self.fields)
        rows = tuple(
            row._replace(values=(*row.values, *[None] * (width - len(row.values))))
            for row in self.rows.values()
        )
        return replace(self.table, fields=tuple(self.fields), rows=rows)


class OpenTables:
    """All tables of a plan, each opened when it is asked for."""

    def __init__(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._open: dict[Entity, OpenTable] = {}

    def __getitem__(self, entity: Entity) -> OpenTable:
        if entity not in self._open:
            table = self._plan.tables[entity]
            rows = {row.key: row for row in table.rows}
            self._open[entity] = OpenTable(table, [*table.fields], rows)
        return self._open[entity]

    def plan(self) -> ImportPlan:
        """The plan with these tables."""
        changed = {entity: table.finished() for entity, table in self._open.items()}
        return replace(self._plan, tables={**self._plan.tables, **changed})

    def naming(self, target: Entity) -> Iterator[tuple[str, OpenTable]]:
        """The fields that name records of a kind, with their tables."""
        for name, linked in LINKS.items():
            entity = Entity(name.partition(".")[0])
            if linked is target and name in self[entity].fields:
                yield name, self[entity]

    def redirect(self, target: Entity, moved: Mapping[str, str]) -> None:
        """Let rows that name some records of a kind name others."""
        for name, table in self.naming(target) if moved else ():
            for row in list(table.rows.values()):
                new = moved.get(table.value(row, name))
                if new is not None:
                    table.put(row, {name: new})

    def drop_unnamed(self, target: Entity, keys: set[str]) -> None:
        """Leave out those of some references that no row names any more."""
        named = {
            table.value(row, name)
            for name, table in self.naming(target)
            for row in table.rows.values()
        }
        if target is Entity.CONTACT:
            met = self[Entity.ACTIVITY]
            more = (met.value(row, "activity.others") or () for row in met.rows.values())
            named.update(chain.from_iterable(more))
        rows = self[target].rows
        for key in keys - named:
            if key in rows and rows[key].is_reference:
                del rows[key]
