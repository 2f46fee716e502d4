"""Text inputs: one line, an amount, several lines; always plain text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.tokens import BODY, CONTROL
from desktop_crm.ui.widgets.input_frame import Framed, clear_base, paint_frame

_SIDE = 9
_ICON = 17
_ICON_LEFT = 8
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_LINE = 22


class LineEdit(Framed, QLineEdit):
    """One line of text, perhaps with an icon before it."""

    def __init__(
        self,
        text: str = "",
        *,
        placeholder: str = "",
        icon: str = "",
        filled: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._filled = filled
        self.setFrame(False)
        self.setFont(font(BODY))
        self.setPlaceholderText(placeholder)
        clear_base(self)
        self.set_margins()

    def set_margins(self, right: int = 0) -> None:
        """Leave room for the icon, and for `right` pixels at the other end."""
        left = _ICON_LEFT + _ICON + 6 if self._icon else _SIDE
        self.setTextMargins(left, 0, _SIDE + right, 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(max(160, super().sizeHint().width()), CONTROL)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(72, CONTROL)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        tokens = paint_frame(
            painter, self, focused=self.hasFocus(), tone=self.tone, filled=self._filled
        )
        if self._icon:
            slot = QRectF(_ICON_LEFT, 0, _ICON, self.height())
            paint_icon(painter, self._icon, slot, tokens.text3)
        painter.end()
        super().paintEvent(event)


class MoneyEdit(LineEdit):
    """An amount: right-aligned, figures of equal width."""

    def __init__(
        self, text: str = "", *, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, placeholder=placeholder, parent=parent)
        self.setFont(font(BODY, tabular=True))
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class TextEdit(Framed, QPlainTextEdit):
    """Several lines of plain text; Tab leaves it, Ctrl+Enter submits."""

    submitted = Signal()

    def __init__(
        self, placeholder: str = "", *, rows: int = 3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFont(font(BODY))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(_SIDE + 1, 9, _SIDE - 4, 9)
        self.viewport().setAutoFillBackground(False)
        clear_base(self)
        self.setMinimumHeight(metrics(BODY).height() + 20)

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, self._rows * _LINE + 20)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            painter = QPainter(self)
            paint_frame(painter, self, focused=self.hasFocus(), tone=self.tone)
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
            event.ignore()
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()
