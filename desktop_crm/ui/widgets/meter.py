"""How much there is of something in a few steps, and the word for it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import REGULAR, SECONDARY, SEMIBOLD, Tone
from desktop_crm.ui.widgets.painting import paint_box

STEPS = 4
_BAR, _THICK, _GAP = 9, 5, 2
_ICON = 16
_BEFORE_WORD = 10


class Meter(QWidget):
    """Bars, so many of them filled; without any a question mark. The word is always there."""

    def __init__(self) -> None:
        super().__init__()
        self._level, self._text, self._tone = 0, "", Tone.NEUTRAL
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The word."""
        return self._text

    def show_level(self, level: int, text: str, tone: Tone) -> None:
        """Show another level, from 0 to `STEPS`."""
        self._level, self._text, self._tone = level, text, tone
        self.setAccessibleName(text)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(STEPS * (_BAR + _GAP) + _BEFORE_WORD, metrics(SECONDARY).height() + 4)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self)
        middle = self.height() / 2
        warns = self._tone in (Tone.WARNING, Tone.DANGER)
        color = tokens.tone(self._tone)[0]
        if self._level:
            width = STEPS * (_BAR + _GAP) - _GAP
            for step in range(STEPS):
                bar = QRectF(step * (_BAR + _GAP), middle - _THICK / 2, _BAR, _THICK)
                fill = color if step < self._level else tokens.border
                paint_box(painter, bar, 2, fill=fill)
        else:
            width = _ICON
            icon = QRectF(0, middle - _ICON / 2, _ICON, _ICON)
            paint_icon(painter, "circle-question-mark", icon, tokens.text2)
        weight = SEMIBOLD if warns else REGULAR
        words = QRectF(self.rect()).adjusted(width + _BEFORE_WORD, 0, 0, 0)
        painter.setFont(font(SECONDARY, weight))
        painter.setPen(qcolor(color if warns else tokens.text2))
        shown = metrics(SECONDARY, weight).elidedText(
            self._text, Qt.TextElideMode.ElideRight, int(words.width())
        )
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)
