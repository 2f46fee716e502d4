"""How fast the card of a customer with 20,000 orders opens, and whether the window stays alive."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks.card_firm import make_card_firm
from tests.benchmarks.measurement import Measurement, Report

_PATIENCE = 120


def run(report: Report) -> None:
    """Make the firm, then open the card in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="desktop-crm-bench-") as scratch:
        firm = Path(scratch) / "firm.crm"
        customer_id = make_card_firm(firm)
        environment = {**os.environ, "HOME": scratch, "XDG_CONFIG_HOME": scratch}
        if not (environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")):
            environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        done = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.card_child", str(firm), str(customer_id)],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE,
        )
    if done.returncode:
        raise RuntimeError(done.stderr)
    found = json.loads(done.stdout.splitlines()[-1])
    report.add(Measurement("card of 20,000 orders: first paint", found["first"], None, 100))
    report.add(Measurement("longest work in the window's thread after", found["longest"], None, 16))
