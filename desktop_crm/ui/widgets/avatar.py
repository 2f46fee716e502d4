"""A firm's avatar: its most telling character on a pastel square, the same every time."""

from __future__ import annotations

from functools import lru_cache
from zlib import crc32

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.core.names import normalised_name
from desktop_crm.ui.theme.fonts import font
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_M, SEMIBOLD, Tokens, Tone
from desktop_crm.ui.widgets.painting import paint_box

_TONES = (Tone.PRIMARY, Tone.SUCCESS, Tone.WARNING, Tone.INFO, Tone.PURPLE)
_SIZE = 34
_NOBODY = "·"


@lru_cache(maxsize=8192)
def avatar_letter(name: str) -> str:
    """The first character after the region: 恒 for 苏州恒润精密五金."""
    return (normalised_name(name) or name.strip() or _NOBODY)[0].upper()


@lru_cache(maxsize=8192)
def avatar_tone(name: str) -> Tone:
    """A colour that depends on nothing but the name."""
    return _TONES[crc32(normalised_name(name).encode()) % len(_TONES)]


def paint_avatar(painter: QPainter, area: QRectF, tokens: Tokens, name: str) -> None:
    """Draw the avatar of `name` into a square."""
    front, back = tokens.tone(avatar_tone(name))
    side = area.width()
    paint_box(painter, area, max(RADIUS_M - 1, side / 5), fill=back)
    painter.setFont(font(round(side * 0.42), SEMIBOLD))
    painter.setPen(qcolor(front))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, avatar_letter(name))


class Avatar(QWidget):
    """An avatar as a widget."""

    def __init__(self, name: str = "", *, size: int = _SIZE, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_name(self, name: str) -> None:
        """Show another firm."""
        self._name = name
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), QRectF(self.rect()), tokens_of(self), self._name)
