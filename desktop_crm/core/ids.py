"""Record identifiers: UUID version 7, so that rows made on several PCs sort by time and merge."""

from __future__ import annotations

import secrets
import threading
import time
from uuid import UUID

_COUNTER_BITS = 12
_lock = threading.Lock()
_last = [0, 0]


def new_id() -> UUID:
    """A UUIDv7 (RFC 9562, method 1); strictly increasing within this process.

    48 bits of Unix milliseconds, a 12-bit counter for ids of one millisecond, 62 random bits.
    """
    with _lock:
        millis, counter = time.time_ns() // 1_000_000, 0
        if millis <= _last[0]:
            millis, counter = _last[0], _last[1] + 1
            if counter >> _COUNTER_BITS:
                millis, counter = millis + 1, 0
        _last[:] = millis, counter
    value = millis << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | secrets.randbits(62)
    return UUID(int=value)
