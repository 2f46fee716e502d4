"""A text file in each encoding that it might have, to be chosen by how it reads."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.exchange.reading.encoding_choices import ENCODINGS, EncodingChoice
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_3, SPACE_5
from desktop_crm.ui.widgets.check_box import RadioButton
from desktop_crm.ui.widgets.label import Label

_LINES = 3


class EncodingList(QWidget):
    """One choice for each encoding; those that cannot read the whole file say so."""

    chosen = Signal(str)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.buttons: dict[str, RadioButton] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_1)

    def show_choices(self, choices: Sequence[EncodingChoice], current: str | None) -> None:
        """Show how the first lines read in each encoding."""
        self._clear()
        for choice in choices:
            button = RadioButton(self._language.say(ENCODINGS[choice.encoding]))
            button.setChecked(choice.encoding == current)
            button.clicked.connect(partial(self._on_clicked, choice.encoding))
            self.buttons[choice.encoding] = button
            self._column.addWidget(button)
            text = " / ".join(choice.lines[:_LINES])
            lines = Label(text, "caption", elide=True)
            lines.setContentsMargins(SPACE_5, 0, 0, 0)
            self._column.addWidget(lines)
            if choice.unreadable:
                lines.set_color("text3")
                words = self.tr("Characters that it cannot read: {count}")
                warning = Label(words.format(count=f"{choice.unreadable:,}"), "caption")
                warning.set_color("danger")
                warning.setContentsMargins(SPACE_5, 0, 0, SPACE_1)
                self._column.addWidget(warning)
            self._column.addSpacing(SPACE_3)

    def _clear(self) -> None:
        self.buttons.clear()
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _on_clicked(self, encoding: str) -> None:
        self.chosen.emit(encoding)
