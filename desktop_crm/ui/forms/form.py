"""Fields in two columns: values in and out, problems beside the field that they concern."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from desktop_crm.core.error_texts import ERROR_TEXTS
from desktop_crm.core.language import Language
from desktop_crm.core.problems import Problem
from desktop_crm.ui.forms.editors import Editor
from desktop_crm.ui.theme.tokens import CONTROL, SPACE_3, SPACE_4, Tone
from desktop_crm.ui.widgets.field import Field

COLUMNS = 2
_NARROW, _NARROWEST = 120, 24


@dataclass(frozen=True, slots=True)
class Entry:
    """One field of a form; a wide one takes the whole line, a bare one names itself.

    `span` counts the columns that it takes.
    """

    key: str
    label: str
    editor: Editor
    wide: bool = False
    hint: str = ""
    bare: bool = False
    span: int = 1


class Form(QWidget):
    """A grid of fields by key."""

    changed = Signal()

    def __init__(
        self,
        language: Language,
        entries: Iterable[Entry],
        parent: QWidget | None = None,
        *,
        columns: int = COLUMNS,
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._language = language
        self._entries: dict[str, Entry] = {}
        self._fields: dict[str, Field] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_4)
        self._grid.setVerticalSpacing(SPACE_3)
        for column in range(columns):
            self._grid.setColumnStretch(column, 1)
            self._grid.setColumnMinimumWidth(column, _NARROWEST if columns > COLUMNS else _NARROW)
        self._place = 0
        for entry in entries:
            self._add(entry)
        for column in range(self._place, columns):
            self._grid.addWidget(QWidget(), 0, column)

    def _add(self, entry: Entry) -> None:
        label = "" if entry.bare else entry.label
        if entry.bare:
            entry.editor.widget.setMinimumHeight(CONTROL)
        field = Field(label, entry.editor.widget, hint=entry.hint)
        entry.editor.widget.setAccessibleName(entry.label)
        self._entries[entry.key] = entry
        self._fields[entry.key] = field
        span = self._columns if entry.wide else entry.span
        left = self._columns - self._place % self._columns
        if span > left:
            self._place += left
        row, column = divmod(self._place, self._columns)
        side = Qt.AlignmentFlag.AlignBottom if entry.bare else Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(field, row, column, 1, span, side)
        self._place += span
        entry.editor.on_changed(self._on_edited)

    def _on_edited(self, *_value: object) -> None:
        self.changed.emit()

    @property
    def keys(self) -> tuple[str, ...]:
        """The fields in order."""
        return tuple(self._entries)

    def field(self, key: str) -> Field:
        """The field of a key."""
        return self._fields[key]

    def editor(self, key: str) -> Editor:
        """The editor of a key."""
        return self._entries[key].editor

    def values(self) -> dict[str, Any]:
        """What stands in each field."""
        return {key: entry.editor.value() for key, entry in self._entries.items()}

    def typed(self) -> dict[str, Any]:
        """What stands in each field, as typed where that is no value yet."""
        return {key: _typed(entry.editor) for key, entry in self._entries.items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values; fields that are not named stay."""
        for key, value in values.items():
            if key in self._entries:
                self._entries[key].editor.set_value(value)

    def problems(self) -> list[Problem]:
        """Texts that are no values."""
        found = ((key, entry.editor.problem()) for key, entry in self._entries.items())
        return [Problem(key, each.code, each.params, each.blocks) for key, each in found if each]

    def show_problems(self, problems: Iterable[Problem]) -> list[str]:
        """Say each problem beside its field and clear all others; the keys that have one."""
        first: dict[str, Problem] = {}
        for problem in problems:
            key = self.key_of(problem.field)
            if key is not None:
                first.setdefault(key, problem)
        for key, field in self._fields.items():
            if key not in first:
                field.clear_problem()
                continue
            tone = Tone.DANGER if first[key].blocks else Tone.WARNING
            field.set_problem(problem_sentence(self._language, first[key]), tone)
        return [key for key in self._fields if key in first]

    def key_of(self, name: str) -> str | None:
        """The field of a problem: `phones.1` belongs to `phones`; None if there is none."""
        while name not in self._fields and "." in name:
            name = name.rsplit(".", 1)[0]
        return name if name in self._fields else None

    def focus(self, key: str) -> None:
        """Give the field the focus."""
        self._entries[key].editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)


def _typed(editor: Editor) -> Any:
    if editor.problem() is not None and isinstance(editor.widget, QLineEdit):
        return editor.widget.text()
    return editor.value()


def problem_sentence(language: Language, problem: Problem) -> str:
    """A problem in words."""
    return language.say(ERROR_TEXTS[problem.code], **problem.params)
