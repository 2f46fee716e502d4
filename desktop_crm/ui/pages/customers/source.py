"""What the customer list asks the worker, for one filter and one order."""

from __future__ import annotations

from datetime import date
from functools import partial

from desktop_crm.queries.customer_filters import CustomerFilter, CustomerSort
from desktop_crm.queries.customer_list import (
    customer_head,
    customer_order,
    customer_page,
    customer_totals,
)
from desktop_crm.ui.tables.list_loader import ListSource

CONCERNED = (
    "customer",
    "customer_tag",
    "tag",
    "contact",
    "phone",
    "log_entry",
    "sales_order",
    "return_note",
    "receivable",
    "payment",
    "complaint",
    "option",
    "staff",
)
"""Tables out of which the list's cells are made."""


def list_source(customer_filter: CustomerFilter, sort: CustomerSort, today: date) -> ListSource:
    """The question of a customer list."""
    return ListSource(
        head=partial(customer_head, today=today, customer_filter=customer_filter, sort=sort),
        order=partial(customer_order, today=today, customer_filter=customer_filter, sort=sort),
        page=partial(customer_page, today=today),
        totals=partial(customer_totals, today=today, customer_filter=customer_filter),
    )
