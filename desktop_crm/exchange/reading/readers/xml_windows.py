"""A part of a workbook in pieces that can be searched, however large it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

CHUNK = 1 << 20
OVERLAP = 1 << 16
"""No element that is looked for is longer than this."""


def windows(stream: IO[bytes]) -> Iterator[tuple[bytes, int]]:
    """Pieces that overlap, each with the place before which an element begins that is its own.

    What begins later is whole in the next piece, with the same bytes before it.
    """
    text = stream.read(CHUNK)
    while True:
        more = stream.read(CHUNK)
        if not more:
            yield text, len(text)
            return
        yield text, max(0, len(text) - OVERLAP)
        text = text[-OVERLAP:] + more
