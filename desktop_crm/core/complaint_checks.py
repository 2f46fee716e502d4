"""What is doubtful or wrong about a complaint while it is typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from desktop_crm.core.clock import local_date
from desktop_crm.core.codes import Severity
from desktop_crm.core.problems import Problem

_CLOCK_SLACK = timedelta(hours=1)
_EARLIEST = date(1990, 1, 1)
_SATISFACTION = range(1, 6)


def complaint_problems(values: Mapping[str, Any], *, now: datetime) -> tuple[Problem, ...]:
    """The problems of a form; only fields that are among `values` are judged.

    A complaint without words or of the future cannot be saved; figures would break.
    """
    return (*_of_words(values), *_of_days(values, now), *_of_ending(values))


def _of_words(values: Mapping[str, Any]) -> Iterator[Problem]:
    if "text" in values and not (values["text"] or "").strip():
        yield Problem("text", "complaint.text_empty", blocks=True)
    if "severity" in values and values["severity"] not in set(Severity):
        yield Problem("severity", "complaint.severity", blocks=True)
    if "solution" in values and not (values["solution"] or "").strip():
        yield Problem("solution", "complaint.solution_empty", blocks=True)


def _of_days(values: Mapping[str, Any], now: datetime) -> Iterator[Problem]:
    received_at: datetime | None = values.get("received_at")
    due_on: date | None = values.get("due_on")
    if received_at is None:
        return
    if received_at > now + _CLOCK_SLACK:
        yield Problem("received_at", "complaint.in_future", blocks=True)
    elif local_date(received_at) < _EARLIEST:
        yield Problem("received_at", "date.unlikely")
    if due_on is not None and due_on < local_date(received_at):
        yield Problem("due_on", "complaint.due_before_received")


def _of_ending(values: Mapping[str, Any]) -> Iterator[Problem]:
    satisfaction: int | None = values.get("satisfaction")
    if satisfaction is not None and satisfaction not in _SATISFACTION:
        yield Problem("satisfaction", "log_entry.satisfaction", blocks=True)
    cost: Decimal | None = values.get("cost")
    if cost is not None and cost < 0:
        yield Problem("cost", "number.negative")
