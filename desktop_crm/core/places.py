"""Where the program's own files lie: read-only resources, and the user's folders."""

from __future__ import annotations

import os
import sys
from pathlib import Path

_NAME = "desktop-crm"


def _resources() -> Path:
    """`resources/` beside the package, or inside a frozen program's folder."""
    frozen = getattr(sys, "_MEIPASS", None)
    return Path(frozen or Path(__file__).resolve().parents[2]) / "resources"


RESOURCES = _resources()
TRANSLATIONS = RESOURCES / "translations"


def user_data_folder() -> Path:
    """The folder for files that the user keeps without choosing a place; not created here."""
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA") or Path.home() / "AppData/Roaming") / _NAME
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support" / _NAME
    return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / _NAME


def user_cache_folder() -> Path:
    """The folder for files that can be made again at any time; not created here."""
    if sys.platform == "win32":
        return (
            Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData/Local") / _NAME / "cache"
        )
    if sys.platform == "darwin":
        return Path.home() / "Library/Caches" / _NAME
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / _NAME
