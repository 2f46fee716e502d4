"""A window that nobody touches: prints how often its process woke up in ten seconds.

`bare` is an empty PySide6 window, `ours` the program with a firm on its first page.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

_SETTLE_MS, _WATCH_MS = 4_000, 10_000


def wakeups() -> int:
    """How often threads of this process have waited for something and gone on."""
    count = 0
    for status in Path("/proc/self/task").glob("*/status"):
        for line in status.read_text().splitlines():
            if line.startswith("voluntary_ctxt_switches"):
                count += int(line.split()[1])
    return count


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _watch() -> None:
    _wait(_SETTLE_MS)
    before = wakeups()
    _wait(_WATCH_MS)
    print(wakeups() - before, flush=True)
    os._exit(0)


def bare(_firm: str) -> None:
    """An empty window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    QTimer.singleShot(0, _watch)
    application.exec()


def ours(firm: str) -> None:
    """The program."""
    from desktop_crm.__main__ import main
    from desktop_crm.ui.window import MainWindow

    original = MainWindow.__init__

    def initialise(self: MainWindow, *args: object) -> None:
        original(self, *args)  # type: ignore[arg-type]
        self.painted.connect(lambda: QTimer.singleShot(0, _watch))

    MainWindow.__init__ = initialise  # type: ignore[method-assign,assignment]
    main([firm])


if __name__ == "__main__":
    {"bare": bare, "ours": ours}[sys.argv[1]](sys.argv[2])
