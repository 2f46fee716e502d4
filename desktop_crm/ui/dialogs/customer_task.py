"""A next step for a customer: what, when, by whom."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.error_texts import error_sentence
from desktop_crm.core.errors import UserError
from desktop_crm.queries.card_forms import LogForm, log_form
from desktop_crm.services.tasks import add_task
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.closing import ask_before_losing
from desktop_crm.ui.forms.day_chips import DayChips
from desktop_crm.ui.forms.row import FormRow
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.inputs import LineEdit
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 620
_LONGEST = 24
_MOST_STAFF = 12


def plan_task(context: Context, host: QWidget, customer_id: UUID) -> None:
    """Open the sheet as soon as its choices are read."""
    context.background.read(
        log_form, partial(_open, context, host), owner=host, customer_id=customer_id
    )


def _open(context: Context, host: QWidget, form: LogForm | None) -> None:
    if form is None:
        context.messages.problem(UserError("customer.missing"))
        return
    TaskSheet(context, host, form).open()


class TaskSheet(Sheet):
    """One new task."""

    def __init__(self, context: Context, host: QWidget, form: LogForm) -> None:
        super().__init__(host, "", subtitle=form.name, width=_WIDTH)
        self.context = context
        self._form = form
        self.panel.title.setText(self.tr("New task"))
        self.setAccessibleName(self.tr("New task"))
        self.title_edit = LineEdit(placeholder=self.tr("Send samples, prepare a quotation…"))
        self.field = Field(self.tr("What is to be done"), self.title_edit)
        self.days = DayChips(context.language, context.today, form.calendar)
        self.owners = ChipRow()
        for person in form.staff[:_MOST_STAFF]:
            self.owners.add(str(person.id), one_line(person.name, _LONGEST))
        owner = str(form.owner_id or "")
        self.owners.set_current(owner if owner in self.owners.keys else "")
        self.body.addWidget(self.field)
        self.body.addWidget(FormRow(self.tr("Due"), self.days, key="Alt D"))
        if form.staff:
            self.body.addWidget(FormRow(self.tr("By whom"), self.owners))
        self.add_shortcut("Alt+D", self.days.focus_chips)
        self.add_cancel(self.tr("Cancel"))
        self.save_button = self.add_button(Button(self.tr("Save")), shortcut="Ctrl+S", primary=True)
        self.save_button.clicked.connect(self.save)
        self.title_edit.textChanged.connect(self._on_changed)
        self.may_close = self._may_close

    def _on_changed(self, _text: str) -> None:
        self.field.clear_problem()

    def save(self) -> None:
        """Add the task and close."""
        self.save_button.setEnabled(False)
        self.context.background.write(
            add_task,
            self._on_saved,
            owner=self,
            on_failed=self._on_failed,
            customer_id=self._form.customer_id,
            title=self.title_edit.text(),
            due_on=self.days.value(),
            owner_id=UUID(self.owners.current) if self.owners.current else None,
        )

    def _on_saved(self, _change: Change[Any]) -> None:
        self.accept()

    def _on_failed(self, error: UserError) -> None:
        self.save_button.setEnabled(True)
        self.field.set_problem(error_sentence(self.context.language, error))
        self.title_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _may_close(self) -> bool:
        return not self.title_edit.text().strip() or ask_before_losing(self)

    @override
    def _focus_first(self) -> None:
        self.title_edit.setFocus(Qt.FocusReason.OtherFocusReason)
