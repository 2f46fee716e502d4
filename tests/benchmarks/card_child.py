"""The process that opens the card of a customer with 20,000 orders; prints JSON.

`first` is the time in milliseconds from the wish to the painted head of a card that is made anew,
`longest` the longest time after that in which the window could not answer.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from time import perf_counter
from uuid import UUID

from PySide6.QtCore import QEventLoop, QTimer

_OPENINGS = 7
_BEAT_MS = 1
_CALM_MS = 400


class _Beats:
    """A clock in the GUI thread; a late beat means that something else was running."""

    def __init__(self) -> None:
        self._last = perf_counter()
        self.longest = 0.0
        self._timer = QTimer()
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.longest = max(self.longest, now - self._last)
        self._last = now

    def begin(self) -> None:
        """Forget what was."""
        self._last, self.longest = perf_counter(), 0.0


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(firm: str, customer: str) -> None:
    """Open the card several times, between other places."""
    from desktop_crm import app as program
    from desktop_crm.ui.pages.card.card_page import CardPage
    from desktop_crm.ui.preferences import Preferences
    from desktop_crm.ui.routes import CardRoute, CustomersRoute
    from desktop_crm.ui.window import MainWindow
    from desktop_crm.ui.windows import Windows
    from tests.benchmarks.card_firm import TODAY

    application = program._application()
    scratch = Path(firm).parent
    files = program.FirmFiles(folder=scratch, today=lambda: TODAY)
    preferences = Preferences(scratch / "preferences.ini", application)
    shell = program._shell(application, preferences, files, lambda: TODAY)
    window = MainWindow(shell)
    windows = Windows(shell, application)
    bench = windows.fill(window)
    window.show()
    windows.open_file(Path(firm), bench)
    loop = QEventLoop()
    bench.opened.connect(loop.quit)
    loop.exec()
    _wait(_CALM_MS * 3)
    desk = bench.desk
    if desk is None:
        raise RuntimeError("no firm is open")
    beats, firsts, longest = _Beats(), [], []
    for _ in range(_OPENINGS):
        desk.navigation.go(CustomersRoute())
        _wait(_CALM_MS)
        window.stack.discard_pages()
        start = perf_counter()
        desk.navigation.go(CardRoute(UUID(customer), "orders"))
        page = window.stack.current_page
        assert isinstance(page, CardPage)
        shown = QEventLoop()
        page.title_changed.connect(shown.quit)
        while not page.head.isVisible():
            shown.exec()
        window.repaint()
        firsts.append((perf_counter() - start) * 1000)
        beats.begin()
        _wait(_CALM_MS)
        longest.append((beats.longest - _BEAT_MS / 1000) * 1000)
    print(json.dumps({"first": sorted(firsts[1:])[len(firsts) // 2], "longest": max(longest[1:])}))
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
