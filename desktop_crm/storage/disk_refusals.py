"""What the disk refuses while a file is written, as a problem that a person can solve."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import OperationalError

from desktop_crm.core.errors import UserError

_REASONS = (
    "disk is full",
    "disk I/O error",
    "database is locked",
    "readonly database",
    "unable to open database file",
)
"""SQLite's own words; any other failure of a statement is a bug of ours."""


@contextmanager
def naming_what_the_disk_refuses(path: Path) -> Iterator[None]:
    """Turn a full, locked or read-only disk into a known problem; nothing was written then.

    Raises:
        UserError: `file.cannot_write`.
    """
    try:
        yield
    except OperationalError as error:
        reason = str(error.orig)
        if not any(known in reason for known in _REASONS):
            raise
        raise UserError("file.cannot_write", path=str(path), reason=reason) from error
