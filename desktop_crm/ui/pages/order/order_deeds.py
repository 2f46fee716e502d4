"""What is done with an order: change, deliver, take money, print, cancel, delete."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_crm.core.codes import OrderState
from desktop_crm.core.new_file import NewFile
from desktop_crm.queries.letterhead import Letterhead, letterhead
from desktop_crm.queries.order_view import OrderView
from desktop_crm.services.attachments import attach_file
from desktop_crm.services.orders_bin import delete_orders
from desktop_crm.services.orders_states import (
    cancel_order,
    close_order,
    confirm_order,
    reopen_order,
)
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.attachment_box import load_files
from desktop_crm.ui.pages.order.order_print import order_document
from desktop_crm.ui.widgets.menu import Menu


class OrderDeeds(QObject):
    """Works on the order that the page shows."""

    def __init__(self, context: Context, host: QWidget) -> None:
        super().__init__(host)
        self._context = context
        self._host = host
        self.view: OrderView | None = None
        self.sheet: Any = None

    # Sheets

    def edit(self) -> None:
        """Change the order and its lines."""
        from desktop_crm.ui.dialogs.order_dialog import edit_order

        if self.view is not None:
            edit_order(self._context, self._host, self.view.row.id)

    def deliver(self) -> None:
        """Write down that goods left."""
        from desktop_crm.ui.dialogs.delivery_dialog import new_delivery

        if self.view is not None:
            new_delivery(self._context, self._host, self.view.row.id)

    def pay(self) -> None:
        """Write down money that came in."""
        from desktop_crm.ui.dialogs.payment_dialog import new_payment

        if self.view is not None:
            new_payment(self._context, self._host, self.view.customer_id, self.view.row.id)

    def take_back(self) -> None:
        """Write down goods that came back."""
        from desktop_crm.ui.dialogs.return_dialog import new_return

        if self.view is not None:
            new_return(self._context, self._host, self.view.row.id)

    def complain(self) -> None:
        """Register a complaint about the order."""
        from desktop_crm.ui.dialogs.complaint_dialog import new_complaint

        if self.view is not None:
            new_complaint(self._context, self._host, self.view.customer_id, self.view.row.id)

    def open_document(self, key: str, row: Any) -> None:
        """Open a document of the order."""
        openers: dict[str, Callable[..., None]] = {
            "complaints": _show_complaint,
            "deliveries": _edit_delivery,
            "payments": _edit_payment,
            "returns": _edit_return,
        }
        if key in openers:
            openers[key](self._context, self._host, row.id)

    def print_order(self) -> None:
        """Show the order on paper, under the firm's own head."""
        if self.view is not None:
            self._context.background.read(letterhead, self._preview, owner=self)

    def _preview(self, head: Letterhead) -> None:
        from desktop_crm.ui.printing.print_sheet import PrintSheet

        if self.view is not None:
            document = order_document(self.view, self._context, head)
            self.sheet = PrintSheet(self._context, self._host, document)
            self.sheet.open()

    # Steps

    def _write(self, action: Callable[..., Any]) -> None:
        if self.view is not None:
            self._context.background.write(action, owner=self, order_id=self.view.row.id)

    def confirm(self) -> None:
        """Approve a draft; the promised date is frozen then."""
        self._write(confirm_order)

    def close(self) -> None:
        """Nothing more is shipped of it."""
        self._write(close_order)

    def reopen(self) -> None:
        """It counts again."""
        self._write(reopen_order)

    def cancel(self) -> None:
        """Ask, then let it not count any more."""
        self._context.messages.ask(
            self.tr("Void the order"),
            self.tr("A void order counts no more in any report. It can be reopened."),
            accept_text=self.tr("Void"),
            on_accept=partial(self._write, cancel_order),
            danger=True,
        )

    def delete(self) -> None:
        """Ask, then move it to the recycle bin."""
        self._context.messages.ask(
            self.tr("Delete order"),
            self.tr(
                "Do you want to delete this order with its deliveries and returns? It can be "
                "restored from the recycle bin."
            ),
            accept_text=self.tr("Delete"),
            on_accept=self._delete,
            danger=True,
        )

    def _delete(self) -> None:
        if self.view is not None:
            ids = [self.view.row.id]
            self._context.background.write(delete_orders, owner=self, order_ids=ids)

    # Files

    def attach(self) -> None:
        """Ask for files to keep with the order."""
        self._context.messages.choose_files(
            self.tr("Attach files"), self.add_files, patterns=[(self.tr("All files"), "*")]
        )

    def add_files(self, paths: Sequence[Path]) -> None:
        """Keep files with the order."""
        files = [path for path in paths if path.is_file()]
        if files:
            self._context.background.read(load_files, self._on_files, owner=self, paths=files)

    def _on_files(self, files: Sequence[NewFile]) -> None:
        if self.view is None:
            return
        for each in files:
            self._context.background.write(
                attach_file,
                owner=self,
                owner_table="sales_order",
                owner_id=self.view.row.id,
                name=each.name,
                content=each.content,
            )

    # The menu

    def open_menu(self, anchor: QWidget) -> None:
        """What is done more rarely."""
        menu = self.menu()
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.open_below(anchor)

    def menu(self) -> Menu | None:
        """The entries that suit the order's state."""
        if self.view is None:
            return None
        state = self.view.state
        menu = Menu(self._host)
        counts = state in (OrderState.CONFIRMED, OrderState.CLOSED)
        if state is OrderState.DRAFT:
            menu.add(self.tr("Approve"), self.confirm, icon="circle-check")
        if counts:
            menu.add(self.tr("Record return…"), self.take_back, icon="undo-2")
        menu.add(self.tr("Register complaint…"), self.complain, icon="message-square-warning")
        menu.add(self.tr("Attach files…"), self.attach, icon="paperclip")
        menu.addSeparator()
        if state is OrderState.CONFIRMED:
            menu.add(self.tr("Close the order"), self.close, icon="package-check")
        if state in (OrderState.CLOSED, OrderState.CANCELLED):
            menu.add(self.tr("Reopen"), self.reopen, icon="rotate-ccw")
        if state in (OrderState.DRAFT, OrderState.CONFIRMED):
            menu.add(self.tr("Void…"), self.cancel, icon="circle-x")
        menu.add(self.tr("Delete…"), self.delete, icon="trash-2", danger=True)
        return menu


def _show_complaint(context: Context, host: QWidget, complaint_id: UUID) -> None:
    from desktop_crm.ui.dialogs.complaint_view import show_complaint

    show_complaint(context, host, complaint_id)


def _edit_delivery(context: Context, host: QWidget, delivery_id: UUID) -> None:
    from desktop_crm.ui.dialogs.delivery_dialog import edit_delivery

    edit_delivery(context, host, delivery_id)


def _edit_payment(context: Context, host: QWidget, payment_id: UUID) -> None:
    from desktop_crm.ui.dialogs.payment_dialog import edit_payment

    edit_payment(context, host, payment_id)


def _edit_return(context: Context, host: QWidget, return_id: UUID) -> None:
    from desktop_crm.ui.dialogs.return_dialog import edit_return

    edit_return(context, host, return_id)
