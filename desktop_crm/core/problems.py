"""What is doubtful or wrong about typed values, field by field."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import Any

from desktop_crm.core.errors import UserError


@dataclass(frozen=True, slots=True)
class Problem:
    """One doubt about one field; `code` names its sentence in `error_texts`.

    Only a problem that `blocks` keeps a record from being saved; all others may be saved anyway.
    """

    field: str
    code: str
    params: Mapping[str, Any] = dataclass_field(default_factory=dict)
    blocks: bool = False


def refuse(problems: Iterable[Problem], *, save_anyway: bool) -> None:
    """Raise the first problem that stands in the way; the error carries all of them.

    Raises:
        UserError: with `field` and `problems` among its parameters.
    """
    found = tuple(problems)
    standing = [problem for problem in found if problem.blocks or not save_anyway]
    if not standing:
        return
    first = min(standing, key=lambda problem: not problem.blocks)
    raise UserError(first.code, **{**first.params, "field": first.field, "problems": found})
