"""The editor of one value for many rows, by what the field holds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.editable_fields import EditableField, Editor
from desktop_crm.core.language import Language
from desktop_crm.queries.listing.choice import Choice
from desktop_crm.ui.lists.cell_texts import NO, YES, read_cell
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.date_edit import DateEdit
from desktop_crm.ui.widgets.inputs import LineEdit, MoneyEdit
from desktop_crm.ui.widgets.segmented import Segmented

_LEVELS = (1, 2, 3, 4, 5)


class FieldValue(QWidget):
    """Gives the value that was entered; None empties the field."""

    def __init__(
        self,
        field: EditableField,
        choices: Sequence[Choice],
        *,
        language: Language,
        today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._field = field
        self._choices = choices
        self._language = language
        self.editor = self._make(today)
        self.editor.setAccessibleName(language.say(field.title))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.editor)

    def _make(self, today: Callable[[], date]) -> QWidget:
        match self._field.editor:
            case Editor.DAY:
                return DateEdit(today=today)
            case Editor.MONEY:
                return MoneyEdit("")
            case Editor.FLAG:
                made = Segmented()
                made.add("yes", self._language.say(YES))
                made.add("no", self._language.say(NO))
                made.set_current("yes")
                return made
            case Editor.OPTION | Editor.STAFF | Editor.CODE:
                return self._combo()
            case Editor.WHOLE if self._field.key == "level":
                return self._combo()
            case _:
                return LineEdit("")

    def _combo(self) -> ComboBox:
        box = ComboBox()
        if self._field.editor is Editor.CODE:
            for code, text in (self._field.codes or {}).items():
                box.add(self._language.say(text), str(code))
            return box
        box.add(self.tr("(empty)"), None)
        if self._field.editor is Editor.WHOLE:
            for level in _LEVELS:
                box.add("★" * level, level)
        for choice in self._choices:
            box.add(choice.label(self._language), choice.value)
        return box

    def value(self) -> Any:
        """What was entered.

        Raises:
            ValueError: if it means nothing.
        """
        editor = self.editor
        if isinstance(editor, ComboBox):
            key = editor.current_key()
            picked = self._field.editor in (Editor.OPTION, Editor.STAFF)
            return UUID(str(key)) if picked and key is not None else key
        if isinstance(editor, Segmented):
            return editor.current == "yes"
        if isinstance(editor, DateEdit):
            if not editor.is_valid():
                raise ValueError("not a day")
            return editor.value()
        text = editor.text() if isinstance(editor, LineEdit) else ""
        return read_cell(text, self._field, self._choices, self._language)
