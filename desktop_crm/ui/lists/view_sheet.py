"""Asks for the name of a saved view."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.inputs import LineEdit
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 440


class ViewSheet(Sheet):
    """One line for the name, and what the view will hold."""

    def __init__(
        self,
        host: QWidget,
        *,
        name: str,
        words: str,
        on_accept: Callable[[str], None],
    ) -> None:
        title = self.tr("Rename view") if name else self.tr("Save view")
        super().__init__(host, title, width=_WIDTH, icon="list-filter")
        self._on_accept = on_accept
        self.name = LineEdit(name)
        self.field = Field(self.tr("Name"), self.name)
        self.body.addWidget(self.field)
        if words:
            self.body.addWidget(Label(words, "secondary", wrap=True))
        self.add_cancel(self.tr("Cancel"))
        self.save_button = self.add_button(
            Button(self.tr("Save"), kind=Kind.PRIMARY), shortcut="Ctrl+S", primary=True
        )
        self.save_button.clicked.connect(self.save)
        self.name.textChanged.connect(self.field.clear_problem)

    def save(self) -> None:
        """Hand the name over, unless there is none."""
        name = self.name.text().strip()
        if not name:
            self.field.set_problem(self.tr("A view needs a name."))
            self.name.setFocus()
            return
        self._on_accept(name)

    def refuse(self, sentence: str) -> None:
        """Say why the name cannot be taken."""
        self.field.set_problem(sentence)
        self.name.setFocus()
