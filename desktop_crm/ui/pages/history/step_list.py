"""The list of steps: days as headings, painted rows with a button to undo or redo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from desktop_crm.ui.pages.history.step_words import StepItem
from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import BODY, CAPTION, RADIUS_M, REGULAR, SECONDARY, SEMIBOLD
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.painting import paint_box, paint_line
from desktop_crm.ui.widgets.tone_icon import paint_tone_icon
from desktop_crm.ui.widgets.tooltip import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex
_ENTRY = Qt.ItemDataRole.UserRole
_HEADING, _LINE = 32, 58
_SIDE, _ICON, _BUTTON = 16, 32, 30
_LEFT = _SIDE + _ICON + 14
_BAR = 3


class _Model(QAbstractListModel):
    """Headings (a str) and steps in one column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[str | StepItem, ...] = ()

    def set_entries(self, entries: Sequence[str | StepItem]) -> None:
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
            case Qt.ItemDataRole.ToolTipRole if isinstance(entry, StepItem):
                return plain_tooltip(entry.sentence)
        return None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.entries[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class _Delegate(QStyledItemDelegate):
    """Paints; a press on the painted button asks for the undo or the redo."""

    pressed = Signal(object)

    def __init__(self, view: QListView, undo: str, redo: str) -> None:
        super().__init__(view)
        self._view = view
        self._undo, self._redo = undo, redo

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
            painter.fillRect(area, qcolor(tokens.bg))
            slot = area.adjusted(_SIDE, 0, -_SIDE, 0)
            draw_text(painter, slot, entry, tokens.text2, (CAPTION, SEMIBOLD, False))
        else:
            is_current = index.row() == self._view.currentIndex().row()
            self._paint_step(painter, area, entry, is_current=is_current)
        painter.restore()

    def _paint_step(
        self, painter: QPainter, area: QRectF, item: StepItem, *, is_current: bool
    ) -> None:
        tokens = tokens_of(self._view)
        if is_current:
            painter.fillRect(area, qcolor(tokens.primary_soft))
            bar = QRectF(area.x(), area.y(), _BAR, area.height())
            painter.fillRect(bar, qcolor(tokens.primary))
        icon = QRectF(area.x() + _SIDE, area.center().y() - _ICON / 2, _ICON, _ICON)
        paint_tone_icon(painter, icon, tokens, item.icon, item.tone)
        right = area.right() - _SIDE
        words = self._words(item)
        if words:
            button = self.button(area, words)
            right = button.left() - 12
            self._paint_button(painter, button, words, is_plain=item.row.undone is not None)
        top = QRectF(area.x() + _LEFT, area.y() + 9, right - area.x() - _LEFT, 20)
        self._paint_sentence(painter, top, item)
        below = QRectF(top.x(), area.y() + 31, top.width(), 18)
        draw_text(painter, below, item.detail, tokens.text2, (CAPTION, REGULAR, False))
        foot = area.bottom() - 1
        start = QPointF(area.x(), foot)
        paint_line(painter, start, QPointF(area.right(), foot), tokens.separator)

    def _paint_sentence(self, painter: QPainter, slot: QRectF, item: StepItem) -> None:
        tokens, is_undone = tokens_of(self._view), item.row.undone is not None
        face = QFont(font(BODY, SEMIBOLD))
        face.setStrikeOut(is_undone)
        shown = metrics(BODY, SEMIBOLD).elidedText(
            item.sentence, Qt.TextElideMode.ElideRight, int(slot.width())
        )
        painter.setFont(face)
        painter.setPen(qcolor(tokens.text3 if is_undone else tokens.text))
        painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_button(self, painter: QPainter, area: QRectF, words: str, *, is_plain: bool) -> None:
        tokens = tokens_of(self._view)
        if not is_plain:
            paint_box(painter, area, RADIUS_M, fill=tokens.surface, border=tokens.border)
        icon = QRectF(area.x() + 10, area.y(), 16, area.height())
        paint_icon(painter, "redo-2" if is_plain else "undo-2", icon, tokens.text2)
        slot = area.adjusted(32, 0, -4, 0)
        draw_text(painter, slot, words, tokens.text, (SECONDARY, REGULAR, False))

    def _words(self, item: StepItem) -> str:
        if item.row.can_undo:
            return self._undo
        return self._redo if item.row.undone is not None else ""

    @staticmethod
    def button(area: QRectF, words: str) -> QRectF:
        """Where the button of a row stands."""
        width = metrics(SECONDARY).horizontalAdvance(words) + 44
        return QRectF(area.right() - _SIDE - width, area.center().y() - _BUTTON / 2, width, _BUTTON)

    @override
    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: _Index,
    ) -> bool:
        entry = index.data(_ENTRY)
        if (
            event.type() != QEvent.Type.MouseButtonRelease
            or not isinstance(event, QMouseEvent)
            or not isinstance(entry, StepItem)
        ):
            return False
        words = self._words(entry)
        area = QRectF(option.rect)
        if words and self.button(area, words).contains(event.position()):
            self.pressed.emit(entry)
            return True
        return False


class StepList(QListView):
    """`current_changed` carries the chosen step, `pressed` one whose button was pressed."""

    current_changed = Signal(object)
    pressed_button = Signal(object)
    end_reached = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model(self)
        delegate = _Delegate(self, self.tr("Undo"), self.tr("Redo"))
        delegate.pressed.connect(self.pressed_button)
        self.setObjectName("historyList")
        self.setModel(self._model)
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def steps(self) -> list[StepItem]:
        """The steps that are listed."""
        return [entry for entry in self._model.entries if isinstance(entry, StepItem)]

    @property
    def current(self) -> StepItem | None:
        """The chosen step."""
        entry = self.currentIndex().data(_ENTRY)
        return entry if isinstance(entry, StepItem) else None

    def set_entries(self, entries: Sequence[str | StepItem]) -> None:
        """Show headings and steps; what was chosen stays chosen when it is still there."""
        bar = self.verticalScrollBar()
        place, current = bar.value(), self.current
        self.selectionModel().blockSignals(True)
        self._model.set_entries(entries)
        self.selectionModel().blockSignals(False)
        if not (current is not None and self.choose(current.row.id)):
            self.choose(None)
        bar.setValue(place)

    def choose(self, operation_id: UUID | None) -> bool:
        """Make a step the current one, or the first; whether there is such a step."""
        for place, entry in enumerate(self._model.entries):
            if isinstance(entry, StepItem) and operation_id in {None, entry.row.id}:
                self.setCurrentIndex(self._model.index(place, 0))
                return True
        self.current_changed.emit(None)
        return False

    def _on_current(self, index: QModelIndex) -> None:
        entry = index.data(_ENTRY)
        if isinstance(entry, StepItem):
            self.current_changed.emit(entry)

    def _on_scrolled(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - self.viewport().height():
            self.end_reached.emit()
