"""An export of 100,000 rows x 25 styled columns, against openpyxl's write-only mode."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.measurement import Measurement, Report

_CHILDREN = "tests.benchmarks.export_children"
_SIZE, _SMALL = 100_000, 10_000
_PATIENCE = 1_800
_FASTER, _FLAT = 10.0, 30.0


def run(report: Report) -> None:
    """Write with either, each in a process of its own; a tenth of the rows for the memory."""
    with tempfile.TemporaryDirectory(prefix="desktop-crm-bench-") as scratch:
        target = Path(scratch) / "out.xlsx"
        small, ours, naive = (
            _child(side, size, target)
            for side, size in (("ours", _SMALL), ("ours", _SIZE), ("naive", _SIZE))
        )
    name = "export of 100,000 x 25 / openpyxl write-only (CPU)"
    mine, floor = (side["seconds"] * 1_000 for side in (ours, naive))
    report.add(Measurement(name, mine, floor, _FASTER, at_least=True))
    more = ours["memory"] - small["memory"]
    name = "memory of 100,000 exported rows over that of 10,000"
    report.add(Measurement(name, more, None, _FLAT, unit="MB"))


def _child(side: str, size: int, target: Path) -> dict[str, float]:
    """What one side measured.

    Raises:
        RuntimeError: if it failed.
    """
    done = subprocess.run(
        [sys.executable, "-m", _CHILDREN, side, str(size), str(target)],
        capture_output=True,
        text=True,
        timeout=_PATIENCE,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    found: dict[str, float] = json.loads(done.stdout)
    return found
