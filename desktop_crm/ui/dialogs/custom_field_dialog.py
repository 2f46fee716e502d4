"""A field of the firm's own: where it belongs, what it is called, what it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.codes import FieldType
from desktop_crm.core.custom_fields import CUSTOM_OWNERS, FIELD_TYPE_TEXTS, OWNER_TEXTS
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.problems import Problem
from desktop_crm.queries.custom_fields import CustomFieldRow
from desktop_crm.services.custom_fields import create_custom_field, update_custom_field
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.editors import ChoiceEditor, LineEditor, ParagraphEditor
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet


class CustomFieldSheet(RecordSheet):
    """The form of one field, new or known; the type of a known one stays."""

    def __init__(
        self, context: Context, host: QWidget, field: CustomFieldRow | None = None
    ) -> None:
        self._field = field
        super().__init__(
            context,
            host,
            form_name="custom_field.edit" if field else "custom_field.new",
            subject=field.id if field else "",
        )
        self.name_sheet(self.tr("Change field") if field else self.tr("New field"))
        self.show_entries(self._entries(), self._values())

    def _entries(self) -> list[Entry]:
        say = self.context.language.say
        shared = [
            Entry("name", self.tr("Name of the field"), LineEditor(), wide=True),
            Entry("section", self.tr("Section"), LineEditor(self.tr("Own fields"))),
        ]
        choices = Entry(
            "choices",
            self.tr("Choices"),
            ParagraphEditor(rows=4),
            wide=True,
            hint=self.tr("One on each line; only for a choice"),
        )
        if self._field is not None:
            return [*shared, *([choices] if self._field.type == FieldType.CHOICE else [])]
        owners = [(say(OWNER_TEXTS[owner]), owner) for owner in CUSTOM_OWNERS]
        types = [(say(text), type_) for type_, text in FIELD_TYPE_TEXTS.items()]
        return [
            shared[0],
            Entry("owner", self.tr("Belongs to"), ChoiceEditor(owners)),
            Entry("type_", self.tr("Holds"), ChoiceEditor(types)),
            shared[1],
            choices,
        ]

    def _values(self) -> Mapping[str, Any]:
        if self._field is None:
            return {"owner": CUSTOM_OWNERS[0], "type_": FieldType.TEXT}
        return {
            "name": self._field.name,
            "section": self._field.section,
            "choices": "\n".join(self._field.choices),
        }

    @override
    def checks(self, values: Mapping[str, Any]) -> Iterable[Problem]:
        if values.get("type_") == FieldType.CHOICE and not values["choices"].strip():
            yield Problem("choices", "custom_field.no_choices", blocks=True)

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        given = dict(values)
        if "choices" in given:
            given["choices"] = given["choices"].splitlines()
        if self._field is None:
            if given["type_"] != FieldType.CHOICE:
                given["choices"] = []
            return Deed(create_custom_field, given, takes_doubts=False)
        return Deed(update_custom_field, {"field_id": self._field.id, **given}, takes_doubts=False)


def new_custom_field(context: Context, host: QWidget, *, draft: KeptDraft | None = None) -> None:
    """Add a field."""
    CustomFieldSheet(context, host).begin(draft)


def edit_custom_field(
    context: Context, host: QWidget, field: CustomFieldRow, *, draft: KeptDraft | None = None
) -> None:
    """Change a field."""
    CustomFieldSheet(context, host, field).begin(draft)
