"""What must be in place before any test imports Qt, and the plugins of all tests."""

import os
import tempfile
from pathlib import Path

from hypothesis import settings

ROOT = Path(__file__).resolve().parents[1]

# Tests never open a window and never touch the user's own folders.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "QT_LOGGING_RULES"):
    os.environ.pop(_name, None)
_HOME = tempfile.TemporaryDirectory(prefix="desktop-crm-tests-", ignore_cleanup_errors=True)
for _name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
    os.environ[_name] = _HOME.name
os.environ["XDG_RUNTIME_DIR"] = _HOME.name
os.environ["XDG_CACHE_HOME"] = str(ROOT / ".pytest_cache" / "user-cache")

# A slow machine is no failure; unattended runs repeat the same examples.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")

pytest_plugins = [
    "pytester",
    "tests.plugins.empty_files",
    "tests.plugins.logs",
    "tests.plugins.patience",
    "tests.plugins.requirements",
    "tests.plugins.shared_data",
]
