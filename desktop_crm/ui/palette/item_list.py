"""The list of the palette: headings and lines, painted; chosen by the keys of the box above."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop_crm.ui.palette.item import Item
from desktop_crm.ui.tables.entry_model import ENTRY, Index
from desktop_crm.ui.tables.headed_list import HeadedDelegate, HeadedList
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import BODY, CAPTION, RADIUS_M, REGULAR, SEMIBOLD, Tokens
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.highlighted import paint_highlighted
from desktop_crm.ui.widgets.key_hint import hint_width, paint_hint
from desktop_crm.ui.widgets.painting import paint_box

_LINE = 50
_SIDE, _ICON = 10, 20
_LEFT = _SIDE + _ICON + 12
_ENTER = "Enter"


class _Delegate(HeadedDelegate):
    """Icon, title with its lit letters, detail, and the keys that do the same."""

    heading_height = 28

    @override
    def item_height(self, item: Item) -> int:
        return _LINE

    @override
    def paint_heading(self, painter: QPainter, area: QRectF, tokens: Tokens, text: str) -> None:
        slot = area.adjusted(_SIDE, 4, -_SIDE, 0)
        draw_text(painter, slot, text, tokens.text3, (CAPTION, SEMIBOLD, False))

    @override
    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: Item = index.data(ENTRY)
        area, tokens = QRectF(option.rect), tokens_of(self.view)
        is_current = index.row() == self.view.currentIndex().row()
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


class ItemList(HeadedList[Item]):
    """`chosen` carries an item that was clicked; the current one is moved from outside."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_words, parent=parent)
        self._delegate = _Delegate(self)
        self.paint_by(self._delegate)
        self.setObjectName("paletteList")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setAutoScroll(False)
        self.clicked.connect(self._on_clicked)

    @property
    def entries(self) -> tuple[str | Item, ...]:
        """Headings and items, from top to bottom."""
        return self.rows.entries

    @override
    def set_entries(self, entries: Sequence[str | Item]) -> None:
        """Show others; the first item becomes the current one."""
        self.rows.set_entries(entries)
        first = next((at for at, each in enumerate(entries) if isinstance(each, Item)), -1)
        self.setCurrentIndex(self.rows.index(first, 0))
        self.scrollToTop()

    def height_of_all(self) -> int:
        """How high the list would like to be."""
        return sum(self._delegate.height_of(entry) for entry in self.rows.entries)

    def step(self, count: int) -> None:
        """Go so many items down, or up; stops at the ends."""
        places = [place for place, entry in enumerate(self.rows.entries) if isinstance(entry, Item)]
        if not places:
            return
        now = self.currentIndex().row()
        at = places.index(now) if now in places else -1 if count > 0 else len(places)
        self._go(places[max(0, min(at + count, len(places) - 1))])

    def step_group(self, direction: int) -> None:
        """Go to the first item of the next group, or of the one before."""
        firsts = [
            place + 1 for place, entry in enumerate(self.rows.entries) if isinstance(entry, str)
        ]
        now = self.currentIndex().row()
        if direction > 0:
            self._go(next((place for place in firsts if place > now), firsts[0] if firsts else now))
        else:
            before = [place for place in firsts if place < now]
            self._go(before[-1] if before else (firsts[-1] if firsts else now))

    def _go(self, row: int) -> None:
        index = self.rows.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        self.viewport().update()

    def _on_clicked(self, index: QModelIndex) -> None:
        item = self.item_at(index)
        if item is not None:
            self.chosen.emit(item)


def _words(item: Item) -> str:
    return f"{item.title}, {item.detail}"
