"""Where files go that are dropped on the window or chosen for import."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_crm.ui.context import Context

SUFFIXES = frozenset(
    {
        *(".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".csv", ".tsv", ".txt"),
        *(".htm", ".html", ".xml", ".vcf", ".et", ".ett"),
    }
)
"""Those of WPS are among them: many can be read, and of the others it is said what to do."""


def import_files(context: Context, host: QWidget, paths: Sequence[Path]) -> None:
    """Import these files into the open firm; no paths means that it asks for them itself."""
    from desktop_crm.ui.importing.flow import start_import

    start_import(context, host, paths)


def can_import(path: Path) -> bool:
    """Whether a file looks like a table by its name; its content is judged later."""
    return path.suffix.lower() in SUFFIXES
