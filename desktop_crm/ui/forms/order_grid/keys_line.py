"""The keys of the grid, at the left of the footer."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_3
from desktop_crm.ui.widgets.key_hint import KeyHint
from desktop_crm.ui.widgets.label import Label


class KeysLine(QWidget):
    """As many as there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self._pairs: list[QWidget] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3)
        for key, text in (
            ("Enter", self.tr("next cell")),
            ("F7", self.tr("choose product")),
            ("Ctrl D", self.tr("copy row above")),
            ("Ctrl V", self.tr("paste rows from Excel")),
        ):
            pair = QWidget()
            inner = QHBoxLayout(pair)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.setSpacing(SPACE_1)
            inner.addWidget(KeyHint(key))
            inner.addWidget(Label(text, "caption"))
            self._pairs.append(pair)
            row.addWidget(pair)
        row.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        used = 0
        for pair in self._pairs:
            used += pair.sizeHint().width() + SPACE_3
            pair.setVisible(used <= event.size().width())
