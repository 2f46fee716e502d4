"""A figure that opens what it counts: title, number and remark, all of it a button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import (
    CAPTION,
    FIGURE,
    RADIUS_L,
    RADIUS_M,
    REGULAR,
    SECONDARY,
    SECTION,
    SEMIBOLD,
    Role,
    Tokens,
)
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_box, paint_ring
from desktop_crm.ui.widgets.tooltip import set_tooltip

_HEIGHT, _SMALL_HEIGHT = 94, 54
_LEFT, _SMALL_LEFT = 16, 10
_ARROW = 14
_LINE = 20


class FigureTile(PaintedButton):
    """A tile of the row of figures."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._figure, self._unit, self._detail = "", "", ""
        self._color: Role = "text"
        self._detail_color: Role = "text2"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def figure(self) -> str:
        """The number that is shown."""
        return self._figure

    @property
    def detail(self) -> str:
        """The remark under it."""
        return self._detail

    def set_figure(
        self,
        figure: str,
        detail: str = "",
        *,
        unit: str = "",
        color: Role = "text",
        detail_color: Role = "text2",
    ) -> None:
        """Show another number; only what needs action is red."""
        self._figure, self._unit, self._detail = figure, unit, detail
        self._color, self._detail_color = color, detail_color
        words = (self.text(), f"{figure} {unit}".strip(), detail)
        self.setAccessibleName(", ".join(word for word in words if word))
        set_tooltip(self, detail)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(96, _HEIGHT)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        hovered = self.is_hovered or self.isDown()
        fill = tokens.hover if hovered else tokens.surface
        paint_box(painter, area, RADIUS_L, fill=fill, border=tokens.border)
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_L, tokens.primary)
        inner = area.adjusted(_LEFT, 0, -_LEFT, 0)
        _arrow(painter, QRectF(inner.right() - _ARROW + 4, 13, _ARROW, _LINE), tokens)
        title = QRectF(inner.x(), 13, inner.width() - _ARROW, _LINE)
        _line(painter, title, self.text(), (SECONDARY, REGULAR), tokens.text2)
        number = QRectF(inner.x(), 36, inner.width(), 28)
        width = metrics(FIGURE, SEMIBOLD).horizontalAdvance(self._figure)
        size = FIGURE if width <= number.width() else SECTION
        used = _line(painter, number, self._figure, (size, SEMIBOLD), tokens.color(self._color))
        after = number.adjusted(used + 4, 4, 0, 0)
        _line(painter, after, self._unit, (SECONDARY, REGULAR), tokens.text2)
        below = QRectF(inner.x(), 66, inner.width(), _LINE)
        color = tokens.color(self._detail_color)
        _line(painter, below, self._detail, (CAPTION, REGULAR), color)


class PartTile(FigureTile):
    """A small figure inside a card: one part of a difference, with the number of customers."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(110, _SMALL_HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(84, _SMALL_HEIGHT)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        hovered = self.is_hovered or self.isDown()
        paint_box(painter, area, RADIUS_M, fill=tokens.pressed if hovered else tokens.bg)
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_M, tokens.primary)
        inner = area.adjusted(_SMALL_LEFT, 0, -_SMALL_LEFT, 0)
        _arrow(painter, QRectF(inner.right() - _ARROW + 4, 6, _ARROW, _LINE), tokens)
        title = QRectF(inner.x(), 6, inner.width() - _ARROW, _LINE)
        _line(painter, title, self.text(), (SECONDARY, REGULAR), tokens.text2)
        number = QRectF(inner.x(), 28, inner.width(), _LINE)
        color = tokens.color(self._color)
        used = _line(painter, number, self._figure, (SECTION, SEMIBOLD), color)
        room = number.width() - used - 6
        if metrics(CAPTION).horizontalAdvance(self._detail) <= room:
            painter.setFont(font(CAPTION))
            painter.setPen(qcolor(tokens.text2))
            right = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            painter.drawText(number, right, self._detail)


def _arrow(painter: QPainter, slot: QRectF, tokens: Tokens) -> None:
    paint_icon(painter, "chevron-right", slot, tokens.text3)


def _line(painter: QPainter, slot: QRectF, text: str, kind: tuple[int, int], color: str) -> int:
    """Draw one line; returns its width."""
    measure = metrics(*kind)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(slot.width())))
    painter.setFont(font(*kind))
    painter.setPen(qcolor(color))
    painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), shown)
    return int(measure.horizontalAdvance(shown))
