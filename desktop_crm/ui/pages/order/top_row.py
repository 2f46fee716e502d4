"""The row above an order: the way back, and what can be done with the order."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.core.codes import OrderState
from desktop_crm.queries.order_view import OrderView
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label

_LONGEST = 40


class TopRow(QWidget):
    """The next sensible step is the primary button."""

    back_wanted = Signal()
    edit_wanted = Signal()
    deliver_wanted = Signal()
    pay_wanted = Signal()
    print_wanted = Signal()
    menu_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        back = Button(self.tr("Back"), icon="arrow-left")
        back.clicked.connect(self.back_wanted)
        self._name = Label("", "secondary", elide=True)
        self.edit = Button(self.tr("Edit"), icon="pencil")
        self.deliver = Button(self.tr("Record delivery"), icon="truck")
        self.pay = Button(self.tr("Record payment"), icon="wallet")
        self.print = Button(
            self.tr("Print"), icon="printer", shortcut=context.actions.shortcut("list.print")
        )
        self.more = IconButton("ellipsis", self.tr("More"), framed=True)
        self.edit.clicked.connect(self.edit_wanted)
        self.deliver.clicked.connect(self.deliver_wanted)
        self.pay.clicked.connect(self.pay_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.more.clicked.connect(self._on_more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(back)
        row.addWidget(self._name, 1)
        self._buttons = (self.deliver, self.pay, self.edit, self.print, self.more)
        for button in self._buttons:
            row.addWidget(button)

    def show_order(self, view: OrderView | None) -> None:
        """Offer what this order allows."""
        for button in self._buttons:
            button.setVisible(view is not None)
        self._name.setText("")
        if view is None:
            return
        self._name.setText(f"/  {one_line(view.customer, _LONGEST)}")
        counts = view.state in (OrderState.CONFIRMED, OrderState.CLOSED)
        to_ship = view.state is OrderState.CONFIRMED and any(line.left for line in view.lines)
        to_pay = counts and view.outstanding > 0
        self.deliver.setVisible(to_ship)
        self.pay.setVisible(counts)
        self.edit.setVisible(view.state in (OrderState.DRAFT, OrderState.CONFIRMED))
        self.deliver.set_kind(Kind.PRIMARY if to_ship else Kind.NORMAL)
        self.pay.set_kind(Kind.PRIMARY if to_pay and not to_ship else Kind.NORMAL)

    def _on_more(self) -> None:
        self.menu_wanted.emit(self.more)
