"""A credit limit as a bar: what is owed, what an order adds, where the limit lies."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import CAPTION
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.painting import paint_box

_BAR = 10
_TICK = 18
_ROOM = Decimal("1.04")
_ZERO = Decimal(0)


class CreditBar(QWidget):
    """`set` takes the amounts and the three words below the bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._owed = self._order = self._limit = _ZERO
        self._words = ("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> tuple[str, str, str]:
        """What is written: owed, this order, limit."""
        return self._words

    def set(
        self, owed: Decimal, order: Decimal, limit: Decimal, *, words: tuple[str, str, str]
    ) -> None:
        """Show other amounts."""
        self._owed, self._order, self._limit = max(owed, _ZERO), max(order, _ZERO), limit
        self._words = words
        self.setAccessibleName(", ".join(words))
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(360, 38)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(180, 38)

    def _x(self, amount: Decimal) -> float:
        """Where an amount lies; a little room is left behind the largest."""
        whole = max(self._limit, self._owed + self._order, Decimal(1)) * _ROOM
        return float(amount / whole) * self.width()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = (_TICK - _BAR) / 2
        paint_box(painter, QRectF(0, top, self.width(), _BAR), _BAR / 2, fill=tokens.surface)
        owed, both, limit = self._owed, self._owed + self._order, self._limit
        for start, end, color in (
            (_ZERO, min(owed, limit), tokens.bar),
            (min(owed, limit), min(both, limit), tokens.primary),
            (min(max(owed, limit), both) if owed < limit else limit, both, tokens.danger),
        ):
            left, right = self._x(start), self._x(end)
            if right - left > 0.5:
                painter.fillRect(QRectF(left, top, right - left, _BAR), qcolor(color))
        painter.fillRect(QRectF(self._x(limit) - 1, 0, 2, _TICK), qcolor(tokens.text))
        self._paint_words(painter)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = tokens_of(self)
        line = QRectF(0, _TICK, self.width(), self.height() - _TICK)
        owed, order, limit = self._words
        width = draw_text(painter, line, owed, tokens.text2, (CAPTION, 400, True))
        line.setLeft(line.left() + width + 12)
        draw_text(painter, line, order, tokens.primary, (CAPTION, 600, True))
        draw_text(painter, line, limit, tokens.text, (CAPTION, 600, True), right=True)
