"""Several forms in different places that are filled, judged and saved as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_crm.core.problems import Problem
from desktop_crm.ui.forms.editors import Editor
from desktop_crm.ui.forms.form import Form
from desktop_crm.ui.widgets.field import Field


class FormGroup(QObject):
    """Speaks like one form; the keys of its parts differ."""

    changed = Signal()

    def __init__(self, parts: Iterable[Form], parent: QObject) -> None:
        super().__init__(parent)
        self.parts = tuple(parts)
        for part in self.parts:
            part.changed.connect(self.changed)

    def _part(self, key: str) -> Form:
        return next(part for part in self.parts if key in part.keys)

    @property
    def keys(self) -> tuple[str, ...]:
        """The fields in order."""
        return tuple(key for part in self.parts for key in part.keys)

    def field(self, key: str) -> Field:
        """The field of a key."""
        return self._part(key).field(key)

    def editor(self, key: str) -> Editor:
        """The editor of a key."""
        return self._part(key).editor(key)

    def values(self) -> dict[str, Any]:
        """What stands in each field."""
        return {key: value for part in self.parts for key, value in part.values().items()}

    def typed(self) -> dict[str, Any]:
        """What stands in each field, as typed where that is no value yet."""
        return {key: value for part in self.parts for key, value in part.typed().items()}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show values; fields that are not named stay."""
        for part in self.parts:
            part.set_values(values)

    def problems(self) -> list[Problem]:
        """Texts that are no values."""
        return [problem for part in self.parts for problem in part.problems()]

    def show_problems(self, problems: Iterable[Problem]) -> list[str]:
        """Say each problem beside its field and clear all others; the keys that have one."""
        listed = list(problems)
        return [key for part in self.parts for key in part.show_problems(listed)]

    def key_of(self, name: str) -> str | None:
        """The field of a problem; None if there is none."""
        found = (part.key_of(name) for part in self.parts)
        return next((key for key in found if key is not None), None)

    def focus(self, key: str) -> None:
        """Give the field the focus."""
        self._part(key).focus(key)
