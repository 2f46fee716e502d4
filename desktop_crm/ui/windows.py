"""All windows of the running program: one for each firm's file."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_crm.ui.firm_lock import FirmLock, show_other_window
from desktop_crm.ui.shell import Shell
from desktop_crm.ui.store import Store
from desktop_crm.ui.window import MainWindow
from desktop_crm.ui.workbench import Workbench


class Windows(QObject):
    """Fills windows and finds the right one; `all_closed` when the last one has gone."""

    all_closed = Signal()

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._files: dict[Workbench, Path | None] = {}

    @property
    def benches(self) -> tuple[Workbench, ...]:
        """Everything that is open."""
        return tuple(self._files)

    def fill(self, window: MainWindow) -> Workbench:
        """Bring a window to life that has been painted."""
        bench = Workbench(self._shell, window)
        self._files[bench] = None
        bench.file_wanted.connect(partial(self._on_file_wanted, bench))
        bench.closed.connect(partial(self._on_closed, bench))
        return bench

    def open_file(
        self, path: Path, bench: Workbench, opener: Callable[[Path], Store] | None = None
    ) -> None:
        """Open a file in `bench` if that is free, else in a window of its own.

        A file that is open already only comes to the front, in whichever program it is.
        """
        path = path.absolute()
        for other in self._files:
            if self._files[other] == path and other.desk is not None:
                bring_to_front(other.window)
                return
        lock = FirmLock(path)
        if not lock.acquire():
            self._on_taken(path, lock, bench)
            return
        if bench.desk is not None:
            bench = self.fill(MainWindow(self._shell))
            bench.window.show()
        self._files[bench] = path
        lock.show_requested.connect(partial(bring_to_front, bench.window))
        bench.open_firm(path, opener or self._shell.files.open, lock)

    def _on_taken(self, path: Path, lock: FirmLock, bench: Workbench) -> None:
        if show_other_window(path):
            if bench.desk is None:
                bench.show_welcome()
            return
        sentence = self.tr(
            "{path} is open on the computer {computer}. Nothing was changed; close it there, "
            "then open it here again."
        ).format(path=path, computer=lock.holder())
        if bench.desk is None:
            bench.show_welcome(sentence)
        else:
            bench.messages.inform(self.tr("This file is in use"), sentence)

    def _on_file_wanted(self, bench: Workbench, path: Path, opener: object) -> None:
        if callable(opener):
            self.open_file(path, bench, opener)

    def _on_closed(self, bench: Workbench) -> None:
        self._files.pop(bench, None)
        bench.window.deleteLater()
        if not self._files:
            self.all_closed.emit()


def bring_to_front(window: QWidget) -> None:
    """Show a window above all others."""
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()
