"""`import` of a workbook that is a whole firm: into an empty file, as the same firm."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop_crm.cli.console import Console
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.exchange.clean.problems import EFFECTS, REASONS
from desktop_crm.exchange.firm_book.read import FirmBook, read_firm_book
from desktop_crm.exchange.firm_book.restore import restore_firm
from desktop_crm.exchange.imports import Draft
from desktop_crm.exchange.problem_words import problem_words

if TYPE_CHECKING:
    from desktop_crm.exchange.progress import Progress
    from desktop_crm.storage.workspace import Workspace

_MOST_PROBLEMS = 20
_TAKEN_OVER = QT_TRANSLATE_NOOP(
    "cli", "{file} is a whole firm; {path} is that firm now. Records: {count}."
)
_WOULD = QT_TRANSLATE_NOOP(
    "cli", "{file} is a whole firm of {count} records. Nothing was written (--dry-run)."
)
_PROBLEM = QT_TRANSLATE_NOOP("cli", "{effect}: {reason} ({where})")
_MORE = QT_TRANSLATE_NOOP("cli", "Further cells and rows like these: {count}.")


def restore_from(
    workspace: Workspace,
    draft: Draft,
    console: Console,
    *,
    into: Path,
    dry_run: bool,
    progress: Progress,
) -> dict[str, Any]:
    """Make an empty firm the one of the workbook; the answer for scripts.

    Raises:
        UserError: when the firm has records already, or a later program wrote the workbook.
    """
    book = read_firm_book(draft.workbook)
    options: dict[str, Any] = {"book": book, "progress": progress}
    if dry_run:
        restored, operation = workspace.rehearse(restore_firm, **options), None
    else:
        change = workspace.write(restore_firm, **options)
        restored, operation = change.value, change.operation_id
    counts = {table: count for table, count in restored.counts.items() if count}
    _tell_problems(book, console)
    told = _WOULD if dry_run else _TAKEN_OVER
    console.say(told, file=draft.path.name, path=into, count=sum(counts.values()))
    return {
        "file": str(draft.path),
        "operation": str(operation) if operation else None,
        "firm": counts,
        "problems": [
            {
                "sheet": each.sheet,
                "row": each.row,
                "column": each.column,
                "value": each.value,
                "reason": each.reason,
                "message": console.language.say(REASONS[each.reason]),
            }
            for each in book.problems
        ],
    }


def _tell_problems(book: FirmBook, console: Console) -> None:
    say = console.language.say
    for each in book.problems[:_MOST_PROBLEMS]:
        where = problem_words(each, console.language, name_sheet=True)
        effect, reason = say(EFFECTS[each.effect]), say(REASONS[each.reason])
        console.say(_PROBLEM, effect=effect, reason=reason, where=where)
    if len(book.problems) > _MOST_PROBLEMS:
        console.say(_MORE, count=len(book.problems) - _MOST_PROBLEMS)
