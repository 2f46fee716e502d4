"""Making a backup copy of the firm's file at the user's wish."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from desktop_crm.core.clock import utc_now
from desktop_crm.storage.backup import back_up


def make_backup(
    *, path: Path, folder: Path | None = None, progress: Callable[[int, int], None]
) -> Path:
    """A verified copy in the usual folder or another one, beside work that goes on; where it lies.

    Raises:
        UserError: what `storage.backup.back_up` refuses; nothing is left of a copy then.
        Cancelled: if the user wished to stop.
    """
    return back_up(path, now=utc_now(), folder=folder, progress=progress)
