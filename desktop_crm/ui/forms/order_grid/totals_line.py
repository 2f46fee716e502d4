"""The line under the grid: how many lines, how much, what it comes to."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.core.money import format_number
from desktop_crm.ui.forms.order_grid.lines import Col
from desktop_crm.ui.forms.order_grid.view import OrderGrid
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import CAPTION, SECONDARY, SEMIBOLD
from desktop_crm.ui.widgets.cell_paint import draw_text

_HEIGHT = 36
_SIDE = 10
_ZERO = Decimal(0)


class TotalsLine(QWidget):
    """Sums under their columns, also while the grid is scrolled sideways."""

    def __init__(self, view: OrderGrid) -> None:
        super().__init__()
        self._view = view
        self._texts: dict[int, str] = {}
        self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        view.horizontalHeader().sectionResized.connect(self._redraw)
        view.horizontalScrollBar().valueChanged.connect(self._redraw)

    def refresh(self) -> None:
        """Show the sums of the lines as they are."""
        lines = self._view.lines.lines
        pieces = sum((line.quantity or _ZERO for line in lines), _ZERO)
        quantity = format_number(pieces) if lines else ""
        total = self._view.lines.totals().amount
        amount = format_number(total, places=2) if lines else ""
        note = self.tr("{count} lines").format(count=len(lines))
        self._texts = {Col.QUANTITY: quantity, Col.AMOUNT: amount}
        self._note = note
        title = self.tr("Total")
        self.setAccessibleName(f"{title} {note} {quantity} {amount}")
        self.update()

    def _redraw(self, *_args: int) -> None:
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.fillRect(self.rect().adjusted(1, 0, -1, -1), qcolor(tokens.inset))
        painter.fillRect(QRectF(0, 0, self.width(), 1), qcolor(tokens.border))
        head = self._slot(Col.PRODUCT)
        strong = (SECONDARY, SEMIBOLD, True)
        width = draw_text(painter, head, self.tr("Total"), tokens.text, strong)
        head.setLeft(head.left() + width + 16)
        draw_text(painter, head, self._note, tokens.text2, (CAPTION, 400, True))
        for column, text in self._texts.items():
            draw_text(painter, self._slot(column), text, tokens.text, strong, right=True)

    def _slot(self, column: int) -> QRectF:
        header = self._view.horizontalHeader()
        left = header.sectionViewportPosition(column)
        width = header.sectionSize(column)
        return QRectF(left + _SIDE, 0, width - 2 * _SIDE, _HEIGHT)
