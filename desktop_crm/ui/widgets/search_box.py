"""Search boxes: one to type into, and a button that looks like one and opens the palette."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import BODY, CONTROL, RADIUS_M, Tokens
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.inputs import LineEdit
from desktop_crm.ui.widgets.key_hint import KeyHint, hint_width, paint_hint
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_box, paint_ring

_ICON = 18
_EDGE = 8
_CLEAR = 24
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SearchBox(QWidget):
    """A line with a magnifier, a key chip while it is empty, and a cross while it is not.

    It listens to `textChanged` only, so that an input method's half-typed word is no search.
    """

    text_changed = Signal(str)
    submitted = Signal()

    def __init__(
        self,
        placeholder: str = "",
        *,
        shortcut: str = "",
        filled: bool = False,
        delay_ms: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.edit = LineEdit(placeholder=placeholder, icon="search", filled=filled, parent=self)
        self.edit.setAccessibleName(placeholder)
        self.edit.installEventFilter(self)
        self._hint = KeyHint(shortcut, self) if shortcut else None
        self._clear = IconButton("x", self.tr("Clear"), size=_CLEAR, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self._on_cleared)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(delay_ms)
        self._timer.timeout.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit)
        self.setFocusProxy(self.edit)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.edit.textChanged.connect(self._on_text_changed)
        self._arrange()

    def text(self) -> str:
        """What is typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Type for the user; tells as typing does."""
        self.edit.setText(text)

    def clear(self) -> None:
        """Empty it; tells as typing does."""
        self.edit.clear()

    def set_placeholder(self, text: str) -> None:
        """Say what can be searched."""
        self.edit.setPlaceholderText(text)
        self.edit.setAccessibleName(text)

    def _on_text_changed(self, _text: str) -> None:
        self._arrange()
        if self._timer.interval():
            self._timer.start()
        else:
            self._tell()

    def _tell(self) -> None:
        self._timer.stop()
        self.text_changed.emit(self.edit.text())

    def _on_cleared(self) -> None:
        self.edit.clear()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        typed = bool(self.edit.text())
        self._clear.setVisible(typed)
        side = _CLEAR if typed else 0
        if self._hint is not None:
            self._hint.setVisible(not typed)
            side = _CLEAR if typed else self._hint.sizeHint().width()
            self._hint.adjustSize()
            self._hint.move(
                self.width() - _EDGE - self._hint.width(),
                (self.height() - self._hint.height()) // 2,
            )
        self._clear.adjustSize()
        self._clear.move(self.width() - 6 - _CLEAR, (self.height() - _CLEAR) // 2)
        self.edit.set_margins(side)

    @override
    def sizeHint(self) -> QSize:
        return QSize(270, CONTROL)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, CONTROL)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape and self.edit.text():
                self.edit.clear()
                return True
            if event.key() in _ENTER:
                if self._timer.isActive():
                    self._tell()
                self.submitted.emit()
                return True
        return super().eventFilter(watched, event)


class SearchButton(PaintedButton):
    """Looks like a filled search box; a click opens the command palette."""

    def __init__(self, text: str, shortcut: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._hint = shortcut
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(300, CONTROL)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(140, CONTROL)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        fill = tokens.pressed if self.is_hovered else tokens.inset
        paint_box(painter, area, RADIUS_M, fill=fill)
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_M, tokens.primary)
        paint_icon(painter, "search", QRectF(8, 0, _ICON, area.height()), tokens.text2)
        right = area.right() - _EDGE
        if self._hint:
            width = hint_width(self._hint)
            right -= width
            paint_hint(painter, QRectF(right, 0, width, area.height()), tokens, self._hint)
        slot = QRectF(33, 0, right - 33 - 4, area.height())
        shown = metrics(BODY).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(slot.width())
        )
        painter.setFont(font(BODY))
        painter.setPen(qcolor(tokens.text3))
        painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), shown)
