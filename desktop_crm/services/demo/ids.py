"""Identifiers that are the same each time the same firm is made."""

from __future__ import annotations

from collections.abc import Callable
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
    numbers = count(1)
    millis = int(datetime(today.year, today.month, today.day, tzinfo=UTC).timestamp() * 1000)
    salt = seed * 0x9E3779B1 & _LOW

    def make() -> str:
        number = next(numbers)
        scrambled = (number * _ODD + salt) & _LOW | _VARIANT
        return f"{millis + (number >> 12):012x}7{number & 0xFFF:03x}{scrambled:016x}"

    return make
