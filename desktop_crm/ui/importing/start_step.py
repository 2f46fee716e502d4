"""Which steps there are, and the first one at which a person is needed."""

from __future__ import annotations

from enum import IntEnum

from desktop_crm.exchange.clean.hidden_rows import HIDDEN_REASONS
from desktop_crm.exchange.clean.problems import Effect
from desktop_crm.exchange.imports import refusal
from desktop_crm.ui.importing.column_lines import needs_look
from desktop_crm.ui.importing.layouts import layouts_of
from desktop_crm.ui.importing.reading import Understood

_HOPELESS = frozenset({"import.empty_file", "import.no_rows"})
"""Refusals that no choice of the user can change."""


class StepKey(IntEnum):
    """The steps in their order."""

    FILE = 0
    SHEETS = 1
    COLUMNS = 2
    PROBLEMS = 3
    PREVIEW = 4
    RESULT = 5


def first_step(understood: Understood) -> StepKey:
    """Where something has to be decided; a clean file goes straight to its preview."""
    layouts = layouts_of(understood.draft, understood.summary)
    if is_hopeless(understood):
        return StepKey.FILE
    if not layouts or any(each.is_stopped for each in layouts):
        return StepKey.SHEETS
    if any(needs_look(understood, each.number) for each in layouts if each.has_columns):
        return StepKey.COLUMNS
    return next_step(understood, StepKey.COLUMNS)


def next_step(understood: Understood, current: StepKey) -> StepKey:
    """The step after this one; without problems there is nothing to be said about them."""
    following = StepKey(current + 1)
    if following is StepKey.PROBLEMS and not _has_problems(understood):
        return StepKey.PREVIEW
    return following


def step_before(understood: Understood, current: StepKey) -> StepKey:
    """The step before this one, by the same rule."""
    before = StepKey(current - 1)
    if before is StepKey.PROBLEMS and not _has_problems(understood):
        return StepKey.COLUMNS
    return before


def is_hopeless(understood: Understood) -> bool:
    """Whether nothing that the user can choose would make records of this file."""
    refused = refusal(understood.draft)
    return refused is not None and refused.code in _HOPELESS


def _has_problems(understood: Understood) -> bool:
    """Totals and notes left out are none; hidden rows are, also where an earlier import decided."""
    return any(
        group.effect is not Effect.ROW_LEFT_OUT or group.reason in HIDDEN_REASONS
        for group in understood.summary.groups
    )
