"""Single keys that decide about the chosen line of a list."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class ListKeys(QObject):
    """While the list has the focus, each of these keys does its one thing."""

    def __init__(self, view: QWidget, keys: Mapping[Qt.Key, Callable[[], object]]) -> None:
        super().__init__(view)
        self._keys = dict(keys)
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            do = self._keys.get(Qt.Key(event.key()))
            if do is not None and not event.modifiers():
                do()
                return True
        return False
