"""What stands in the window while a file is being opened; shown only when that takes a while."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.ui.theme.tokens import SPACE_3
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.progress_bar import ProgressBar

_PATIENCE_MS = 400
_WIDTH = 320


class Waiting(QWidget):
    """An empty page that says after a moment what it waits for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = Label("", "secondary", elide=True)
        self._label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._bar = ProgressBar(None, height=4)
        self._content = QWidget()
        self._content.setFixedWidth(_WIDTH)
        inner = QVBoxLayout(self._content)
        inner.setSpacing(SPACE_3)
        inner.addWidget(self._label)
        inner.addWidget(self._bar)
        outer = QVBoxLayout(self)
        outer.addWidget(self._content, 0, Qt.AlignmentFlag.AlignCenter)
        self._content.hide()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE_MS)
        self._timer.timeout.connect(self._content.show)

    @property
    def text(self) -> str:
        """What it says, or would say soon."""
        return self._label.text()

    def begin(self, name: str) -> None:
        """Wait for a firm of that name."""
        self._label.setText(self.tr("Opening {name} …").format(name=name))
        self._content.hide()
        self._timer.start()

    def end(self) -> None:
        """Nothing to wait for any more."""
        self._timer.stop()
        self._content.hide()
