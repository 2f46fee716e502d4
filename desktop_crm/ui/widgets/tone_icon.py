"""An icon on a soft square or round ground in a tone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_M, Tokens, Tone
from desktop_crm.ui.widgets.painting import paint_box

_SIDE = 36
_GLYPH_SHARE = 0.52


def paint_tone_icon(painter: QPainter, area: QRectF, tokens: Tokens, icon: str, tone: Tone) -> None:
    """Draw it; a square of up to 28 becomes round, as on a timeline."""
    front, back = tokens.tone(tone)
    side = area.width()
    radius = RADIUS_M if side > 30 else side / 2
    paint_box(painter, area, radius, fill=back)
    spare = (side - round(side * _GLYPH_SHARE)) / 2
    paint_icon(painter, icon, area.adjusted(spare, spare, -spare, -spare), front)


class ToneIcon(QWidget):
    """A tinted icon as a widget; `plain` leaves the ground out."""

    def __init__(
        self,
        icon: str,
        tone: Tone = Tone.PRIMARY,
        *,
        size: int = _SIDE,
        plain: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tone = tone
        self._size = size
        self._plain = plain
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, icon: str, tone: Tone) -> None:
        """Show another icon."""
        self._icon, self._tone = icon, tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens, area = QPainter(self), tokens_of(self), QRectF(self.rect())
        if self._plain:
            paint_icon(painter, self._icon, area, tokens.tone(self._tone)[0])
        else:
            paint_tone_icon(painter, area, tokens, self._icon, self._tone)
