"""A choice from a list: keys behind texts, and the wheel does nothing by accident."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QFrame, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import BODY, CONTROL
from desktop_crm.ui.widgets.choice_list import ChoiceDelegate, ChoiceList
from desktop_crm.ui.widgets.input_frame import Framed, clear_base, paint_frame

_SIDE = 11
_ARROW = 16
_ICON = 18
_TALLEST = 12


class ComboBox(Framed, QComboBox):
    """A combo box whose items have keys; `key_changed` tells of a choice by the user."""

    key_changed = Signal(object)

    def __init__(
        self, *, placeholder: str = "", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setObjectName("comboBox")
        self.setPlaceholderText(placeholder)
        self.setFont(font(BODY))
        self.setMaxVisibleItems(_TALLEST)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setView(ChoiceList())
        self.setItemDelegate(ChoiceDelegate(self))
        self._round_list()
        self.activated.connect(self._on_activated)

    def _round_list(self) -> None:
        """Let the corners of the list's own window show through."""
        list_window = self.view().window()
        list_window.setWindowFlags(
            Qt.WindowType.Popup
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.NoDropShadowWindowHint
        )
        list_window.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        if isinstance(list_window, QFrame):
            list_window.setFrameShape(QFrame.Shape.NoFrame)

    def set_icon(self, icon: str) -> None:
        """Show another icon before the text; none when empty."""
        if icon != self._icon:
            self._icon = icon
            self.updateGeometry()
            self.update()

    def add(self, text: str, key: object) -> None:
        """Add an item at the end."""
        self.addItem(text, key)

    def fill(self, items: list[tuple[str, object]]) -> None:
        """Replace all items and keep the chosen key if it is still there."""
        kept = self.current_key()
        self.clear()
        for text, key in items:
            self.add(text, key)
        self.set_current_key(kept)

    def current_key(self) -> object:
        """The key of the chosen item; None if nothing is chosen."""
        return self.currentData()

    def set_current_key(self, key: object) -> None:
        """Choose by key without telling; an unknown key chooses nothing."""
        found = next((row for row in range(self.count()) if self.itemData(row) == key), -1)
        self.setCurrentIndex(found)

    def _on_activated(self, index: int) -> None:
        self.key_changed.emit(self.itemData(index))

    @override
    def setEditable(self, editable: bool) -> None:
        super().setEditable(editable)
        edit = self.lineEdit()
        if edit is not None:
            edit.setFrame(False)
            edit.setFont(font(BODY))
            edit.setTextMargins(_SIDE - 6, 0, 0, 0)
            clear_base(edit)

    @override
    def sizeHint(self) -> QSize:
        widest = max(
            (metrics(BODY).horizontalAdvance(self.itemText(row)) for row in range(self.count())),
            default=0,
        )
        icon = _ICON + 6 if self._icon else 0
        return QSize(max(96, widest + icon + 2 * _SIDE + _ARROW + 10), CONTROL)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(72, CONTROL)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = paint_frame(painter, self, focused=self._is_active(), tone=self.tone)
        right = self.width() - _SIDE - _ARROW
        arrow = QRectF(right, 0, _ARROW, self.height())
        paint_icon(painter, "chevron-down", arrow, tokens.text2)
        if self.isEditable():
            return
        left = _SIDE
        if self._icon:
            paint_icon(painter, self._icon, QRectF(left, 0, _ICON, self.height()), tokens.text2)
            left += _ICON + 6
        chosen = self.currentIndex() >= 0
        text = self.currentText() if chosen else self.placeholderText()
        shown = metrics(BODY).elidedText(text, Qt.TextElideMode.ElideRight, right - left - 4)
        painter.setFont(self.font())
        painter.setPen(qcolor(tokens.text if chosen and self.isEnabled() else tokens.text3))
        slot = QRectF(left, 0, right - left, self.height())
        painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), shown)

    def _is_active(self) -> bool:
        edit = self.lineEdit()
        return self.hasFocus() or (edit is not None and edit.hasFocus()) or self.view().isVisible()
