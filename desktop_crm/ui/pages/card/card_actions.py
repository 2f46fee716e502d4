"""What can be done with the customer of a card: each opens its sheet."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_crm.queries.card_complaints import ComplaintRow
from desktop_crm.queries.card_contacts import ContactRow
from desktop_crm.queries.card_header import CardHeader
from desktop_crm.queries.card_orders import OrderRow
from desktop_crm.queries.history import HistoryRow
from desktop_crm.queries.level_figures import LevelProposal, level_by_rule
from desktop_crm.queries.timeline_rows import (
    DeliveryDetail,
    Moment,
    OrderDetail,
    TimelineRow,
)
from desktop_crm.services.customers_levels import follow_level_rule
from desktop_crm.services.recycle_bin import delete_customers, restore_customers
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.choose_customer_dialog import choose_customer
from desktop_crm.ui.dialogs.complaint_dialog import new_complaint
from desktop_crm.ui.dialogs.complaint_view import show_complaint
from desktop_crm.ui.dialogs.contact_dialog import edit_contact, new_contact
from desktop_crm.ui.dialogs.customer_decision import Decision, DecisionSheet
from desktop_crm.ui.dialogs.customer_dialog import edit_customer
from desktop_crm.ui.dialogs.customer_operation import OperationSheet
from desktop_crm.ui.dialogs.level_sheet import LevelSheet
from desktop_crm.ui.dialogs.log_entry_dialog import log_contact
from desktop_crm.ui.dialogs.log_entry_view import EntrySheet
from desktop_crm.ui.dialogs.task_dialog import new_task
from desktop_crm.ui.file_export import VCF, FileExport
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.pages.card.history_panel import HistoryPanel
from desktop_crm.ui.routes import HistoryRoute, OrderRoute, PairRoute
from desktop_crm.ui.widgets.menu import Menu

_LONGEST = 160
_LONGEST_NAME = 60


class CardActions(QObject):
    """Opens sheets over the page for the customer that it shows."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._customer_id: UUID | None = None
        self._head: CardHeader | None = None

    def set_customer(self, customer_id: UUID, head: CardHeader | None) -> None:
        """The customer that everything is about."""
        self._customer_id, self._head = customer_id, head

    @property
    def can_act(self) -> bool:
        """Whether there is a customer to act on."""
        return self._head is not None

    def log(self) -> None:
        """Write down a contact."""
        if self._head is not None:
            log_contact(self._context, self._page, self._head.id)

    def edit(self, field: str = "") -> None:
        """Change the facts."""
        if self._head is not None:
            edit_customer(self._context, self._page, self._head.id, field)

    def plan(self) -> None:
        """Add a next step."""
        if self._head is not None:
            new_task(self._context, self._page, self._head.id)

    def order(self) -> None:
        """Write an order."""
        from desktop_crm.ui.dialogs.order_dialog import new_order

        if self._head is not None:
            new_order(self._context, self._page, self._head.id)

    def pay(self) -> None:
        """Write down money received."""
        from desktop_crm.ui.dialogs.payment_dialog import new_payment

        if self._head is not None:
            new_payment(self._context, self._page, self._head.id)

    def deliver(self) -> None:
        """Record a delivery; the orders of this customer are offered first."""
        from desktop_crm.ui.dialogs.delivery_dialog import new_delivery

        chosen = partial(new_delivery, self._context, self._page)
        self._choose_order(chosen, not_shipped=True)

    def take_back(self) -> None:
        """Record a return; the orders of this customer are offered first."""
        from desktop_crm.ui.dialogs.return_dialog import new_return

        self._choose_order(partial(new_return, self._context, self._page), not_shipped=False)

    def _choose_order(self, on_chosen: Callable[[UUID], None], *, not_shipped: bool) -> None:
        from desktop_crm.ui.dialogs.choose_order_dialog import choose_order

        if self._head is not None:
            choose_order(
                self._context,
                self._page,
                on_chosen,
                not_shipped=not_shipped,
                customer_id=self._head.id,
            )

    def complain(self) -> None:
        """Register a complaint."""
        if self._head is not None:
            new_complaint(self._context, self._page, self._head.id)

    def add_contact(self) -> None:
        """Add a person."""
        self.open_contact(None)

    def put_beside(self) -> None:
        """Choose another customer and show both cards side by side."""
        if self._head is not None:
            choose_customer(self._context, self._page, self._show_beside)

    def _show_beside(self, customer_id: UUID) -> None:
        if self._head is not None:
            self._context.navigation.go(PairRoute(self._head.id, customer_id))

    def decide(self, decision: Decision) -> None:
        """Ask for the reason of a decision."""
        head = self._head
        if head is None:
            return
        who: dict[str, Any] = {"customer_id": head.id, "name": head.name, "level": head.level}
        if decision is Decision.LEVEL:
            LevelSheet(self._context, self._page, **who).open()
        else:
            DecisionSheet(self._context, self._page, decision, **who).open()

    def follow_rule(self) -> None:
        """Lift a level that was set by hand."""
        if self._head is not None:
            self._context.background.read(
                level_by_rule,
                self._follow_rule,
                owner=self._page,
                customer_id=self._head.id,
                today=self._context.today(),
            )

    def _follow_rule(self, found: LevelProposal | None) -> None:
        if found is not None:
            self._context.background.write(
                follow_level_rule,
                owner=self._page,
                customer_id=found.customer_id,
                figures=found.figures,
                on=found.figures.day,
            )

    def delete(self) -> None:
        """Ask, then move the customer to the recycle bin."""
        head = self._head
        if head is None:
            return
        self._context.messages.ask(
            self.tr("Delete this customer?"),
            self.tr("It can be restored from the recycle bin, or by undo."),
            accept_text=self.tr("Delete"),
            on_accept=partial(self._delete, head.id),
            danger=True,
            detail=breakable(one_line(head.name, _LONGEST)),
        )

    def _delete(self, customer_id: UUID) -> None:
        self._context.background.write(
            delete_customers, owner=self._page, customer_ids=[customer_id]
        )

    def restore(self) -> None:
        """Take the customer out of the recycle bin."""
        if self._customer_id is not None:
            self._context.background.write(
                restore_customers, owner=self._page, customer_ids=[self._customer_id]
            )

    def open_menu(self, anchor: QWidget) -> None:
        """All that the row has no button for."""
        head = self._head
        if head is None:
            return
        menu = Menu(self._page)
        level = partial(self.decide, Decision.LEVEL)
        menu.add(self.tr("Change the level…"), level, icon="star")
        if head.level_by_hand:
            menu.add(self.tr("Level back to the rule"), self.follow_rule, icon="undo-2")
        if head.hold is None:
            hold = partial(self.decide, Decision.HOLD)
            menu.add(self.tr("Put on credit hold…"), hold, icon="lock")
        else:
            release = partial(self.decide, Decision.RELEASE)
            menu.add(self.tr("Release from credit hold…"), release, icon="circle-check")
        if head.stopped is None:
            stop = partial(self.decide, Decision.STOP)
            menu.add(self.tr("Stop trading…"), stop, icon="user-x")
        else:
            resume = partial(self.decide, Decision.RESUME)
            menu.add(self.tr("Resume trading…"), resume, icon="user-check")
        menu.addSeparator()
        for text, icon, slot in (
            (self.tr("New order…"), "package", self.order),
            (self.tr("New payment…"), "wallet", self.pay),
            (self.tr("New complaint…"), "message-square-warning", self.complain),
            (self.tr("New task…"), "list-checks", self.plan),
            (self.tr("New contact person…"), "user-plus", self.add_contact),
        ):
            menu.add(text, slot, icon=icon)
        menu.addSeparator()
        cards = self.tr("Contact file of all people…")
        menu.add(cards, self.save_people, icon="users")
        menu.add(self.tr("Another card beside this one…"), self.put_beside, icon="columns-3")
        menu.addSeparator()
        delete = self.tr("Delete…")
        menu.add(delete, self.delete, icon="trash-2", shortcut="Del", danger=True)
        menu.open_below(anchor)

    def save_people(self) -> None:
        """Write all people of the customer as a contact file."""
        from desktop_crm.exchange.people_export import Whose, export_cards

        if self._head is not None:
            FileExport(self._context, self._page).start(
                export_cards,
                title=self.tr("Contact file"),
                name=one_line(self._head.name, _LONGEST_NAME),
                kind=VCF,
                ids=[self._head.id],
                whose=Whose.CUSTOMERS,
            )

    def save_person(self, contact: ContactRow) -> None:
        """Write one person as a contact file."""
        from desktop_crm.exchange.people_export import export_cards

        FileExport(self._context, self._page).start(
            export_cards,
            title=self.tr("Contact file"),
            name=one_line(contact.name, _LONGEST_NAME),
            kind=VCF,
            ids=[contact.id],
        )

    def open_contact(self, contact: ContactRow | None) -> None:
        """Change a person, or add one."""
        if contact is not None:
            edit_contact(self._context, self._page, contact.id)
        elif self._head is not None:
            new_contact(self._context, self._page, self._head.id)

    def open_order(self, row: OrderRow) -> None:
        """Show an order with all that belongs to it."""
        self._context.navigation.go(OrderRoute(row.id))

    def open_complaint(self, row: ComplaintRow) -> None:
        """Show a complaint with its steps, and do the next one."""
        show_complaint(self._context, self._page, row.id)

    def open_moment(self, row: TimelineRow) -> None:
        """Show what a row of the timeline stands for: the order behind it, or all its words."""
        order_id: UUID | None = None
        match row.detail:
            case OrderDetail():
                order_id = row.id
            case DeliveryDetail(order_id=found):
                order_id = found
        if order_id is not None:
            self._context.navigation.go(OrderRoute(order_id))
            return
        sheet = EntrySheet(self._context, self._page, row)
        if row.moment is Moment.LOG:
            sheet.correction_wanted.connect(self._on_correction)
        sheet.open()

    def _on_correction(self, row: TimelineRow) -> None:
        if self._head is not None:
            log_contact(self._context, self._page, self._head.id, row)

    def open_operation(self, panel: HistoryPanel, row: HistoryRow) -> None:
        """Show an operation of the history in full."""
        sheet = OperationSheet(self._context, self._page, row)
        sheet.undo_wanted.connect(panel.undo)
        sheet.parts_wanted.connect(self._show_step)
        sheet.open()

    def _show_step(self, row: HistoryRow) -> None:
        self._context.navigation.go(HistoryRoute(row.operation_id))
