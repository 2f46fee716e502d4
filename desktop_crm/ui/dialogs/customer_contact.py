"""A person of a customer: adding and changing, with several numbers."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.customer_checks import contact_problems
from desktop_crm.core.customer_fields import tidy
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.core.field_texts import CONTACT_TEXTS
from desktop_crm.core.problems import Problem
from desktop_crm.queries.card_contacts import ContactRow
from desktop_crm.services.contacts import add_contact, delete_contact, update_contact
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.closing import ask_before_losing
from desktop_crm.ui.forms.customer_fields import separated
from desktop_crm.ui.forms.editors import (
    DayEditor,
    Editor,
    LineEditor,
    ParagraphEditor,
    SwitchEditor,
)
from desktop_crm.ui.forms.form import Entry, Form
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 560
_SWITCHES = frozenset({"is_primary", "is_decision_maker", "birthday_is_lunar"})
_PARAGRAPHS = frozenset({"preferences", "taboos", "remark"})
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
    "taboos",
    "remark",
)


class ContactSheet(Sheet):
    """The form of one person, new or known."""

    def __init__(
        self,
        context: Context,
        host: QWidget,
        customer_id: UUID,
        contact: ContactRow | None = None,
    ) -> None:
        super().__init__(host, "", width=_WIDTH)
        self.context = context
        self._customer_id = customer_id
        self._contact = contact
        title = self.tr("Change contact person") if contact else self.tr("New contact person")
        self.panel.title.setText(title)
        self.setAccessibleName(title)
        self.form = Form(context.language, [self._entry(key) for key in _FIELDS])
        self._problem = Banner(tone=Tone.DANGER)
        self._problem.hide()
        self.body.addWidget(self.form)
        self.body.addWidget(self._problem)
        if contact is not None:
            self._fill(contact)
        self._add_buttons()
        self._typed_before = self.form.values()
        self.may_close = self._may_close
        self.form.changed.connect(self._on_changed)

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

    def _fill(self, contact: ContactRow) -> None:
        known = {key: getattr(contact, key) for key in _FIELDS}
        self.form.set_values(known)

    def _add_buttons(self) -> None:
        if self._contact is not None:
            delete = self.add_button(Button(self.tr("Delete"), kind=Kind.GHOST, icon="trash-2"))
            delete.clicked.connect(self._delete)
        self.add_cancel(self.tr("Cancel"))
        self.save_button = self.add_button(Button(self.tr("Save")), shortcut="Ctrl+S", primary=True)
        self.save_button.clicked.connect(self.save)

    def _problems(self, *, with_name: bool) -> list[Problem]:
        values = self.form.values()
        judged = {key: tidy(key, value) for key, value in values.items() if key != "phones"}
        if not with_name:
            judged.pop("name")
        phones = separated(values["phones"])
        found = self.form.problems()
        return [*found, *contact_problems(judged, today=self.context.today(), phones=phones)]

    def _on_changed(self) -> None:
        self._problem.hide()
        self.form.show_problems(self._problems(with_name=False))
        doubtful = any(self.form.field(key).problem for key in _FIELDS)
        self.save_button.setText(self.tr("Save anyway") if doubtful else self.tr("Save"))

    def save(self) -> None:
        """Save; doubts that were not on screen yet are shown first."""
        shown = {key for key in _FIELDS if self.form.field(key).problem}
        problems = self._problems(with_name=True)
        named = self.form.show_problems(problems)
        blocking = [problem.field for problem in problems if problem.blocks]
        if blocking or not set(named) <= shown:
            self.form.focus((blocking or named)[0])
            return
        self.save_button.setEnabled(False)
        values = self.form.values()
        phones = separated(values.pop("phones"))
        write = partial(
            self.context.background.write, owner=self, on_failed=self._on_failed, phones=phones
        )
        if self._contact is None:
            write(
                add_contact,
                self._on_saved,
                customer_id=self._customer_id,
                save_anyway=True,
                **values,
            )
        else:
            write(
                update_contact,
                self._on_saved,
                contact_id=self._contact.id,
                save_anyway=True,
                **values,
            )

    def _delete(self) -> None:
        if self._contact is not None:
            self.context.background.write(
                delete_contact,
                self._on_saved,
                owner=self,
                on_failed=self._on_failed,
                contact_id=self._contact.id,
            )

    def _on_saved(self, _change: Change[Any]) -> None:
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        self.save_button.setEnabled(True)
        self._problem.set_text(error_sentence(self.context.language, error))
        self._problem.show()

    def _may_close(self) -> bool:
        return self.form.values() == self._typed_before or ask_before_losing(self)

    @override
    def _focus_first(self) -> None:
        self.form.focus("name")
