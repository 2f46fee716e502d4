"""Many texts changed in one go: a call for each of them costs more than the change itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

MARK = "\x1f"
"""Stands between the texts; a table for `str.translate` must leave it as it is."""


def at_once(texts: Sequence[str], change: Callable[[str], str]) -> list[str]:
    """Each text changed.

    Args:
        texts: any.
        change: looks at no more than neighbouring characters, never across a `MARK`.
    """
    changed = change(MARK.join(texts)).split(MARK)
    return changed if len(changed) == len(texts) else [change(text) for text in texts]
