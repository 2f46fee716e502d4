"""What the customer page shows before there is a single customer."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.ui.actions import Actions
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.empty_state import EmptyState


class NoCustomers(QWidget):
    """How to begin: one by one, or from a workbook."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        empty = EmptyState(
            "users",
            self.tr("No customers yet"),
            self.tr("Enter the first one with “New customer”, or import from Excel."),
        )
        self._buttons = {
            "customer.new": Button(self.tr("New customer"), kind=Kind.PRIMARY, icon="plus"),
            "file.import": Button(self.tr("Import from Excel"), icon="upload"),
        }
        for key, button in self._buttons.items():
            empty.add_button(button)
            button.clicked.connect(actions.action(key).trigger)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(empty)
        actions.refreshed.connect(self._follow_actions)
        self._follow_actions()

    def _follow_actions(self) -> None:
        for key, button in self._buttons.items():
            button.setVisible(self._actions.action(key).isVisible())
