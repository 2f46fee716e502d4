"""The row above the card: the way back, where one is, what can be done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.ui.context import Context
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label


class TopRow(QWidget):
    """Back, breadcrumb, log a contact, new order, more; half a window has room for less."""

    back_wanted = Signal()
    log_wanted = Signal()
    order_wanted = Signal()
    edit_wanted = Signal()
    menu_wanted = Signal(object)

    def __init__(
        self, context: Context, *, is_half: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_half = is_half
        self._back = Button("" if is_half else self.tr("Customers"), icon="arrow-left")
        self._back.setAccessibleName(self.tr("Back"))
        self._back.clicked.connect(self.back_wanted)
        self._name = Label("", "secondary", elide=True)
        shortcut = context.actions.shortcut
        self._log = Button(
            self.tr("Log a contact"),
            kind=Kind.PRIMARY,
            icon="phone-call",
            shortcut="" if is_half else shortcut("log.new"),
        )
        self._log.clicked.connect(self.log_wanted)
        self._edit = Button(self.tr("Edit"), icon="pencil", shortcut=shortcut("customer.edit"))
        self._edit.clicked.connect(self.edit_wanted)
        self._order = Button(self.tr("New order"), icon="package")
        self._order.clicked.connect(self.order_wanted)
        self._more = IconButton("ellipsis", self.tr("More"), framed=True)
        self._more.clicked.connect(self._on_more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self._back)
        row.addWidget(self._name, 1)
        for button in (self._log, self._order, self._edit, self._more):
            row.addWidget(button)
        for button in (self._order, self._edit):
            button.setHidden(is_half)

    def show_name(self, name: str) -> None:
        """Name the customer; without a name nothing can be done with it."""
        self._name.setText(f"/  {name}" if name else "")
        for button in (self._log, self._more):
            button.setVisible(bool(name))
        for button in (self._order, self._edit):
            button.setVisible(bool(name) and not self._is_half)

    def _on_more(self) -> None:
        self.menu_wanted.emit(self._more)
