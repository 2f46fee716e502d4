"""The list of the palette: headings and lines, painted; chosen by the keys of the box above."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop_crm.ui.palette.item import Item
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import BODY, CAPTION, RADIUS_M, REGULAR, SEMIBOLD
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.highlighted import paint_highlighted
from desktop_crm.ui.widgets.key_hint import hint_width, paint_hint
from desktop_crm.ui.widgets.painting import paint_box

_Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole
_HEADING, _LINE = 28, 50
_SIDE, _ICON = 10, 20
_LEFT = _SIDE + _ICON + 12
_ENTER = "Enter"


class _Model(QAbstractListModel):
    """Headings (a str) and items in one column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[str | Item, ...] = ()

    def set_entries(self, entries: Sequence[str | Item]) -> None:
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
                return entry if isinstance(entry, str) else f"{entry.title}, {entry.detail}"
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.entries[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class _Delegate(QStyledItemDelegate):
    """Icon, title with its lit letters, detail, and the keys that do the same."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(100, _HEADING if isinstance(index.data(_ENTRY), str) else _LINE)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        entry = index.data(_ENTRY)
        tokens, area = tokens_of(self._view), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, str):
            slot = area.adjusted(_SIDE, 4, -_SIDE, 0)
            draw_text(painter, slot, entry, tokens.text3, (CAPTION, SEMIBOLD, False))
        else:
            is_current = index.row() == self._view.currentIndex().row()
            self._paint_item(painter, area, entry, is_current=is_current)
        painter.restore()

    def _paint_item(self, painter: QPainter, area: QRectF, item: Item, *, is_current: bool) -> None:
        tokens = tokens_of(self._view)
        if is_current:
            paint_box(painter, area, RADIUS_M, fill=tokens.primary_soft)
        icon = QRectF(area.x() + _SIDE, area.center().y() - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, item.icon, icon, tokens.primary if is_current else tokens.text2)
        right = area.right() - _SIDE
        hint = _ENTER if is_current else item.hint
        if hint:
            width = hint_width(hint)
            right -= width
            paint_hint(painter, QRectF(right, area.y(), width, area.height()), tokens, hint)
            right -= 10
        room = max(0.0, right - area.x() - _LEFT)
        has_detail = bool(item.detail)
        top = QRectF(area.x() + _LEFT, area.y() + (5 if has_detail else 15), room, 20)
        paint_highlighted(
            painter, top, tokens, item.title, spans=item.spans, size=BODY, weight=REGULAR
        )
        if has_detail:
            below = QRectF(top.x(), area.y() + 26, room, 18)
            draw_text(painter, below, item.detail, tokens.text2, (CAPTION, REGULAR, False))


class ItemList(QListView):
    """`chosen` carries an item that was clicked; the current one is moved from outside."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        self.setObjectName("paletteList")
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAutoScroll(False)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(self._on_clicked)

    @property
    def entries(self) -> tuple[str | Item, ...]:
        """Headings and items, from top to bottom."""
        return self._model.entries

    @property
    def items(self) -> list[Item]:
        """The items alone."""
        return [entry for entry in self._model.entries if isinstance(entry, Item)]

    @property
    def current(self) -> Item | None:
        """The item that Enter would choose."""
        entry = self.currentIndex().data(_ENTRY)
        return entry if isinstance(entry, Item) else None

    def set_entries(self, entries: Sequence[str | Item]) -> None:
        """Show others; the first item becomes the current one."""
        self._model.set_entries(entries)
        first = next((at for at, each in enumerate(entries) if isinstance(each, Item)), -1)
        self.setCurrentIndex(self._model.index(first, 0))
        self.scrollToTop()

    def height_of_all(self) -> int:
        """How high the list would like to be."""
        return sum(_HEADING if isinstance(entry, str) else _LINE for entry in self._model.entries)

    def step(self, count: int) -> None:
        """Go so many items down, or up; stops at the ends."""
        places = [
            place for place, entry in enumerate(self._model.entries) if isinstance(entry, Item)
        ]
        if not places:
            return
        now = self.currentIndex().row()
        at = places.index(now) if now in places else -1 if count > 0 else len(places)
        self._go(places[max(0, min(at + count, len(places) - 1))])

    def step_group(self, direction: int) -> None:
        """Go to the first item of the next group, or of the one before."""
        firsts = [
            place + 1 for place, entry in enumerate(self._model.entries) if isinstance(entry, str)
        ]
        now = self.currentIndex().row()
        if direction > 0:
            self._go(next((place for place in firsts if place > now), firsts[0] if firsts else now))
        else:
            before = [place for place in firsts if place < now]
            self._go(before[-1] if before else (firsts[-1] if firsts else now))

    def _go(self, row: int) -> None:
        index = self._model.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY)
        if isinstance(entry, Item):
            self.chosen.emit(entry)
