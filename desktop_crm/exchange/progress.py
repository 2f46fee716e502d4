"""How a stage tells how far it is; the same call lets the user stop it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = Callable[[int, int], None]
"""Called with what is done and the whole (0 when unknown); raises `Cancelled` to stop the work."""

WHOLE = 1_000


def unwatched(_done: int, _total: int) -> None:
    """The progress of work that nobody watches."""


def part(progress: Progress, start: float, end: float) -> Progress:
    """The progress of one stage that covers the fractions `start` to `end` of the whole work."""

    def report(done: int, total: int) -> None:
        share = min(done / total, 1.0) if total > 0 else 0.0
        progress(round((start + (end - start) * share) * WHOLE), WHOLE)

    return report
