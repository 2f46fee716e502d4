"""Where the files lie that the tour imports."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path


@cache
def _folder() -> tempfile.TemporaryDirectory[str]:
    """Kept until the program ends."""
    return tempfile.TemporaryDirectory(prefix="desktop-crm-tour-")


def tour_file(name: str) -> Path:
    """A place for a file; each stop has a name of its own, since drafts are kept by it."""
    return Path(_folder().name, name)
