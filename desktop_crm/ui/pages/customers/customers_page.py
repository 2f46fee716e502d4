"""The customers as a page."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.pages.customers.page_spec import CUSTOMERS_PAGE


class CustomersPage(ListPage):
    """A row opens the customer's card."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, CUSTOMERS_PAGE, parent)
