"""The firm's file as a file: making one, recognising one, bringing an old one up to date."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher

from desktop_crm.core.errors import UserError
from desktop_crm.models import Base
from desktop_crm.storage import migrate
from desktop_crm.storage.engine import APPLICATION_ID, make_engine, raw_connection
from desktop_crm.storage.journal import install_triggers
from desktop_crm.storage.search import create_index

_MAGIC = b"SQLite format 3\x00"


def create(path: Path, *, replace: bool = False, draft: bool = False) -> None:
    """Make an empty file beside its final place and move it there when it is whole.

    A `draft` is not taken for a firm's file before `finish`.

    Raises:
        UserError: `file.exists`, `file.folder_missing` or `file.cannot_write`.
    """
    if path.exists() and not replace:
        raise UserError("file.exists", path=str(path))
    if not path.parent.is_dir():
        raise UserError("file.folder_missing", path=str(path.parent))
    made = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        _write_empty(made)
        if not draft:
            _mark(made)
        for suffix in ("-wal", "-shm"):
            Path(f"{path}{suffix}").unlink(missing_ok=True)
        made.replace(path)
    except (OSError, sqlcipher.OperationalError) as error:
        raise UserError("file.cannot_write", path=str(path), reason=str(error)) from error
    finally:
        with contextlib.suppress(OSError):
            made.unlink(missing_ok=True)


def finish(path: Path) -> None:
    """Make a firm's file of a draft: its content reaches the disk before the mark does."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())
    _mark(path)


def _mark(path: Path) -> None:
    with raw_connection(path) as connection:
        connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
        connection.execute("PRAGMA journal_mode=WAL")


def _write_empty(path: Path) -> None:
    with raw_connection(path, create=True) as connection:
        connection.execute("PRAGMA page_size=4096")
        connection.execute(f"PRAGMA user_version={migrate.latest_version()}")
    engine = make_engine(path, draft=True)
    with engine.begin() as connection:
        Base.metadata.create_all(connection)
        create_index(connection)
        install_triggers(connection)
        migrate.stamp(connection)
    engine.dispose()


def prepare(path: Path) -> None:
    """Make sure that this program may work on the file; migrate it when it is older.

    Raises:
        UserError: `file.missing`, `file.not_ours`, `file.damaged`, `file.newer`,
            `file.cannot_read`, `file.cannot_write` or `file.migration_failed`.
    """
    version = recognise(path)
    if not os.access(path, os.W_OK) or not os.access(path.parent, os.W_OK):
        raise UserError("file.cannot_write", path=str(path), reason="read-only")
    if version < migrate.latest_version():
        migrate.migrate_file(path)
    _use_log(path)


def _use_log(path: Path) -> None:
    """Copies and migrated files arrive without a write-ahead log; one in use keeps what it has."""
    with raw_connection(path) as connection, contextlib.suppress(sqlcipher.OperationalError):
        connection.execute("PRAGMA journal_mode=WAL")


def recognise(path: Path) -> int:
    """The version of a firm's file; nothing is changed.

    Raises:
        UserError: `file.missing`, `file.not_ours`, `file.damaged`, `file.newer` or
            `file.cannot_read`.
    """
    if not path.is_file():
        raise UserError("file.missing", path=str(path))
    _check_magic(path)
    version = _version(path)
    if version > migrate.latest_version():
        raise UserError("file.newer", path=str(path))
    return version


def _check_magic(path: Path) -> None:
    try:
        with path.open("rb") as stream:
            head = stream.read(16)
    except OSError as error:
        raise UserError("file.cannot_read", path=str(path), reason=str(error)) from error
    if head != _MAGIC:
        raise UserError("file.not_ours", path=str(path))


def _version(path: Path) -> int:
    try:
        with raw_connection(path) as connection:
            if _pragma(connection, "application_id") != APPLICATION_ID:
                raise UserError("file.not_ours", path=str(path))
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return _pragma(connection, "user_version")
    except sqlcipher.DatabaseError as error:
        raise UserError("file.damaged", path=str(path), reason=str(error)) from error


def _pragma(connection: Any, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])
