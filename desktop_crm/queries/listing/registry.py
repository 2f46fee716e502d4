"""All lists of the program by name."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.queries.listing.complaints import COMPLAINTS
from desktop_crm.queries.listing.contacts import CONTACTS
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.deliveries import DELIVERIES
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.log import LOG
from desktop_crm.queries.listing.orders import ORDERS
from desktop_crm.queries.listing.payments import PAYMENTS
from desktop_crm.queries.listing.products import PRODUCTS
from desktop_crm.queries.listing.tasks import TASKS

LISTINGS: Mapping[str, Listing] = {
    each.name: each
    for each in (
        *(CUSTOMERS, LOG, ORDERS, COMPLAINTS, PRODUCTS),
        *(DELIVERIES, PAYMENTS, TASKS, CONTACTS),
    )
}
