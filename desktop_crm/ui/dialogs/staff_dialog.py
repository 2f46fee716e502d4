"""A colleague: entering, changing, marking as left."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.queries.staff_rows import StaffMember, staff_member
from desktop_crm.services.staff import (
    create_staff,
    delete_staff,
    reinstate_staff,
    retire_staff,
    update_staff,
)
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.editors import DayEditor, LineEditor, ParagraphEditor
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.open_form import open_form
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet
from desktop_crm.ui.widgets.button import Button, Kind

NEW_STAFF, EDIT_STAFF = "staff.new", "staff.edit"


def new_staff(context: Context, host: QWidget, *, draft: KeptDraft | None = None) -> None:
    """Enter a colleague."""
    StaffSheet(context, host, None).begin(draft)


def edit_staff(
    context: Context, host: QWidget, staff_id: UUID, *, draft: KeptDraft | None = None
) -> None:
    """Change a colleague."""
    open_form(context, host, staff_member, StaffSheet, draft, staff_id=staff_id)


class StaffSheet(RecordSheet):
    """The form of one colleague, new or known."""

    def __init__(self, context: Context, host: QWidget, member: StaffMember | None) -> None:
        self._member = member
        super().__init__(
            context,
            host,
            form_name=EDIT_STAFF if member else NEW_STAFF,
            subject=member.id if member else "",
            subtitle=self._burden(member) if member else "",
        )
        self.name_sheet(self.tr("Change colleague") if member else self.tr("New colleague"))
        entries = self._entries()
        known = {entry.key: getattr(member, entry.key) for entry in entries} if member else {}
        if member is not None:
            self._add_staff_buttons(member)
        self.show_entries(entries, known)

    def _burden(self, member: StaffMember) -> str:
        """What hangs on the colleague."""
        words = self.tr("Customers {customers} · open tasks {tasks} · open complaints {complaints}")
        return words.format(
            customers=member.customers,
            tasks=member.open_tasks,
            complaints=member.open_complaints,
        )

    def _entries(self) -> list[Entry]:
        return [
            Entry("name", self.tr("Name"), LineEditor()),
            Entry("code", self.tr("Staff code"), LineEditor()),
            Entry("title", self.tr("Job title"), LineEditor()),
            Entry("mobile", self.tr("Mobile"), LineEditor()),
            Entry("email", self.tr("Email"), LineEditor()),
            Entry("hired_on", self.tr("With us since"), DayEditor(self.context.today)),
            Entry("remark", self.tr("Remarks"), ParagraphEditor(), wide=True),
        ]

    def _add_staff_buttons(self, member: StaffMember) -> None:
        is_unused = not (member.customers or member.open_tasks or member.open_complaints)
        if is_unused:
            delete = self.add_button(Button(self.tr("Delete"), kind=Kind.GHOST, icon="trash-2"))
            delete.clicked.connect(self._delete)
        text = self.tr("Mark as left") if member.is_active else self.tr("Take back")
        leave = self.add_button(Button(text, kind=Kind.GHOST))
        leave.clicked.connect(self._retire)

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        if self._member is None:
            return Deed(create_staff, values)
        return Deed(update_staff, {"staff_id": self._member.id, **values})

    def _retire(self) -> None:
        if self._member is not None:
            action = retire_staff if self._member.is_active else reinstate_staff
            self.write(Deed(action, {"staff_ids": [self._member.id]}, takes_doubts=False))

    def _delete(self) -> None:
        if self._member is not None:
            self.write(Deed(delete_staff, {"staff_ids": [self._member.id]}, takes_doubts=False))
