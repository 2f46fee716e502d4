"""What is doubtful or wrong about a colleague while he is entered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from desktop_crm.core.customer_checks import contact_problems
from desktop_crm.core.customer_fields import one_line
from desktop_crm.core.problems import Problem

_EARLIEST = date(1950, 1, 1)
_AHEAD = timedelta(days=366)


def staff_problems(
    values: Mapping[str, Any], *, today: date, names: Collection[str], codes: Collection[str]
) -> tuple[Problem, ...]:
    """The problems of a form; `names` and `codes` are those of all other colleagues."""
    return tuple(_problems(values, today, names, codes))


def _problems(
    values: Mapping[str, Any], today: date, names: Collection[str], codes: Collection[str]
) -> Iterator[Problem]:
    if "name" in values:
        name = one_line(values["name"] or "")
        if not name:
            yield Problem("name", "staff.name_empty", blocks=True)
        elif name in names:
            yield Problem("name", "staff.name_taken", {"name": name})
    code = one_line(values.get("code") or "")
    if code and code in codes:
        yield Problem("code", "staff.code_taken", {"taken": code})
    mobile = values.get("mobile") or ""
    for problem in contact_problems({"email": values.get("email")}, today=today, phones=(mobile,)):
        field = "mobile" if problem.field.startswith("phones") else problem.field
        yield Problem(field, problem.code, problem.params)
    hired_on = values.get("hired_on")
    if hired_on is not None and not _EARLIEST <= hired_on <= today + _AHEAD:
        yield Problem("hired_on", "date.unlikely")
