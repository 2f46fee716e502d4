"""One cause of complaints: its name, a bar, and how often it was complained of."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import metrics
from desktop_crm.ui.theme.tokens import CAPTION, RADIUS_S, REGULAR, SECONDARY, Tokens
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_box, paint_ring
from desktop_crm.ui.widgets.tooltip import set_tooltip

_HEIGHT = 23
_THICK = 9
_NAME_SHARE = 0.2
_GAP = 10


class CauseBar(PaintedButton):
    """Pressed it opens its complaints; what is not filled in is grey, the first cause red."""

    def __init__(
        self,
        name: str,
        share: float,
        words: str,
        *,
        filled: bool,
        strong: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.name, self.share, self.words = name, share, words
        self._filled = filled
        self._strong = strong
        self.setAccessibleName(f"{name}: {words}")
        set_tooltip(self, f"{name}: {words}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, _HEIGHT)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        if self.is_hovered:
            paint_box(painter, area, RADIUS_S, fill=tokens.hover)
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_S, tokens.primary)
        plain = (SECONDARY, REGULAR, False)
        figures = (CAPTION, REGULAR, True)
        name = QRectF(area)
        name.setWidth(max(96.0, area.width() * _NAME_SHARE))
        draw_text(painter, name, self.name, tokens.text2 if self._filled else tokens.text3, plain)
        room = max(150.0, float(metrics(*figures).horizontalAdvance(self.words)))
        words = QRectF(area.right() - room, area.y(), room, area.height())
        draw_text(painter, words, self.words, tokens.text2, figures, right=True)
        track = QRectF(area)
        track.setLeft(name.right() + _GAP)
        track.setRight(words.left() - _GAP)
        track.setTop(area.center().y() - _THICK / 2)
        track.setHeight(_THICK)
        if track.width() < 2 * _THICK:
            return
        paint_box(painter, track, _THICK / 2, fill=tokens.inset)
        track.setWidth(max(_THICK, track.width() * self.share))
        paint_box(painter, track, _THICK / 2, fill=self._color(tokens))

    def _color(self, tokens: Tokens) -> str:
        if not self._filled:
            return tokens.scrollbar
        return tokens.danger if self._strong else tokens.bar
