"""The list of operations: painted, so that a long history costs no widgets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop_crm.ui.pages.card.history_paint import (
    HEADING_HEIGHT,
    item_height,
    paint_heading,
    paint_item,
    undo_button,
)
from desktop_crm.ui.pages.card.history_words import HistoryItem
from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.widgets.tooltip import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex
_ITEM = Qt.ItemDataRole.UserRole


class _HistoryModel(QAbstractListModel):
    """Headings (a str) and operations (a `HistoryItem`) in one column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[str | HistoryItem, ...] = ()

    def set_entries(self, entries: Sequence[str | HistoryItem]) -> None:
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.entries)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        match role:
            case Qt.ItemDataRole.UserRole:
                return entry
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry if isinstance(entry, str) else f"{entry.sentence}, {entry.detail}"
            case Qt.ItemDataRole.ToolTipRole if isinstance(entry, HistoryItem):
                return plain_tooltip(entry.sentence)
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.entries[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class _HistoryDelegate(QStyledItemDelegate):
    """Paints entries; a press on the painted button asks for the undo."""

    undo_pressed = Signal(object)

    def __init__(self, view: QListView, undo_text: str) -> None:
        super().__init__(view)
        self._view = view
        self._undo_text = undo_text
        self.hovered = -1

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry = index.data(_ITEM)
        tokens, area = tokens_of(self._view), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, str):
            paint_heading(painter, area, tokens, entry)
        else:
            selected = bool(option.state & QStyle.StateFlag.State_Selected)
            hovered = index.row() == self.hovered
            paint_item(
                painter,
                area,
                tokens,
                entry,
                undo=self._undo_text,
                is_marked=selected,
                is_hovered=hovered,
            )
        painter.restore()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        entry = index.data(_ITEM)
        height = HEADING_HEIGHT if isinstance(entry, str) else item_height(entry)
        return QSize(100, height)

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        entry = index.data(_ITEM)
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and isinstance(entry, HistoryItem)
            and entry.row.can_undo
            and undo_button(QRectF(option.rect), self._undo_text).contains(event.position())
        ):
            self.undo_pressed.emit(entry)
            return True
        return False


class HistoryList(QListView):
    """Up and Down walk, Enter or a double click opens, the button in a row undoes."""

    opened = Signal(object)
    undo_wanted = Signal(object)
    end_reached = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _HistoryModel(self)
        self._delegate = _HistoryDelegate(self, self.tr("Undo"))
        self._delegate.undo_pressed.connect(self.undo_wanted)
        self.setObjectName("historyList")
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.activated.connect(self._on_activated)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def items(self) -> tuple[HistoryItem, ...]:
        """The operations that are listed."""
        return tuple(entry for entry in self._model.entries if isinstance(entry, HistoryItem))

    def set_entries(self, entries: Sequence[str | HistoryItem]) -> None:
        """Show headings and operations; the place is kept."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self._model.set_entries(entries)
        self._delegate.hovered = -1
        bar.setValue(place)

    def _on_activated(self, index: QModelIndex) -> None:
        entry = index.data(_ITEM)
        if isinstance(entry, HistoryItem):
            self.opened.emit(entry)

    def _on_scrolled(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - self.viewport().height():
            self.end_reached.emit()

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
