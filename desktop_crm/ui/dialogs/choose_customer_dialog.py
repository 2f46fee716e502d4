"""Choosing a customer for something that needs one."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_crm.queries.customer_choices import CustomerChoice
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.customer_picker import CustomerPicker
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 520
_ROOM = 400


def choose_customer(
    context: Context,
    host: QWidget,
    on_chosen: Callable[[UUID], None],
    *,
    title: str = "",
) -> None:
    """Ask for a customer by name, initials, phone or code."""
    ChooseCustomerSheet(context, host, on_chosen, title=title).open()


class ChooseCustomerSheet(Sheet):
    """One line; a choice from its list closes the sheet."""

    def __init__(
        self,
        context: Context,
        host: QWidget,
        on_chosen: Callable[[UUID], None],
        *,
        title: str = "",
    ) -> None:
        super().__init__(host, title, width=_WIDTH, icon="users")
        if not title:
            self.panel.title.setText(self.tr("For which customer?"))
        self.setAccessibleName(self.title)
        self._on_chosen = on_chosen
        self.picker = CustomerPicker(context)
        self.field = Field(self.tr("Customer"), self.picker)
        self.body.addWidget(self.field)
        self.body.addSpacing(_ROOM)
        self.picker.chosen.connect(self._on_picked)
        self.add_cancel(self.tr("Cancel"))
        self.go_button = self.add_button(Button(self.tr("Go on")), primary=True)
        self.go_button.clicked.connect(self._on_go)

    def _on_picked(self, choice: CustomerChoice | None) -> None:
        self.field.clear_problem()
        if choice is not None:
            self.accept()
            self._on_chosen(choice.id)

    def _on_go(self) -> None:
        self.field.set_problem(self.tr("Choose a customer from the list below the field."))
        self.picker.setFocus()
