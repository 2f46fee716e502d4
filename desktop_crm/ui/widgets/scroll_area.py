"""A scroll area without frame or ground of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ScrollArea(QScrollArea):
    """Scrolls its content vertically; the content takes the whole width.

    `gutter` is kept free beside the scroll bar while there is one.
    """

    def __init__(
        self, content: QWidget | None = None, parent: QWidget | None = None, *, gutter: int = 0
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        if content is not None:
            self.set_content(content)
        if gutter:
            self.verticalScrollBar().rangeChanged.connect(
                lambda _least, most: self.setViewportMargins(0, 0, gutter if most else 0, 0)
            )

    def set_content(self, content: QWidget) -> None:
        """Show this widget."""
        self.setWidget(content)
        content.setAutoFillBackground(False)
