"""One question to a list: its day, the firm's rules, and what fields need from other tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, FromClause, Select, String, type_coerce

from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.core.periods import Month, Period, twelve_months_to
from desktop_crm.queries.listing.measures import Figures, Grouped

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Days:
    """The periods that the sales figures of lists cover on a day."""

    month: Period
    month_before: Period
    year: Period

    @classmethod
    def of(cls, today: date) -> Days:
        """This month so far, the same days of the month before, and twelve months."""
        month = Period.of_month(Month.of(today), up_to=today)
        return cls(month, month.same_days_of(Month.of(today).plus(-1)), twelve_months_to(today))


@dataclass(frozen=True, slots=True, eq=False)
class Other:
    """The one record of another table that a row points at, e.g. the customer of an order."""

    target: Any
    on: ColumnElement[bool]
    through: Other | None = None


class Asked:
    """A question: the day it is asked, and how figures and other records come into the query."""

    def __init__(
        self,
        figures: Figures,
        today: date,
        calendar: Callable[[], WorkCalendar] = WorkCalendar,
        rules: Callable[[], ChurnRules] = ChurnRules,
    ) -> None:
        self.figures = figures
        self.today = today
        self._calendar = calendar
        self._rules = rules
        self._others: dict[Other, None] = {}
        self._ranks: list[tuple[FromClause, ColumnElement[bool]]] = []

    @cached_property
    def calendar(self) -> WorkCalendar:
        """The firm's working days."""
        return self._calendar()

    @cached_property
    def rules(self) -> ChurnRules:
        """The firm's rules about its customers."""
        return self._rules()

    @cached_property
    def days(self) -> Days:
        """The periods of the sales figures."""
        return Days.of(self.today)

    def of(self, other: Other, value: T) -> T:
        """A value out of another record; `joined` must be called on the finished query."""
        if other.through is not None:
            self.of(other.through, None)
        self._others.setdefault(other)
        return value

    def ranked(self, value: Any, ranks: FromClause) -> ColumnElement[int]:
        """The place of a value in a table of ranks."""
        self._ranks.append((ranks, ranks.c.key == type_coerce(value, String)))
        return ranks.c.rank

    def joined(self, query: Select[Any]) -> Select[Any]:
        """The query with the other records and the figures that were asked for."""
        for other in self._others:
            query = query.outerjoin(other.target, other.on)
        if isinstance(self.figures, Grouped):
            query = self.figures.join(query)
        for ranks, on in self._ranks:
            query = query.outerjoin(ranks, on)
        return query
