"""A word that opens something: a flat button in the primary colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import RADIUS_S, REGULAR, SECONDARY, SEMIBOLD, Role, Tokens
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_ring

_PADDING = 4
_HEIGHT = 24
_LEAST = 40


class Link(PaintedButton):
    """Text that acts when clicked; underlined under the mouse."""

    def __init__(
        self,
        text: str = "",
        *,
        size: int = SECONDARY,
        strong: bool = True,
        color: Role = "primary",
        elide: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._size = size
        self._weight = SEMIBOLD if strong else REGULAR
        self._color: Role = color
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._elide = elide
        across = QSizePolicy.Policy.Preferred if elide else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def set_color(self, color: Role) -> None:
        """Change its colour."""
        self._color = color
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = metrics(self._size, self._weight).horizontalAdvance(self.text())
        return QSize(width + 2 * _PADDING, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, _HEIGHT) if self._elide else self.sizeHint()

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        color = tokens.color(self._color) if self.isEnabled() else tokens.text3
        painter.setPen(qcolor(color))
        painter.setFont(font(self._size, self._weight))
        measure = metrics(self._size, self._weight)
        shown = self.text()
        if self._elide:
            room = round(area.width()) - 2 * _PADDING
            shown = measure.elidedText(shown, Qt.TextElideMode.ElideRight, room)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)
        if self.is_hovered:
            y = area.center().y() + self._size * 0.62
            painter.drawLine(
                round(area.left()) + _PADDING, round(y), round(area.right()) - _PADDING, round(y)
            )
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_S, tokens.primary)
