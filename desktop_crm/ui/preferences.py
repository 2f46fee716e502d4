"""What the program remembers of this user on this PC; the only door to QSettings.

Only texts, whole numbers, yes/no and bytes go in: QSettings would unpickle anything else.
"""

from __future__ import annotations

import base64
import binascii
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QSettings, QStandardPaths, Signal

SCALE = "interface/scale"
"""How large everything is drawn, in percent; read when the program starts."""
_LONGEST_RECENT = 8


class Preferences(QObject):
    """Typed values by key; kept in an ini file."""

    changed = Signal(str)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = QSettings(str(path), QSettings.Format.IniFormat, self)

    def text(self, key: str, default: str = "") -> str:
        """A text."""
        value = self._settings.value(key)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int = 0) -> int:
        """A whole number."""
        try:
            return int(self.text(key))
        except ValueError:
            return default

    def flag(self, key: str, default: bool = False) -> bool:
        """A yes or no."""
        return {"true": True, "false": False}.get(self.text(key), default)

    def blob(self, key: str) -> bytes:
        """Bytes; empty when there are none."""
        try:
            return base64.b64decode(self.text(key), validate=True)
        except binascii.Error:
            return b""

    def json(self, key: str, default: Any = None) -> Any:
        """Plain lists and mappings of texts, numbers and yes/no."""
        import json

        try:
            return json.loads(self.text(key))
        except ValueError:
            return default

    def set(self, key: str, value: str | int | bool | bytes) -> None:
        """Remember a value.

        Raises:
            TypeError: if it is of any other kind.
        """
        if type(value) not in (str, int, bool, bytes):
            raise TypeError(f"{type(value).__name__} cannot be a preference")
        written = _written(value)
        if self.text(key, default="\0") != written:
            self._settings.setValue(key, written)
            self.changed.emit(key)

    def set_json(self, key: str, value: Any) -> None:
        """Remember plain lists and mappings."""
        import json

        self.set(key, json.dumps(value, ensure_ascii=False))

    def forget(self, key: str) -> None:
        """Go back to the default."""
        self._settings.remove(key)
        self.changed.emit(key)

    def save(self) -> None:
        """Write to disk now."""
        self._settings.sync()

    # Firm files opened lately

    def recent_files(self) -> list[Path]:
        """Firm files opened lately and still there, the latest first."""
        listed = self.json("files/recent", [])
        names = (
            [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []
        )
        return [path for path in map(Path, names) if path.is_file()]

    def add_recent_file(self, path: Path) -> None:
        """Put a file on top of the list."""
        others = [other for other in self.recent_files() if other != path]
        self.set_json("files/recent", [str(path), *map(str, others[: _LONGEST_RECENT - 1])])


def _written(value: str | int | bool | bytes) -> str:
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def user_preferences(parent: QObject | None = None) -> Preferences:
    """This user's preferences on this PC."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Preferences(Path(folder) / "preferences.ini", parent)
