"""What a list asks the worker, for one filter and one order."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.rows import list_head, list_order, list_page, list_totals
from desktop_crm.ui.tables.list_loader import ListSource


def list_source(
    listing: Listing, list_filter: ListFilter, sort: ListSort, today: date
) -> ListSource:
    """The question of a list."""
    asked: dict[str, Any] = {"listing": listing, "today": today}
    return ListSource(
        head=partial(list_head, list_filter=list_filter, sort=sort, **asked),
        order=partial(list_order, list_filter=list_filter, sort=sort, **asked),
        page=partial(list_page, **asked),
        totals=partial(list_totals, list_filter=list_filter, **asked),
    )
