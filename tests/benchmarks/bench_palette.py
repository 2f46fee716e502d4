"""The palette at 100,000 and 1,000,000 customers: from a typed word to its answer.

The floor is the bare index.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from sqlalchemy import text
from sqlalchemy.orm import Session

from desktop_crm.core.grams import match_expression
from desktop_crm.queries.palette import MOST, palette_hits
from desktop_crm.storage import search
from desktop_crm.storage.engine import make_engine
from desktop_crm.storage.journal import Mode, set_state
from desktop_crm.storage.workspace import Workspace
from tests.benchmarks.list_firm import make_list_firm
from tests.benchmarks.measurement import Measurement, Report

_SIZES = (100_000, 1_000_000)
_ROUNDS = 9
_FRAME = 16.0
_GOAL_RATIO = 40.0
_WORDS = (
    *("恒", "恒润", "苏州恒润精密", "精密五金", "王", "王建国"),
    *("h", "hr", "hrjm", "wjg", "1", "138", "0013", "66", "so", "100%"),
)
"""Fragments in Chinese, initials, digits and codes, as they are typed letter by letter."""


def run(report: Report) -> None:
    """Type each fragment; one figure for the usual answer, one for the slowest of a hundred."""
    for size in _SIZES:
        with tempfile.TemporaryDirectory(prefix="desktop-crm-bench-") as scratch:
            path = make_list_firm(Path(scratch) / "palette.crm", size)
            _index(path)
            _measure(report, path, size)


def _measure(report: Report, path: Path, size: int) -> None:
    with Workspace.open(path) as workspace:
        ours = _times([partial(workspace.read, palette_hits, text=word) for word in _WORDS])
        floor = _times([partial(workspace.read, _bare, word=word) for word in _WORDS])
    name = f"palette, {size:,} customers"
    usual, bare = median(ours) * 1000, median(floor) * 1000
    report.add(Measurement(f"{name}, usual / bare index", usual, bare, _GOAL_RATIO))
    report.add(Measurement(f"{name}, usual answer", usual, None, _FRAME))
    slowest = quantiles(ours, n=100)[98] * 1000
    report.add(Measurement(f"{name}, 99 of 100 answers", slowest, None, _FRAME))


def _index(path: Path) -> None:
    """The raw inserts of the made-up firm leave the index empty."""
    engine = make_engine(path)
    with Session(engine) as session:
        set_state(session.connection(), None, Mode.JOURNAL)
        search.rebuild(session)
        set_state(session.connection(), None, Mode.CLOSED)
        session.commit()
    engine.dispose()


def _times(jobs: Sequence[Callable[[], object]]) -> list[float]:
    """The seconds of each job in each round; a first round warms up and does not count."""
    found: list[float] = []
    for number in range(_ROUNDS + 1):
        for job in jobs:
            start = perf_counter()
            job()
            if number:
                found.append(perf_counter() - start)
    return found


def _bare(session: Session, *, word: str) -> int:
    """The floor: the matches of each kind out of the index, not read and not ranked."""
    expression = match_expression(word)
    if expression is None:
        return 0
    rows = 0
    for kind, most in MOST.items():
        found = session.execute(
            text(f"SELECT rowid FROM search_{kind} WHERE search_{kind} MATCH :words LIMIT :most"),
            {"words": expression, "most": most},
        )
        rows += len(found.all())
    return rows
