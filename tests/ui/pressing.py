"""What a user does to a window, typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QWidget

PLAIN = Qt.KeyboardModifier.NoModifier


def press(widget: QWidget | None, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key while a widget has the focus."""
    assert widget is not None
    QTest.keyClick(widget, key, modifiers)


def page_of(window: QMainWindow) -> QWidget:
    """The page that a window shows."""
    page = window.centralWidget()
    assert page is not None
    return page
