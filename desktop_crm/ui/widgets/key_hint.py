"""The small chip that names a key, as in `Ctrl K`."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import CAPTION, Tokens
from desktop_crm.ui.widgets.painting import paint_box

_HEIGHT = 20
_PADDING = 7


def hint_width(text: str) -> int:
    """The width of a key chip."""
    return max(_HEIGHT, metrics(CAPTION).horizontalAdvance(text) + 2 * _PADDING)


def paint_hint(painter: QPainter, area: QRectF, tokens: Tokens, text: str) -> None:
    """Draw a key chip, centred vertically in `area`."""
    box = QRectF(area.x(), area.center().y() - _HEIGHT / 2, area.width(), _HEIGHT)
    paint_box(painter, box, 4, fill=tokens.inset, border=tokens.border)
    painter.setFont(font(CAPTION))
    painter.setPen(qcolor(tokens.text2))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


class KeyHint(QWidget):
    """A key chip as a widget; it is decoration, screen readers pass over it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def text(self) -> str:
        """The keys shown."""
        return self._text

    @override
    def sizeHint(self) -> QSize:
        return QSize(hint_width(self._text), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_hint(painter, QRectF(self.rect()), tokens_of(self), self._text)
