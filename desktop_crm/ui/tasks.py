"""A long piece of work as the user sees it: how far it is, and the wish to stop it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_crm.core.errors import Cancelled

_SECONDS_BETWEEN_REPORTS = 0.05


class Task(QObject):
    """Progress and cancelling of one request; lives in the GUI thread.

    `progressed` carries done and total, total 0 when nobody knows it; `ended` comes once, however
    the work ended.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cancelled = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        """Whether the user wished to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next report; nothing of it stays."""
        self._cancelled.set()

    def reporter(self, deliver: Callable[[int, int], None]) -> Reporter:
        """The callable for the worker's side; it outlives this object safely."""
        return Reporter(self._cancelled, deliver)


class Reporter:
    """Called by the work itself, in its own thread: `progress(done, total)`."""

    def __init__(self, cancelled: threading.Event, deliver: Callable[[int, int], None]) -> None:
        self._cancelled = cancelled
        self._deliver = deliver
        self._last = float("-inf")

    def __call__(self, done: int, total: int = 0) -> None:
        """Tell how far the work is.

        Raises:
            Cancelled: if the user wished to stop.
        """
        if self._cancelled.is_set():
            raise Cancelled
        now = time.monotonic()
        if done == total or now - self._last >= _SECONDS_BETWEEN_REPORTS:
            self._last = now
            self._deliver(done, total)
