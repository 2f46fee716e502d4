"""Northwind as a firm's file, made as a user makes it: a new file, the workbook imported."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop_crm.cli import main

LAST_DAY = date(1998, 5, 6)
"""The day of its last order."""


def import_northwind(shared_data: Path, folder: Path) -> Path:
    """The file with the whole workbook in it."""
    path = folder / "northwind.crm"
    if main(["new", str(path)]) or main(
        ["import", str(shared_data / "northwind.xlsx"), "--into", str(path)]
    ):
        raise RuntimeError("northwind.xlsx could not be imported")
    return path
