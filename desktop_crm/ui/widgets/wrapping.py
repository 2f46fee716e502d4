"""Texts in several lines: none begins with a comma, and only words too long are torn."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTextLayout, QTextOption

from desktop_crm.ui.theme.fonts import font
from desktop_crm.ui.theme.tokens import REGULAR

_LINE_SEPARATOR = "\u2028"


def lines_in(text: str, room: float, size: int, weight: int = REGULAR) -> tuple[int, float]:
    """How many lines a text takes in `room` pixels of width, and how high they are together."""
    layout = QTextLayout(text.replace("\n", _LINE_SEPARATOR), font(size, weight))
    layout.setTextOption(_option())
    layout.beginLayout()
    count, height = 0, 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(room)
        count += 1
        height += line.height()
    layout.endLayout()
    return count, height


def paint_wrapped(painter: QPainter, area: QRectF, text: str) -> None:
    """Draw a text from the top of `area`, with the painter's font and pen."""
    painter.drawText(area, text, _option())


def _option() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
