"""The grid itself: keys as in a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from desktop_crm.queries.product_choices import ProductChoice, pasted_products
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.order_grid.delegate import OrderGridDelegate
from desktop_crm.ui.forms.order_grid.lines import ENTERED, Col, GridLine
from desktop_crm.ui.forms.order_grid.model import OrderGridModel
from desktop_crm.ui.forms.order_grid.paste import cells_of, pasted_lines, put_cells
from desktop_crm.ui.forms.order_grid.product_editor import ProductEditor, ProductSearch
from desktop_crm.ui.theme.tokens import HEADER
from desktop_crm.ui.widgets.table_header import style_table

_ROW = 36
_WANTED_ROWS, _LEAST_ROWS = 8, 4
_WIDTHS: Mapping[int, int] = {
    Col.NUMBER: 36,
    Col.PRODUCT: 200,
    Col.SPEC: 110,
    Col.UNIT: 56,
    Col.QUANTITY: 80,
    Col.PRICE: 104,
    Col.LAST: 132,
    Col.RATE: 88,
    Col.TAX: 68,
    Col.AMOUNT: 112,
    Col.REMARK: 120,
}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CTRL = Qt.KeyboardModifier.ControlModifier


class OrderGrid(QTableView):
    """Lines of an order; `left` tells that Enter on an empty line is done with them."""

    left = Signal()

    def __init__(self, context: Context, search: ProductSearch) -> None:
        super().__init__()
        self._context = context
        self.search = search
        self.lines = OrderGridModel()
        self.lines.setParent(self)
        header = style_table(self, row_height=_ROW)
        header.setSortIndicatorShown(False)
        header.setSectionsClickable(False)
        self.setModel(self.lines)
        self.cells = OrderGridDelegate(self, context, search)
        self.setItemDelegate(self.cells)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed
        )
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Lines of the order"))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setStretchLastSection(True)
        self.cells.entered.connect(self.go_on)
        self.cells.stepped.connect(self._step)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEADER + _WANTED_ROWS * _ROW)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), HEADER + _LEAST_ROWS * _ROW)

    # Going from cell to cell

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one."""
        index = self.lines.index(row, column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def go_on(self) -> None:
        """To the next cell that is filled in; past the last one to the next line."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if self.lines.line(row).is_empty:
            self.left.emit()
            return
        later = [each for each in ENTERED if each > column]
        if later:
            self.go_to(row, later[0])
        else:
            self.go_to(min(row + 1, self.lines.rowCount() - 1), Col.PRODUCT)

    def _step(self, forward: bool) -> None:
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tab(forward=forward)

    def _tab(self, *, forward: bool) -> bool:
        """To the neighbour cell; False at either end."""
        columns = self.lines.columnCount()
        place = self.currentIndex().row() * columns + self.currentIndex().column()
        place += 1 if forward else -1
        row, column = divmod(place, columns)
        if column == Col.NUMBER:
            row, column = (row, Col.PRODUCT) if forward else (row - 1, columns - 1)
        is_past = row >= self.lines.rowCount() or row < 0
        done = forward and 0 < row < self.lines.rowCount() and self.lines.line(row - 1).is_empty
        if is_past or (done and column == Col.PRODUCT):
            return False
        self.go_to(row, column)
        return True

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return self._tab(forward=next) or super().focusNextPrevChild(next)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():  # Qt itself would take the line's number
            self.go_to(len(self.lines.lines), Col.PRODUCT)
        super().focusInEvent(event)
        self.viewport().update()

    @override
    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        if index.column() == Col.NUMBER:  # nothing can be typed there
            return index.siblingAtColumn(Col.PRODUCT)
        return index

    @override
    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:  # type: ignore[override]
        super().currentChanged(current, previous)
        self.viewport().update()

    # Keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._do(event):
            event.accept()
        elif event.key() == Qt.Key.Key_Escape or event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _do(self, event: QKeyEvent) -> bool:
        with_ctrl = bool(event.modifiers() & _CTRL)
        row = self.currentIndex().row()
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not with_ctrl:
                self.go_on()
            case Qt.Key.Key_F7:
                self.choose_product()
            case Qt.Key.Key_D if with_ctrl:
                self.lines.copy_above(row)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace if with_ctrl:
                self.remove_rows()
            case Qt.Key.Key_Minus if with_ctrl:
                self.remove_rows()
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self.lines.clear_cells(self._chosen())
            case Qt.Key.Key_Insert:
                self.insert_row()
            case _ if event.matches(QKeySequence.StandardKey.Copy):
                self.copy()
            case _ if event.matches(QKeySequence.StandardKey.Paste):
                self.paste()
            case _:
                return False
        return True

    def _chosen(self) -> list[tuple[int, int]]:
        return [(index.row(), index.column()) for index in self.selectedIndexes()]

    def choose_product(self, text: str = "") -> None:
        """Open the list of products in the current line, perhaps with some letters typed."""
        self.go_to(max(0, self.currentIndex().row()), Col.PRODUCT)
        self.edit(self.currentIndex())
        if isinstance(self.cells.editor, ProductEditor):
            self.cells.editor.browse(text)

    def insert_row(self) -> None:
        """An empty line above the current one."""
        row = max(0, self.currentIndex().row())
        self.lines.insert_row(row)
        self.go_to(row, Col.PRODUCT)

    def remove_rows(self) -> None:
        """Take the chosen lines out."""
        row = self.currentIndex().row()
        self.lines.remove_rows([chosen for chosen, _column in self._chosen()] or [row])
        self.go_to(min(row, self.lines.rowCount() - 1), Col.PRODUCT)

    def copy(self) -> None:
        """The chosen cells as a spreadsheet takes them."""
        rows: dict[int, list[str]] = {}
        for row, column in sorted(self._chosen()):
            rows.setdefault(row, []).append(self.lines.line(row).text(column))
        text = "\n".join("\t".join(cells) for cells in rows.values())
        QGuiApplication.clipboard().setText(text)

    # Pasting

    def paste(self) -> None:
        """Put the clipboard's cells here; products are looked up by code or name."""
        rows = cells_of(QGuiApplication.clipboard().text())
        row, column = self.currentIndex().row(), self.currentIndex().column()
        if not rows or row < 0:
            return
        if column <= Col.PRODUCT:
            self._put(row, pasted_lines(rows))
            return
        lines = [self._line_at(row + place) for place in range(len(rows))]
        for line, cells in zip(lines, rows, strict=True):
            put_cells(line, column, cells)
        self.lines.put_lines(row, lines)

    def _line_at(self, row: int) -> GridLine:
        if row >= self.lines.rowCount():
            return GridLine()
        line = self.lines.line(row)
        return replace(line, unreadable=dict(line.unreadable))

    def _put(self, row: int, lines: Sequence[GridLine]) -> None:
        self.lines.put_lines(row, lines)
        names = [line.name for line in lines]
        self._context.background.read(
            pasted_products,
            self._on_products,
            owner=self,
            names=[(name, line.spec) for name, line in zip(names, lines, strict=True)],
            **self.search.scope(),
        )

    def _on_products(self, found: Mapping[tuple[str, str], ProductChoice]) -> None:
        for row in range(self.lines.rowCount()):
            line = self.lines.line(row)
            choice = found.get((line.name, line.spec))
            if line.product_id is None and choice is not None:
                self.lines.set_product(row, choice)
