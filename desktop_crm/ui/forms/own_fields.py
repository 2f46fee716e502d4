"""The firm's own fields in a form: its last section, filled and saved with the record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import groupby
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.codes import FieldType
from desktop_crm.core.language import Language
from desktop_crm.core.money import format_number
from desktop_crm.queries.custom_fields import CustomFieldRow, FilledField
from desktop_crm.ui.forms.editors import (
    AmountEditor,
    ChoiceEditor,
    DayEditor,
    Editor,
    LineEditor,
)
from desktop_crm.ui.forms.form import COLUMNS, Entry, Form
from desktop_crm.ui.forms.form_group import FormGroup
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.tokens import SPACE_3
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.separator import Separator

_PREFIX = "custom."
_LONGEST = 40


def own_editor(today: Callable[[], date], field: CustomFieldRow) -> Editor:
    """The editor of a field of the firm's own."""
    match FieldType(field.type):
        case FieldType.NUMBER:
            return AmountEditor()
        case FieldType.DATE:
            return DayEditor(today)
        case FieldType.CHOICE:
            return ChoiceEditor([(each, each) for each in field.choices], none="—")
        case _:
            return LineEditor()


def own_key(field_id: UUID) -> str:
    """The key of a field in forms; services name their problems so as well."""
    return f"{_PREFIX}{field_id}"


def own_values(values: Mapping[str, Any]) -> dict[UUID, Any]:
    """Of all values of a form those of the firm's own fields, as services take them."""
    return {
        UUID(key.removeprefix(_PREFIX)): value
        for key, value in values.items()
        if key.startswith(_PREFIX)
    }


def usual_values(values: Mapping[str, Any]) -> dict[str, Any]:
    """Of all values of a form those of the program's fields."""
    return {key: value for key, value in values.items() if not key.startswith(_PREFIX)}


def own_text(language: Language, value: str | Decimal | date | None) -> str:
    """A value as it is shown; empty for None."""
    match value:
        case None:
            return ""
        case Decimal():
            return format_number(value)
        case date():
            return language.date(value)
    return value


def filled_only(own: Iterable[FilledField]) -> list[FilledField]:
    """The fields that have something to show."""
    return [each for each in own if each.value is not None]


class OwnFields(QWidget):
    """A section of the firm's own fields, those of a section of their own below its title.

    `forms` are its parts: they are filled, judged and read as the other parts of the form are.
    """

    def __init__(
        self,
        language: Language,
        today: Callable[[], date],
        own: Sequence[FilledField],
        *,
        columns: int = COLUMNS,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.forms: list[Form] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(Separator())
        column.addWidget(Label(self.tr("Own fields"), "section"))
        for section, fields in groupby(own, lambda each: each.field.section or ""):
            if section:
                column.addWidget(Label(one_line(section, _LONGEST), "small_strong", elide=True))
            entries = [_entry(today, each.field) for each in fields]
            form = Form(language, entries, columns=columns)
            self.forms.append(form)
            column.addWidget(form)
        self.group = FormGroup(self.forms, self)
        self.group.set_values({own_key(each.field.id): each.value for each in own})
        self._known = self.group.values()
        if not own:
            self.hide()

    def changed(self) -> dict[UUID, Any]:
        """What the file does not have, as services take it."""
        values = self.group.values()
        return own_values({key: each for key, each in values.items() if each != self._known[key]})

    def clear(self) -> None:
        """Empty all fields for another record."""
        self.group.set_values(dict.fromkeys(self.group.keys))


def _entry(today: Callable[[], date], field: CustomFieldRow) -> Entry:
    return Entry(own_key(field.id), one_line(field.name, _LONGEST), own_editor(today, field))
