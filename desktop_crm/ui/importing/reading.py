"""Reading and understanding a file beside the window, told in numbers that can be shown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_crm.exchange import imports
from desktop_crm.exchange.headers.kinds import SheetKind
from desktop_crm.exchange.imports import Draft, plan_again, read_plan
from desktop_crm.exchange.imports_summary import Summary, summarize
from desktop_crm.exchange.progress import Progress


@dataclass(frozen=True, slots=True)
class Understood:
    """A draft and what is shown of it."""

    draft: Draft
    summary: Summary


def understand(*, path: Path, progress: Progress) -> Understood:
    """Read a file; called in a worker thread.

    Raises:
        UserError: when it cannot be read.
        Cancelled: from `progress`.
    """
    draft = read_plan(path, progress=progress)
    return Understood(draft, summarize(draft))


def understand_again(
    *,
    draft: Draft,
    kinds: dict[int, SheetKind | None],
    left_out: frozenset[int],
    progress: Progress,
) -> Understood:
    """Understand the same file with other choices; called in a worker thread.

    Raises:
        Cancelled: from `progress`.
    """
    mapping = tuple(
        imports.understand_again(draft, number, kinds[number]) if number in kinds else each
        for number, each in enumerate(draft.mapping)
    )
    again = plan_again(draft, mapping=mapping, left_out=left_out, progress=progress)
    return Understood(again, summarize(again))
