"""The painted button at the right of a row of a list."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop_crm.ui.theme.fonts import metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.tokens import RADIUS_M, REGULAR, SECONDARY, Tokens
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.painting import paint_box

_HEIGHT = 30
_ICON_LEFT, _ICON = 10, 16
_TEXT_LEFT, _TEXT_RIGHT = 32, 4
_SPARE = 12


def row_button(right: float, middle: float, text: str) -> QRectF:
    """Where it stands, ending at `right`."""
    width = metrics(SECONDARY).horizontalAdvance(text) + _TEXT_LEFT + _SPARE
    return QRectF(right - width, middle - _HEIGHT / 2, width, _HEIGHT)


def paint_row_button(
    painter: QPainter, area: QRectF, tokens: Tokens, text: str, icon: str, *, is_plain: bool = False
) -> None:
    """Icon and words, in a frame unless it is plain."""
    if not is_plain:
        paint_box(painter, area, RADIUS_M, fill=tokens.surface, border=tokens.border)
    slot = QRectF(area.x() + _ICON_LEFT, area.y(), _ICON, area.height())
    paint_icon(painter, icon, slot, tokens.text2)
    words = area.adjusted(_TEXT_LEFT, 0, -_TEXT_RIGHT, 0)
    draw_text(painter, words, text, tokens.text, (SECONDARY, REGULAR, False))
