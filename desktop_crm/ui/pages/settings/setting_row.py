"""One firm setting: what it means, whose figure its default is, its editor, the way back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.firm_settings import UNIT_TEXTS, FirmSetting, SettingKind
from desktop_crm.core.language import Language
from desktop_crm.core.money import format_number
from desktop_crm.ui.messages import Messages
from desktop_crm.ui.pages.settings.setting_editors import WIDE, setting_editor
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_5
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link

_EDITOR_WIDTH = 200
_PLAIN = frozenset({SettingKind.WHOLE, SettingKind.DECIMAL, SettingKind.CHOICE})


class SettingRow(QWidget):
    """Tells what was committed and whether the default is wanted back."""

    committed = Signal(str, object)
    reset_wanted = Signal(str)

    def __init__(
        self,
        setting: FirmSetting,
        language: Language,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setting = setting
        self._language = language
        self.editor = setting_editor(setting, language, messages)
        self.editor.name(language.say(setting.title))
        self.editor.committed.connect(self._on_committed)
        self._problem = Label("", "caption", wrap=True, color="danger")
        self._problem.hide()
        self.reset = Link(self.tr("Back to {default}").format(default=self._default()), size=12)
        self.reset.clicked.connect(self._on_reset)
        self.reset.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE_1)
        words.addWidget(Label(self._language.say(self.setting.title), wrap=True))
        for text in (self.setting.help, self.setting.source):
            if text is not None:
                words.addWidget(Label(self._language.say(text), "caption", wrap=True))
        if self.setting.kind in WIDE:
            words.addWidget(self.editor)
            words.addWidget(self._problem)
            words.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
            box = QVBoxLayout(self)
            box.setContentsMargins(0, SPACE_2, 0, SPACE_2)
            box.addLayout(words)
            return
        words.addStretch(1)
        beside = QVBoxLayout()
        beside.setSpacing(SPACE_1)
        self.editor.setFixedWidth(_EDITOR_WIDTH)
        beside.addWidget(self.editor)
        beside.addWidget(self._problem)
        beside.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        beside.addStretch(1)
        self._problem.setFixedWidth(_EDITOR_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        row.setSpacing(SPACE_5)
        row.addLayout(words, 1)
        row.addLayout(beside)

    @property
    def problem_text(self) -> str:
        """What is wrong with the figure that was typed; empty if nothing is."""
        return "" if self._problem.isHidden() else self._problem.text()

    def show_value(self, value: Any) -> None:
        """Show what the file holds; an own figure can be put back to the default."""
        self.editor.show_value(value)
        self._problem.hide()
        is_own = self.setting.kind in _PLAIN and value != self.setting.default
        self.reset.setVisible(is_own)

    def _default(self) -> str:
        default = self.setting.default
        if self.setting.kind is SettingKind.CHOICE:
            return self._language.say(self.setting.choices[default])
        if self.setting.kind not in _PLAIN:
            return ""
        number = format_number(Decimal(str(default)))
        unit = self.setting.unit
        return number if unit is None else f"{number} {self._language.say(UNIT_TEXTS[unit])}"

    def _on_committed(self, value: Any) -> None:
        try:
            is_picture = self.setting.kind is SettingKind.IMAGE
            checked = value if is_picture else self.setting.checked(value)
        except UserError as error:
            self._problem.setText(error_sentence(self._language, error))
            self._problem.show()
            return
        self._problem.hide()
        self.committed.emit(self.setting.key, checked)

    def _on_reset(self) -> None:
        self.reset_wanted.emit(self.setting.key)
