"""How a stage tells how far it is; the same call lets the user stop it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias, TypeVar

T = TypeVar("T")

Progress: TypeAlias = Callable[[int, int], None]
"""Called with what is done and the whole (0 when unknown); raises `Cancelled` to stop the work."""

Look: TypeAlias = Callable[[], None]
"""Called between two steps of the work; raises `Cancelled` to stop it."""

WHOLE = 1_000
_ROWS_AT_ONCE = 5_000


def unwatched(_done: int, _total: int) -> None:
    """The progress of work that nobody watches."""


def unseen() -> None:
    """The look of work that nobody watches."""


def looked_at(rows: Iterable[T], look: Look) -> Iterator[T]:
    """The rows one by one, with a look now and then."""
    for number, row in enumerate(rows):
        if number % _ROWS_AT_ONCE == 0:
            look()
        yield row


def part(progress: Progress, start: float, end: float) -> Progress:
    """The progress of one stage that covers the fractions `start` to `end` of the whole work."""

    def report(done: int, total: int) -> None:
        share = min(done / total, 1.0) if total > 0 else 0.0
        progress(round((start + (end - start) * share) * WHOLE), WHOLE)

    return report
