"""Keys of preferences that belong to one firm's file on this PC."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path


def firm_key(name: str, path: Path) -> str:
    """`who_am_i/3f…`: a name with a mark of the file, so that no path stands in the settings."""
    mark = sha256(str(path).encode()).hexdigest()[:16]
    return f"{name}/{mark}"
