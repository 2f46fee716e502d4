"""One to five stars, to look at or to set."""

from __future__ import annotations

from functools import lru_cache
from math import ceil, cos, pi, sin

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.pixels import density, snapped_point
from desktop_crm.ui.theme.tokens import RADIUS_S, Tokens
from desktop_crm.ui.widgets.painting import paint_ring

MOST = 5
_SIDE = 15
_POINTS = 10
_INNER = 0.42
_HEIGHT = 18


def _star(center: QPointF, radius: float) -> QPolygonF:
    corners = []
    for point in range(_POINTS):
        length = radius if point % 2 == 0 else radius * _INNER
        angle = pi * point / MOST - pi / 2
        corners.append(center + QPointF(cos(angle) * length, sin(angle) * length))
    return QPolygonF(corners)


@lru_cache(maxsize=128)
def stars_pixmap(level: int, tokens: Tokens, side: int, dpr: float) -> QPixmap:
    """Five stars, `level` of them lit; cached because tables draw thousands."""
    made = QPixmap(ceil(MOST * side * dpr), ceil(side * dpr))
    made.setDevicePixelRatio(dpr)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for place in range(MOST):
        painter.setBrush(qcolor(tokens.star if place < level else tokens.star_off))
        painter.drawPolygon(_star(QPointF((place + 0.5) * side, side / 2 + 0.5), side * 0.44))
    painter.end()
    return made


def paint_stars_at(
    painter: QPainter, start: QPointF, tokens: Tokens, level: int, *, side: int = _SIDE
) -> None:
    """Draw the stars from `start`, the middle of their left edge."""
    corner = snapped_point(painter, start - QPointF(0, side / 2))
    painter.drawPixmap(corner, stars_pixmap(level, tokens, side, density(painter)))


class Stars(QWidget):
    """A level from 0 (none) to 5; an editable one takes clicks, arrow keys and digits.

    One to look at tells of a click by `pressed`.
    """

    level_changed = Signal(int)
    pressed = Signal()

    def __init__(
        self,
        level: int = 0,
        *,
        editable: bool = False,
        side: int = _SIDE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._level = level
        self._editable = editable
        self._side = side
        self._ring = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if editable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._name()

    @property
    def level(self) -> int:
        """How many stars are lit."""
        return self._level

    def set_level(self, level: int) -> None:
        """Light so many stars, without telling."""
        self._level = max(0, min(MOST, level))
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(self.tr("Stars: {level} of 5").format(level=self._level))

    def _choose(self, level: int) -> None:
        before = self._level
        self.set_level(level)
        if self._level != before:
            self.level_changed.emit(self._level)

    @override
    def sizeHint(self) -> QSize:
        return QSize(MOST * self._side + 2, max(_HEIGHT, self._side + 4))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = tokens_of(self)
        start = QPointF(1, self.height() / 2)
        paint_stars_at(painter, start, tokens, self._level, side=self._side)
        if self._ring and self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), RADIUS_S, tokens.primary)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        if not self._editable:
            super().mousePressEvent(event)
            self.pressed.emit()
            return
        level = int(event.position().x() // self._side) + 1
        self._choose(level - 1 if level == self._level else level)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = self._level_for(event) if self._editable else None
        if wanted is None:
            super().keyPressEvent(event)
            return
        self._choose(wanted)

    def _level_for(self, event: QKeyEvent) -> int | None:
        if event.text().isdigit() and int(event.text()) <= MOST:
            return int(event.text())
        if event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Up):
            return self._level + 1
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Down):
            return self._level - 1
        return None

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        self.update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)
