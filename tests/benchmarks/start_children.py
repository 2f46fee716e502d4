"""The processes that the benchmark of the start runs: each says when it has painted, and ends.

The clock is the system's monotonic one, the same for all processes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from time import perf_counter
from typing import Any

from typing_extensions import override


def _said() -> None:
    print(f"painted {perf_counter()}", flush=True)
    os._exit(0)


def bare() -> None:
    """An empty PySide6 main window."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QMainWindow

    class Window(QMainWindow):
        @override
        def paintEvent(self, event: Any) -> None:
            super().paintEvent(event)
            QTimer.singleShot(0, _said)

    app = QApplication(sys.argv[:1])
    window = Window()
    window.resize(1280, 800)
    window.show()
    app.exec()


def frame(path: str) -> None:
    """The program, until its window stands."""
    from desktop_crm.__main__ import main
    from desktop_crm.ui.window import MainWindow

    _after_init(MainWindow, lambda window: window.painted.connect(_said))
    main([path])


def listed(path: str) -> None:
    """The program, until a list of the firm's records is painted."""
    from desktop_crm.__main__ import main
    from desktop_crm.ui.window import MainWindow

    _after_init(MainWindow, lambda window: window.painted.connect(lambda: _watch(window)))
    main([path])


def _after_init(window_class: Any, hook: Any) -> None:
    original = window_class.__init__

    def initialise(self: Any, *args: Any, **kwargs: Any) -> None:
        original(self, *args, **kwargs)
        hook(self)

    window_class.__init__ = initialise


def _watch(window: Any) -> None:
    """Wait for a paint event of a list that has rows; looked for each millisecond."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QAbstractItemView

    timer = QTimer(window)
    timer.setInterval(1)

    def look() -> None:
        for view in window.findChildren(QAbstractItemView):
            model = view.model()
            if view.isVisible() and model is not None and model.rowCount() and _has_data(model):
                timer.stop()
                view.viewport().repaint()
                _said()

    timer.timeout.connect(look)
    timer.start()


def _has_data(model: Any) -> bool:
    """Whether the first row is there; a list may know its length before its rows."""
    index = model.index(0, 0)
    return any(index.data(role) not in {None, ""} for role in (0, 0x0100, 0x0101, 0x0102))


CHILDREN: Mapping[str, Callable[..., None]] = {"bare": bare, "frame": frame, "list": listed}

if __name__ == "__main__":
    CHILDREN[sys.argv[1]](*sys.argv[2:])
