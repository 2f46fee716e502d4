"""How often the open window wakes up while nobody touches it, against a bare PySide6 window."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from desktop_crm.services.demo import make_demo_firm
from desktop_crm.storage.workspace import Workspace
from tests.benchmarks.measurement import Measurement, Report

_TODAY = date(2026, 11, 21)
_PATIENCE = 60


def run(report: Report) -> None:
    """Watch both for ten seconds, where the system counts wake-ups."""
    if not Path("/proc/self/task").exists():
        return
    with tempfile.TemporaryDirectory(prefix="desktop-crm-bench-") as scratch:
        firm = Path(scratch) / "firm.crm"
        with Workspace.create(firm) as workspace:
            workspace.write(make_demo_firm, today=_TODAY, offset=timedelta(hours=8))
        bare, ours = (_woken(scratch, what, firm) for what in ("bare", "ours"))
    report.add(
        Measurement("wake-ups at rest in 10 s, over a bare window", ours - bare, None, 0.5, "times")
    )


def _woken(scratch: str, what: str, firm: Path) -> float:
    environment = {**os.environ, "HOME": scratch, "XDG_CONFIG_HOME": scratch}
    if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.idle_child", what, str(firm)],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE,
    )
    if done.returncode:
        raise RuntimeError(done.stderr)
    return float(done.stdout.splitlines()[-1])
