"""What the reports page shows before there are orders."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.ui.actions import Actions
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.empty_state import EmptyState


class NoOrders(QWidget):
    """What reports are made of, and how to get it in."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        empty = EmptyState(
            "chart-column",
            self.tr("No orders to report on yet"),
            self.tr("Reports are made of orders and deliveries. Import them from Excel."),
        )
        button = Button(self.tr("Import from Excel"), kind=Kind.PRIMARY, icon="upload")
        action = actions.action("file.import")
        button.clicked.connect(action.trigger)
        empty.add_button(button)
        button.setVisible(action.isVisible())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(empty)
