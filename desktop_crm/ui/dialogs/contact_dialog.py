"""A person of a customer: adding and changing, with several numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.customer_checks import contact_problems
from desktop_crm.core.customer_fields import tidy
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.field_texts import CONTACT_TEXTS
from desktop_crm.core.problems import Problem
from desktop_crm.queries.record_forms import ContactForm, contact_form
from desktop_crm.services.contacts import add_contact, delete_contact, update_contact
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.choose_customer_dialog import choose_customer
from desktop_crm.ui.forms.customer_fields import separated
from desktop_crm.ui.forms.editors import (
    DayEditor,
    Editor,
    LineEditor,
    ParagraphEditor,
    SwitchEditor,
)
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.open_form import open_form
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.widgets.button import Button, Kind

NEW_CONTACT, EDIT_CONTACT = "contact.new", "contact.edit"
_LONGEST = 30
_SWITCHES = frozenset({"is_primary", "is_decision_maker", "birthday_is_lunar"})
_PARAGRAPHS = frozenset({"preferences", "family", "taboos", "remark"})
_FIELDS = (
    "name",
    "title",
    "phones",
    "wechat",
    "email",
    "department",
    "qq",
    "birthday",
    "birthday_is_lunar",
    "is_primary",
    "is_decision_maker",
    "preferences",
    "family",
    "taboos",
    "remark",
)


def new_contact(
    context: Context,
    host: QWidget,
    customer_id: UUID | None = None,
    *,
    draft: KeptDraft | None = None,
) -> None:
    """Add a person to a customer; ask for one if none is given."""
    if customer_id is None:
        choose_customer(context, host, partial(new_contact, context, host))
        return
    open_form(context, host, contact_form, ContactSheet, draft, customer_id=customer_id)


def edit_contact(
    context: Context, host: QWidget, contact_id: UUID, *, draft: KeptDraft | None = None
) -> None:
    """Change a person."""
    open_form(context, host, contact_form, ContactSheet, draft, contact_id=contact_id)


class ContactSheet(RecordSheet):
    """The form of one person, new or known."""

    def __init__(self, context: Context, host: QWidget, form: ContactForm) -> None:
        self._row = form.contact
        self._customer_id = form.customer_id
        super().__init__(
            context,
            host,
            form_name=EDIT_CONTACT if form.contact else NEW_CONTACT,
            subject=form.contact.id if form.contact else form.customer_id,
            subtitle=one_line(form.customer, _LONGEST),
        )
        self.name_sheet(
            self.tr("Change contact person") if form.contact else self.tr("New contact person")
        )
        known = {key: getattr(form.contact, key) for key in _FIELDS} if form.contact else {}
        if form.contact is not None:
            delete = self.add_button(Button(self.tr("Delete"), kind=Kind.GHOST, icon="trash-2"))
            delete.clicked.connect(self._delete)
        self.show_entries([self._entry(key) for key in _FIELDS], known, own=form.own)

    def _entry(self, key: str) -> Entry:
        if key == "phones":
            hint = self.tr("Several are separated by commas")
            return Entry(key, self.tr("Phone"), LineEditor(), hint=hint)
        label = self.context.language.say(CONTACT_TEXTS[key])
        editor: Editor = LineEditor()
        if key in _SWITCHES:
            editor = SwitchEditor(label)
        elif key in _PARAGRAPHS:
            editor = ParagraphEditor(rows=1)
        elif key == "birthday":
            editor = DayEditor(self.context.today)
        is_wide, is_bare = key in _PARAGRAPHS, key in _SWITCHES
        return Entry(key, label, editor, wide=is_wide, bare=is_bare)

    @override
    def checks(self, values: Mapping[str, Any]) -> Iterable[Problem]:
        judged = {key: tidy(key, value) for key, value in values.items() if key != "phones"}
        judged["name"] = judged["name"] or "?"
        phones = separated(values["phones"])
        return contact_problems(judged, today=self.context.today(), phones=phones)

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        given = {**values, "phones": separated(values["phones"])}
        if self._row is None:
            return Deed(add_contact, {"customer_id": self._customer_id, **given})
        return Deed(update_contact, {"contact_id": self._row.id, **given})

    def _delete(self) -> None:
        if self._row is not None:
            self.write(Deed(delete_contact, {"contact_id": self._row.id}, takes_doubts=False))
