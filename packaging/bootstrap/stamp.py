"""The note in the virtual environment that says for what it was made: the quick second start."""

import hashlib
import json
import sys
import tomllib
from pathlib import Path

from bootstrap import places

STAMP = places.VENV / "set-up.json"
UNFINISHED = places.VENV / "set-up-unfinished"


def wanted(*, developing: bool) -> dict[str, str]:
    """What the note must hold for this checkout, this Python and this purpose."""
    note = {
        "place": str(places.ROOT),
        "python": python_version(),
        "packages": _hash(places.LOCK),
        "project": _hash_of(_project_table()),
    }
    if developing:
        note["tools"] = _hash(places.DEV_LOCK)
    return note


def python_version() -> str:
    """The version that decides whether a virtual environment fits, such as 3.12."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def written() -> dict[str, str]:
    """The note as the last set-up left it; empty when there is none that can be read."""
    try:
        note = json.loads(STAMP.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return note if isinstance(note, dict) else {}


def is_current(*, developing: bool) -> bool:
    """Whether nothing is left to set up."""
    if UNFINISHED.exists() or not places.script("python").exists():
        return False
    return wanted(developing=developing).items() <= written().items()


def write(*, developing: bool) -> None:
    """Note that the set-up is complete; tools of an earlier set-up stay noted while they fit."""
    note = wanted(developing=developing)
    kept = written()
    if "tools" in kept and "tools" not in note and kept.get("packages") == note["packages"]:
        note["tools"] = kept["tools"]
    STAMP.write_text(json.dumps(note, indent=1), "utf-8")
    UNFINISHED.unlink(missing_ok=True)


def _project_table() -> bytes:
    """The parts of the project file that the installed program depends on, with its version."""
    table = tomllib.loads(places.PYPROJECT.read_text("utf-8"))
    parts = [table["project"], table["build-system"], table["tool"]["hatch"]]
    version = (places.PACKAGE / "__init__.py").read_text("utf-8")
    return json.dumps([*parts, version], sort_keys=True).encode()


def _hash(path: Path) -> str:
    return _hash_of(path.read_bytes().replace(b"\r\n", b"\n"))


def _hash_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
