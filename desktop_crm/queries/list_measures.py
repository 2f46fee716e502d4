"""Figures per customer out of other tables: looked up for a few rows, or grouped for all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import ColumnElement, FromClause, Select, and_, select
from sqlalchemy.orm import InstrumentedAttribute

from desktop_crm.models import Customer


@dataclass(frozen=True, slots=True)
class Measure:
    """An aggregate of another table's rows by the customer that they belong to.

    `name` tells equal measures apart from others, parameters included.
    """

    name: str
    customer_id: InstrumentedAttribute[Any]
    value: ColumnElement[Any]
    where: tuple[ColumnElement[bool], ...]


class Figures(Protocol):
    """A way to bring measures into a query on customers."""

    def __call__(self, measure: Measure) -> ColumnElement[Any]:
        """The measure's value for the query's customer; null where it has no rows."""
        ...


class LookedUp:
    """Each figure is a subquery for its one customer: right for a page of rows."""

    def __call__(self, measure: Measure) -> ColumnElement[Any]:
        """A correlated subquery."""
        return (
            select(measure.value)
            .where(measure.customer_id == Customer.id, *measure.where)
            .correlate(Customer)
            .scalar_subquery()
        )


class Grouped:
    """Each measure is computed once for all customers and joined: right for sorting and sums."""

    def __init__(self) -> None:
        self._joined: dict[str, FromClause] = {}

    def __call__(self, measure: Measure) -> ColumnElement[Any]:
        """A column of the grouped measure; `join` must be called on the finished query."""
        found = self._joined.get(measure.name)
        if found is None:
            found = (
                select(measure.customer_id.label("customer_id"), measure.value.label("value"))
                .where(and_(*measure.where))
                .group_by(measure.customer_id)
                .subquery(name=measure.name)
            )
            self._joined[measure.name] = found
        return found.c.value

    def join(self, query: Select[Any]) -> Select[Any]:
        """The query on customers with every measure that was asked for."""
        for each in self._joined.values():
            query = query.outerjoin(each, each.c.customer_id == Customer.id)
        return query
