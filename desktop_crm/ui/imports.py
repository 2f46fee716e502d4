"""Where files go that are dropped on the window or chosen for import."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from PySide6.QtWidgets import QWidget

from desktop_crm.ui.context import Context

ImportHandler: TypeAlias = Callable[[Context, QWidget, Sequence[Path]], None]
SUFFIXES = frozenset({".xlsx", ".xlsm", ".xls", ".csv", ".tsv", ".txt"})


def import_handler() -> ImportHandler | None:
    """Who takes files for import; no paths means that it asks for them itself."""
    return None


def can_import(path: Path) -> bool:
    """Whether a file looks like a table by its name; its content is judged later."""
    return path.suffix.lower() in SUFFIXES
