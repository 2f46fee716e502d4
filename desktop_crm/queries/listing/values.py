"""What the cells of a list hold: rows, and what all rows of a page share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.core.churn import ChurnRules
from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.core.language import Language
from desktop_crm.models import Staff
from desktop_crm.queries.churn_rules import churn_rules
from desktop_crm.queries.options import OptionRow, all_options
from desktop_crm.queries.work_calendar import work_calendar

T = TypeVar("T")
_MOBILE = 11


@dataclass(frozen=True, slots=True)
class ListRow:
    """One row of a list; `values` follow the columns that were asked for."""

    id: UUID
    values: tuple[Any, ...]
    customer_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Several:
    """Several entries of one of the firm's lists in one cell."""

    entries: tuple[OptionRow, ...]

    def label(self, language: Language) -> str:
        """The names in that language."""
        joint = "、" if language.is_chinese else ", "
        return joint.join(entry.label(language) for entry in self.entries)


class Surroundings:
    """What all rows of a page share: the day, and the names of the firm's people and options."""

    def __init__(self, session: Session, today: date) -> None:
        self.session = session
        self.today = today
        self._known: dict[str, Any] = {}

    def once(self, name: str, ask: Callable[[], T]) -> T:
        """What several cells of a page need, asked once."""
        if name not in self._known:
            self._known[name] = ask()
        known: T = self._known[name]
        return known

    @cached_property
    def staff(self) -> Mapping[UUID, str]:
        """The names of everybody who ever worked here."""
        return {row.id: row.name for row in self.session.execute(select(Staff.id, Staff.name))}

    @cached_property
    def options(self) -> Mapping[UUID, OptionRow]:
        """All options by id."""
        return all_options(self.session)

    @cached_property
    def calendar(self) -> WorkCalendar:
        """The firm's working days."""
        return work_calendar(self.session)

    @cached_property
    def rules(self) -> ChurnRules:
        """The firm's rules about its customers."""
        return churn_rules(self.session)


def person(page: Surroundings, staff_id: UUID | None) -> str | None:
    """The name of a colleague."""
    return page.staff.get(staff_id) if staff_id else None


def option(page: Surroundings, option_id: UUID | None) -> OptionRow | None:
    """An entry of one of the firm's lists."""
    return page.options.get(option_id) if option_id else None


def spaced(number: str) -> str:
    """A mobile number in groups that can be read out: 138 0512 6621; others as they are."""
    if len(number) == _MOBILE and number.isdigit() and number[0] == "1":
        return f"{number[:3]} {number[3:7]} {number[7:]}"
    return number
