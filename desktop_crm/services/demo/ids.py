"""Identifiers that are the same each time the same firm is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from itertools import count

_ODD = 0x1E3779B97F4A7C15
_LOW = (1 << 62) - 1
_VARIANT = 0b10 << 62


def id_source(seed: int, today: date) -> Callable[[], str]:
    """A maker of UUIDv7 texts as the file holds them; ever larger, each once.

    The random part is a one-to-one scrambling of a running number, so nothing needs to be
    remembered to keep the ids distinct.
    """
    millis = int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp() * 1000)
    return _ids(millis, seed * 0x9E3779B1 & _LOW).__next__


def _ids(millis: int, salt: int) -> Iterator[str]:
    """One id after the other: as many in a millisecond as its counter can tell apart."""
    counters = [f"7{number:03x}" for number in range(1 << 12)]
    scrambled, first = salt, 1
    for milli in count(millis):
        head = f"{milli:012x}"
        for counter in counters[first:]:
            scrambled = scrambled + _ODD & _LOW
            yield f"{head}{counter}{scrambled | _VARIANT:016x}"
        first = 0
