"""The table on screen: rows to open, cells to choose and copy like in a sheet."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QToolTip, QWidget
from typing_extensions import override

from desktop_crm.queries.list_columns import Kind
from desktop_crm.ui.tables.column_layout import ColumnLayout
from desktop_crm.ui.tables.table_delegate import RowState, TableDelegate
from desktop_crm.ui.tables.table_model import Index, TableModel
from desktop_crm.ui.theme.fonts import metrics
from desktop_crm.ui.theme.tokens import BODY, ROW, SECONDARY, SEMIBOLD
from desktop_crm.ui.widgets.table_header import CELL_PADDING, TableHeader, style_table
from desktop_crm.ui.widgets.tooltip import plain_tooltip

_ENTER = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value})
_TEXTS = frozenset({Kind.NAME, Kind.TEXT, Kind.LINK, Kind.BADGE, Kind.TAGS, Kind.MOMENT})


_BY_KEY = frozenset(
    {
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
        Qt.FocusReason.OtherFocusReason,
    }
)


class Block(NamedTuple):
    """A rectangle of cells, ends included."""

    top: int
    bottom: int
    left: int
    right: int

    @property
    def is_large(self) -> bool:
        """Whether it holds more than one cell."""
        return self.bottom > self.top or self.right > self.left


class TableView(QTableView):
    """A table over a `TableModel`.

    A click chooses a cell and with it the row; dragging or Shift chooses a block of cells.
    """

    opened = Signal(int)
    link_clicked = Signal(int, int)
    menu_requested = Signal(int, int, QPoint)
    head_menu_requested = Signal(int, QPoint)
    copy_requested = Signal()
    delete_requested = Signal()
    sort_requested = Signal(str, bool)
    rows_shown = Signal()

    def __init__(
        self, layout: ColumnLayout, *, row_height: int = ROW, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._layout = layout
        self._state = RowState()
        self._state.row_height = row_height
        self._is_arranging = False
        self._head: TableHeader = style_table(self, row_height=row_height)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(TableDelegate(self, self._state))
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

    @property
    def table_model(self) -> TableModel:
        """The model."""
        model = self.model()
        if not isinstance(model, TableModel):
            raise TypeError("a TableView needs a TableModel")
        return model

    # Rows

    @property
    def row_height(self) -> int:
        """The height of every row."""
        return self._state.row_height

    def set_row_height(self, height: int) -> None:
        """Make all rows lower or higher; the topmost one stays on top."""
        top = self.first_row()
        self._state.row_height = height
        vertical = self.verticalHeader()
        vertical.setMinimumSectionSize(min(height, vertical.minimumSectionSize()))
        vertical.setDefaultSectionSize(height)
        vertical.setMinimumSectionSize(height)
        self.scroll_to_row(top)
        self.viewport().update()

    def first_row(self) -> int:
        """The topmost visible row; 0 when there is none."""
        return max(0, self.rowAt(0))

    def last_row(self) -> int:
        """The lowest visible row; -1 when there is none."""
        row = self.rowAt(self.viewport().height() - 1)
        return row if row >= 0 else self.table_model.rowCount() - 1

    def scroll_to_row(self, row: int) -> None:
        """Bring a row to the top."""
        self.scroll_to(row * self.row_height)

    def scroll_to(self, place: int) -> None:
        """Scroll to a height in pixels, also right after the rows have changed."""
        self.executeDelayedItemsLayout()
        self.updateGeometries()
        self.verticalScrollBar().setValue(place)

    # Choosing

    def chosen_spans(self) -> list[tuple[int, int]]:
        """First and last row of each stretch of rows with a chosen cell, apart and in order."""
        spans: list[tuple[int, int]] = []
        for top, bottom in sorted((block.top, block.bottom) for block in self.blocks()):
            if spans and top <= spans[-1][1] + 1:
                spans[-1] = (spans[-1][0], max(spans[-1][1], bottom))
            else:
                spans.append((top, bottom))
        return spans

    def chosen_columns(self) -> list[int]:
        """The columns that hold a chosen cell."""
        columns: set[int] = set()
        for block in self.blocks():
            columns.update(range(block.left, block.right + 1))
        return sorted(columns)

    def blocks(self) -> list[Block]:
        """The chosen blocks of cells."""
        if self.model() is None:
            return []
        selection = self.selectionModel().selection()
        return [
            Block(each.top(), each.bottom(), each.left(), each.right())
            for each in selection.toList()
        ]

    def choose(self, row: int, column: int = 0) -> None:
        """Choose one cell, without scrolling."""
        index = self.table_model.index(row, column)
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.setAutoScroll(False)
            self.selectionModel().setCurrentIndex(index, flag)
            self.setAutoScroll(True)

    def choose_rows(self, spans: list[tuple[int, int]]) -> None:
        """Choose whole rows in addition to the current cell."""
        model, last = self.table_model, self.table_model.columnCount() - 1
        selection = QItemSelection()
        for top, bottom in spans:
            selection.select(model.index(top, 0), model.index(bottom, last))
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

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
        """Give every column its width."""
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

    def _on_scrolled(self) -> None:
        self.rows_shown.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._note_chosen()
        super().paintEvent(event)

    def _note_chosen(self) -> None:
        """Find out once per frame which of the visible rows hold chosen cells."""
        state, first, last = self._state, self.first_row(), self.last_row()
        blocks = self.blocks()
        state.chosen = {
            row
            for block in blocks
            for row in range(max(first, block.top), min(last, block.bottom) + 1)
        }
        state.is_block = len(blocks) > 1 or any(block.is_large for block in blocks)
        current = self.currentIndex()
        has_focus = self.hasFocus()
        state.current = (current.row(), current.column()) if has_focus else (-1, -1)

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in _BY_KEY
        if by_key and not self.currentIndex().isValid() and self.table_model.rowCount():
            self.choose(self.first_row())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.key() in _ENTER and plain and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete.value and plain:
            self.delete_requested.emit()
        elif event.key() in (Qt.Key.Key_Home.value, Qt.Key.Key_End.value):
            self._go_to_end(event)
        else:
            super().keyPressEvent(event)

    def _go_to_end(self, event: QKeyEvent) -> None:
        """Home and End go to the first and last row; with Shift they choose all up to it."""
        model, current = self.table_model, self.currentIndex()
        row = 0 if event.key() == Qt.Key.Key_Home.value else model.rowCount() - 1
        target = model.index(row, max(0, current.column()))
        flags = QItemSelectionModel.SelectionFlag
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and current.isValid():
            anchor = self._anchor()
            chosen = QItemSelection(
                model.index(min(anchor, row), current.column()),
                model.index(max(anchor, row), current.column()),
            )
            self.selectionModel().select(chosen, flags.ClearAndSelect)
            self.selectionModel().setCurrentIndex(target, flags.NoUpdate)
        else:
            self.selectionModel().setCurrentIndex(target, flags.ClearAndSelect)
        self.scrollTo(target)

    def _anchor(self) -> int:
        """The end of the chosen stretch that the keyboard left behind."""
        current = self.currentIndex().row()
        spans = [span for span in self.chosen_spans() if span[0] <= current <= span[1]]
        if not spans:
            return current
        top, bottom = spans[0]
        return bottom if current == top else top

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
        return column.kind is Kind.LINK and cell is not None and bool(cell.text)

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
        if is_click and not event.modifiers() and index.isValid() and self._is_link(index):
            self.link_clicked.emit(index.row(), index.column())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
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
