"""The common part of segmented controls and tab strips: keys, one of them current."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.widgets.painted_button import PaintedButton

_STEPS = {Qt.Key.Key_Left.value: -1, Qt.Key.Key_Right.value: 1}


class Choices(QWidget):
    """Buttons in a row by key; the arrow keys move, Tab stops once."""

    current_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: dict[str, PaintedButton] = {}
        self._current = ""
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def add_button(self, key: str, button: PaintedButton) -> None:
        """Add a choice; the first one becomes the current one."""
        button.setCheckable(True)
        self._buttons[key] = button
        self._row.addWidget(button)
        button.clicked.connect(self._on_clicked)
        self.set_current(self._current or key)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys in order."""
        return tuple(self._buttons)

    @property
    def current(self) -> str:
        """The chosen key."""
        return self._current

    def button(self, key: str) -> PaintedButton:
        """The button of a key."""
        return self._buttons[key]

    def set_current(self, key: str) -> None:
        """Choose without telling."""
        self._current = key
        for name, button in self._buttons.items():
            chosen = name == key
            button.setChecked(chosen)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus if chosen else Qt.FocusPolicy.NoFocus)

    def _on_clicked(self) -> None:
        clicked = self.sender()
        key = next(name for name, button in self._buttons.items() if button is clicked)
        self._choose(key)

    def _choose(self, key: str) -> None:
        before = self._current
        self.set_current(key)
        if key != before:
            self.current_changed.emit(key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None or not self._buttons:
            super().keyPressEvent(event)
            return
        keys = list(self._buttons)
        key = keys[(keys.index(self._current) + step) % len(keys)]
        self._choose(key)
        self._buttons[key].setFocus(Qt.FocusReason.TabFocusReason)
