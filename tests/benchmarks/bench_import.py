"""A list of 100,000 customers in 25 columns, imported whole, in CPU seconds.

The floor reads the workbook with calamine and inserts its rows by one raw executemany into a bare
table. LibreOffice only opens the workbook; the naive way (openpyxl, an object for each row) is
measured on a tenth and taken tenfold.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.benchmarks.import_sheet import write_customers
from tests.benchmarks.measurement import Measurement, Report

_CHILDREN = "tests.benchmarks.import_children"
_SIZE = 100_000
_SHARE = 10
_ROUNDS = 3
_PATIENCE = 900
_FLOOR, _OFFICE, _NAIVE, _UNDO, _MEMORY = 2.0, 1.0, 8.0, 0.5, 700.0
_NO_FILTER = "nothing:nothing"
"""An export that LibreOffice looks for, and does not find, once it has opened the file."""


def run(report: Report) -> None:
    """Floor and import in turn, each in a process of its own; then the two peers."""
    with tempfile.TemporaryDirectory(prefix="desktop-crm-bench-") as scratch:
        folder = Path(scratch)
        source = write_customers(folder / "customers.xlsx", _SIZE)
        few = write_customers(folder / "few.xlsx", _SIZE // _SHARE)
        floors, ours = [], []
        for _ in range(_ROUNDS):
            floors.append(_child("floor", source, folder))
            ours.append(_child("ours", source, folder))
        naive = _child("naive", few, folder)["cpu"] * _SHARE
        office = _office(folder, source)

        def usual(key: str, found: list[dict[str, float]]) -> float:
            return median(each[key] for each in found)

        whole = usual("cpu", ours)
        name = f"import of {_SIZE:,} customers"
        _tell_parts(lambda key: usual(key, ours))
        _add(report, f"{name} / calamine and executemany", whole, usual("cpu", floors), _FLOOR)
        if office is not None:
            _add(report, f"{name} / LibreOffice opens it", whole, office, _OFFICE)
        _add(
            report,
            f"{name}, times faster than openpyxl and add_all (10,000 x 10)",
            whole,
            naive,
            _NAIVE,
            at_least=True,
        )
        _add(report, "undo of it / the import", usual("undo", ours), whole, _UNDO)
        for key, whose in (("memory", "the program"), ("reader", "its reader")):
            most = usual(key, ours)
            report.add(Measurement(f"{name}, most memory: {whose}", most, None, _MEMORY, "MB"))


def _tell_parts(figure: Callable[[str], float]) -> None:
    """Where the seconds go; no goals of their own."""
    parts = ", ".join(f"{key} {figure(key):.1f} s" for key in ("understood", "compared", "written"))
    print(f"  of the import: {parts}", file=sys.stderr)


def _add(
    report: Report, name: str, value: float, floor: float, goal: float, *, at_least: bool = False
) -> None:
    report.add(Measurement(name, value, floor, goal, "s", at_least=at_least))


def _child(side: str, source: Path, folder: Path) -> dict[str, float]:
    """What one side measured, in a folder of its own.

    Raises:
        RuntimeError: if it failed.
    """
    with tempfile.TemporaryDirectory(dir=folder) as own:
        done = subprocess.run(
            [sys.executable, "-m", _CHILDREN, side, str(source), own],
            capture_output=True,
            text=True,
            check=False,
            timeout=_PATIENCE,
        )
    if done.returncode:
        raise RuntimeError(f"{side}: {done.stderr}")
    figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _office(folder: Path, source: Path) -> float | None:
    """CPU seconds in which LibreOffice opens the workbook, its own start not counted."""
    program = shutil.which("soffice")
    if program is None:
        return None
    tiny = write_customers(folder / "tiny.xlsx", 1)
    _opened(program, folder, tiny)
    return _opened(program, folder, source) - _opened(program, folder, tiny)


def _opened(program: str, folder: Path, source: Path) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [program, "--headless", "--convert-to", _NO_FILTER, "--outdir", str(folder), str(source)],
        env={**os.environ, "HOME": str(folder)},
        capture_output=True,
        check=False,
        timeout=_PATIENCE,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
