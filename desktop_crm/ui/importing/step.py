"""What every step of the import is: a part of the wizard that shows the state and changes it."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop_crm.ui.context import Context
from desktop_crm.ui.importing.state import ImportState
from desktop_crm.ui.theme.tokens import SPACE_3
from desktop_crm.ui.widgets.button import Button


class Step(QWidget):
    """Made when first shown; `show_state` comes again whenever something has changed."""

    def __init__(self, context: Context, state: ImportState) -> None:
        super().__init__()
        self.context = context
        self.state = state
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_3)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_state(self) -> None:
        """Show the state as it is now."""
        raise NotImplementedError

    def note(self) -> str:
        """What the footer says."""
        return ""

    def do_key(self, _pressed: QKeySequence) -> bool:
        """What a key does wherever the focus is; whether it does anything."""
        return False

    def footer_button(self) -> Button | None:
        """A button at the left of the footer while this step is shown."""
        return None

    def first_focus(self) -> QWidget | None:
        """Where the keys go when the step opens; None for the button that goes on."""
        return None
