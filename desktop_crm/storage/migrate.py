"""Bringing a file of an older program up to date: on a verified copy, then swapped in."""

from __future__ import annotations

import os
from pathlib import Path

from sqlalchemy import Connection

from desktop_crm.core.errors import UserError
from desktop_crm.storage.engine import make_engine, raw_connection

VERSIONS = ("0001", "0002", "0003")
"""The revisions in order; a file's `user_version` counts how many of them it has."""

SCRIPTS = Path(__file__).parent / "migrations"


def latest_version() -> int:
    """The `user_version` of files that need no migration."""
    return len(VERSIONS)


def stamp(connection: Connection) -> None:
    """Note in an up-to-date file which revision it has, where Alembic looks for it."""
    connection.exec_driver_sql(
        "CREATE TABLE IF NOT EXISTS alembic_version "
        "(version_num VARCHAR(32) NOT NULL CONSTRAINT alembic_version_pkc PRIMARY KEY)"
    )
    connection.exec_driver_sql("DELETE FROM alembic_version")
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (VERSIONS[-1],))


def upgrade(connection: Connection, *, scripts: Path = SCRIPTS) -> None:
    """Run all of Alembic's revisions on an open connection, then make the triggers anew."""
    from desktop_crm.storage.journal import install_triggers

    run_revisions(connection, scripts=scripts)
    install_triggers(connection)


def run_revisions(connection: Connection, *, scripts: Path = SCRIPTS, target: str = "head") -> None:
    """Run Alembic's revisions up to one of them."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(scripts))
    config.attributes["connection"] = connection
    command.upgrade(config, target)


def migrate_file(path: Path, *, scripts: Path = SCRIPTS, version: int | None = None) -> Path:
    """Migrate a file; the old one is kept beside it and its path returned.

    The copy is verified before and after. Whatever goes wrong leaves the file as it was.

    Raises:
        UserError: `file.migration_failed`.
    """
    draft = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    kept = path.with_name(f"{path.stem}.before-update{path.suffix}")
    try:
        copy_file(path, draft)
        engine = make_engine(draft)
        with engine.connect() as connection:
            _stop_checking_references(connection)
            with connection.begin():
                upgrade(connection, scripts=scripts)
                connection.exec_driver_sql(f"PRAGMA user_version={version or latest_version()}")
        engine.dispose()
        _verify(draft)
        copy_file(path, kept)
        draft.replace(path)
    except Exception as error:
        raise UserError("file.migration_failed", path=str(path), reason=str(error)) from error
    finally:
        for leftover in (draft, Path(f"{draft}-wal"), Path(f"{draft}-shm")):
            leftover.unlink(missing_ok=True)
    return kept


def _stop_checking_references(connection: Connection) -> None:
    """Let tables be rebuilt; outside a transaction, where alone the setting takes effect."""
    driver = connection.connection.driver_connection
    if driver is not None:
        driver.execute("PRAGMA foreign_keys=OFF")


def copy_file(source: Path, target: Path) -> None:
    """A verified copy of a file that may be in use, written to disk before it counts.

    Raises:
        UserError: `file.damaged` if the copy fails its check.
    """
    target.unlink(missing_ok=True)
    with (
        raw_connection(source) as original,
        raw_connection(target, create=True) as copy,
    ):
        original.backup(copy, pages=-1)
        copy.execute("PRAGMA journal_mode=DELETE")
    _verify(target)
    with target.open("rb+") as stream:
        os.fsync(stream.fileno())


def _verify(path: Path) -> None:
    with raw_connection(path) as connection:
        result = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if result != "ok":
            raise UserError("file.damaged", path=str(path), reason=str(result))
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise UserError("file.damaged", path=str(path), reason=f"foreign key {broken}")
