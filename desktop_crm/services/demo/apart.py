"""Making a big firm up in a process of its own, so that the rows are written meanwhile."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Generator
from contextlib import suppress
from pathlib import Path
from typing import IO

from desktop_crm.services.demo.child import LENGTH, as_argument, decode
from desktop_crm.services.demo.pieces import Order, Piece, make_pieces

_WORTH_IT_FROM = 5_000
_WAITING = 6
_POLL = 0.1
_HOME = Path(__file__).resolve().parents[3]


def pieces_of(order: Order) -> Generator[Piece, None, None]:
    """The pieces of a firm; those of a big one come from a child where there are cores for two."""
    is_frozen = bool(getattr(sys, "frozen", False))
    if order.customers < _WORTH_IT_FROM or is_frozen or (os.cpu_count() or 1) < 2:
        return make_pieces(order)
    return pieces_from_child(order)


def pieces_from_child(order: Order) -> Generator[Piece, None, None]:
    """The same pieces, made by a child process that ends with the iteration.

    Raises:
        RuntimeError: if the child dies.
    """
    child = subprocess.Popen(
        [sys.executable, "-X", "utf8", "-m", "desktop_crm.services.demo.child", as_argument(order)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=_HOME,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    waiting: queue.Queue[bytes | None] = queue.Queue(_WAITING)
    closed = threading.Event()
    listener = threading.Thread(
        target=_listen, args=(child.stdout, waiting, closed), name="demo", daemon=True
    )
    listener.start()
    try:
        while content := waiting.get():
            yield decode(content)
        if content is None:
            raise RuntimeError(f"the child that makes the firm up died: {child.wait()}")
    finally:
        closed.set()
        child.kill()
        child.wait()
        listener.join()
        if child.stdout is not None:
            child.stdout.close()


def _listen(
    pipe: IO[bytes] | None, waiting: queue.Queue[bytes | None], closed: threading.Event
) -> None:
    """Take pieces off the pipe until the empty one; None stands for a stream that broke off."""
    content: bytes | None = b"-"
    while content and pipe is not None:
        content = None
        with suppress(OSError, ValueError):
            content = _read(pipe)
        while not closed.is_set():
            with suppress(queue.Full):
                waiting.put(content, timeout=_POLL)
                break


def _read(pipe: IO[bytes]) -> bytes | None:
    head = pipe.read(LENGTH)
    size = int.from_bytes(head, "big")
    content = pipe.read(size)
    return content if len(head) == LENGTH and len(content) == size else None
