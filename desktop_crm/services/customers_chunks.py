"""Many customers in portions: a statement takes a limited number of parameters."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice
from uuid import UUID

_MOST = 500


def in_chunks(ids: Collection[UUID]) -> Iterator[Sequence[UUID]]:
    """The ids, each once, at most 500 at a time."""
    rest = iter(dict.fromkeys(ids))
    while some := tuple(islice(rest, _MOST)):
        yield some
