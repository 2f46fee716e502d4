"""The head of the customer page: how many there are, and what can be done with all of them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.ui.actions import Actions
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.label import Label


class PageHead(QWidget):
    """Title and counts at the left; import, export and the primary button at the right."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self._is_empty = False
        self._counts = Label("", "caption", color="text2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self.tr("Customers"), "title"))
        words.addWidget(self._counts)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addLayout(words, 1)
        self.buttons = {
            "file.import": Button(self.tr("Import"), icon="upload"),
            "list.export": Button(self.tr("Export to Excel"), icon="download"),
            "customer.new": Button(self.tr("New customer"), kind=Kind.PRIMARY, icon="plus"),
        }
        for key, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(actions.action(key).trigger)
        actions.refreshed.connect(self._follow_actions)
        self._follow_actions()

    @property
    def counts(self) -> str:
        """The line under the title."""
        return self._counts.text()

    def set_counts(self, everybody: int | None, new: int = 0) -> None:
        """Say how many customers there are, and how many came this month."""
        self._is_empty = everybody == 0
        self._follow_actions()
        if not everybody:
            self._counts.setText("")
            return
        words = self.tr("{count} in all").format(count=f"{everybody:,}")
        if new:
            fresh = self.tr("{count} new this month").format(count=f"{new:,}")
            words = f"{words} · {fresh}"
        self._counts.setText(words)

    def _follow_actions(self) -> None:
        """No button for what nobody can do, nor while the page itself says how to begin."""
        for key, button in self.buttons.items():
            action = self._actions.action(key)
            button.setVisible(action.isVisible() and not self._is_empty)
            button.setEnabled(action.isEnabled())
