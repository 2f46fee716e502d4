"""Starting the child that reads a foreign file, listening to it, and ending it when it is stuck."""

from __future__ import annotations

import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from desktop_crm.exchange import CHILD_ARGUMENT
from desktop_crm.exchange.reading.frames import (
    BrokenPipeProtocolError,
    Kind,
    decode,
    read_frame,
    write_frame,
)
from desktop_crm.exchange.reading.limits import PATIENCE, SLOWEST

_POLL = 0.05
_WAITING_FRAMES = 16
_HOME = Path(__file__).resolve().parents[3]


class Failure(StrEnum):
    """Why a reader did not finish."""

    CRASHED = "crashed"
    STUCK = "stuck"
    MEMORY = "memory"
    PASSWORD = "password"  # noqa: S105 - a word on the pipe
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - a word on the pipe
    ENCODING = "encoding"
    DAMAGED = "damaged"


class ReaderFailedError(Exception):
    """The child gave up, died or had to be ended."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(str(failure))
        self.failure = failure


def child_command() -> list[str]:
    """How to start the child, from a checkout, an installation or a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT]
    return [sys.executable, "-X", "utf8", "-B", "-m", "desktop_crm.exchange.child"]


class ReadingChild:
    """One child process with one request; leaving the context ends it, whatever it is doing."""

    def __init__(self, request: dict[str, Any], *, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._frames: queue.Queue[tuple[Kind, bytes] | None] = queue.Queue(_WAITING_FRAMES)
        self._closed = threading.Event()
        self._process = subprocess.Popen(
            child_command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=None if getattr(sys, "frozen", False) else _HOME,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
        with suppress(OSError):
            self._send(request)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closed.set()
        self._process.kill()
        self._process.wait()
        self._listener.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()

    def frames(self, check: Callable[[], None], *, size: int = 0) -> Iterator[tuple[Kind, bytes]]:
        """What the child says, until it is done.

        Args:
            check: called at least every tenth of a second while waiting; may raise to stop.
            size: bytes that the child unpacks before its first word; a large file may take longer.

        Raises:
            ReaderFailedError: when the child fails, dies, or says nothing for too long.
        """
        allowed = self._allowance(size)
        while True:
            frame = self._next(check, allowed)
            kind, payload = frame
            if kind is Kind.DONE:
                return
            if kind is Kind.FAILED:
                raise ReaderFailedError(failure_of(decode(payload)["reason"]))
            if kind is Kind.SHEET:
                allowed = self._allowance(decode(payload)["size"])
            elif kind is Kind.PROGRESS:
                allowed = self._patience
            yield frame

    def _allowance(self, size: int) -> float:
        return self._patience + size / SLOWEST

    def _next(self, check: Callable[[], None], allowed: float) -> tuple[Kind, bytes]:
        deadline = time.monotonic() + allowed
        while True:
            check()
            try:
                frame = self._frames.get(timeout=_POLL)
            except queue.Empty:
                if time.monotonic() > deadline:
                    raise ReaderFailedError(Failure.STUCK) from None
                continue
            if frame is None:
                raise ReaderFailedError(Failure.CRASHED)
            return frame

    def _send(self, request: dict[str, Any]) -> None:
        if self._process.stdin is not None:
            write_frame(self._process.stdin, Kind.REQUEST, request)
            self._process.stdin.close()

    def _listen(self) -> None:
        """Take frames off the pipe in a thread of its own; None marks the end."""
        frame: tuple[Kind, bytes] | None = None
        while self._process.stdout is not None and not self._closed.is_set():
            try:
                frame = read_frame(self._process.stdout)
            except (BrokenPipeProtocolError, OSError, ValueError):
                frame = None
            self._put(frame)
            if frame is None:
                return

    def _put(self, frame: tuple[Kind, bytes] | None) -> None:
        while not self._closed.is_set():
            with suppress(queue.Full):
                self._frames.put(frame, timeout=_POLL)
                return


def failure_of(reason: str) -> Failure:
    """The failure that a child's word means; any other word is an error of its reader."""
    known = {failure.value: failure for failure in Failure}
    return known.get(reason, Failure.DAMAGED)
