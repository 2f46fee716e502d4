"""Whether a typed day can be meant."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop_crm.core.problems import Problem

_EARLIEST = date(1900, 1, 1)


def day_problem(field: str, day: date, today: date) -> Iterator[Problem]:
    """The doubt about a day on which something was done: in the future, or very long ago."""
    if day > today:
        yield Problem(field, "date.in_future")
    elif day < _EARLIEST:
        yield Problem(field, "date.unlikely")
