"""What the links of the home page do: one click opens the form, or does it at once."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QWidget

from desktop_crm.queries.home_today import ItemKind, TodayItem
from desktop_crm.services.tasks import complete_task
from desktop_crm.ui.context import Context
from desktop_crm.ui.routes import CardRoute, ComplaintsRoute, OrderRoute


class Doing:
    """Opens forms over a page."""

    def __init__(self, context: Context, host: QWidget) -> None:
        self._context = context
        self._host = host

    def open_card(self, customer_id: UUID) -> None:
        """Show a customer."""
        self._context.navigation.go(CardRoute(customer_id))

    def open_item(self, item: TodayItem) -> None:
        """Show what stands behind a thing to do."""
        match item.kind:
            case ItemKind.DELIVERY:
                self._context.navigation.go(OrderRoute(item.id))
            case ItemKind.COMPLAINT:
                self._context.navigation.go(ComplaintsRoute(complaint_id=item.id))
            case ItemKind.TASK if item.customer_id is None:
                self.edit_task(item.id)
            case _:
                if item.customer_id is not None:
                    self.open_card(item.customer_id)

    def do_item(self, item: TodayItem) -> None:
        """Do what its link says."""
        match item.kind:
            case ItemKind.TASK:
                self._context.background.write(complete_task, owner=self._host, task_id=item.id)
            case ItemKind.CONTACT:
                self.log_contact(item.id)
            case ItemKind.DELIVERY:
                self.ship(item.id)
            case ItemKind.BIRTHDAY if item.customer_id is not None:
                self.plan(item.customer_id)
            case _:
                self.open_item(item)

    def plan(self, customer_id: UUID) -> None:
        """Plan a next step."""
        from desktop_crm.ui.dialogs.task_dialog import new_task

        new_task(self._context, self._host, customer_id)

    def edit_task(self, task_id: UUID) -> None:
        """Change a task."""
        from desktop_crm.ui.dialogs.task_dialog import edit_task

        edit_task(self._context, self._host, task_id)

    def log_contact(self, customer_id: UUID) -> None:
        """Write down a contact."""
        from desktop_crm.ui.dialogs.log_entry_dialog import log_contact

        log_contact(self._context, self._host, customer_id)

    def ship(self, order_id: UUID) -> None:
        """Record a delivery."""
        from desktop_crm.ui.dialogs.delivery_dialog import new_delivery

        new_delivery(self._context, self._host, order_id)
