"""What stands on the home page before there is any customer."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.ui.actions import Actions
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.empty_state import EmptyState


class NoData(QWidget):
    """An invitation: what will be seen here, and the two ways to begin."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        empty = EmptyState(
            "house",
            self.tr("Welcome to your firm"),
            self.tr(
                "Here you will see how the month goes, who is leaving and what is due today. "
                "Begin with a customer, or with the workbooks that you have."
            ),
        )
        for key, text, kind, icon in (
            ("customer.new", self.tr("New customer"), Kind.NORMAL, "plus"),
            ("file.import", self.tr("Import from Excel"), Kind.PRIMARY, "upload"),
        ):
            button = Button(text, kind=kind, icon=icon)
            button.clicked.connect(actions.action(key).trigger)
            empty.add_button(button)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(empty)
