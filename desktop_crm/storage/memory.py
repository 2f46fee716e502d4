"""Giving memory back to the system after questions to a large file."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from functools import cache

from sqlalchemy import Connection

_LARGE_FILE = 50_000
"""Pages of the file, 4 KB each."""


def give_back_memory(connection: Connection) -> None:
    """Free what questions leave behind: cached pages, sorters, temporary tables.

    What is read next is read again from the file, so this is for a worker at rest; hundreds of
    megabytes would stay for ever. Small files keep their cache.
    """
    if connection.exec_driver_sql("PRAGMA page_count").scalar_one() < _LARGE_FILE:
        return
    connection.exec_driver_sql("PRAGMA shrink_memory")
    trim = _malloc_trim()
    if trim is not None:
        trim(0)


@cache
def _malloc_trim() -> Callable[[int], int] | None:
    """The function of the GNU C library that returns freed memory to the system."""
    if sys.platform != "linux":
        return None
    trim: Callable[[int], int] | None = getattr(ctypes.CDLL(None), "malloc_trim", None)
    return trim
