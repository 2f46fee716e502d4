"""The table on screen: its head, its rows painted in one go, hover, menus and tooltips."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from desktop_crm.queries.list_columns import Kind
from desktop_crm.ui.tables.choosing_view import ChoosingView
from desktop_crm.ui.tables.column_layout import ColumnLayout
from desktop_crm.ui.tables.column_room import cell_width
from desktop_crm.ui.tables.row_painter import RowPainter
from desktop_crm.ui.tables.table_model import Index
from desktop_crm.ui.theme.fonts import metrics
from desktop_crm.ui.theme.tokens import BODY, ROW, SECONDARY, SEMIBOLD
from desktop_crm.ui.widgets.table_header import CELL_PADDING, TableHeader, style_table
from desktop_crm.ui.widgets.tooltip import plain_tooltip

_TEXTS = frozenset({Kind.NAME, Kind.TEXT, Kind.LINK, Kind.BADGE, Kind.TAGS, Kind.MOMENT})


class TableView(ChoosingView):
    """A table with the shared head, the columns as the user arranged them, and hover."""

    link_clicked = Signal(int, int)
    menu_requested = Signal(int, int, QPoint)
    head_menu_requested = Signal(int, QPoint)
    sort_requested = Signal(str, bool)
    rows_shown = Signal()
    group_pressed = Signal(int)

    def __init__(
        self, layout: ColumnLayout, *, row_height: int = ROW, parent: QWidget | None = None
    ) -> None:
        super().__init__(row_height, parent)
        self._layout = layout
        self._painter = RowPainter(self, self._state)
        self._is_arranging = False
        self._head: TableHeader = style_table(self, row_height=row_height)
        self._choose_like_a_sheet()
        self._set_up_head()
        self._arrange_soon = QTimer(self, singleShot=True, interval=0)
        self._arrange_soon.timeout.connect(self.arrange)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _set_up_head(self) -> None:
        head = self._head
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(False)
        head.setMinimumSectionSize(48)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._on_head_menu)
        head.sectionClicked.connect(self._on_head_clicked)
        head.sectionResized.connect(self._on_resized)
        head.sectionMoved.connect(self._on_moved)
        self._sort: tuple[str, bool] = ("", False)

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelReset.connect(self.arrange)
            self.arrange()
        self._show_sort()

    # The head

    def set_sort(self, key: str, descending: bool) -> None:
        """Show by which column the rows are sorted."""
        self._sort = (key, descending)
        self._show_sort()

    def _show_sort(self) -> None:
        key, descending = self._sort
        keys = [column.key for column in self._layout.shown]
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._head.setSortIndicator(keys.index(key) if key in keys else -1, order)

    def _on_head_clicked(self, section: int) -> None:
        column = self._layout.shown[section]
        key, descending = self._sort
        self._show_sort()
        if column.sortable:
            flipped = not descending if column.key == key else falls_first(column.kind)
            self.sort_requested.emit(column.key, flipped)

    def _on_head_menu(self, place: QPoint) -> None:
        section = self._head.logicalIndexAt(place)
        self.head_menu_requested.emit(section, self._head.mapToGlobal(place))

    def _on_resized(self, section: int, _old: int, new: int) -> None:
        if not self._is_arranging:
            self._layout.set_width(self._layout.shown[section].key, new)
            self._arrange_soon.start()

    def _on_moved(self, section: int, start: int, end: int) -> None:
        if self._is_arranging:
            return
        self._is_arranging = True
        self._head.moveSection(end, start)
        self._is_arranging = False
        self._layout.move(section, max(end, self._fixed_columns()))

    def _fixed_columns(self) -> int:
        return sum(column.fixed for column in self._layout.shown)

    def arrange(self) -> None:
        """Give every column its width; what can be spared goes where there is no room."""
        if self.isVisible():
            self._layout.fit(self.viewport().width())
        self._is_arranging = True
        for section, width in enumerate(self._layout.widths(self.viewport().width())):
            self._head.resizeSection(section, width)
        self._is_arranging = False
        self._show_sort()

    # Events

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
        self.rows_shown.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.arrange()

    def _on_scrolled(self) -> None:
        self.rows_shown.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.model() is None:
            return
        self._note_chosen()
        painter = QPainter(self.viewport())
        self._painter.paint(painter, self.table_model, event.rect())
        painter.end()
        self._give_room(self._painter.longest)

    def _give_room(self, longest: Mapping[int, str]) -> None:
        """Widen the columns that would cut a figure, a day or a badge."""
        for place, text in longest.items():
            column = self.table_model.columns[place]
            wanted = cell_width(text, column.kind)
            if wanted > self.columnWidth(place) and self._layout.need(column.key, wanted):
                self._arrange_soon.start()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        self._hover(self.rowAt(place.y()))
        index = self.indexAt(place)
        is_link = index.isValid() and self._is_link(index)
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        )

    def _is_link(self, index: Index) -> bool:
        column = self.table_model.columns[index.column()]
        cell = self.table_model.cell_at(index.row(), index.column())
        is_pressed = column.kind is Kind.LINK or column.opens
        return is_pressed and cell is not None and bool(cell.text)

    def _hover(self, row: int) -> None:
        before, self._state.hovered = self._state.hovered, row
        for changed in {before, row} - {-1} if before != row else ():
            top = self.rowViewportPosition(changed)
            self.viewport().update(0, top, self.viewport().width(), self.row_height)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_click = event.button() == Qt.MouseButton.LeftButton and index == self.currentIndex()
        is_group = index.isValid() and self.table_model.group_at(index.row()) is not None
        if is_click and not event.modifiers() and is_group:
            self.group_pressed.emit(index.row())
            return
        if is_click and not event.modifiers() and index.isValid() and self._is_link(index):
            self.link_clicked.emit(index.row(), index.column())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        is_row = index.isValid() and self.table_model.group_at(index.row()) is None
        if event.button() == Qt.MouseButton.LeftButton and is_row:
            self.opened.emit(index.row())

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            index = self.currentIndex()
            place = self.viewport().mapToGlobal(self.visualRect(index).center())
        else:
            index = self.indexAt(event.pos())
            place = event.globalPos()
        if index.isValid():
            self.menu_requested.emit(index.row(), index.column(), place)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(-1)
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._show_whole_text(event)
            return True
        return super().viewportEvent(event)

    def _show_whole_text(self, event: QHelpEvent) -> None:
        """The whole text of a cell that is too narrow for it."""
        index = self.indexAt(event.pos())
        cell = self.table_model.cell_at(index.row(), index.column()) if index.isValid() else None
        if cell is None or self.table_model.columns[index.column()].kind not in _TEXTS:
            QToolTip.hideText()
            return
        is_name = self.table_model.columns[index.column()].kind is Kind.NAME
        measure = metrics(BODY, SEMIBOLD) if is_name else metrics(SECONDARY)
        room = self.columnWidth(index.column()) - 2 * CELL_PADDING - (46 if is_name else 0)
        lines = (cell.text, cell.detail)
        if any(measure.horizontalAdvance(line) > room for line in lines):
            whole = "\n".join(line for line in lines if line)
            QToolTip.showText(event.globalPos(), plain_tooltip(whole), self)
        else:
            QToolTip.hideText()


def falls_first(kind: Kind) -> bool:
    """Whether the first click on such a column puts the largest on top."""
    return kind not in (Kind.NAME, Kind.TEXT, Kind.LINK, Kind.BADGE, Kind.TAGS)
