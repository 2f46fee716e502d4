"""What can be done with a row of several lists: go to its customer, log a contact."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.spec import Chosen, RunOnRow
from desktop_crm.ui.routes import CardRoute


def log_contact_with(context: Context, host: QWidget, chosen: Chosen) -> None:
    """Write down a contact with the row's customer."""
    from desktop_crm.ui.dialogs.log_entry_dialog import log_contact

    if chosen.customer_id is not None:
        log_contact(context, host, chosen.customer_id)


def show_customer(tab: str = "") -> RunOnRow:
    """Open the card of the row's customer, perhaps at one of its tabs."""
    return partial(_show_customer, tab)


def _show_customer(tab: str, context: Context, _host: QWidget, chosen: Chosen) -> None:
    if chosen.customer_id is not None:
        context.navigation.go(CardRoute(chosen.customer_id, tab=tab))
