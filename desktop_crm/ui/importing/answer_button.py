"""A button that says what it does and, behind an arrow, what comes of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import CHIP, CONTROL, RADIUS_M, SECONDARY, SEMIBOLD, Tokens
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_box, paint_ring

_TICK, _ARROW = 16, 13
_GAP, _BESIDE_ARROW = 8, 3
_PADDING, _SMALL_PADDING = 13, 10


class AnswerButton(PaintedButton):
    """The answer in force has a tick and the colour of a choice."""

    def __init__(
        self, text: str, result: str = "", *, is_chosen: bool = False, compact: bool = False
    ) -> None:
        super().__init__(text)
        self._result = result
        self._is_chosen = is_chosen
        self._compact = compact
        self.setAccessibleName(f"{text} → {result}" if result else text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def result(self) -> str:
        """What comes of it."""
        return self._result

    @property
    def is_chosen(self) -> bool:
        """Whether this is the answer in force."""
        return self._is_chosen

    def set_chosen(self, is_chosen: bool) -> None:
        """Mark it as the answer in force, or no more."""
        self._is_chosen = is_chosen
        self.updateGeometry()
        self.update()

    def _content_width(self) -> int:
        width = metrics(SECONDARY, SEMIBOLD).horizontalAdvance(self.text())
        if self._is_chosen:
            width += _TICK + _GAP - 2
        if self._result:
            result = metrics(SECONDARY).horizontalAdvance(self._result)
            width += _GAP + _ARROW + _BESIDE_ARROW + result
        return width

    @override
    def sizeHint(self) -> QSize:
        padding = _SMALL_PADDING if self._compact else _PADDING
        return QSize(
            self._content_width() + 2 * padding + 2, CHIP + 2 if self._compact else CONTROL
        )

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        fill = tokens.hover if self.is_hovered else tokens.surface
        border, color, soft = tokens.border, tokens.text, tokens.text2
        if self._is_chosen:
            fill, border = tokens.primary_soft, tokens.primary
            color = soft = tokens.primary
        if not self.isEnabled():
            color = soft = tokens.text3
        paint_box(painter, area, RADIUS_M, fill=fill, border=border)
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_M, tokens.primary)
        x = area.center().x() - self._content_width() / 2
        if self._is_chosen:
            paint_icon(painter, "check", QRectF(x, area.top(), _TICK, area.height()), color)
            x += _TICK + _GAP - 2
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        width = metrics(SECONDARY, SEMIBOLD).horizontalAdvance(self.text())
        painter.setFont(font(SECONDARY, SEMIBOLD))
        painter.setPen(qcolor(color))
        painter.drawText(QRectF(x, area.top(), width + 2, area.height()), middle, self.text())
        if self._result:
            x += width + _GAP
            arrow = QRectF(x, area.top(), _ARROW, area.height())
            paint_icon(painter, "arrow-right", arrow, soft)
            x += _ARROW + _BESIDE_ARROW
            painter.setFont(font(SECONDARY))
            painter.setPen(qcolor(soft))
            rest = QRectF(x, area.top(), area.right() - x, area.height())
            painter.drawText(rest, middle, self._result)
