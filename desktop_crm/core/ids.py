"""Record identifiers: UUID version 7, so that rows made on several PCs sort by time and merge."""

from __future__ import annotations

import secrets
import struct
import threading
import time
from uuid import UUID

_COUNTER_BITS = 12
_COUNTER = (1 << _COUNTER_BITS) - 1
_RANDOM_BITS = 62
_RANDOM = (1 << _RANDOM_BITS) - 1
_EIGHT_BYTES = struct.Struct(">Q")
_lock = threading.Lock()
_last = [0]


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562, method 1); strictly increasing within this process.

    48 bits of Unix milliseconds, a 12-bit counter for ids of one millisecond, 62 random bits.
    """
    return UUID(int=_value(_reserved(1), secrets.randbits(_RANDOM_BITS)))


def new_hex_ids(count: int) -> list[str]:
    """Many ids as the file holds them, in the order in which they were made."""
    first = _reserved(count)
    chances = secrets.token_bytes(count * _EIGHT_BYTES.size)
    return [
        f"{_value(number, chance & _RANDOM):032x}"
        for number, (chance,) in enumerate(_EIGHT_BYTES.iter_unpack(chances), start=first)
    ]


def _reserved(count: int) -> int:
    """The first of so many numbers in a row: milliseconds, then the counter."""
    with _lock:
        first = max(time.time_ns() // 1_000_000 << _COUNTER_BITS, _last[0] + 1)
        _last[0] = first + count - 1
    return first


def _value(number: int, chance: int) -> int:
    millis, counter = number >> _COUNTER_BITS, number & _COUNTER
    return millis << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | chance
