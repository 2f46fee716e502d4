"""Whole device pixels: what keeps edges and icons sharp at 125 % and 150 %."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

_SLACK = 0.01


def density(painter: QPainter) -> float:
    """Device pixels per logical pixel, also when a widget is rendered into a picture."""
    return painter.deviceTransform().m11()


def snapped_point(painter: QPainter, point: QPointF) -> QPointF:
    """`point` moved to a whole device pixel, so that a pixmap is copied and not resampled."""
    to_device = painter.deviceTransform()
    scale, dx, dy = to_device.m11(), to_device.dx(), to_device.dy()
    return QPointF(
        (round(point.x() * scale + dx) - dx) / scale,
        (round(point.y() * scale + dy) - dy) / scale,
    )


def snapped(painter: QPainter, rect: QRectF, *, inward: bool = False) -> QRectF:
    """`rect` moved to whole device pixels, so that its edges stay sharp at 150 %.

    `inward` keeps its size and never begins before it, where a widget's clip would cut it off.
    """
    to_device = painter.deviceTransform()
    scale, dx, dy = to_device.m11(), to_device.dx(), to_device.dy()
    if inward:
        left = ceil(rect.left() * scale + dx - _SLACK)
        top = ceil(rect.top() * scale + dy - _SLACK)
        return QRectF((left - dx) / scale, (top - dy) / scale, rect.width(), rect.height())
    left, top = round(rect.left() * scale + dx), round(rect.top() * scale + dy)
    right, bottom = round(rect.right() * scale + dx), round(rect.bottom() * scale + dy)
    return QRectF(
        (left - dx) / scale, (top - dy) / scale, (right - left) / scale, (bottom - top) / scale
    )


def inside(painter: QPainter, rect: QRectF) -> QRectF:
    """The whole device pixels inside `rect`: at 150 % a widget's edge may cut a pixel in two."""
    to_device = painter.deviceTransform()
    scale, dx, dy = to_device.m11(), to_device.dx(), to_device.dy()
    left, top = ceil(rect.left() * scale + dx - _SLACK), ceil(rect.top() * scale + dy - _SLACK)
    right = floor(rect.right() * scale + dx + _SLACK)
    bottom = floor(rect.bottom() * scale + dy + _SLACK)
    return QRectF(
        (left - dx) / scale, (top - dy) / scale, (right - left) / scale, (bottom - top) / scale
    )


def hairline(painter: QPainter, width: float = 1.0) -> float:
    """A line width in logical pixels that covers whole device pixels, at least one."""
    scale = painter.deviceTransform().m11()
    return max(1, int(width * scale + 0.25)) / scale
