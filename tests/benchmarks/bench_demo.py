"""Making up a big firm against the raw insert of the very same rows."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter
from typing import Any

from desktop_crm.models import Base
from desktop_crm.services.demo import FIRM, SEED, make_demo_firm
from desktop_crm.services.demo.days import Days
from desktop_crm.services.demo.firm import generate
from desktop_crm.services.demo.founding import found, make_world
from desktop_crm.storage.engine import make_engine, raw_connection
from desktop_crm.storage.workspace import Workspace
from tests.benchmarks.measurement import Report

_TODAY = date(2026, 11, 21)
_CUSTOMERS = 3_000

Batch = tuple[str, list[tuple[Any, ...]]]


def run(report: Report) -> None:
    """Journal, search index and the made-up stories against the rows alone."""
    with tempfile.TemporaryDirectory(prefix="desktop-crm-bench-") as scratch:
        folder = Path(scratch)
        batches = _batches()

        def ours() -> None:
            with Workspace.create(folder / "firm.crm", replace=True) as workspace:
                workspace.write(
                    make_demo_firm, today=_TODAY, customers=_CUSTOMERS, offset=timedelta()
                )

        report.compare(
            f"a made-up firm of {_CUSTOMERS:,} / raw executemany of its rows",
            ours,
            lambda: _insert(folder / "bare.db", batches),
            goal=6,
            rounds=3,
        )


def _batches() -> list[Batch]:
    """The statements and rows of the firm."""
    world = make_world(SEED, Days(_TODAY, timedelta()), _CUSTOMERS)
    found(world, FIRM)
    for _ in generate(world):
        pass
    return [(_statement(table.name, columns), rows) for table, columns, rows in world.rows.drain()]


def _statement(table: str, columns: Sequence[str]) -> str:
    marks = ", ".join("?" * len(columns))
    return f'INSERT INTO "{table}" ({", ".join(columns)}) VALUES ({marks})'


def _insert(path: Path, batches: list[Batch]) -> float:
    """Seconds for the rows into tables that have their keys but no further indexes."""
    path.unlink(missing_ok=True)
    with raw_connection(path, create=True) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
    engine = make_engine(path)
    with engine.begin() as opened:
        Base.metadata.create_all(opened)
    engine.dispose()
    with raw_connection(path) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        names = connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE INDEX%'")
        for (name,) in names.fetchall():
            connection.execute(f'DROP INDEX "{name}"')
        start = perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        for statement, rows in batches:
            connection.executemany(statement, rows)
        connection.execute("COMMIT")
        return perf_counter() - start
