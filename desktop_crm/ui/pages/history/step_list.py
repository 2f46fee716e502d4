"""The list of steps: days as headings, painted rows with a button to undo or redo."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QWidget
from typing_extensions import override

from desktop_crm.ui.pages.history.step_words import StepItem
from desktop_crm.ui.tables.entry_model import ENTRY, Index
from desktop_crm.ui.tables.headed_list import HeadedDelegate, HeadedList
from desktop_crm.ui.tables.row_button import paint_row_button, row_button
from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import BODY, CAPTION, REGULAR, SEMIBOLD
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.painting import paint_line
from desktop_crm.ui.widgets.tone_icon import paint_tone_icon

_LINE = 58
_SIDE, _ICON = 16, 32
_LEFT = _SIDE + _ICON + 14
_BAR = 3


class _Delegate(HeadedDelegate):
    """Steps with the button to undo, or to redo what was undone."""

    def __init__(self, view: QListView, undo: str, redo: str) -> None:
        super().__init__(view)
        self._undo, self._redo = undo, redo

    @override
    def item_height(self, item: StepItem) -> int:
        return _LINE

    @override
    def paint_item(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item: StepItem = index.data(ENTRY)
        area, tokens = QRectF(option.rect), tokens_of(self.view)
        if index.row() == self.view.currentIndex().row():
            painter.fillRect(area, qcolor(tokens.primary_soft))
            bar = QRectF(area.x(), area.y(), _BAR, area.height())
            painter.fillRect(bar, qcolor(tokens.primary))
        icon = QRectF(area.x() + _SIDE, area.center().y() - _ICON / 2, _ICON, _ICON)
        paint_tone_icon(painter, icon, tokens, item.icon, item.tone)
        right = self._paint_button(painter, area, item)
        top = QRectF(area.x() + _LEFT, area.y() + 9, right - area.x() - _LEFT, 20)
        self._paint_sentence(painter, top, item)
        below = QRectF(top.x(), area.y() + 31, top.width(), 18)
        draw_text(painter, below, item.detail, tokens.text2, (CAPTION, REGULAR, False))
        foot = area.bottom() - 1
        start = QPointF(area.x(), foot)
        paint_line(painter, start, QPointF(area.right(), foot), tokens.separator)

    def _paint_sentence(self, painter: QPainter, slot: QRectF, item: StepItem) -> None:
        tokens, is_undone = tokens_of(self.view), item.row.undone is not None
        face = QFont(font(BODY, SEMIBOLD))
        face.setStrikeOut(is_undone)
        shown = metrics(BODY, SEMIBOLD).elidedText(
            item.sentence, Qt.TextElideMode.ElideRight, int(slot.width())
        )
        painter.setFont(face)
        painter.setPen(qcolor(tokens.text3 if is_undone else tokens.text))
        painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _paint_button(self, painter: QPainter, area: QRectF, item: StepItem) -> float:
        """Draw it where there is one; returns where the words have to end."""
        words = self._words(item)
        if not words:
            return area.right() - _SIDE
        button, is_redo = self.button_area(area, item), item.row.undone is not None
        icon = "redo-2" if is_redo else "undo-2"
        paint_row_button(painter, button, tokens_of(self.view), words, icon, is_plain=is_redo)
        return button.left() - 12

    def _words(self, item: StepItem) -> str:
        if item.row.can_undo:
            return self._undo
        return self._redo if item.row.undone is not None else ""

    @override
    def button_area(self, area: QRectF, item: StepItem) -> QRectF:
        words = self._words(item)
        return row_button(area.right() - _SIDE, area.center().y(), words) if words else QRectF()


class StepList(HeadedList[StepItem]):
    """`current_changed` carries the chosen step, `button_pressed` one to undo or redo."""

    current_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_words, lambda item: item.sentence, parent)
        self.paint_by(_Delegate(self, self.tr("Undo"), self.tr("Redo")))
        self.setObjectName("historyList")
        self.selectionModel().currentChanged.connect(self._on_current)

    @override
    def set_entries(self, entries: Sequence[str | StepItem]) -> None:
        """Show headings and steps; what was chosen stays chosen when it is still there."""
        bar = self.verticalScrollBar()
        place, current = bar.value(), self.current
        self.selectionModel().blockSignals(True)
        super().set_entries(entries)
        self.selectionModel().blockSignals(False)
        if not (current is not None and self.choose(current.row.id)):
            self.choose(None)
        bar.setValue(place)

    def choose(self, operation_id: UUID | None) -> bool:
        """Make a step the current one, or the first; whether there is such a step."""
        for place, entry in enumerate(self.rows.entries):
            if isinstance(entry, StepItem) and operation_id in {None, entry.row.id}:
                self.setCurrentIndex(self.rows.index(place, 0))
                return True
        self.current_changed.emit(None)
        return False

    def _on_current(self, index: QModelIndex) -> None:
        item = self.item_at(index)
        if item is not None:
            self.current_changed.emit(item)


def _words(item: StepItem) -> str:
    return f"{item.sentence}, {item.detail}"
