"""A row of chips of which one, or several, are chosen; it wraps when the page is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.chip import Chip
from desktop_crm.ui.widgets.flow_layout import FlowLayout

_STEPS = {
    Qt.Key.Key_Left.value: -1,
    Qt.Key.Key_Up.value: -1,
    Qt.Key.Key_Right.value: 1,
    Qt.Key.Key_Down.value: 1,
}


class ChipRow(QWidget):
    """Chips by key; `current_changed` for one choice, `chosen_changed` for several."""

    current_changed = Signal(str)
    chosen_changed = Signal()

    def __init__(self, *, exclusive: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exclusive = exclusive
        self._chips: dict[str, Chip] = {}
        self._current = ""
        self._flow = FlowLayout(SPACE_2, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(
        self, key: str, text: str, *, count: int | None = None, icon: str = "", note: str = ""
    ) -> Chip:
        """Add a chip at the end; the first one of an exclusive row becomes the current one."""
        chip = Chip(text, count=count, icon=icon, note=note, parent=self)
        self._chips[key] = chip
        self._flow.addWidget(chip)
        chip.clicked.connect(self._on_clicked)
        if self._exclusive and not self._current:
            self._show_current(key)
        return chip

    def clear(self) -> None:
        """Remove all chips."""
        for chip in self._chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips.clear()
        self._current = ""

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys in order."""
        return tuple(self._chips)

    def chip(self, key: str) -> Chip:
        """The chip of a key."""
        return self._chips[key]

    def set_count(self, key: str, count: int | None) -> None:
        """Change a chip's number."""
        self._chips[key].set_count(count)

    @property
    def current(self) -> str:
        """The chosen key of an exclusive row; empty if none is."""
        return self._current

    def set_current(self, key: str) -> None:
        """Choose a key without telling; an empty key chooses nothing."""
        self._show_current(key)

    @property
    def chosen(self) -> set[str]:
        """All chosen keys."""
        return {key for key, chip in self._chips.items() if chip.isChecked()}

    def set_chosen(self, keys: set[str]) -> None:
        """Choose several keys without telling."""
        for key, chip in self._chips.items():
            chip.setChecked(key in keys)

    def _show_current(self, key: str) -> None:
        self._current = key
        for name, chip in self._chips.items():
            chip.setChecked(name == key)
            if self._exclusive:
                is_stop = name == key or (key not in self._chips and chip is self._first())
                chip.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_stop else Qt.FocusPolicy.NoFocus)

    def _first(self) -> Chip | None:
        return next(iter(self._chips.values()), None)

    def _on_clicked(self) -> None:
        clicked = self.sender()
        key = next((name for name, chip in self._chips.items() if chip is clicked), "")
        if self._exclusive:
            self._choose(key)
        else:
            self.chosen_changed.emit()

    def _choose(self, key: str) -> None:
        before = self._current
        self._show_current(key)
        if key != before:
            self.current_changed.emit(key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        keys = list(self._chips)
        if step is None or not self._exclusive or not keys:
            super().keyPressEvent(event)
            return
        place = keys.index(self._current) if self._current in self._chips else -1
        key = keys[(place + step) % len(keys)]
        self._choose(key)
        self._chips[key].setFocus(Qt.FocusReason.TabFocusReason)
