"""A line of a form: a word at the left, the choices, the key that leads to them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.key_hint import KeyHint
from desktop_crm.ui.widgets.label import Label

_LABEL_WIDTH = 76
_TOP = 6


class FormRow(QWidget):
    """Label, content and key hint side by side; the content may wrap."""

    def __init__(
        self,
        label: str,
        content: QWidget,
        *,
        key: str = "",
        label_width: int = _LABEL_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = Label(label, "secondary", color="text2")
        self._label.setFixedWidth(label_width)
        self._label.setContentsMargins(0, _TOP, 0, 0)
        content.setAccessibleName(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(content, 1)
        if key:
            row.addWidget(KeyHint(key), 0, Qt.AlignmentFlag.AlignTop)
