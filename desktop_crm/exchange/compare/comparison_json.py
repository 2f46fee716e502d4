"""A comparison as one object for scripts."""

from __future__ import annotations

from typing import Any

from desktop_crm.core.language import Language
from desktop_crm.core.likeness_texts import LIKENESS_TEXTS
from desktop_crm.exchange.compare.comparison import ChangedRow, Comparison, DuplicateRow, RowRef
from desktop_crm.exchange.fields import Entity
from desktop_crm.exchange.imports_summary import KIND_OF

MOST_ROWS = 1_000
"""So many changed rows of a kind, and so many look-alikes, are listed one by one."""


def comparison_to_json(comparison: Comparison, language: Language) -> dict[str, Any]:
    """The counts by kind, the changes field by field, and the look-alikes with the reasons."""
    return {
        "counts": {
            _kind(entity): {
                "new": each.new,
                "changed": each.changed,
                "unchanged": each.unchanged,
                "duplicate": each.duplicate,
                "rejected": each.rejected,
            }
            for entity, each in comparison.counts.items()
        },
        "changes": [
            _changed(row, language)
            for entity in comparison.packed
            for row in comparison.changed(entity, 0, MOST_ROWS)
        ],
        "duplicates": [_duplicate(row, language) for row in comparison.duplicates(0, MOST_ROWS)],
    }


def _kind(entity: Entity) -> str:
    kind = KIND_OF.get(entity)
    return entity.value if kind is None else kind.value


def _ref(ref: RowRef) -> dict[str, Any]:
    return {
        "kind": _kind(ref.entity),
        "key": ref.key,
        "name": ref.name,
        "sheet": ref.sheet,
        "row": ref.row,
    }


def _changed(row: ChangedRow, language: Language) -> dict[str, Any]:
    fields = [
        {
            "field": each.field,
            "title": each.title,
            "before": each.before,
            "after": each.after,
            "cautions": [
                {"caution": caution.doubt.value, "message": caution.words(language)}
                for caution in each.cautions
            ],
        }
        for each in row.diffs
    ]
    return {**_ref(row.ref), "fields": fields}


def _duplicate(row: DuplicateRow, language: Language) -> dict[str, Any]:
    twins = [
        {
            "other": twin.other,
            "in_file": twin.is_in_file,
            "name": twin.name,
            "grade": twin.grade.name.lower(),
            "reasons": [each.likeness.value for each in twin.reasons],
            "message": "; ".join(
                language.say(LIKENESS_TEXTS[each.likeness], value=each.value)
                for each in twin.reasons
            ),
        }
        for twin in row.twins
    ]
    return {**_ref(row.ref), "twins": twins}
