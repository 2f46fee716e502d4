"""A segmented control: two to four choices in one grey trough."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_M, RADIUS_S, REGULAR, SECONDARY, SEMIBOLD, Tokens
from desktop_crm.ui.widgets.choices import Choices
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_box, paint_ring

_PADDING = 12
_HEIGHT = 30


class _Segment(PaintedButton):
    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        width = metrics(SECONDARY, SEMIBOLD).horizontalAdvance(self.text())
        return QSize(width + 2 * _PADDING, _HEIGHT)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        chosen = self.isChecked()
        if chosen:
            inner = area.adjusted(1, 1, -1, -1)
            paint_box(painter, inner, RADIUS_S, fill=tokens.surface, border=tokens.border)
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_S, tokens.primary)
        painter.setFont(font(SECONDARY, SEMIBOLD if chosen else REGULAR))
        strong = chosen or self.is_hovered
        painter.setPen(qcolor(tokens.text if strong else tokens.text2))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())


class Segmented(Choices):
    """A few exclusive choices; `current_changed` tells."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row.setContentsMargins(3, 3, 3, 3)

    def add(self, key: str, text: str) -> None:
        """Add a choice at the end."""
        self.add_button(key, _Segment(text, self))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), RADIUS_M, fill=tokens_of(self).inset)
