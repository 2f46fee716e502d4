"""Records that stand in an order of the firm's choice."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar


class Placed(Protocol):
    """Anything with a place among its own kind."""

    position: int


P = TypeVar("P", bound=Placed)


def put_at(row: P, among: Iterable[P], position: int) -> None:
    """Put a record at a place counted from 0; only those whose place changes are touched."""
    ordered = [each for each in among if each is not row]
    ordered.insert(max(position, 0), row)
    for place, each in enumerate(ordered):
        if each.position != place:
            each.position = place
