"""How the cells of an order look, and how they are edited: Enter goes on, Esc takes back."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget
from typing_extensions import override

from desktop_crm.core.money import format_number
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.order_grid.cell_editor import CellEditor
from desktop_crm.ui.forms.order_grid.lines import Col, GridLine, OpenCell
from desktop_crm.ui.forms.order_grid.model import Index, OrderGridModel
from desktop_crm.ui.forms.order_grid.product_editor import ProductEditor, ProductSearch
from desktop_crm.ui.moments import month_and_day
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import CAPTION, REGULAR, SECONDARY, SEMIBOLD, Tokens
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.painting import paint_line

_SIDE = 10
_RIGHT = frozenset({Col.QUANTITY, Col.PRICE, Col.LAST, Col.RATE, Col.TAX, Col.AMOUNT})
_STRONG = frozenset({Col.PRODUCT, Col.AMOUNT})
_QUIET = frozenset({Col.NUMBER, Col.SPEC, Col.UNIT, Col.LAST, Col.RATE, Col.TAX, Col.REMARK})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_FORWARD = {Qt.Key.Key_Tab.value: True, Qt.Key.Key_Backtab.value: False}


class OrderGridDelegate(QStyledItemDelegate):
    """`entered` and `stepped` tell that an editor was left by Enter, or by Tab in a direction.

    `typing` comes with each letter in an open cell.
    """

    typing = Signal()
    entered = Signal()
    stepped = Signal(bool)

    def __init__(self, view: QTableView, context: Context, search: ProductSearch) -> None:
        super().__init__(view)
        self._view = view
        self._context = context
        self._search = search
        self.editor: CellEditor | None = None
        self._open = QPersistentModelIndex()

    # Painting

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        if not isinstance(model, OrderGridModel):
            return
        tokens = tokens_of(self._view)
        area = QRectF(option.rect)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        color = self._ground(tokens, index, model, selected=selected)
        if color:
            painter.fillRect(area, qcolor(color))
        low = area.bottom() - 0.5
        paint_line(painter, QPointF(area.left(), low), QPointF(area.right(), low), tokens.border)
        side = area.right() - 0.5
        paint_line(painter, QPointF(side, area.top()), QPointF(side, area.bottom()), tokens.border)
        self._paint_words(painter, area.adjusted(_SIDE, 0, -_SIDE, 0), tokens, index, model)
        is_current = index == self._view.currentIndex()
        if is_current and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(qcolor(tokens.primary), 2))
            painter.drawRect(area.adjusted(1, 1, -2, -2))

    def _ground(
        self, tokens: Tokens, index: Index, model: OrderGridModel, *, selected: bool
    ) -> str:
        """The colour behind a cell; empty for none."""
        said = model.problem(index.row(), index.column())
        line = model.line(index.row())
        if index.column() in line.unreadable or (said is not None and said[1]):
            return tokens.danger_soft
        if said is not None or (index.column() == Col.PRICE and line.trend > 0):
            return tokens.warning_soft
        if selected:
            return tokens.primary_soft
        is_current = index.row() == self._view.currentIndex().row()
        return tokens.inset if is_current or index.column() == Col.NUMBER else ""

    def _paint_words(
        self,
        painter: QPainter,
        area: QRectF,
        tokens: Tokens,
        index: Index,
        model: OrderGridModel,
    ) -> None:
        line, column = model.line(index.row()), index.column()
        text, color = self._text(line, index), tokens.text
        weight = SEMIBOLD if column in _STRONG else REGULAR
        size = CAPTION if column == Col.LAST else SECONDARY
        if column in _QUIET:
            color = tokens.text2
        if column in line.unreadable:
            color = tokens.danger
        elif column == Col.PRICE and line.trend:
            mark = "▲" if line.trend > 0 else "▼"
            color = tokens.warning if line.trend > 0 else tokens.text
            weight = SEMIBOLD
            draw_text(painter, area, mark, color, (CAPTION, REGULAR, False))
        is_right = column in _RIGHT
        draw_text(painter, area, text, color, (size, weight, is_right), right=is_right)

    def _text(self, line: GridLine, index: Index) -> str:
        column = index.column()
        if column in line.unreadable:
            return line.unreadable[column]
        match column:
            case Col.QUANTITY if line.quantity is not None:
                return format_number(line.quantity)
            case Col.PRICE if line.unit_price is not None:
                places = None if line.unit_price != round(line.unit_price, 2) else 2
                return format_number(line.unit_price, places=places)
            case Col.AMOUNT if not line.is_empty:
                return format_number(line.amounts.amount, places=2)
            case Col.LAST:
                return self._last(line)
        return str(index.data() or "")

    def _last(self, line: GridLine) -> str:
        if line.product_id is None:
            return ""
        if line.last is None:
            if line.list_price is None:
                return self.tr("first time")
            price = format_number(line.list_price, places=2)
            return self.tr("first time · list {price}").format(price=price)
        day = month_and_day(self._context.language, line.last.ordered_on, self._context.today())
        return f"{format_number(line.last.price, places=2)}  {day}"

    # Editing

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        if index.column() == Col.PRODUCT:
            editor: CellEditor = ProductEditor(self._search, parent)
            editor.taken.connect(self._on_taken)  # type: ignore[attr-defined]
        else:
            editor = CellEditor(parent)
        if index.column() in _RIGHT:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        header = self._view.model().headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(header))
        editor.textEdited.connect(self.typing)
        self.editor, self._open = editor, QPersistentModelIndex(index)
        return editor

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, CellEditor) and not editor.is_filled:
            editor.is_filled = True
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if not isinstance(editor, CellEditor) or not isinstance(model, OrderGridModel):
            return
        if isinstance(editor, ProductEditor) and editor.choice is not None:
            model.set_product(index.row(), editor.choice)
        else:
            model.setData(index, editor.text())

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(option.rect)

    def open_cell(self) -> OpenCell | None:
        """The cell that is being typed into."""
        if self.editor is None or not self._open.isValid():
            return None
        return OpenCell(self._open.row(), self._open.column(), self.editor.text())

    def finish(self) -> None:
        """Write what the open editor holds into its cell."""
        editor, self.editor = self.editor, None
        if editor is not None:
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    @override
    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = None
        super().destroyEditor(editor, index)

    def _on_taken(self) -> None:
        self.finish()
        self.entered.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if isinstance(watched, ProductEditor):
                if event.key() == Qt.Key.Key_F7:
                    watched.browse()
                    return True
                if watched.handle_key(event):
                    return True
            plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if event.key() in _ENTER and plain:
                self.finish()
                self.entered.emit()
                return True
            if event.key() in _FORWARD:
                self.finish()
                self.stepped.emit(_FORWARD[event.key()])
                return True
        return super().eventFilter(watched, event)
