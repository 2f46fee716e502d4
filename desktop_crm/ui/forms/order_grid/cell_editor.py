"""The line that opens in a cell to type into."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import SECONDARY
from desktop_crm.ui.widgets.input_frame import clear_base

_SIDE = 8


class CellEditor(QLineEdit):
    """Covers its cell exactly, with the border of the current one.

    Once filled it belongs to who types: prices that arrive meanwhile do not take the words back.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_filled = False
        self.setFrame(False)
        self.setFont(font(SECONDARY))
        self.setTextMargins(_SIDE, 0, _SIDE, 0)
        clear_base(self)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect(), qcolor(tokens.surface))
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(QPen(qcolor(tokens.primary), 2))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))
