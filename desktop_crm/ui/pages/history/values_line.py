"""`150,000 → 200,000`: the old value struck out in red, the new one in green."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_S, REGULAR, SECONDARY, SEMIBOLD
from desktop_crm.ui.widgets.painting import paint_box
from desktop_crm.ui.widgets.tooltip import set_tooltip

_HEIGHT, _LEFT, _PADDING, _ARROW = 28, 28, 8, 32


class ValuesLine(QWidget):
    """Both values on one line, cut where they do not fit."""

    def __init__(self, old: str, new: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._old, self._new = old, new
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{old} → {new}")
        set_tooltip(self, f"{old} → {new}")

    @override
    def sizeHint(self) -> QSize:
        return QSize(160, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        crossed = QFont(font(SECONDARY, REGULAR))
        crossed.setStrikeOut(True)
        room = (self.width() - _LEFT - _ARROW) / 2
        used = self._pill(
            painter, _LEFT, room, self._old, crossed, (tokens.danger, tokens.danger_soft)
        )
        x = _LEFT + used
        paint_icon(painter, "arrow-right", QRectF(x + 8, 6, 16, 16), tokens.text3)
        strong = font(SECONDARY, SEMIBOLD)
        rest = self.width() - x - _ARROW
        colors = (tokens.success, tokens.success_soft)
        self._pill(painter, x + _ARROW, rest, self._new, strong, colors)

    @staticmethod
    def _pill(  # noqa: PLR0917 - a painter, a place, and what to paint
        painter: QPainter,
        x: float,
        room: float,
        text: str,
        face: QFont,
        colors: tuple[str, str],
    ) -> float:
        weight = SEMIBOLD if face.weight() > QFont.Weight.Normal else REGULAR
        measure = metrics(SECONDARY, weight)
        width = int(max(0.0, room - 2 * _PADDING))
        shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, width)
        box = QRectF(x, 2, measure.horizontalAdvance(shown) + 2 * _PADDING, _HEIGHT - 4)
        paint_box(painter, box, RADIUS_S, fill=colors[1])
        painter.setFont(face)
        painter.setPen(qcolor(colors[0]))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
        return box.width()
