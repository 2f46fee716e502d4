"""A few values in a row, each on a soft ground; those that need attention in their tone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_S, SECONDARY, Tone
from desktop_crm.ui.widgets.painting import paint_box

_HEIGHT = 26
_PADDING = 8
_GAP = 8
_LEAST = 40
"""Less of a value than this says nothing: it is left out."""


class ValueChips(QWidget):
    """Shows as many of the values as have room, the last of them shortened."""

    def __init__(self) -> None:
        super().__init__()
        self._values: tuple[tuple[str, Tone], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_values(self, values: Sequence[tuple[str, Tone]]) -> None:
        """Show other values with their tones."""
        self._values = tuple(values)
        self.setAccessibleName(", ".join(text for text, _tone in values))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LEAST, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, left = QPainter(self), tokens_of(self), 0.0
        measure = metrics(SECONDARY)
        painter.setFont(font(SECONDARY))
        top = (self.height() - _HEIGHT) / 2
        for text, tone in self._values:
            room = self.width() - left
            width = min(measure.horizontalAdvance(text) + 2 * _PADDING, room)
            if width < _LEAST and measure.horizontalAdvance(text) + 2 * _PADDING > room:
                return
            front, back = tokens.tone(tone)
            box = QRectF(left, top, width, _HEIGHT)
            plain = tone is Tone.NEUTRAL
            paint_box(painter, box, RADIUS_S, fill=tokens.inset if plain else back)
            painter.setPen(qcolor(tokens.text2 if plain else front))
            words = box.adjusted(_PADDING, 0, -_PADDING + 1, 0)
            shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, int(words.width()))
            painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), shown)
            left += width + _GAP
