"""Changing one fact of a customer where it stands: its editor, its doubts, its write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_crm.core.customer_checks import customer_problems
from desktop_crm.core.customer_fields import tidy
from desktop_crm.core.problems import Problem
from desktop_crm.queries.card_forms import CustomerForm, customer_form
from desktop_crm.queries.custom_fields import FilledField
from desktop_crm.queries.customer_facts import CustomerFacts
from desktop_crm.services.custom_values import set_custom_values
from desktop_crm.services.customers import update_customer
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.customer_fields import (
    KINDS,
    PHONES,
    TAGS,
    CustomerEntries,
    separated,
)
from desktop_crm.ui.forms.customer_picker import CustomerEditor
from desktop_crm.ui.forms.editors import Editor
from desktop_crm.ui.forms.own_fields import own_editor
from desktop_crm.ui.pages.card.editable_fact import EditableFact

READ_ONLY = frozenset({"credit_hold"})
"""Facts that are decisions: they ask for a reason, in a sheet of their own."""


class FactEditing(QObject):
    """Opens editors in the rows of one customer, and writes what they commit."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: dict[str, EditableFact] = {}
        self._facts: CustomerFacts | None = None
        self._own: Mapping[str, FilledField] = {}

    def add(self, row: EditableFact) -> None:
        """Let a row be changed."""
        self._rows[row.key] = row
        row.edit_wanted.connect(self.begin)
        row.committed.connect(self._on_committed)

    def forget(self, key: str) -> None:
        """A row is gone."""
        self._rows.pop(key, None)

    def show(self, facts: CustomerFacts | None, own: Mapping[str, FilledField]) -> None:
        """The values that editors begin with; what was open is closed."""
        self._facts, self._own = facts, own
        for row in self._rows.values():
            row.end()

    def begin(self, key: str) -> None:
        """Open the editor of a fact."""
        if self._facts is None:
            return
        if key in self._own:
            filled = self._own[key]
            self._open(key, own_editor(self._context.today, filled.field), filled.value, _no_doubts)
            return
        self._context.background.read(
            customer_form, partial(self._on_choices, key), owner=self, customer_id=self._facts.id
        )

    def _on_choices(self, key: str, form: CustomerForm) -> None:
        if self._facts is None:
            return
        editor, value = self._editor(key, form), self._value(key, self._facts)
        self._open(key, editor, value, partial(self._doubts, key))

    def _open(
        self, key: str, editor: Editor, value: Any, check: Callable[[Any], list[Problem]]
    ) -> None:
        for name, row in self._rows.items():
            if name != key:
                row.end()
        self._rows[key].begin(editor, value, self._context.language, check)

    def _editor(self, key: str, form: CustomerForm) -> Editor:
        context = self._context
        if key == "introduced_by_id":
            return CustomerEditor(context)
        (entry,) = CustomerEntries(context.language, context.today, form).entries([key])
        return entry.editor

    @staticmethod
    def _value(key: str, facts: CustomerFacts) -> Any:
        match key:
            case "tags":
                return facts.tags
            case "phones":
                return tuple(phone.number for phone in facts.phones)
            case "kinds":
                return tuple(kind.id for kind in facts.kinds)
        return dict(facts.fields).get(key)

    def _doubts(self, key: str, value: Any) -> list[Problem]:
        if key in {KINDS, TAGS, PHONES}:
            return []
        found = customer_problems({key: tidy(key, value)}, today=self._context.today())
        return [problem for problem in found if problem.field == key]

    # Writing

    def _on_committed(self, key: str, value: Any, save_anyway: bool) -> None:
        if self._facts is None:
            return
        if key in self._own:
            self._context.background.write(
                set_custom_values,
                owner=self,
                owner_table="customer",
                record_id=self._facts.id,
                values={self._own[key].field.id: value},
            )
        else:
            self._write(self._facts.id, key, value, save_anyway=save_anyway)
        self._rows[key].end()

    def _write(self, customer_id: UUID, key: str, value: Any, *, save_anyway: bool) -> None:
        given: dict[str, Any] = {key: value}
        if key == TAGS:
            given = {TAGS: separated(value)}
        elif key == PHONES:
            given = {PHONES: [value]}
        self._context.background.write(
            update_customer,
            owner=self,
            customer_id=customer_id,
            save_anyway=save_anyway,
            **given,
        )


def _no_doubts(_value: Any) -> list[Problem]:
    return []
