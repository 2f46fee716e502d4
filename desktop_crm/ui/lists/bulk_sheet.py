"""Gives many rows one value: choose the field, enter the value, one step that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_crm.core.custom_fields import OWN_PREFIX
from desktop_crm.core.editable_fields import EditableField, Editor
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.services.bulk_edit import change_customers, change_records, edit_records
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.bulk_fields import BulkFields
from desktop_crm.ui.lists.field_value import FieldValue
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.inputs import LineEdit
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 480
ADD_TAG, REMOVE_TAG = "+tag", "-tag"
ADD_KIND, REMOVE_KIND = "+kind", "-kind"
_DEEDS = {
    ADD_TAG: "add_tags",
    REMOVE_TAG: "remove_tags",
    ADD_KIND: "add_kinds",
    REMOVE_KIND: "remove_kinds",
}
"""What is added to several or taken from them, by the service's parameter."""


class BulkSheet(Sheet):
    """Says how many rows will change before anything happens."""

    def __init__(
        self,
        context: Context,
        host: QWidget,
        *,
        fields: BulkFields,
        ids: Sequence[UUID],
    ) -> None:
        super().__init__(host, self.tr("Change several rows"), width=_WIDTH, icon="pencil")
        self._context = context
        self._fields = fields
        self._ids = list(ids)
        self._save_anyway = False
        self.field_box = ComboBox()
        for field in fields.fields:
            self.field_box.add(context.language.say(field.title), field.key)
        if fields.has_tags:
            self.field_box.add(self.tr("Add tag"), ADD_TAG)
            if fields.tags:
                self.field_box.add(self.tr("Remove tag"), REMOVE_TAG)
        if fields.kinds:
            self.field_box.add(self.tr("Add customer type"), ADD_KIND)
            self.field_box.add(self.tr("Remove customer type"), REMOVE_KIND)
        self.body.addWidget(Field(self.tr("Field"), self.field_box))
        self.value_editor: QWidget = QWidget()
        self.value_field: Field | None = None
        self.banner = Banner("", tone=Tone.WARNING, icon="triangle-alert")
        self.banner.hide()
        self._show_editor()
        self.field_box.key_changed.connect(self._on_field_changed)
        self.set_note(self.tr("Rows chosen: {count}").format(count=f"{len(ids):,}"))
        self.add_cancel(self.tr("Cancel"))
        self.change_button = self.add_button(
            Button(self.tr("Change"), kind=Kind.PRIMARY), shortcut="Ctrl+S", primary=True
        )
        self.change_button.clicked.connect(self.change)

    @property
    def key(self) -> str:
        """The chosen field."""
        return str(self.field_box.current_key())

    def _field(self) -> EditableField | None:
        return next((each for each in self._fields.fields if each.key == self.key), None)

    def _show_editor(self) -> None:
        if self.value_field is not None:
            self.body.removeWidget(self.value_field)
            self.body.removeWidget(self.banner)
            self.value_field.hide()
            self.value_field.deleteLater()
        self.value_editor = self._make_editor()
        self.value_field = Field(self.tr("Value"), self.value_editor)
        field = self._field()
        if field is not None and field.editor not in (Editor.FLAG, Editor.CODE):
            self.value_field.set_hint(self.tr("Left empty, the old value is taken away."))
        self.body.addWidget(self.value_field)
        self.body.addWidget(self.banner)
        self.banner.hide()
        self._save_anyway = False

    def _make_editor(self) -> QWidget:
        field = self._field()
        if field is not None:
            return FieldValue(
                field,
                self._fields.choices.get(field.key, ()),
                language=self._context.language,
                today=self._context.today,
            )
        if self.key == ADD_TAG:
            return LineEdit("")
        language = self._context.language
        box = ComboBox()
        if self.key == REMOVE_TAG:
            for tag in self._fields.tags:
                box.add(tag.label(language), tag.label(language))
        else:
            for kind in self._fields.kinds:
                box.add(kind.label(language), UUID(kind.value))
        return box

    def _on_field_changed(self, _key: object) -> None:
        self._show_editor()

    # Changing

    def change(self) -> None:
        """Write the value into all rows."""
        wanted = self._wanted()
        if wanted is None:
            if self.value_field is not None:
                self.value_field.set_problem(self.tr("This value cannot be read."))
            return
        if self.key.startswith(OWN_PREFIX):
            self._fill_own(wanted["changes"])
            return
        is_customer = self._fields.table == "customer"
        named: dict[str, Any] = {"customer_ids": self._ids, **wanted}
        if is_customer:
            named["save_anyway"] = self._save_anyway
        else:
            named = {"table": self._fields.table, "record_ids": self._ids, **wanted}
        self._context.background.write(
            change_customers if is_customer else change_records,
            self._on_done,
            owner=self,
            on_failed=self._on_failed,
            **named,
        )

    def _fill_own(self, changes: dict[str, Any]) -> None:
        """Write the value of one of the firm's own fields."""
        self._context.background.write(
            edit_records,
            self._on_done,
            owner=self,
            on_failed=self._on_failed,
            table=self._fields.table,
            edits=dict.fromkeys(self._ids, changes),
        )

    def _wanted(self) -> dict[str, Any] | None:
        """The service's parameters; None when the value cannot be read."""
        editor = self.value_editor
        if self.key in _DEEDS:
            typed = editor.text().strip() if isinstance(editor, LineEdit) else ""
            chosen = editor.current_key() if isinstance(editor, ComboBox) else typed
            return {"changes": {}, _DEEDS[self.key]: [chosen]} if chosen else None
        try:
            value = editor.value() if isinstance(editor, FieldValue) else None
        except ValueError:
            return None
        return {"changes": {self.key: value}}

    def _on_done(self, _change: object) -> None:
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        """Say what is doubtful; a second press saves it anyway where that is possible."""
        blocks = any(problem.blocks for problem in error.params.get("problems", ()))
        self._save_anyway = not blocks and "problems" in error.params
        self.banner.set_text(error_sentence(self._context.language, error))
        self.banner.show()
        words = self.tr("Save anyway") if self._save_anyway else self.tr("Change")
        self.change_button.setText(words)


def open_bulk_sheet(
    context: Context, host: QWidget, fields: BulkFields, ids: Sequence[UUID]
) -> BulkSheet | None:
    """Ask what to change on these rows; None when there is nothing to change."""
    if not ids or not (fields.fields or fields.has_tags):
        return None
    sheet = BulkSheet(context, host, fields=fields, ids=ids)
    sheet.open()
    return sheet
