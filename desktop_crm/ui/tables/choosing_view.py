"""Rows and cells that can be chosen, by mouse and by keys, like in a sheet."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from desktop_crm.ui.tables.row_painter import RowState
from desktop_crm.ui.tables.table_model import TableModel

_ENTER = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value})
_ENDS = frozenset({Qt.Key.Key_Home.value, Qt.Key.Key_End.value})
_DIGITS = frozenset("0123456789")
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
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


class ChoosingView(QTableView):
    """A table over a `TableModel`.

    A click chooses a cell and with it the row; dragging or Shift chooses a block of cells. A view
    that `types_into_cells` asks for it with the digit that was typed.
    """

    opened = Signal(int)
    copy_requested = Signal()
    delete_requested = Signal()
    edit_requested = Signal()
    paste_requested = Signal()
    cell_edit_requested = Signal(str)

    def __init__(self, row_height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = RowState(row_height)
        self.types_into_cells = False

    def _choose_like_a_sheet(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)

    @property
    def table_model(self) -> TableModel:
        """The model."""
        model = self.model()
        if not isinstance(model, TableModel):
            raise TypeError("this view needs a TableModel")
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

    def _note_chosen(self) -> None:
        """Find out once per frame which of the visible rows and cells are chosen."""
        state, first, last = self._state, self.first_row(), self.last_row()
        blocks = self.blocks()
        shown = [
            (row, block)
            for block in blocks
            for row in range(max(first, block.top), min(last, block.bottom) + 1)
        ]
        state.chosen = {row for row, _ in shown}
        state.block = None
        if len(blocks) > 1 or any(block.is_large for block in blocks):
            state.block = {
                (row, column)
                for row, block in shown
                for column in range(block.left, block.right + 1)
            }
        current = self.currentIndex()
        state.current = (current.row(), current.column()) if self.hasFocus() else (-1, -1)

    # Keys

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_key = event.reason() in _BY_KEY
        if by_key and not self.currentIndex().isValid() and self.table_model.rowCount():
            self.choose(self.first_row())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in _PLAIN
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        elif self._asks_for_cell(event):
            self.cell_edit_requested.emit(event.text() if plain else "")
        elif event.key() == Qt.Key.Key_F2.value and plain:
            self.edit_requested.emit()
        elif event.key() in _ENTER and plain and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Delete.value and plain:
            self.delete_requested.emit()
        elif event.key() in _ENDS:
            self._go_to_end(event)
        else:
            super().keyPressEvent(event)

    def _asks_for_cell(self, event: QKeyEvent) -> bool:
        """Shift+F2, or a digit; letters are left to the list, as they may begin a composition."""
        if not self.types_into_cells:
            return False
        if event.key() == Qt.Key.Key_F2.value:
            return event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        return event.modifiers() in _PLAIN and event.text() in _DIGITS

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
