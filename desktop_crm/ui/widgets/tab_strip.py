"""Tabs as words with counts; the current one is underlined."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.pixels import snapped
from desktop_crm.ui.theme.tokens import BODY, RADIUS_S, REGULAR, SEMIBOLD, Tokens
from desktop_crm.ui.widgets.choices import Choices
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_ring

_PADDING = 4
_HEIGHT = 38
_SPACING = 14
_LINE = 2
_LEAST = 36


class _Tab(PaintedButton):
    def __init__(self, text: str, count: int | None, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._word = text
        self._count = count
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_count(count)

    def set_count(self, count: int | None) -> None:
        self._count = count
        self.setText(self._word if count is None else f"{self._word} {count:,}")

    @override
    def sizeHint(self) -> QSize:
        width = metrics(BODY, SEMIBOLD).horizontalAdvance(self.text())
        return QSize(width + 2 * _PADDING, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST, _HEIGHT)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        chosen = self.isChecked()
        color = tokens.primary if chosen else tokens.text if self.is_hovered else tokens.text2
        weight = SEMIBOLD if chosen else REGULAR
        shown = metrics(BODY, weight).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(area.width())
        )
        painter.setFont(font(BODY, weight))
        painter.setPen(qcolor(color))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)
        if chosen:
            line = QRectF(area.x(), area.bottom() - _LINE, area.width(), _LINE)
            painter.fillRect(snapped(painter, line), qcolor(tokens.primary))
        if self.shows_ring:
            paint_ring(painter, area.adjusted(0, 3, 0, -5), RADIUS_S, tokens.primary)


class TabStrip(Choices):
    """Exclusive tabs; the pages behind them are the caller's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._row.setContentsMargins(4, 0, 4, 0)
        self._row.setSpacing(_SPACING)
        self._tabs: dict[str, _Tab] = {}

    def add(self, key: str, text: str, count: int | None = None) -> None:
        """Add a tab at the end."""
        tab = _Tab(text, count, self)
        self._tabs[key] = tab
        self.add_button(key, tab)

    def set_count(self, key: str, count: int | None) -> None:
        """Change the number behind a tab's word."""
        self._tabs[key].set_count(count)
