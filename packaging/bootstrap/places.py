"""Where things are: the checkout, its virtual environment, the user's own folder."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.txt"
DEV_LOCK = ROOT / "packaging" / "requirements-dev.txt"
PYPROJECT = ROOT / "pyproject.toml"
PACKAGE = ROOT / "desktop_crm"
TRANSLATION = ROOT / "resources" / "translations" / "desktop_crm_zh_CN.ts"
TOUR = ROOT / "tour"

WINDOWS = os.name == "nt"


def script(name: str) -> Path:
    """A program inside the virtual environment."""
    return VENV / ("Scripts" if WINDOWS else "bin") / (f"{name}.exe" if WINDOWS else name)


def user_folder() -> Path:
    """The user's own folder for this program's files, by the custom of the system."""
    home = Path.home()
    if WINDOWS:
        base = Path(os.environ.get("APPDATA") or home / "AppData" / "Roaming")
    elif sys.platform == "darwin":
        base = home / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return base / "desktop-crm"
