"""The body of a customer's form: a few fields at once, all others on demand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.customer_checks import customer_problems, phone_problem
from desktop_crm.core.customer_fields import tidy
from desktop_crm.core.language import Language
from desktop_crm.core.paste_recognition import Recognised
from desktop_crm.core.problems import Problem
from desktop_crm.queries.card_forms import CustomerForm
from desktop_crm.queries.customer_facts import CustomerFacts
from desktop_crm.ui.forms.customer_fields import (
    KINDS,
    MOBILE,
    MORE,
    NAME,
    PERSON,
    PHONES,
    QUICK,
    TAGS,
    CustomerEntries,
)
from desktop_crm.ui.forms.editors import Editor
from desktop_crm.ui.forms.fact_sections import SECTION_TITLES
from desktop_crm.ui.forms.form import Form
from desktop_crm.ui.forms.own_fields import OwnFields, usual_values
from desktop_crm.ui.theme.tokens import SPACE_3
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.separator import Separator

BESIDE = frozenset({NAME, PERSON, MOBILE, PHONES, TAGS, KINDS})
"""What stands in the form and is no column of the customer's own."""


class CustomerFormView(QWidget):
    """Values of all fields, problems beside them; `changed` at each character."""

    changed = Signal()

    def __init__(
        self,
        language: Language,
        today: Callable[[], date],
        choices: CustomerForm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._is_new = choices.facts is None
        entries = CustomerEntries(language, today, choices)
        first = (NAME, PERSON, MOBILE) if self._is_new else (NAME,)
        self._quick = Form(language, entries.entries((*first, *QUICK)))
        self._more = [Form(language, entries.entries(group)) for group in MORE.values()]
        self._own = OwnFields(language, today, choices.own)
        self._titles = [language.say(SECTION_TITLES[key]) for key in MORE]
        self._rest = QWidget()
        self._link = Link("")
        self._link.clicked.connect(self._on_more)
        self._lay_out()
        if choices.facts is None:
            self._more[0].set_values({KINDS: choices.usual_kinds})
        else:
            self._fill(choices.facts)
        for form in self.forms:
            form.changed.connect(self.changed)
        self.show_more(shown=not self._is_new)

    @property
    def forms(self) -> list[Form]:
        """All parts."""
        return [self._quick, *self._more, *self._own.forms]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self._quick)
        column.addWidget(self._link, 0, Qt.AlignmentFlag.AlignLeft)
        rest = QVBoxLayout(self._rest)
        rest.setContentsMargins(0, 0, 0, 0)
        rest.setSpacing(SPACE_3)
        for title, form in zip(self._titles, self._more, strict=True):
            rest.addWidget(Separator())
            rest.addWidget(Label(title, "section"))
            rest.addWidget(form)
        rest.addWidget(self._own)
        column.addWidget(self._rest)

    def _fill(self, facts: CustomerFacts) -> None:
        known: dict[str, Any] = {
            **facts.fields,
            NAME: facts.name,
            TAGS: facts.tags,
            KINDS: tuple(kind.id for kind in facts.kinds),
            PHONES: tuple(phone.number for phone in facts.phones),
        }
        for form in self.forms:
            form.set_values(known)

    def set_name(self, name: str) -> None:
        """Type a name."""
        self._quick.set_values({NAME: name})

    def _on_more(self) -> None:
        self.show_more(shown=self._rest.isHidden())

    def show_more(self, *, shown: bool) -> None:
        """Show or hide all but the first fields."""
        self._rest.setVisible(shown)
        self._link.setText(self.tr("Fewer fields") if shown else self.tr("More fields"))
        self._link.setVisible(self._is_new)

    def values(self) -> dict[str, Any]:
        """What stands in all fields."""
        found: dict[str, Any] = {}
        for form in self.forms:
            found |= form.values()
        return found

    def typed(self) -> dict[str, Any]:
        """What stands in all fields, as typed where that is no value yet."""
        found: dict[str, Any] = {}
        for form in self.forms:
            found |= form.typed()
        return found

    def type_in(self, values: Mapping[str, Any]) -> None:
        """Put a draft into the fields."""
        for form in self.forms:
            form.set_values(values)

    def _form_of(self, key: str) -> Form | None:
        return next((form for form in self.forms if key in form.keys), None)

    def editor(self, key: str) -> Editor:
        """The editor of a field.

        Raises:
            KeyError: if the form has no such field.
        """
        form = self._form_of(key)
        if form is None:
            raise KeyError(key)
        return form.editor(key)

    def problem(self, key: str) -> str:
        """What is said beside a field."""
        form = self._form_of(key)
        return form.field(key).problem if form else ""

    def show_field(self, key: str) -> QWidget | None:
        """Give a field the focus, and bring it to light first; the field."""
        form = self._form_of(key)
        if form is None:
            return None
        if form is not self._quick:
            self.show_more(shown=True)
        form.focus(key)
        return form.field(key)

    def problems(self, *, with_name: bool) -> list[Problem]:
        """What is wrong now; an empty name only on demand, as nobody has typed yet."""
        values = usual_values(self.values())
        fields = {key: tidy(key, value) for key, value in values.items() if key not in BESIDE}
        if with_name:
            fields[NAME] = values[NAME]
        found = [problem for form in self.forms for problem in form.problems()]
        found += customer_problems(fields, today=self._today())
        for key in (MOBILE, PHONES):
            problem = phone_problem(values.get(key) or "")
            if problem is not None:
                found.append(Problem(key, problem.code, problem.params))
        return found

    def show_problems(self, problems: Iterable[Problem]) -> list[str]:
        """Say problems beside their fields; the keys that have one."""
        listed = list(problems)
        return [key for form in self.forms for key in form.show_problems(listed)]

    @property
    def doubtful(self) -> set[str]:
        """The fields that a problem stands beside."""
        return {key for form in self.forms for key in form.keys if form.field(key).problem}

    def fill_empty(self, found: Recognised) -> int:
        """Put what was recognised into fields that are still empty; how many."""
        filled = 0
        for form in self.forms:
            values = form.values()
            free = {
                key: text
                for key, text in _by_field(found).items()
                if text and values.get(key, text) == ""
            }
            form.set_values(free)
            filled += len(free)
        return filled


def _by_field(found: Recognised) -> Mapping[str, str]:
    return {
        NAME: found.name,
        PERSON: found.person,
        MOBILE: found.phones[0] if found.phones else "",
        PHONES: ", ".join(found.phones[1:]),
        "email": found.email,
        "province": found.province,
        "city": found.city,
        "district": found.district,
        "address": found.address,
        "credit_code": found.credit_code,
        "bank_name": found.bank_name,
        "bank_account": found.bank_account,
    }
