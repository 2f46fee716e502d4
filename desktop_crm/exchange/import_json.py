"""What an import did, as one object for scripts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from desktop_crm.core.language import Language
from desktop_crm.exchange.apply.policy import ImportResult
from desktop_crm.exchange.clean.problems import REASONS, CellProblem, Effect
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.headers.mapping_json import mapping_to_json
from desktop_crm.exchange.imports import Draft
from desktop_crm.exchange.imports_summary import KIND_OF, summarize
from desktop_crm.exchange.plan.context import text_of
from desktop_crm.exchange.rejected import header_of

COUNTED = ("created", "updated", "unchanged", "rejected")


@dataclass(frozen=True, slots=True)
class Outcome:
    """A draft that was written, or would be; `operation_id` is None where nothing was."""

    draft: Draft
    result: ImportResult
    operation_id: UUID | None = None


def counts_by_kind(outcome: Outcome) -> dict[SheetKind, dict[str, int]]:
    """Records created, updated and unchanged, and rows rejected, of each kind there is."""
    found: dict[SheetKind, dict[str, int]] = {}
    for entity, kind in KIND_OF.items():
        counts = outcome.result.counts.get(entity)
        if counts is not None:
            figures = (counts.created, counts.updated, counts.unchanged, 0)
            found[kind] = dict(zip(COUNTED, figures, strict=True))
    kinds = {mapping.sheet: mapping.kind for mapping in outcome.draft.plan.mapping}
    for problem in outcome.draft.plan.rejected():
        of_sheet = kinds[problem.sheet]
        if of_sheet is not None:
            found.setdefault(of_sheet, dict.fromkeys(COUNTED, 0))["rejected"] += 1
    return found


def outcome_to_json(outcome: Outcome, language: Language) -> dict[str, Any]:
    """One file: its counts, the mapping used, each rejection, and what else was left out."""
    counts = counts_by_kind(outcome)
    plan = outcome.draft.plan
    return {
        "file": str(outcome.draft.path),
        "operation": str(outcome.operation_id) if outcome.operation_id else None,
        **totals(counts.values()),
        "counts": {kind.value: each for kind, each in counts.items()},
        "mapping": mapping_to_json(plan.mapping),
        "hidden": _hidden(outcome.draft),
        "contained_payments": {
            "count": outcome.result.contained.count,
            "amount": text_of(outcome.result.contained.amount),
            "customers": outcome.result.contained.customers,
        },
        "questions": outcome.result.questions,
        "rejections": [_problem(each, outcome, language) for each in plan.rejected()],
        "problems": [
            {**_problem(each, outcome, language), "effect": each.effect.value}
            for each in plan.problems
            if each.effect is not Effect.ROW_REJECTED
        ],
    }


def _hidden(draft: Draft) -> list[dict[str, Any]]:
    """What the file does not show of the sheets that are read, where there is any."""
    return [
        {
            "sheet": sheet.name,
            "is_hidden_sheet": not sheet.is_visible,
            "rows": sheet.hidden_rows,
            "is_filtered": sheet.is_filtered,
            "rows_left_out": sheet.drops_hidden and bool(sheet.hidden_rows),
            "columns": list(sheet.hidden_columns),
        }
        for sheet in summarize(draft).sheets
        if not sheet.is_left_out
        and (sheet.hidden_rows or sheet.hidden_columns or not sheet.is_visible)
    ]


def all_to_json(answers: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Several files: the sums over all of them, and each by itself."""
    counts: dict[str, dict[str, int]] = {}
    for answer in answers:
        for kind, each in answer.get("counts", {}).items():
            summed = counts.setdefault(kind, dict.fromkeys(COUNTED, 0))
            for name, count in each.items():
                summed[name] += count
    return {**totals(counts.values()), "counts": counts, "files": list(answers)}


def totals(counts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """The sums over all kinds."""
    listed = list(counts)
    return {name: sum(each[name] for each in listed) for name in COUNTED}


def _problem(problem: CellProblem, outcome: Outcome, language: Language) -> dict[str, Any]:
    mapping = next(each for each in outcome.draft.mapping if each.sheet == problem.sheet)
    return {
        "sheet": problem.sheet,
        "row": problem.cell_row or None,
        "column": problem.cell_column,
        "header": header_of(problem, mapping, language) or None,
        "field": problem.field,
        "value": problem.value,
        "reason": problem.reason,
        "message": language.say(REASONS[problem.reason]),
        **({"stays": problem.stays} if problem.stays else {}),
    }
