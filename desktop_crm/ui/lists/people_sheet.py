"""Asks for which rows of a list letters or contact cards are made."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop_crm.ui.theme.tokens import SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.check_box import RadioButton
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 460


class PeopleSheet(Sheet):
    """The chosen rows, or all that the list shows."""

    def __init__(
        self,
        host: QWidget,
        *,
        as_letters: bool,
        of_customers: bool,
        chosen: int,
        everybody: int | None,
        on_accept: Callable[[bool], None],
    ) -> None:
        title = self.tr("Letters and labels") if as_letters else self.tr("Contact file")
        super().__init__(host, title, width=_WIDTH, icon="mail" if as_letters else "users")
        self._on_accept = on_accept
        self.body.addWidget(Label(self._explained(as_letters, of_customers), "body", wrap=True))
        self.body.addSpacing(SPACE_3)
        self.chosen = RadioButton(self.tr("Chosen rows: {count}").format(count=f"{chosen:,}"))
        count = "…" if everybody is None else f"{everybody:,}"
        self.everybody = RadioButton(self.tr("All rows of the list: {count}").format(count=count))
        self.chosen.setEnabled(chosen > 0)
        (self.chosen if chosen > 1 else self.everybody).setChecked(True)
        for button in (self.chosen, self.everybody):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        cancel = self.add_button(Button(self.tr("Cancel")))
        cancel.clicked.connect(self.reject)
        self.save_button = self.add_button(
            Button(self.tr("Save"), kind=Kind.PRIMARY), shortcut="Ctrl+S", primary=True
        )
        self.save_button.clicked.connect(self._on_save)

    def _explained(self, as_letters: bool, of_customers: bool) -> str:
        if not as_letters:
            return self.tr(
                "Names, companies, numbers and addresses as a vCard file for phones and mail "
                "programs. Remarks stay here."
            )
        if of_customers:
            return self.tr(
                "A sheet with one row for each customer, to its primary contact, for the mail "
                "merge of Word or WPS: greeting, name, company, address."
            )
        return self.tr(
            "A sheet with one row for each person, for the mail merge of Word or WPS: greeting, "
            "name, company, address."
        )

    def _on_save(self) -> None:
        only_chosen = self.chosen.isChecked()
        self.accept()
        self._on_accept(only_chosen)
