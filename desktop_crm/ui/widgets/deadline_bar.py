"""The time of a complaint as a box: what is left in words, the working days as a row of bars."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import CAPTION, RADIUS_M, SECONDARY, Tone
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.painting import paint_box

_HEIGHT = 56
_SIDE = 14
_BAR = 6
_GAP = 5
_MOST_BARS = 15


class DeadlineBar(QWidget):
    """`set` says how much of the time is gone; used bars are full, the others pale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = self._note = ""
        self._used, self._total = 0, 1
        self._tone = Tone.NEUTRAL
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """What is left, in words."""
        return self._text

    def set(self, text: str, note: str, *, used: int, total: int, tone: Tone) -> None:
        """Show another time."""
        self._text, self._note, self._tone = text, note, tone
        self._used, self._total = used, max(1, total)
        self.setAccessibleName(f"{text} {note}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color, soft = tokens.tone(self._tone)
        area = QRectF(self.rect())
        paint_box(painter, area, RADIUS_M, fill=soft)
        inner = area.adjusted(_SIDE, 8, -_SIDE, -10)
        line = QRectF(inner.x(), inner.y(), inner.width(), 22)
        width = draw_text(painter, line, self._note, color, (CAPTION, 400, True), right=True)
        line.setWidth(line.width() - width - 12)
        draw_text(painter, line, self._text, color, (SECONDARY, 600, False))
        bars = min(self._total, _MOST_BARS)
        used = round(min(self._used, self._total) * bars / self._total)
        step = (inner.width() + _GAP) / bars
        for place in range(bars):
            left = inner.x() + place * step
            bar = QRectF(left, inner.bottom() - _BAR, step - _GAP, _BAR)
            fill = color if place < used else tokens.surface
            paint_box(painter, bar, _BAR / 2, fill=fill)
