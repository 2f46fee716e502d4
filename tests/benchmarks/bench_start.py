"""How long until the window stands, and until it shows a firm, against a bare PySide6 window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from desktop_crm.services.demo import make_demo_firm
from desktop_crm.storage.workspace import Workspace
from tests.benchmarks.measurement import Measurement, Report, in_turn

_TODAY = date(2026, 11, 21)
_ROUNDS = 7
_CHILDREN = "tests.benchmarks.start_children"
_PATIENCE = 60


def run(report: Report) -> None:
    """Start the bare window and the program in turn, each in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="desktop-crm-bench-") as scratch:
        folder = Path(scratch)
        firm = folder / "firm.crm"
        with Workspace.create(firm) as workspace:
            workspace.write(make_demo_firm, today=_TODAY, offset=timedelta(hours=8))
        _remember_the_list(folder)
        bare, frame, listed = in_turn(
            (
                lambda: _start(folder, "bare"),
                lambda: _start(folder, "frame", str(firm)),
                lambda: _start(folder, "list", str(firm)),
            ),
            rounds=_ROUNDS,
        )
    floor = min(bare) * 1000
    report.add(
        Measurement("first window frame / bare PySide6 window", min(frame) * 1000, floor, 1.5)
    )
    report.add(Measurement("first list with real data / bare window", min(listed) * 1000, floor, 4))


def _remember_the_list(folder: Path) -> None:
    """The program opens where it was left: with the list of customers."""
    preferences = folder / "config" / "desktop-crm" / "preferences.ini"
    preferences.parent.mkdir(parents=True)
    preferences.write_text("[window]\npage=customers\n", "utf-8")


def _start(folder: Path, what: str, *arguments: str) -> float:
    """Seconds from starting a process until it says that it has painted.

    Raises:
        RuntimeError: if it ends without saying so.
    """
    environment = {
        **os.environ,
        "HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    begun = perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", _CHILDREN, what, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE,
    )
    for line in done.stdout.splitlines():
        if line.startswith("painted "):
            return float(line.split()[1]) - begun
    raise RuntimeError(f"{what}: nothing was painted\n{done.stderr}")
