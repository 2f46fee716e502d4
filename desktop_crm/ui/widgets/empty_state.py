"""What a page shows before there is anything: an icon, what will stand here, how to begin."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.ui.theme.fonts import metrics
from desktop_crm.ui.theme.tokens import SECONDARY, SPACE_1, SPACE_2, SPACE_4, Tone
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_GLYPH = 44
_SENTENCE_WIDTH = 400


class EmptyState(QWidget):
    """Centred icon, title, one sentence and up to two buttons; `widest` is that of its lines."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str,
        *,
        widest: int = _SENTENCE_WIDTH,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._widest = widest
        centre = Qt.AlignmentFlag.AlignHCenter
        self._icon = ToneIcon(icon, Tone.NEUTRAL, size=_GLYPH, plain=True)
        self._title = Label(title, "section")
        self._sentence = Label("", "secondary", wrap=True)
        self._sentence.setAlignment(centre)
        self._set_sentence(sentence)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE_2)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_1)
        column.addStretch(4)
        column.addWidget(self._icon, 0, centre)
        column.addSpacing(SPACE_2)
        column.addWidget(self._title, 0, centre)
        column.addWidget(self._sentence, 0, centre)
        column.addSpacing(SPACE_4 - SPACE_1)
        column.addLayout(self._buttons)
        column.addStretch(5)
        self._buttons.addStretch(1)
        self._buttons.addStretch(1)

    @property
    def title(self) -> str:
        """The title."""
        return self._title.text()

    def set_texts(self, icon: str, title: str, sentence: str) -> None:
        """Say something else, as when a filter finds nothing."""
        self._icon.set(icon, Tone.NEUTRAL)
        self._title.setText(title)
        self._set_sentence(sentence)

    def _set_sentence(self, sentence: str) -> None:
        """Break it into lines of equal length."""
        whole = metrics(SECONDARY).horizontalAdvance(sentence) + SPACE_2
        lines = ceil(whole / self._widest)
        width = min(self._widest, round(whole / lines) + 4 * SPACE_4) if lines > 1 else whole
        self._sentence.setText(sentence)
        self._sentence.setMinimumHeight(0)
        self._sentence.setFixedSize(width, max(0, self._sentence.heightForWidth(width)))

    def add_button(self, button: Button) -> Button:
        """Add a button to the right of the others."""
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button
