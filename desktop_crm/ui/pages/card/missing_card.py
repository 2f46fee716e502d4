"""What stands where a customer was that is in the recycle bin now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.empty_state import EmptyState


class MissingCard(EmptyState):
    """Says so, and offers to take the customer back."""

    back_wanted = Signal()
    restore_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("trash-2", " ", " ", parent=parent)
        self.set_texts(
            "trash-2",
            self.tr("This customer is in the recycle bin"),
            self.tr("It can be restored with all contacts, orders and complaints."),
        )
        restore = self.add_button(Button(self.tr("Restore"), kind=Kind.PRIMARY, icon="undo-2"))
        restore.clicked.connect(self.restore_wanted)
        back = self.add_button(Button(self.tr("Back to the list")))
        back.clicked.connect(self.back_wanted)
