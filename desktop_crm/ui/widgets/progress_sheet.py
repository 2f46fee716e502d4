"""Long work: what is being done, how far it is, and a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.progress_bar import ProgressBar
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 440


class ProgressSheet(Sheet):
    """Stays until `finish`; Esc and the button only ask to stop."""

    cancel_requested = Signal()

    def __init__(self, host: QWidget, title: str, *, cancellable: bool = True) -> None:
        super().__init__(host, title, width=_WIDTH)
        self._cancellable = cancellable
        self.bar = ProgressBar(None)
        self.bar.setAccessibleName(title)
        self.detail = Label("", "secondary", elide=True)
        self.body.setSpacing(SPACE_2 + 2)
        self.body.addWidget(self.bar)
        self.body.addWidget(self.detail)
        self.panel.close_button.hide()
        self.cancel_button = Button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        if cancellable:
            self.add_button(self.cancel_button)

    def set_progress(self, done: int, total: int) -> None:
        """So many of so many; a total of 0 while it is not known."""
        self.bar.set_share(done / total if total else None)

    def set_detail(self, text: str) -> None:
        """What is being done right now."""
        self.detail.setText(text)

    def finish(self) -> None:
        """The work is over, well or not."""
        self.accept()

    @override
    def reject(self) -> None:
        if self._cancellable and self.cancel_button.isEnabled():
            self.cancel_button.setEnabled(False)
            self.set_detail(self.tr("Stopping…"))
            self.cancel_requested.emit()
