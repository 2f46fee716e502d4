"""A next step: what, for whom, when, by whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.queries.record_forms import TaskForm, task_form
from desktop_crm.services.tasks import add_task, complete_task, delete_tasks, update_task
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.chip_editors import DayChipsEditor
from desktop_crm.ui.forms.customer_picker import CustomerEditor
from desktop_crm.ui.forms.day_chips import DayChips
from desktop_crm.ui.forms.editors import (
    ChoiceEditor,
    LineEditor,
    ParagraphEditor,
)
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.open_form import open_form
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet
from desktop_crm.ui.widgets.button import Button, Kind

NEW_TASK, EDIT_TASK = "task.new", "task.edit"
_WIDTH = 640


def new_task(
    context: Context,
    host: QWidget,
    customer_id: UUID | None = None,
    *,
    draft: KeptDraft | None = None,
) -> None:
    """Plan a next step, perhaps for a customer."""
    open_form(context, host, task_form, TaskSheet, draft, customer_id=customer_id)


def edit_task(
    context: Context, host: QWidget, task_id: UUID, *, draft: KeptDraft | None = None
) -> None:
    """Change a next step, tick it off or delete it."""
    open_form(context, host, task_form, TaskSheet, draft, task_id=task_id)


class TaskSheet(RecordSheet):
    """The form of one task, new or known."""

    def __init__(self, context: Context, host: QWidget, form: TaskForm) -> None:
        self._task = form.task
        super().__init__(
            context,
            host,
            form_name=EDIT_TASK if form.task else NEW_TASK,
            subject=form.task.id if form.task else form.customer_id,
            width=_WIDTH,
        )
        self.name_sheet(self.tr("Change task") if form.task else self.tr("New task"))
        self.days = DayChips(context.language, context.today, form.calendar)
        self.add_shortcut("Alt+D", self.days.focus_chips)
        if form.task is not None:
            self._add_task_buttons()
        self.show_entries(self._entries(form), self._values(form))

    def _entries(self, form: TaskForm) -> list[Entry]:
        people = [(person.name, person.id) for person in form.staff]
        what = LineEditor(self.tr("Send samples, prepare a quotation…"))
        return [
            Entry("title", self.tr("What is to be done"), what, wide=True),
            Entry("due_on", self.tr("Due"), DayChipsEditor(self.days), wide=True, hint="Alt D"),
            Entry("customer_id", self.tr("Customer"), CustomerEditor(self.context)),
            Entry("owner_id", self.tr("By whom"), ChoiceEditor(people, self.tr("Not filled"))),
            Entry("remark", self.tr("Remarks"), ParagraphEditor(), wide=True),
        ]

    @staticmethod
    def _values(form: TaskForm) -> Mapping[str, Any]:
        if form.task is None:
            return {"customer_id": form.customer_id, "owner_id": form.owner_id}
        keys = ("title", "due_on", "customer_id", "owner_id", "remark")
        return {key: getattr(form.task, key) for key in keys}

    def _add_task_buttons(self) -> None:
        delete = self.add_button(Button(self.tr("Delete"), kind=Kind.GHOST, icon="trash-2"))
        delete.clicked.connect(self._delete)
        if self._task is not None and not self._task.is_done:
            done = self.add_button(Button(self.tr("Tick off"), kind=Kind.GHOST, icon="check"))
            done.clicked.connect(self._complete)

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        if self._task is None:
            return Deed(add_task, values, takes_doubts=False)
        return Deed(update_task, {"task_id": self._task.id, **values}, takes_doubts=False)

    def _complete(self) -> None:
        if self._task is not None:
            self.write(Deed(complete_task, {"task_id": self._task.id}, takes_doubts=False))

    def _delete(self) -> None:
        if self._task is not None:
            self.write(Deed(delete_tasks, {"task_ids": [self._task.id]}, takes_doubts=False))
