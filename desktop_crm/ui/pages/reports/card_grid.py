"""Cards of equal width in as many columns as there is room for."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.ui.pages.reports.report_card import HEIGHT, LEAST_WIDTH
from desktop_crm.ui.theme.tokens import SPACE_3


class CardGrid(QWidget):
    """Lays its cards out from left to right and top to bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards: list[QWidget] = []

    def add(self, card: QWidget) -> None:
        """Add a card at the end."""
        card.setParent(self)
        self._cards.append(card)
        self._arrange()

    def columns(self) -> int:
        """How many cards stand in a row."""
        return max(1, (self.width() + SPACE_3) // (LEAST_WIDTH + SPACE_3))

    def _arrange(self) -> None:
        columns = self.columns()
        width = (self.width() - (columns - 1) * SPACE_3) // columns
        for place, card in enumerate(self._cards):
            row, column = divmod(place, columns)
            x, y = column * (width + SPACE_3), row * (HEIGHT + SPACE_3)
            card.setGeometry(QRect(x, y, width, HEIGHT))
        rows = -(-len(self._cards) // columns)
        self.setFixedHeight(max(0, rows * (HEIGHT + SPACE_3) - SPACE_3))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def sizeHint(self) -> QSize:
        return QSize(4 * LEAST_WIDTH + 3 * SPACE_3, self.height())
