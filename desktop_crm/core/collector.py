"""Keep the garbage collector out of work that makes many objects and no cycles."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Sleep:
    """How many let the collector rest, in all threads."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._count = 0
        self._is_to_wake = False

    def begin(self) -> None:
        with self._lock:
            if self._count == 0:
                self._is_to_wake = gc.isenabled()
                gc.disable()
            self._count += 1

    def end(self) -> None:
        with self._lock:
            self._count -= 1
            if self._count == 0 and self._is_to_wake:
                gc.enable()


_SLEEP = _Sleep()


class Rest:
    """There are no collections, in no thread, until this is ended or nobody holds it any more."""

    def __init__(self) -> None:
        self._is_over = False
        _SLEEP.begin()

    def end(self, *_args: object) -> None:
        """Let the collector go on, unless others let it rest; a second time does nothing."""
        if not self._is_over:
            self._is_over = True
            _SLEEP.end()

    def __del__(self) -> None:
        self.end()


@contextmanager
def collector_resting() -> Iterator[None]:
    """No collections meanwhile: they cost a quarter of the time when millions of values live."""
    rest = Rest()
    try:
        yield
    finally:
        rest.end()
