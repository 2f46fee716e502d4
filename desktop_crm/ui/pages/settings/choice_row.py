"""One preference of this user: words at the left, a choice at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_5
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.label import Label

_WIDTH = 200


class ChoiceRow(QWidget):
    """Tells the key that the user chose."""

    chosen = Signal(str)

    def __init__(
        self,
        title: str,
        help_: str,
        choices: Sequence[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.box = ComboBox()
        self.box.setFixedWidth(_WIDTH)
        self.box.setAccessibleName(title)
        self.box.fill([(text, key) for key, text in choices])
        self.box.key_changed.connect(self._on_chosen)
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(Label(title, wrap=True))
        if help_:
            words.addWidget(Label(help_, "caption", wrap=True))
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        row.setSpacing(SPACE_5)
        row.addLayout(words, 1)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)

    def set_current(self, key: str) -> None:
        """Show what is on."""
        self.box.set_current_key(key)

    def _on_chosen(self, key: object) -> None:
        self.chosen.emit(str(key))
