"""Until when a complaint has to be solved, and how much of that time is left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from desktop_crm.core.codes import Severity
from desktop_crm.core.holidays import WorkCalendar


@dataclass(frozen=True, slots=True)
class Remaining:
    """The working days of a complaint's time: all, gone and left; `left` below 0 when late."""

    total: int
    used: int
    left: int

    @property
    def is_late(self) -> bool:
        """Whether the deadline has passed."""
        return self.left < 0


def deadline(
    received_on: date, severity: str, *, days: Mapping[Severity, int], calendar: WorkCalendar
) -> date:
    """The last day for a solution: so many working days after the complaint came in."""
    return calendar.after(received_on, days[Severity(severity)])


def days_left(due_on: date, *, on: date, calendar: WorkCalendar) -> int:
    """How many working days are left on a day; below 0 once the deadline is past."""
    left = calendar.working_days_between(on, due_on)
    return min(left, -1) if due_on < on else left


def remaining(received_on: date, due_on: date, *, on: date, calendar: WorkCalendar) -> Remaining:
    """How much time is left on a day; the deadline itself still counts as in time."""
    total = max(calendar.working_days_between(received_on, due_on), 0)
    used = max(calendar.working_days_between(received_on, on), 0)
    return Remaining(total, min(used, total), days_left(due_on, on=on, calendar=calendar))
