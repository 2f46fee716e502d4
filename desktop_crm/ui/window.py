"""The main window as a frame: light enough to be painted before anything else is loaded."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget
from typing_extensions import override

from desktop_crm.ui.page_stack import PageStack
from desktop_crm.ui.rail import Rail
from desktop_crm.ui.shell import Shell

_SMALLEST = (840, 540)
_USUAL = (1280, 800)
_GEOMETRY = "window/geometry"


class Guest(Protocol):
    """What lives in the window and decides about its events."""

    def step_back(self) -> None:
        """Esc, or the mouse's back button."""

    def step_forward(self) -> None:
        """The mouse's forward button."""

    def may_close(self) -> bool:
        """Whether nothing would be lost."""

    def leave(self) -> None:
        """The window is closing."""


class MainWindow(QMainWindow):
    """The rail at the left, one page at the right.

    `painted` comes once, after the first frame, so that the rest can be loaded.
    """

    painted = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._guest: Guest | None = None
        self._was_painted = False
        self.rail = Rail(shell.pages)
        self.stack = PageStack(shell.pages)
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        self.setMinimumSize(*_SMALLEST)
        self.stack.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place()

    def set_guest(self, guest: Guest) -> None:
        """Let `guest` decide from now on."""
        self._guest = guest

    def _place(self) -> None:
        """Where the user left it; the usual size on a screen large enough."""
        if not self.restoreGeometry(self._shell.preferences.blob(_GEOMETRY)):
            self.resize(*_USUAL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._guest is not None:
            self._guest.step_back()
            return
        super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._guest is not None and event.button() is Qt.MouseButton.BackButton:
            self._guest.step_back()
        elif self._guest is not None and event.button() is Qt.MouseButton.ForwardButton:
            self._guest.step_forward()
        else:
            super().mousePressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._guest is not None and not self._guest.may_close():
            event.ignore()
            return
        self._shell.preferences.set(_GEOMETRY, bytes(self.saveGeometry().data()))
        if self._guest is not None:
            self._guest.leave()
        event.accept()
