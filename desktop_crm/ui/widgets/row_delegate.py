"""A table delegate that paints whole rows: hover across all columns, selection bar, separator."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import ROW, Tokens
from desktop_crm.ui.widgets.cell_paint import paint_row, paint_text
from desktop_crm.ui.widgets.painting import paint_ring

Index = QModelIndex | QPersistentModelIndex

_MOUSE = frozenset({QEvent.Type.MouseMove, QEvent.Type.Leave})


class RowDelegate(QStyledItemDelegate):
    """Subclass it and paint the cells; construct it with the view it serves."""

    def __init__(self, view: QAbstractItemView, *, row_height: int = ROW) -> None:
        super().__init__(view)
        self._view = view
        self._row_height = row_height
        self._hovered = -1
        view.setMouseTracking(True)
        view.viewport().installEventFilter(self)

    def paint_cell(self, painter: QPainter, rect: QRectF, tokens: Tokens, index: Index) -> None:
        """Paint one cell; by default its display text."""
        paint_text(painter, rect, tokens, str(index.data() or ""), color="text")

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = tokens_of(self._view)
        rect = QRectF(option.rect)
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        paint_row(
            painter,
            rect,
            tokens,
            selected=selected,
            hovered=index.row() == self._hovered,
            first_column=rect.x() <= 0,
        )
        self.paint_cell(painter, rect, tokens, index)
        if state & QStyle.StateFlag.State_HasFocus and not selected:
            paint_ring(painter, rect.adjusted(1, 1, -1, -2), 4, tokens.primary)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._row_height)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in _MOUSE or watched is not self._view.viewport():
            return super().eventFilter(watched, event)
        if isinstance(event, QMouseEvent):
            self._hover(self._view.indexAt(event.position().toPoint()).row())
        else:
            self._hover(-1)
        return False

    def _hover(self, row: int) -> None:
        if row == self._hovered:
            return
        before, self._hovered = self._hovered, row
        model = self._view.model()
        for changed in (before, row):
            self._repaint(model, changed)

    def _repaint(self, model: QAbstractItemModel | None, row: int) -> None:
        if model is None or not 0 <= row < model.rowCount():
            return
        rect = self._view.visualRect(model.index(row, 0))
        width = self._view.viewport().width()
        self._view.viewport().update(0, rect.y(), width, rect.height())
