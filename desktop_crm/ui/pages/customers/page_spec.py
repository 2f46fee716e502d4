"""What makes the customer list the customer list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.listing.contacts import CONTACTS
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.spec import (
    Chosen,
    Deleting,
    EmptyTexts,
    ListPageSpec,
    Neighbour,
    RowAction,
)
from desktop_crm.ui.routes import CardRoute, ContactsRoute, CustomersRoute


def _open(context: Context, _host: QWidget, chosen: Chosen) -> None:
    context.navigation.go(CardRoute(chosen.id))


def _edit(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.customer_dialog import edit_customer

    edit_customer(context, host, chosen.id)


def _log(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.log_entry_dialog import log_contact

    log_contact(context, host, chosen.id)


def _order(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.order_dialog import new_order

    new_order(context, host, chosen.id)


def _deleting() -> Callable[..., Any]:
    from desktop_crm.services.recycle_bin import delete_customers

    return delete_customers


CUSTOMERS_PAGE = ListPageSpec(
    listing=CUSTOMERS,
    icon="users",
    title=QT_TRANSLATE_NOOP("customers_page", "Customers"),
    search_hint=QT_TRANSLATE_NOOP("customers_page", "Search: name, contact, phone"),
    empty=EmptyTexts(
        QT_TRANSLATE_NOOP("customers_page", "No customers yet"),
        QT_TRANSLATE_NOOP(
            "customers_page", "Enter the first one with “New customer”, or import from Excel."
        ),
        QT_TRANSLATE_NOOP("customers_page", "No customer matches"),
    ),
    route=CustomersRoute,
    open_row=_open,
    new="customer.new",
    new_text=QT_TRANSLATE_NOOP("customers_page", "New customer"),
    this_month=QT_TRANSLATE_NOOP("customers_page", "{count} new this month"),
    edit=RowAction(
        QT_TRANSLATE_NOOP("customers_page", "Edit customer"), "pencil", _edit, "customer.edit"
    ),
    actions=(
        RowAction(
            QT_TRANSLATE_NOOP("customers_page", "Log a contact"), "phone-call", _log, "log.new"
        ),
        RowAction(QT_TRANSLATE_NOOP("customers_page", "New order"), "package", _order),
    ),
    deleting=Deleting(
        _deleting,
        "customer_ids",
        QT_TRANSLATE_NOOP("customers_page", "Delete customer"),
        QT_TRANSLATE_NOOP(
            "customers_page",
            "Do you want to delete this customer? It can be restored from the recycle bin.",
        ),
    ),
    first_field="owner",
    imports=True,
    spare=("change", "level", "owner"),
    neighbours=(Neighbour(CONTACTS.title, ContactsRoute),),
)
