"""Lines of a word at the left and an amount at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_crm.ui.theme.tokens import SPACE_1, Role
from desktop_crm.ui.widgets.label import Label


class MoneyRows(QWidget):
    """Filled anew each time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, SPACE_1, 0, 0)
        self._grid.setVerticalSpacing(SPACE_1 + 2)
        self._grid.setColumnStretch(0, 1)
        self._labels: list[Label] = []

    def texts(self) -> dict[str, str]:
        """The amounts by their words."""
        pairs = zip(self._labels[::2], self._labels[1::2], strict=True)
        return {word.text(): amount.text() for word, amount in pairs}

    def show_rows(self, rows: Sequence[tuple[str, str, Role]]) -> None:
        """Show these words and amounts."""
        for label in self._labels:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        for at, (word, amount, role) in enumerate(rows):
            left = Label(word, "secondary", color="text2")
            right = Label(amount, "small_strong", color=role)
            self._grid.addWidget(left, at, 0)
            self._grid.addWidget(right, at, 1, Qt.AlignmentFlag.AlignRight)
            self._labels += [left, right]
