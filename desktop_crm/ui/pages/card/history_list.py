"""The list of operations: painted, so that a long history costs no widgets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRectF, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop_crm.ui.pages.card.history_paint import item_height, paint_item, undo_button
from desktop_crm.ui.pages.card.history_words import HistoryItem
from desktop_crm.ui.tables.entry_model import ENTRY, Index
from desktop_crm.ui.tables.headed_list import HeadedDelegate, HeadedList
from desktop_crm.ui.theme.palette import tokens_of


class _HistoryDelegate(HeadedDelegate):
    """Operations with their first changes; those that can be undone have the button."""

    heading_height = 34

    def __init__(self, view: QListView, undo_text: str) -> None:
        super().__init__(view)
        self._undo_text = undo_text
        self.hovered = -1

    @override
    def item_height(self, item: HistoryItem) -> int:
        return item_height(item)

    @override
    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paint_item(
            painter,
            QRectF(option.rect),
            tokens_of(self.view),
            index.data(ENTRY),
            undo=self._undo_text,
            is_marked=bool(option.state & QStyle.StateFlag.State_Selected),
            is_hovered=index.row() == self.hovered,
        )

    @override
    def button_area(self, area: QRectF, item: HistoryItem) -> QRectF:
        return undo_button(area, self._undo_text) if item.row.can_undo else QRectF()


class HistoryList(HeadedList[HistoryItem]):
    """Up and Down walk, Enter or a double click opens, the button in a row undoes."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_words, lambda item: item.sentence, parent)
        self._delegate = _HistoryDelegate(self, self.tr("Undo"))
        self.paint_by(self._delegate)
        self.setObjectName("historyList")
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.activated.connect(self._on_activated)

    @override
    def set_entries(self, entries: Sequence[str | HistoryItem]) -> None:
        self._delegate.hovered = -1
        super().set_entries(entries)

    def _on_activated(self, index: QModelIndex) -> None:
        item = self.item_at(index)
        if item is not None:
            self.opened.emit(item)

    def _hover(self, point: QPoint) -> None:
        row = self.indexAt(point).row()
        if row != self._delegate.hovered:
            self._delegate.hovered = row
            self.viewport().update()

    @override
    def mouseMoveEvent(self, e: QMouseEvent) -> None:
        super().mouseMoveEvent(e)
        self._hover(e.position().toPoint())

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))


def _words(item: HistoryItem) -> str:
    return f"{item.sentence}, {item.detail}"
