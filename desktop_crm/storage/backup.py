"""Verified copies of a firm's file, and bringing one back."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from desktop_crm.core.errors import UserError
from desktop_crm.storage import firm_file
from desktop_crm.storage.engine import raw_connection
from desktop_crm.storage.journal import journalled_tables
from desktop_crm.storage.migrate import copy_file

_FOLDER = "{stem}-backups"
_STAMP = "%Y%m%d-%H%M%S"
_STEPS = 3


def backup_folder(path: Path) -> Path:
    """Where a file's backup copies lie unless the user chose another place."""
    return path.with_name(_FOLDER.format(stem=path.stem))


def backups(path: Path, folder: Path | None = None) -> list[Path]:
    """The backup copies of a file in its usual folder or another one, the newest first."""
    folder = folder or backup_folder(path)
    return sorted(folder.glob(f"{path.stem}-*{path.suffix}"), reverse=True)


def back_up(
    path: Path,
    *,
    now: datetime,
    target: Path | None = None,
    folder: Path | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Path:
    """Make a verified copy of a file that may be in use; its path.

    Without a target it gets a name of its own in the folder, or else in the usual one.

    The copy is checked page by page and row count by row count before it gets its name. `progress`
    is told of each of the three steps; what it raises ends the work, and nothing is left of it.

    Raises:
        UserError: what `recognise` refuses, `file.exists` for the target, `file.damaged`,
            `backup.incomplete` or `file.cannot_write`.
    """
    firm_file.recognise(path)
    target = target or _free_name(path, now, folder)
    if target.exists():
        raise UserError("file.exists", path=str(target))
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    tell = progress or _nobody
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        tell(0, _STEPS)
        expected = row_counts(path)
        tell(1, _STEPS)
        copy_file(path, draft)
        tell(2, _STEPS)
        _compare(path, expected, draft)
        tell(_STEPS, _STEPS)
        draft.replace(target)
        _sync_folder(target.parent)
    except (OSError, sqlcipher.OperationalError) as error:
        raise UserError("file.cannot_write", path=str(target), reason=str(error)) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return target


def _nobody(_done: int, _total: int) -> None:
    """Nobody wants to know how far it is."""


def restore(path: Path, *, copy: Path, now: datetime) -> Path | None:
    """Put a backup copy in the place of a file; the former file is kept, and its path returned.

    Raises:
        UserError: what `recognise` refuses of the copy, `restore.in_use`, `file.damaged` or
            `file.cannot_write`. The file is then as it was before.
    """
    firm_file.recognise(copy)
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        expected = row_counts(copy)
        copy_file(copy, draft)
        _compare(copy, expected, draft)
        with raw_connection(draft) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
        kept = _set_aside(path, now) if path.exists() else None
        draft.replace(path)
        _sync_folder(path.parent)
    except (OSError, sqlcipher.OperationalError) as error:
        raise UserError("file.cannot_write", path=str(path), reason=str(error)) from error
    finally:
        for leftover in _with_logs(draft):
            with suppress(OSError):
                leftover.unlink(missing_ok=True)
    return kept


def row_counts(path: Path) -> dict[str, int]:
    """How many records each table of a file holds."""
    with raw_connection(path) as connection:
        return {table.name: _count(connection, table.name) for table in journalled_tables()}


def _count(connection: Any, table: str) -> int:
    return int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])


def _compare(path: Path, expected: Mapping[str, int], copy: Path) -> None:
    """Rows never vanish, so a copy has at least those that were there when it was begun."""
    found = row_counts(copy)
    missing = [name for name, count in expected.items() if found[name] < count]
    if missing:
        raise UserError("backup.incomplete", path=str(path), tables=", ".join(missing))


def _free_name(path: Path, now: datetime, folder: Path | None = None) -> Path:
    """A name with the local time; a second copy within a second waits for no one."""
    stamp = now.astimezone().strftime(_STAMP)
    folder = folder or backup_folder(path)
    names = [f"{path.stem}-{stamp}{end}{path.suffix}" for end in ("", *"bcdefgh")]
    return next(
        (folder / name for name in names if not (folder / name).exists()), folder / names[0]
    )


def _set_aside(path: Path, now: datetime) -> Path:
    """Move the present file into the folder of backups, when nobody has it open."""
    _close_for_all(path)
    kept = _free_name(path, now)
    kept.parent.mkdir(parents=True, exist_ok=True)
    for file in _with_logs(path):
        if file.exists():
            file.replace(kept.with_name(kept.name + file.name.removeprefix(path.name)))
    return kept


def _close_for_all(path: Path) -> None:
    """Fold the write-ahead log into the file; fails while another program has it open.

    A file too damaged to be opened is moved with its log as it is.
    """
    try:
        with raw_connection(path) as connection:
            connection.execute("PRAGMA busy_timeout=0")
            mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
    except sqlcipher.OperationalError as error:
        if "locked" in str(error):
            raise UserError("restore.in_use", path=str(path)) from error
        return
    except sqlcipher.DatabaseError:
        return
    if str(mode).lower() != "delete":
        raise UserError("restore.in_use", path=str(path))


def _with_logs(path: Path) -> tuple[Path, ...]:
    return path, Path(f"{path}-wal"), Path(f"{path}-shm")


def _sync_folder(folder: Path) -> None:
    """Write the new name to disk, where the system can."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
