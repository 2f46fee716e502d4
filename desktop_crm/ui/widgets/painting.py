"""Drawing primitives: boxes on whole device pixels, focus rings and soft shadows."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QMargins, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from desktop_crm.ui.theme.palette import faded, qcolor
from desktop_crm.ui.theme.pixels import density, hairline, inside, snapped
from desktop_crm.ui.theme.tokens import Tokens

SHADOW_MARGINS = QMargins(22, 16, 22, 30)
_SHADOW_BLUR = 20
_SHADOW_DROP = 7


def paint_box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    *,
    fill: str | QColor | None = None,
    border: str | None = None,
    width: float = 1.0,
) -> None:
    """A rounded box inside `rect`, border included."""
    box = inside(painter, rect)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(_brush(fill))
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        line = hairline(painter, width)
        painter.setPen(QPen(qcolor(border), line))
        box.adjust(line / 2, line / 2, -line / 2, -line / 2)
        radius -= line / 2
    painter.drawRoundedRect(box, radius, radius)


def _brush(fill: str | QColor | None) -> QColor | Qt.BrushStyle:
    if fill is None:
        return Qt.BrushStyle.NoBrush
    return qcolor(fill) if isinstance(fill, str) else fill


def paint_ring(painter: QPainter, rect: QRectF, radius: float, color: str) -> None:
    """The keyboard focus ring, inside `rect`."""
    paint_box(painter, rect, radius, border=color, width=2.0)


def paint_line(painter: QPainter, start: QPointF, end: QPointF, color: str) -> None:
    """A sharp horizontal or vertical line; `start` is its upper left end."""
    thin = hairline(painter)
    if start.y() == end.y():
        rect = QRectF(start.x(), start.y(), end.x() - start.x(), thin)
    else:
        rect = QRectF(start.x(), start.y(), thin, end.y() - start.y())
    painter.fillRect(snapped(painter, rect, inward=True), qcolor(color))


def paint_dot(painter: QPainter, center: QPointF, radius: float, color: str) -> None:
    """A filled circle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(qcolor(color))
    painter.drawEllipse(center, radius, radius)


def paint_shadow(painter: QPainter, rect: QRectF, radius: int, tokens: Tokens) -> None:
    """A soft shadow around `rect`; the box itself is painted over it."""
    dpr = density(painter)
    tile = _shadow_tile(radius, tokens.shadow, dpr)
    side = tile.width() / dpr
    edge = (side - 1) / 2
    outer = rect.adjusted(-_SHADOW_BLUR, -_SHADOW_BLUR, _SHADOW_BLUR, _SHADOW_BLUR)
    outer.translate(0, _SHADOW_DROP)
    columns = _cuts(outer.left(), outer.width(), edge)
    rows = _cuts(outer.top(), outer.height(), edge)
    sources = ((0.0, edge), (edge, 1.0), (edge + 1, edge))
    for (y, height), (from_y, source_height) in zip(rows, sources, strict=True):
        for (x, width), (from_x, source_width) in zip(columns, sources, strict=True):
            source = QRectF(from_x * dpr, from_y * dpr, source_width * dpr, source_height * dpr)
            painter.drawPixmap(QRectF(x, y, width, height), tile, source)


def _cuts(start: float, length: float, edge: float) -> tuple[tuple[float, float], ...]:
    """Start and length of the near edge, the middle and the far edge."""
    edge = min(edge, length / 2)
    return (
        (start, edge),
        (start + edge, max(0.0, length - 2 * edge)),
        (start + length - edge, edge),
    )


@lru_cache(maxsize=16)
def _shadow_tile(radius: int, alpha: int, dpr: float) -> QPixmap:
    """A small blurred square to be stretched in nine parts."""
    side = 2 * (2 * _SHADOW_BLUR + radius) + 1
    tile = QPixmap(ceil(side * dpr), ceil(side * dpr))
    tile.setDevicePixelRatio(dpr)
    tile.fill(Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(2 * _SHADOW_BLUR):
        share = step / (2 * _SHADOW_BLUR)
        painter.setBrush(faded("#0B1220", round(alpha * share * 0.11)))
        corner = radius + 2 * _SHADOW_BLUR - step
        painter.drawRoundedRect(
            QRectF(step, step, side - 2 * step, side - 2 * step), corner, corner
        )
    painter.end()
    return tile
