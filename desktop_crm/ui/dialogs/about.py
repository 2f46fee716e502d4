"""What this program is, which version, and where the firm's file lies."""

from __future__ import annotations

import platform

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QWidget

from desktop_crm import __version__
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.facts import FactRow
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 460


class AboutSheet(Sheet):
    """Opened from the settings menu."""

    def __init__(self, host: QWidget, *, firm_file: str = "") -> None:
        super().__init__(host, "Desktop CRM", width=_WIDTH, icon="handshake")
        self.setAccessibleName(self.tr("About Desktop CRM"))
        text = self.tr(
            "Customers, contacts, orders and complaints of a small firm in one file on this PC. "
            "Nothing leaves it unless you export it."
        )
        self.body.addWidget(Label(text, "secondary", wrap=True))
        self.body.addWidget(FactRow(self.tr("Version"), __version__))
        self.body.addWidget(FactRow(self.tr("Licence"), "MIT"))
        self.body.addWidget(FactRow("Qt", qVersion()))
        self.body.addWidget(FactRow("Python", platform.python_version()))
        if firm_file:
            self.body.addWidget(FactRow(self.tr("Firm file"), firm_file))
        close = self.add_button(Button(self.tr("Close"), kind=Kind.PRIMARY), primary=True)
        close.clicked.connect(self.accept)
