"""Which colleagues work for a customer beside its owner, and their shares in the credit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.code_texts import ROLE_TEXTS
from desktop_crm.core.codes import MemberRole
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.member_checks import MemberInput, member_problems, owner_share
from desktop_crm.core.problems import Problem
from desktop_crm.queries.customer_links import CustomerLinks, MemberRow
from desktop_crm.queries.member_form import MemberForm, member_form
from desktop_crm.services.customer_members import set_members
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.editors import ChoiceEditor, NumberEditor
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.open_form import open_form
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.widgets.label import Label

_LONGEST = 40
_SPARE = 2
_LEAST = 3
_PERCENT = Decimal(100)
_ROLES = (MemberRole.ASSISTANT, MemberRole.SERVICE)


def edit_members(
    context: Context, host: QWidget, customer_id: UUID, *, draft: KeptDraft | None = None
) -> None:
    """Change who works for a customer."""
    open_form(
        context,
        host,
        member_form,
        partial(MembersSheet, customer_id=customer_id),
        draft,
        missing="customer.missing",
        customer_id=customer_id,
    )


class MembersSheet(RecordSheet):
    """A row for each colleague; an empty row is nobody."""

    def __init__(
        self, context: Context, host: QWidget, form: MemberForm, *, customer_id: UUID
    ) -> None:
        self._customer_id = customer_id
        self._links: CustomerLinks = form.links
        super().__init__(
            context, host, form_name="customer.members", subject=customer_id, subtitle=form.name
        )
        self.name_sheet(self.tr("Colleagues of the customer"))
        self.left = Label("", "secondary", wrap=True)
        self.body.addWidget(self.left)
        self._rows = max(_LEAST, len(form.links.members) + _SPARE)
        self.show_entries(self._entries(form), self._values(form.links.members))
        self.form.changed.connect(self._say_left)
        self._say_left()

    def _entries(self, form: MemberForm) -> list[Entry]:
        people = [(person.name, person.id) for person in form.staff]
        roles = [(self.context.language.say(ROLE_TEXTS[role]), role) for role in _ROLES]
        entries = []
        for place in range(self._rows):
            name = self.tr("Colleague {number}").format(number=place + 1)
            entries += [
                Entry(f"staff.{place}", name, ChoiceEditor(people, self.tr("Nobody")), wide=True),
                Entry(f"role.{place}", self.tr("Role"), ChoiceEditor(roles)),
                Entry(f"share.{place}", self.tr("Share in %"), NumberEditor()),
            ]
        return entries

    @staticmethod
    def _values(members: tuple[MemberRow, ...]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for place, member in enumerate(members):
            values[f"staff.{place}"] = member.staff_id
            values[f"role.{place}"] = member.role
            share = None if member.share is None else int(member.share * _PERCENT)
            values[f"share.{place}"] = share
        return values

    def _members(self, values: Mapping[str, Any]) -> list[tuple[int, MemberInput]]:
        """The filled rows with their places in the form."""
        found = []
        for place in range(self._rows):
            staff_id = values[f"staff.{place}"]
            if staff_id is not None:
                share = values[f"share.{place}"]
                fraction = None if share is None else Decimal(share) / _PERCENT
                found.append((place, MemberInput(staff_id, values[f"role.{place}"], fraction)))
        return found

    def _say_left(self) -> None:
        members = self._members(self.form.values())
        rest = owner_share([member.share for _place, member in members])
        language = self.context.language
        owner = one_line(self._links.owner or self.tr("nobody"), _LONGEST)
        words = self.tr("Owner: {owner}, with {share} of the credit.")
        self.left.setText(words.format(owner=owner, share=language.percent(rest, places=0)))

    @override
    def checks(self, values: Mapping[str, Any]) -> Iterable[Problem]:
        rows = self._members(values)
        members = [member for _place, member in rows]
        for problem in member_problems(members, owner_id=self._links.owner_id):
            _name, _dot, number = problem.field.partition(".")
            place = rows[int(number.partition(".")[0] or 0)][0] if number else 0
            kind = "staff" if problem.code == "member.twice" else "share"
            yield Problem(f"{kind}.{place}", problem.code, problem.params, problem.blocks)

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        members = [member for _place, member in self._members(values)]
        return Deed(
            set_members, {"customer_id": self._customer_id, "members": members}, takes_doubts=False
        )
