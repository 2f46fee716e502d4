"""All lists of the program by name."""

from __future__ import annotations

from collections.abc import Mapping

from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.orders import ORDERS

LISTINGS: Mapping[str, Listing] = {each.name: each for each in (CUSTOMERS, ORDERS)}
