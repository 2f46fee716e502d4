"""Dialogs inside the window: a dimmed page, a rounded surface, a footer with buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop_crm.ui.theme.palette import faded, tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_L, Role, Tone
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.focus_trap import move_focus, tab_stops
from desktop_crm.ui.widgets.painting import paint_shadow
from desktop_crm.ui.widgets.sheet_panel import SheetPanel
from desktop_crm.ui.widgets.stars import Stars

_WIDTH = 560
_MARGIN = 24
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_PRIMARY_KEYS = ("Ctrl+Return", "Ctrl+Enter")


class Sheet(QWidget):
    """A modal dialog that blocks nothing but its window: open it and listen to the signals.

    While it is open the window's shortcuts rest; its own are given with `add_shortcut`.
    """

    accepted = Signal()
    rejected = Signal()
    closed = Signal()

    def __init__(
        self,
        host: QWidget,
        title: str,
        *,
        subtitle: str = "",
        width: int = _WIDTH,
        icon: str = "",
        tone: Tone = Tone.PRIMARY,
    ) -> None:
        super().__init__(host.window())
        self._window = host.window()
        self._width = width
        self._keys: list[tuple[QKeySequence, Callable[[], object]]] = []
        self._primary: Button | None = None
        self._before: QWidget | None = None
        self.may_close: Callable[[], bool] = lambda: True
        self.panel = SheetPanel(self, title, subtitle, icon=icon, tone=tone)
        self.panel.close_button.clicked.connect(self.reject)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(title)
        self.hide()

    @property
    def body(self) -> QVBoxLayout:
        """Where the content goes; it scrolls when the window is low."""
        return self.panel.body

    @property
    def header(self) -> QHBoxLayout:
        """The right end of the title row, before the cross."""
        return self.panel.header

    @property
    def title(self) -> str:
        """The title."""
        return self.panel.title.text()

    def set_note(self, text: str) -> None:
        """Say something at the left of the footer."""
        self.panel.set_note(text)

    def set_marked_note(self, text: str, icon: tuple[str, Role] | None = None) -> None:
        """The same with `*strong*` and `|warning|` words, and perhaps an icon before them."""
        self.panel.set_marked_note(text, icon)

    def set_side(self, widget: QWidget, width: int) -> None:
        """Show a second column on the page's ground; it hides when the window is narrow."""
        self.panel.set_side(widget, width)

    def add_button(self, button: Button, *, shortcut: str = "", primary: bool = False) -> Button:
        """Add a footer button; its shortcut works while the sheet is open and is shown."""
        if primary:
            button.set_kind(button.kind if button.kind is Kind.DANGER else Kind.PRIMARY)
            self._primary = button
            for key in _PRIMARY_KEYS:
                self.add_shortcut(key, button.click)
        if shortcut:
            self.add_shortcut(shortcut, button.click)
        self.panel.add_button(button, shortcut)
        return button

    def add_cancel(self, text: str) -> Button:
        """Add a footer button that closes the sheet."""
        button = self.add_button(Button(text))
        button.clicked.connect(self.reject)
        return button

    def add_shortcut(self, key: str, slot: Callable[[], object]) -> None:
        """Let a key do something while the sheet is open."""
        self._keys.append((QKeySequence(key), slot))

    def open(self) -> None:
        """Show it and give it the focus."""
        self._before = self._window.focusWidget()
        self._listen_to_focus(listening=True)
        self._window.installEventFilter(self)
        self.panel.content.installEventFilter(self)
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        self._place()
        self._focus_first()

    def _listen_to_focus(self, *, listening: bool) -> None:
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        if listening:
            app.focusChanged.connect(self._on_focus_changed)
        else:
            app.focusChanged.disconnect(self._on_focus_changed)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        """The sheet's keys come first: an input would type the letter of Alt and a letter."""
        if before is not None and before is not self._window:
            before.removeEventFilter(self)
        if now is not None and self.isAncestorOf(now):
            now.installEventFilter(self)

    def _focus_first(self) -> None:
        """The first input of the body, else the primary button."""
        stops = tab_stops(self)
        inputs = [stop for stop in stops if self.panel.content.isAncestorOf(stop)]
        target = inputs[0] if inputs else self._primary or (stops[-1] if stops else self)
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Close as done."""
        self._close(self.accepted)

    def reject(self) -> None:
        """Close as given up, if `may_close` agrees."""
        if self.may_close():
            self._close(self.rejected)

    def _close(self, signal: object) -> None:
        if self.isHidden():
            return
        self._window.removeEventFilter(self)
        self._listen_to_focus(listening=False)
        self.hide()
        if self._before is not None and self._is_alive(self._before):
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        signal.emit()  # type: ignore[attr-defined]
        self.closed.emit()
        self.deleteLater()

    def _is_alive(self, widget: QWidget) -> bool:
        return widget in self._window.findChildren(QWidget)

    def _place(self) -> None:
        side = self.panel.side_width(self._window.width() - 2 * _MARGIN - self._width // 2)
        width = min(self._width + side, self.width() - 2 * _MARGIN)
        highest = self.height() - 2 * _MARGIN
        height = min(self.panel.wanted_height(width), highest)
        top = max(_MARGIN, (self.height() - height) * 2 // 5)
        self.panel.setGeometry(QRect((self.width() - width) // 2, top, width, height))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        dim = "#000000" if tokens.is_dark else tokens.text
        painter.fillRect(self.rect(), faded(dim, tokens.overlay))
        paint_shadow(painter, QRectF(self.panel.geometry()), RADIUS_L, tokens)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
            self._place()
        elif kind == QEvent.Type.LayoutRequest and watched is self.panel.content:
            self._place()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._do_key(event)
        return super().eventFilter(watched, event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        return move_focus(self, forward=next)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._do_key(event):
            pass
        elif event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() in _ENTER and self._is_passed(QApplication.focusWidget()):
            self._go_on()
        event.accept()

    def _do_key(self, event: QKeyEvent) -> bool:
        pressed = QKeySequence(event.keyCombination())
        slot = next((act for key, act in self._keys if key == pressed), None)
        if slot is not None:
            slot()
        return slot is not None

    @staticmethod
    def _is_passed(widget: QWidget | None) -> bool:
        """Whether Enter leaves it: lines, choices, ticks and stars have no other use for it."""
        return isinstance(widget, QLineEdit | QComboBox | QCheckBox | Stars)

    def _go_on(self) -> None:
        """Enter in a line goes to the next input, after the last one to the primary button."""
        stops = [stop for stop in tab_stops(self) if self.panel.content.isAncestorOf(stop)]
        focused = QApplication.focusWidget()
        if focused in stops and stops.index(focused) + 1 < len(stops):
            stops[stops.index(focused) + 1].setFocus(Qt.FocusReason.TabFocusReason)
        elif self._primary is not None:
            self._primary.setFocus(Qt.FocusReason.TabFocusReason)


def open_sheet(window: QWidget) -> Sheet | None:
    """The sheet that is open over a window, the upper one if there are two."""
    sheets = [sheet for sheet in window.findChildren(Sheet) if not sheet.isHidden()]
    return sheets[-1] if sheets else None
