"""Connections to a firm's file: the driver and its settings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

APPLICATION_ID = 0x44435231
"""Marks a file as ours: the letters DCR1."""

_PRAGMAS = (
    "PRAGMA cache_size=-65536",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
    "PRAGMA cell_size_check=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA synchronous=FULL",
)

_DRAFTING = (
    "PRAGMA journal_mode=MEMORY",
    "PRAGMA synchronous=OFF",
    "PRAGMA cache_size=-131072",
)
"""Settings on a file that nobody has yet, and that is thrown away unless it becomes whole."""

WRITING = {"begin": "BEGIN IMMEDIATE"}
"""Execution options of a transaction that writes: it takes the lock at once, since raising a read
transaction to a writing one ignores the busy timeout."""


def connect(
    path: Path, *, create: bool = False, read_only: bool = False, draft: bool = False
) -> Any:
    """A raw driver connection with the settings that keep a file safe, unless it is a `draft`.

    The driver leaves transactions to us (`isolation_level=None`).
    """
    mode = "ro" if read_only else "rwc" if create else "rw"
    connection = sqlcipher.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
    )
    for pragma in (*_PRAGMAS, *(_DRAFTING if draft else ())):
        connection.execute(pragma)
    return connection


def make_engine(path: Path, *, draft: bool = False) -> Engine:
    """A pooled engine on an existing file."""
    engine = create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=lambda: connect(path, draft=draft),
        poolclass=QueuePool,
        pool_size=4,
        max_overflow=4,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    connection.exec_driver_sql(options.get("begin", "BEGIN"))


@contextmanager
def raw_connection(path: Path, **options: bool) -> Iterator[Any]:
    """A driver connection for a short job, closed at the end."""
    connection = connect(path, **options)
    try:
        yield connection
    finally:
        connection.close()
