"""One thread that does pieces of work in the order they were given."""

from __future__ import annotations

import queue
import sys
import threading
from collections.abc import Callable

_REST_SECONDS = 0.5
_TURN_SECONDS = 0.000_5
"""How long a thread may go on when another waits for the interpreter.

The window gives the interpreter away with each call of Qt, and may wait so long each time it comes
back. With Python's own 5 ms a page that is made while a thread computes took a second.
"""


class Lane:
    """A thread, started with its first piece of work; the pieces never raise.

    `at_rest` is called there, once, when nothing came for a while after some work.
    """

    def __init__(self, name: str, at_rest: Callable[[], None] | None = None) -> None:
        self._name = name
        self._at_rest = at_rest
        self._waiting: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None

    def put(self, work: Callable[[], None]) -> None:
        """Do this after everything that was given before."""
        if self._thread is None:
            sys.setswitchinterval(_TURN_SECONDS)
            self._thread = threading.Thread(target=self._run, name=self._name, daemon=True)
            self._thread.start()
        self._waiting.put(work)

    def close(self) -> None:
        """Finish what was given, then end the thread."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while (work := self._next()) is not None:
            work()

    def _next(self) -> Callable[[], None] | None:
        if self._at_rest is not None:
            try:
                return self._waiting.get(timeout=_REST_SECONDS)
            except queue.Empty:
                self._at_rest()
        return self._waiting.get()
