"""A painted list of items under headings, with a button in a row: it costs no widgets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop_crm.ui.tables.entry_model import ENTRY, EntryModel, Index
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import CAPTION, SEMIBOLD, Tokens
from desktop_crm.ui.widgets.cell_paint import draw_text

T = TypeVar("T")
_SIDE = 16
_NOWHERE = QRectF()


class HeadedDelegate(QStyledItemDelegate):
    """Paints headings; what an item looks like is said by each list.

    A press on the painted button of an item is told as `pressed`.
    """

    pressed = Signal(object)
    heading_height: ClassVar[int] = 32

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self.view = view

    # What each list says

    def item_height(self, item: Any) -> int:
        """The height of one item."""
        raise NotImplementedError

    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one item."""
        raise NotImplementedError

    def paint_heading(self, painter: QPainter, area: QRectF, tokens: Tokens, text: str) -> None:
        """Draw the line above the items of a group."""
        painter.fillRect(area, qcolor(tokens.bg))
        slot = area.adjusted(_SIDE, 0, -_SIDE, 0)
        draw_text(painter, slot, text, tokens.text2, (CAPTION, SEMIBOLD, False))

    def button_area(self, area: QRectF, item: Any) -> QRectF:  # noqa: ARG002
        """Where the button of an item stands; an item without one has an empty area."""
        return _NOWHERE

    # How it is done

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self.height_of(index.data(ENTRY)))

    def height_of(self, entry: Any) -> int:
        """The height of an item or a heading."""
        return self.heading_height if isinstance(entry, str) else self.item_height(entry)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, str):
            self.paint_heading(painter, QRectF(option.rect), tokens_of(self.view), entry)
        else:
            self.paint_item(painter, option, index)
        painter.restore()

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        entry = index.data(ENTRY)
        if (
            event.type() == QEvent.Type.MouseButtonRelease
            and isinstance(event, QMouseEvent)
            and not isinstance(entry, str)
            and self.button_area(QRectF(option.rect), entry).contains(event.position())
        ):
            self.pressed.emit(entry)
            return True
        return False


class HeadedList(QListView, Generic[T]):
    """`button_pressed` carries an item; `end_reached` asks for more of them."""

    button_pressed = Signal(object)
    end_reached = Signal()

    def __init__(
        self,
        words: Callable[[Any], str],
        tip: Callable[[Any], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows = EntryModel(words, tip, self)
        self.setModel(self.rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def paint_by(self, delegate: HeadedDelegate) -> None:
        """Let this draw the items."""
        delegate.pressed.connect(self.button_pressed)
        self.setItemDelegate(delegate)

    @property
    def items(self) -> list[T]:
        """The items alone."""
        return [entry for entry in self.rows.entries if not isinstance(entry, str)]

    @property
    def current(self) -> T | None:
        """The item that is chosen."""
        return self.item_at(self.currentIndex())

    def item_at(self, index: Index) -> T | None:
        """The item of a place; none for a heading."""
        entry: str | T | None = index.data(ENTRY)
        return None if isinstance(entry, str) else entry

    def set_entries(self, entries: Sequence[str | T]) -> None:
        """Show headings and items; the place is kept."""
        bar = self.verticalScrollBar()
        place = bar.value()
        self.rows.set_entries(entries)
        bar.setValue(place)

    def _on_scrolled(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - self.viewport().height():
            self.end_reached.emit()
