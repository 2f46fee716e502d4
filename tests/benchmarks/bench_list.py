"""The customer list with 100,000 and 1,000,000 rows, against Qt's own model in C++."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.list_firm import make_list_firm
from tests.benchmarks.measurement import Measurement, Report

_CHILDREN = "tests.benchmarks.list_children"
_SIZES = (100_000, 1_000_000)
_ROUNDS = 3
_PATIENCE = 600
_FIRST, _REPAINT, _MEMORY = 2.0, 1.0, 150.0


def run(report: Report) -> None:
    """Open and scroll the list and Qt's model in turn, each in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="desktop-crm-bench-") as scratch:
        for size in _SIZES:
            path = make_list_firm(Path(scratch) / f"{size}.crm", size)
            _compare(report, path, size)
            for file in path.parent.glob(f"{path.name}*"):
                file.unlink()


def _compare(report: Report, path: Path, size: int) -> None:
    floors, values = [], []
    for _ in range(_ROUNDS):
        floors.append(_child("floor", path))
        values.append(_child("ours", path))
    for key, name, goal in (
        ("first", "first paint of the list", _FIRST),
        ("repaint", "repaint while scrolling", _REPAINT),
    ):
        ours = min(value[key] for value in values)
        floor = min(value[key] for value in floors)
        report.add(Measurement(f"{name}, {size:,} rows / QSqlQueryModel", ours, floor, goal))
    bare = _child("bare", path)["memory"]
    if bare:
        more = _child("held", path)["memory"] - bare
        name = f"memory of the list at rest, {size:,} rows, over a bare window"
        report.add(Measurement(name, more, None, _MEMORY, unit="MB"))


def _child(side: str, path: Path) -> dict[str, float]:
    """What one side measured.

    Raises:
        RuntimeError: if it failed.
    """
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-m", _CHILDREN, side, str(path)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE,
    )
    if done.returncode:
        raise RuntimeError(f"{side}: {done.stderr}")
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures
