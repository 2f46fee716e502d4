"""Figures of a record out of other tables: looked up for a few rows, or grouped for all."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, select
from sqlalchemy.orm import InstrumentedAttribute

from desktop_crm.models import Customer, Record


@dataclass(frozen=True, slots=True)
class Measure:
    """An aggregate of another table's rows by the record that they belong to, named in `owner`.

    `name` tells equal measures apart from others, parameters included. `joins` are further tables
    with their conditions that `value` and `where` need. Rows of one owner may lie far apart: then
    all are read `as_they_lie` when they are grouped, and no index is walked through the table.
    """

    name: str
    owner: InstrumentedAttribute[Any]
    value: ColumnElement[Any]
    where: tuple[ColumnElement[bool], ...]
    joins: tuple[tuple[Any, ColumnElement[bool]], ...] = ()
    as_they_lie: bool = False

    def rows(self, *columns: Any) -> Select[Any]:
        """These columns of the rows that the measure is made of."""
        query = select(*columns).select_from(self.owner.class_)
        for table, on in self.joins:
            query = query.join(table, on)
        return query.where(and_(*self.where))


def unindexed(value: Any) -> ColumnElement[Any]:
    """The same value, for which no index is walked all across a table."""
    return case((value.is_not(None), value))


class Figures(Protocol):
    """A way to bring measures into a query."""

    def __call__(self, measure: Measure) -> ColumnElement[Any]:
        """The measure's value for the query's record; null where it has no rows."""
        ...


class LookedUp:
    """Each figure is a subquery for its one record: right for a page of rows."""

    def __init__(self, model: type[Record] = Customer) -> None:
        self._model = model

    def __call__(self, measure: Measure) -> ColumnElement[Any]:
        """A correlated subquery."""
        return (
            measure.rows(measure.value)
            .where(measure.owner == self._model.id)
            .correlate(self._model)
            .scalar_subquery()
        )


class Grouped:
    """Each measure is computed once for all records and joined: right for sorting and sums."""

    def __init__(
        self,
        model: type[Record] = Customer,
        among: Callable[[Any], Iterable[ColumnElement[bool]]] | None = None,
    ) -> None:
        """Of all records, or of those whose ids meet the conditions that `among` makes."""
        self._model = model
        self._among = among
        self._joined: dict[str, FromClause] = {}

    def __call__(self, measure: Measure) -> ColumnElement[Any]:
        """A column of the grouped measure; `join` must be called on the finished query."""
        found = self._joined.get(measure.name)
        if found is None:
            owner: Any = measure.owner
            if measure.as_they_lie:
                owner = unindexed(owner)
            rows = measure.rows(owner.label("owner_id"), measure.value.label("value"))
            if self._among is not None:
                rows = rows.where(*self._among(measure.owner))
            found = rows.group_by(owner).subquery(name=measure.name)
            self._joined[measure.name] = found
        return found.c.value

    def join(self, query: Select[Any]) -> Select[Any]:
        """The query with every measure that was asked for."""
        for each in self._joined.values():
            query = query.outerjoin(each, each.c.owner_id == self._model.id)
        return query
