"""Letting go of very many values without holding up the other threads.

What only a list holds goes with it in one go, and nothing else runs in Python meanwhile: a window
stands still for tenths of a second, whichever thread drops the list.
"""

from __future__ import annotations

from typing import Any

_AT_ONCE = 200


def let_go(rows: list[Any]) -> None:
    """Empty a list little by little."""
    while rows:
        del rows[-_AT_ONCE:]
