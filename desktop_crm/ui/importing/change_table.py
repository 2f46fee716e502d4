"""The table of changed fields: a switch in each line, keys for both of its sides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from desktop_crm.ui.importing.change_lines import ChangeLine, Stand
from desktop_crm.ui.importing.change_painter import ChangePainter
from desktop_crm.ui.tables.column_layout import ColumnLayout
from desktop_crm.ui.tables.row_model import RowModel
from desktop_crm.ui.tables.table_view import TableView
from desktop_crm.ui.theme.fonts import metrics
from desktop_crm.ui.theme.tokens import SECONDARY, SEMIBOLD
from desktop_crm.ui.widgets.cell_paint import inner
from desktop_crm.ui.widgets.table_header import CELL_PADDING
from desktop_crm.ui.widgets.tooltip import plain_tooltip
from desktop_crm.ui.widgets.two_way import Words, side_at

_SWITCH = "taken"
_WORDS = frozenset({"field", "before", "after"})
_BESIDE_WORDS = 8
"""The arrow takes so much of one column, and the box of the other."""
_Side = tuple[int, int]


class ChangeTable(TableView):
    """`side_pressed` tells the row of a switch and whether its right half was pressed."""

    side_pressed = Signal(int, bool)

    def __init__(
        self, layout: ColumnLayout, *, row_height: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(layout, row_height=row_height, parent=parent)
        self._pressed: _Side | None = None
        self._changes: ChangePainter | None = None

    def show_stands(self, words: Words, stand_of: Callable[[ChangeLine], Stand]) -> None:
        """Paint the lines by what becomes of them; `words` stand on the switch."""
        self._changes = ChangePainter(self, self._state, words=words, stand_of=stand_of)
        self._painter = self._changes

    def line_at(self, row: int) -> ChangeLine | None:
        """The line of a row."""
        model = self.model()
        if not isinstance(model, RowModel) or not 0 <= row < len(model.rows):
            return None
        line = model.rows[row]
        return line if isinstance(line, ChangeLine) else None

    def switch_area(self, row: int) -> QRectF:
        """Where the switch of a row may stand."""
        at = [column.key for column in self.table_model.columns].index(_SWITCH)
        return inner(QRectF(self.visualRect(self.table_model.index(row, at))))

    def _side_at(self, place: QPointF) -> _Side | None:
        row = self.rowAt(int(place.y()))
        line = self.line_at(row)
        if line is None or line.cell is None or self._changes is None:
            return None
        side = side_at(self.switch_area(row), self._changes.words, place)
        return None if side is None else (row, side)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._side_at(event.position())
        super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second of two quick presses counts as well."""
        self._pressed = self._side_at(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        is_plain = event.button() == Qt.MouseButton.LeftButton and not event.modifiers()
        if is_plain and pressed is not None and pressed == self._side_at(event.position()):
            self.side_pressed.emit(pressed[0], pressed[1] == 1)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover_side(self._side_at(event.position()))

    def _hover_side(self, side: _Side | None) -> None:
        if self._changes is not None and side != self._changes.hovered_side:
            self._changes.hovered_side = side
            self.viewport().update()
        shape = Qt.CursorShape.ArrowCursor if side is None else Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover_side(None)
        return super().viewportEvent(event)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """A record that is partly scrolled away is named anew at the top."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    @override
    def _show_whole_text(self, event: QHelpEvent) -> None:
        """The whole of what is cut, and every reason to look twice."""
        index = self.indexAt(event.pos())
        cell = self.table_model.cell_at(index.row(), index.column()) if index.isValid() else None
        if cell is None:
            QToolTip.hideText()
            return
        key = self.table_model.columns[index.column()].key
        if key == "why":
            self._show_tip(event, "\n".join(cell.value or ()))
        elif key in _WORDS:
            room = self.columnWidth(index.column()) - 2 * CELL_PADDING
            room -= 0 if key == "field" else _BESIDE_WORDS
            is_cut = metrics(SECONDARY, SEMIBOLD).horizontalAdvance(cell.text) > room
            self._show_tip(event, cell.text if is_cut else "")
        else:
            super()._show_whole_text(event)

    def _show_tip(self, event: QHelpEvent, text: str) -> None:
        QToolTip.showText(event.globalPos(), plain_tooltip(text), self)
