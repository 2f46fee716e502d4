"""A segmented control: two to four choices in one grey trough."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import (
    CAPTION,
    RADIUS_M,
    RADIUS_S,
    REGULAR,
    SECONDARY,
    SEMIBOLD,
    Tokens,
)
from desktop_crm.ui.widgets.choices import Choices
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_box, paint_ring

_PADDING = 12
_HEIGHT = 30


class _Segment(PaintedButton):
    def __init__(self, text: str, parent: QWidget, *, compact: bool) -> None:
        super().__init__(text, parent)
        self._size = CAPTION if compact else SECONDARY
        self._padding = _PADDING - 3 if compact else _PADDING
        self._height = _HEIGHT - 2 if compact else _HEIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        width = metrics(self._size, SEMIBOLD).horizontalAdvance(self.text())
        return QSize(width + 2 * self._padding, self._height)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        chosen = self.isChecked()
        if chosen:
            inner = area.adjusted(1, 1, -1, -1)
            paint_box(painter, inner, RADIUS_S, fill=tokens.surface, border=tokens.border)
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_S, tokens.primary)
        painter.setFont(font(self._size, SEMIBOLD if chosen else REGULAR))
        strong = chosen or self.is_hovered
        painter.setPen(qcolor(tokens.text if strong else tokens.text2))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())


class Segmented(Choices):
    """A few exclusive choices; `current_changed` tells. A `compact` one fits into a list."""

    def __init__(self, parent: QWidget | None = None, *, compact: bool = False) -> None:
        super().__init__(parent)
        self._compact = compact
        self._row.setContentsMargins(3, 3, 3, 3)

    def add(self, key: str, text: str) -> None:
        """Add a choice at the end."""
        self.add_button(key, _Segment(text, self, compact=self._compact))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), RADIUS_M, fill=tokens_of(self).inset)
