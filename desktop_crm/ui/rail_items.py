"""What the rail is made of: the firm at its head, and its entries."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import (
    BODY,
    CAPTION,
    RADIUS_M,
    RAIL_ITEM,
    REGULAR,
    SECTION,
    SEMIBOLD,
    Tokens,
)
from desktop_crm.ui.widgets.badge import paint_pill, pill_width
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_box, paint_ring
from desktop_crm.ui.widgets.tooltip import set_tooltip

_HEAD_HEIGHT = 52
_LOGO = 26
_ICON = 18
_LEFT = 12
_TEXT_LEFT = 40
_HEAD_TEXT_LEFT = 44
_ARROW = 14
_LINE = 18


class RailHead(PaintedButton):
    """The firm's name above the program's; opens the menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._detail = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_names(self, name: str, detail: str) -> None:
        """The firm, and what stands below it."""
        self.setText(name)
        self._detail = detail
        self.setAccessibleName(f"{name}, {detail}")
        self._tell_whole()
        self.update()

    def _room(self) -> int:
        return self.width() - _HEAD_TEXT_LEFT - _ARROW - 8

    def _tell_whole(self) -> None:
        cut = metrics(SECTION, SEMIBOLD).horizontalAdvance(self.text()) > self._room()
        set_tooltip(self, self.text() if cut else "")

    @override
    def sizeHint(self) -> QSize:
        return QSize(_HEAD_TEXT_LEFT, _HEAD_HEIGHT)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        if self.is_hovered or self.isDown():
            paint_box(painter, area, RADIUS_M, fill=tokens.hover)
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_M, tokens.primary)
        logo = QRectF(area.x() + 9, area.center().y() - _LOGO / 2, _LOGO, _LOGO)
        paint_icon(painter, "handshake", logo, tokens.primary)
        left = area.x() + _HEAD_TEXT_LEFT
        name = QRectF(left, area.y() + 8, self._room(), _LINE)
        self._paint_line(painter, name, self.text(), (SECTION, SEMIBOLD), tokens.text)
        detail = QRectF(left, area.y() + 28, area.right() - left, _LINE)
        self._paint_line(painter, detail, self._detail, (CAPTION, REGULAR), tokens.text2)
        arrow = QRectF(area.right() - _ARROW - 4, name.y(), _ARROW, _LINE)
        paint_icon(painter, "chevron-down", arrow, tokens.text3)

    @staticmethod
    def _paint_line(
        painter: QPainter, slot: QRectF, text: str, type_: tuple[int, int], color: str
    ) -> None:
        shown = metrics(*type_).elidedText(text, Qt.TextElideMode.ElideRight, int(slot.width()))
        painter.setFont(font(*type_))
        painter.setPen(qcolor(color))
        painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), shown)


class RailItem(PaintedButton):
    """An entry with an icon, a word and perhaps a red count; lit while its page is shown."""

    def __init__(self, text: str, icon: str, *, lit: bool = True, parent: QWidget | None = None):
        super().__init__(text, parent)
        self._icon = icon
        self._count = 0
        self.setCheckable(lit)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def count(self) -> int:
        """How many things wait there."""
        return self._count

    def set_count(self, count: int) -> None:
        """Change the number; nothing is shown for 0."""
        self._count = count
        self.setAccessibleDescription(str(count) if count else "")
        self.update()

    @override
    def nextCheckState(self) -> None:
        """Only navigation lights an entry, never the click."""

    @override
    def sizeHint(self) -> QSize:
        return QSize(_TEXT_LEFT, RAIL_ITEM)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        lit = self.isChecked()
        if lit or self.is_hovered or self.isDown():
            fill = tokens.primary_soft if lit else tokens.hover
            paint_box(painter, area, RADIUS_M, fill=fill)
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_M, tokens.primary)
        color = tokens.primary if lit else tokens.text2
        icon_slot = QRectF(area.x() + _LEFT, area.y(), _ICON, area.height())
        paint_icon(painter, self._icon, icon_slot, color)
        right = 8 + (pill_width(self._count) + 4 if self._count else 0)
        weight = SEMIBOLD if lit else REGULAR
        slot = area.adjusted(_TEXT_LEFT, 0, -right, 0)
        shown = metrics(BODY, weight).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(slot.width())
        )
        painter.setFont(font(BODY, weight))
        painter.setPen(qcolor(color))
        painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), shown)
        if self._count:
            width = pill_width(self._count)
            pill = QRectF(area.right() - 10 - width, area.y(), width, area.height())
            paint_pill(painter, pill, tokens, self._count)
