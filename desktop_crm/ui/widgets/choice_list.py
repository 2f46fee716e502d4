"""The list that drops down from a combo box: round, roomy, the chosen one ticked."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import BODY, RADIUS_S
from desktop_crm.ui.widgets.painting import paint_box

_HEIGHT = 34
_PADDING = 10
_TICK = 16


class ChoiceList(QListView):
    """The view of a combo box."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("choices")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)


class ChoiceDelegate(QStyledItemDelegate):
    """Paints the items of a combo box."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = metrics(BODY).horizontalAdvance(str(index.data() or ""))
        return QSize(width + 3 * _PADDING + _TICK, _HEIGHT)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        tokens = tokens_of(self._box)
        area = QRectF(option.rect)
        painter.fillRect(area, option.palette.color(QPalette.ColorRole.Base))
        lit = bool(
            option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver)
        )
        if lit:
            paint_box(painter, area.adjusted(0, 1, 0, -1), RADIUS_S, fill=tokens.primary_soft)
        chosen = index.row() == self._box.currentIndex()
        color = tokens.primary if lit or chosen else tokens.text
        right = area.right() - _PADDING - _TICK
        if chosen:
            tick = QRectF(right, area.top(), _TICK, area.height())
            paint_icon(painter, "check", tick, tokens.primary)
        slot = QRectF(area.left() + _PADDING, area.top(), right - area.left(), area.height())
        room = int(right - slot.left() - 4)
        text = metrics(BODY).elidedText(str(index.data() or ""), Qt.TextElideMode.ElideRight, room)
        painter.setFont(font(BODY))
        painter.setPen(qcolor(color))
        painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), text)
