"""A short text on two lines at the most: where it may break, and how narrow that makes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from PySide6.QtCore import Qt

from desktop_crm.ui.theme.fonts import metrics

_FIRST_WIDE = "⺀"
"""From here on writing knows no spaces: a line may end behind each character."""


@lru_cache(maxsize=1024)
def narrowest(text: str, size: int, weight: int) -> int:
    """How many pixels the wider line of the best break takes."""
    measure = metrics(size, weight).horizontalAdvance
    return min(max(measure(above), measure(below)) for above, below in _breaks(text))


@lru_cache(maxsize=4096)
def folded(text: str, size: int, weight: int, room: int) -> tuple[str, ...]:
    """The lines of a text in so many pixels: one if it fits, else two, the last one shortened."""
    face = metrics(size, weight)
    measure: Callable[[str], int] = face.horizontalAdvance
    if measure(text) <= room:
        return (text,)

    def wider(lines: tuple[str, str]) -> int:
        return max(measure(lines[0]), measure(lines[1]))

    fitting = [lines for lines in _breaks(text) if lines[1] and measure(lines[0]) <= room]
    if not fitting:
        return (face.elidedText(text, Qt.TextElideMode.ElideRight, room),)
    above, below = min(fitting, key=wider)
    return above, face.elidedText(below, Qt.TextElideMode.ElideRight, room)


def _breaks(text: str) -> Iterator[tuple[str, str]]:
    """Each way to put it on two lines, and the whole on one."""
    for place in range(1, len(text)):
        before, after = text[place - 1], text[place]
        if after == " ":
            yield text[:place], text[place + 1 :]
        elif before == "-" or (before >= _FIRST_WIDE and after >= _FIRST_WIDE):
            yield text[:place], text[place:]
    yield text, ""
