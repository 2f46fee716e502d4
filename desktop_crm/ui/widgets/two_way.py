"""A painted switch of two sides, for the rows of a list; one side is chosen, or none yet."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import RADIUS_M, RADIUS_S, REGULAR, SECONDARY, SEMIBOLD, Tokens
from desktop_crm.ui.widgets.painting import paint_box

_HEIGHT = 30
_PADDING = 10
_INSET = 3
Words = tuple[str, str]


def two_way_width(words: Words) -> float:
    """How wide the switch is with these words."""
    return sum(_half_width(words)) + 2 * _INSET


def _half_width(words: Words) -> tuple[float, float]:
    measure = metrics(SECONDARY, SEMIBOLD)
    left, right = (measure.horizontalAdvance(word) + 2 * _PADDING for word in words)
    return left, right


def two_way_halves(area: QRectF, words: Words) -> tuple[QRectF, QRectF]:
    """Where the two sides stand in a cell, centred vertically and beginning at its left."""
    left, right = _half_width(words)
    top = area.center().y() - _HEIGHT / 2 + _INSET
    first = QRectF(area.left() + _INSET, top, left, _HEIGHT - 2 * _INSET)
    return first, QRectF(first.right(), top, right, first.height())


def side_at(area: QRectF, words: Words, place: QPointF) -> int | None:
    """Which side a point is on: 0, 1, or None beside the switch."""
    grown = (half.adjusted(0, -_INSET, 0, _INSET) for half in two_way_halves(area, words))
    return next((side for side, half in enumerate(grown) if half.contains(place)), None)


def paint_two_way(
    painter: QPainter,
    area: QRectF,
    tokens: Tokens,
    words: Words,
    *,
    chosen: int | None,
    hovered: int | None = None,
) -> None:
    """Draw it; a switch that waits for a choice has an edge that says so."""
    halves = two_way_halves(area, words)
    trough = halves[0].united(halves[1]).adjusted(-_INSET, -_INSET, _INSET, _INSET)
    border = tokens.warning if chosen is None else tokens.border
    paint_box(painter, trough, RADIUS_M, fill=tokens.inset, border=border)
    for side, (half, word) in enumerate(zip(halves, words, strict=True)):
        is_chosen = side == chosen
        if is_chosen:
            paint_box(painter, half, RADIUS_S, fill=tokens.surface, border=tokens.border)
        color = tokens.primary if is_chosen else tokens.text if side == hovered else tokens.text2
        painter.setFont(font(SECONDARY, SEMIBOLD if is_chosen else REGULAR))
        painter.setPen(qcolor(color))
        painter.drawText(half, Qt.AlignmentFlag.AlignCenter, word)
