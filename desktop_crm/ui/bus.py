"""The one bus over which each finished change reaches every view."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """Carries each `Change` of one firm's file to the views of its window; tells of backups too."""

    changed = Signal(object)
    backed_up = Signal()
