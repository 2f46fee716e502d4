"""Forms filled by keys alone: the focus goes where the keys bring it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier


def focused() -> QWidget:
    """Who has the focus."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def keys(text: str) -> None:
    """Type a text where the focus is; Chinese arrives as an input method commits it."""
    widget = focused()
    if text.isascii():
        for sign in text:
            QTest.keyClicks(focused(), sign)
        return
    if isinstance(widget, QLineEdit):
        widget.insert(text)
        widget.textEdited.emit(widget.text())
    else:
        assert isinstance(widget, QPlainTextEdit)
        widget.insertPlainText(text)


def key(which: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(focused(), which, modifiers)


def enter(modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press Enter."""
    key(Qt.Key.Key_Return, modifiers)


def tab(times: int = 1) -> None:
    """Press Tab."""
    for _each in range(times):
        key(Qt.Key.Key_Tab)


def save() -> None:
    """Press Ctrl+S."""
    key(Qt.Key.Key_S, CTRL)
