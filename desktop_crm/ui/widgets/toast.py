"""Toasts: short good news at the bottom right, with an action such as undo; never errors.

Over an open dialog they stand above its buttons, so that none is covered.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.tokens import SPACE_3, SPACE_4, SPACE_5, Tone
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.painting import SHADOW_MARGINS
from desktop_crm.ui.widgets.sheet import open_sheet
from desktop_crm.ui.widgets.surface import Surface
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_ICONS = {Tone.SUCCESS: "circle-check", Tone.WARNING: "triangle-alert", Tone.DANGER: "circle-x"}
_SECONDS = 5.0
_GAP = 10
_WIDEST = 560
_MOST = 4


class Toast(Surface):
    """One message; it waits while the mouse or the keyboard focus is on it."""

    closed = Signal()

    def __init__(
        self,
        window: QWidget,
        text: str,
        *,
        tone: Tone = Tone.SUCCESS,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        seconds: float = _SECONDS,
    ) -> None:
        super().__init__(window, padding=0)
        self._on_action = on_action
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self.dismiss)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE_4 - 2, 11, SPACE_3 - 2, 11)
        row.setSpacing(SPACE_3 - 2)
        self.label = Label(text, "secondary", color="text", elide=True)
        row.addWidget(ToneIcon(_ICONS.get(tone, "info"), tone, size=18, plain=True))
        row.addWidget(self.label, 1)
        self.action = Link(action)
        self.action.clicked.connect(self._act)
        row.addWidget(self.action)
        close = IconButton("x", self.tr("Close"), size=24)
        close.clicked.connect(self.dismiss)
        row.addWidget(close)
        self.box.addLayout(row)
        self.action.setVisible(bool(action))  # not before: without a parent it is a window
        self.setMaximumWidth(_WIDEST)
        self._timer.start()

    @property
    def text(self) -> str:
        """What it says."""
        return self.label.text()

    def _act(self) -> None:
        act = self._on_action
        self.dismiss()
        if act is not None:
            act()

    def dismiss(self) -> None:
        """Close and tell."""
        self._timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if self.isVisible():
            self._timer.start()
        super().leaveEvent(event)


class ToastHost(QObject):
    """Stacks the toasts of one window, the latest at the bottom."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toasts: list[Toast] = []
        window.installEventFilter(self)

    @property
    def toasts(self) -> tuple[Toast, ...]:
        """The toasts on screen, the oldest first."""
        return tuple(self._toasts)

    def show_toast(
        self,
        text: str,
        *,
        tone: Tone = Tone.SUCCESS,
        action: str = "",
        on_action: Callable[[], object] | None = None,
        seconds: float = _SECONDS,
    ) -> Toast:
        """Show a message; the oldest one goes when there are too many."""
        toast = Toast(
            self._window, text, tone=tone, action=action, on_action=on_action, seconds=seconds
        )
        toast.closed.connect(self._on_closed)
        self._toasts.append(toast)
        if len(self._toasts) > _MOST:
            self._toasts[0].dismiss()
        self._place()
        toast.show()
        toast.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(toast, text))
        return toast

    def clear(self) -> None:
        """Close them all."""
        for toast in self.toasts:
            toast.dismiss()

    def _on_closed(self) -> None:
        closed = self.sender()
        self._toasts = [toast for toast in self._toasts if toast is not closed]
        self._place()

    def _place(self) -> None:
        if not self._toasts:
            return
        bottom = self._window.height() - SPACE_5
        sheet = open_sheet(self._window)
        buttons = QRect() if sheet is None else sheet.panel.buttons_area()
        for toast in reversed(self._toasts):
            toast.setMaximumWidth(min(_WIDEST, self._window.width()))
            toast.adjustSize()
            size = toast.rect().marginsRemoved(SHADOW_MARGINS).size()
            left = self._window.width() - SPACE_5 - size.width()
            if buttons.intersects(QRect(QPoint(left, bottom - size.height()), size)):
                bottom = buttons.top() - SPACE_5
            toast.move_body(QPoint(left, bottom - size.height()))
            bottom -= size.height() + _GAP

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
