"""A program of its own that opens a form, types half of it and waits to be killed."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from desktop_crm.core.errors import UserError
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.background import Background
from desktop_crm.ui.bus import Bus
from desktop_crm.ui.dialogs.task_dialog import new_task
from desktop_crm.ui.theme.theme import Theme
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.ui.dialogs.typing import keys
from tests.ui.doubles import make_context
from tests.ui.pressing import page_of

TYPED = "half a ta"


class HalfTyped(QObject):
    """Opens the form of a task as soon as the file is open, types into it and says so."""

    def __init__(self, window: QMainWindow, path: Path, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        bus = Bus(self)
        self._background = Background(bus, parent=self)
        self._context = make_context(folder, window=window, bus=bus, background=self._background)
        self._look = QTimer(self)
        self._look.setInterval(20)
        self._look.timeout.connect(self._on_look)
        self._background.open(
            lambda: Workspace.open(path), self._on_open, owner=self, on_failed=self._on_failed
        )

    def _on_failed(self, error: UserError) -> None:
        raise error

    def _on_open(self, _nothing: None) -> None:
        new_task(self._context, page_of(self._window))
        self._look.start()

    def _on_look(self) -> None:
        if open_sheet(self._window) is not None and self._background.is_idle():
            self._look.stop()
            keys(TYPED)
            sys.stdout.write("typed\n")
            sys.stdout.flush()


def main(path: Path, folder: Path) -> None:
    """Run until killed."""
    app = QApplication(["half-typed"])
    Theme(app, "light", app)
    window = QMainWindow()
    window.setCentralWidget(QWidget())
    window.show()
    HalfTyped(window, path, folder)
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
