"""The people of all customers as a page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.listing.contacts import CONTACTS
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.lists.row_deeds import log_contact_with, show_customer
from desktop_crm.ui.lists.spec import Chosen, EmptyTexts, ListPageSpec, Neighbour, RowAction
from desktop_crm.ui.routes import ContactsRoute, CustomersRoute
from desktop_crm.ui.theme.tokens import ROW


def _edit(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.contact_dialog import edit_contact

    edit_contact(context, host, chosen.id)


CONTACTS_PAGE = ListPageSpec(
    listing=CONTACTS,
    icon="user",
    title=CONTACTS.title,
    search_hint=QT_TRANSLATE_NOOP("contacts_page", "Search: name, phone, customer"),
    empty=EmptyTexts(
        QT_TRANSLATE_NOOP("contacts_page", "No contact persons yet"),
        QT_TRANSLATE_NOOP(
            "contacts_page",
            "They are entered on a customer's card, or imported with the customers.",
        ),
        QT_TRANSLATE_NOOP("contacts_page", "No contact person matches"),
    ),
    route=ContactsRoute,
    open_row=show_customer("contacts"),
    new="contact.new",
    new_text=QT_TRANSLATE_NOOP("contacts_page", "New contact person"),
    edit=RowAction(QT_TRANSLATE_NOOP("contacts_page", "Edit contact person"), "pencil", _edit),
    actions=(
        RowAction(
            QT_TRANSLATE_NOOP("contacts_page", "Log a contact"),
            "phone-call",
            log_contact_with,
            "log.new",
            needs_customer=True,
        ),
    ),
    first_field="title",
    spare=("email", "wechat", "department"),
    row_height=ROW,
    neighbours=(Neighbour(CUSTOMERS.title, CustomersRoute),),
)


class ContactsPage(ListPage):
    """A row opens the customer's card at its people."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, CONTACTS_PAGE, parent)
