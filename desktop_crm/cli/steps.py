"""Telling what an undo or a redo did."""

from __future__ import annotations

from typing import Any

from desktop_crm.cli.console import Console
from desktop_crm.core.change import Change
from desktop_crm.core.language import QT_TRANSLATE_NOOP

_LEFT = QT_TRANSLATE_NOOP(
    "cli", "Records left as they are because they were changed or used since: {count}."
)


def tell_step(console: Console, change: Change[Any]) -> int:
    """Print the step in business words, and what it left alone."""
    from desktop_crm.services.operation_texts import operation_sentence

    sentence = operation_sentence(console.language, change.code, change.words)
    console.line(sentence)
    if change.conflicts:
        console.say(_LEFT, count=len(change.conflicts))
    console.answer(
        {
            "done": sentence,
            "operation": str(change.operation_id),
            "reverted": str(change.value),
            "changed": {
                table: touched.inserted + touched.updated
                for table, touched in change.touched.items()
            },
            "left": [
                {
                    "table": conflict.table,
                    "id": str(conflict.record_id),
                    "reason": conflict.reason,
                    "field": conflict.field,
                }
                for conflict in change.conflicts
            ],
        }
    )
    return 0
