"""What the tour shows of the people of customers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.ui.lists.tour import choose_first, grouped, open_bulk, open_filter, open_print
from desktop_crm.ui.routes import ContactsRoute, Route
from desktop_crm.ui.tour_stops import TourStop


def _all(_session: Any, **_today: Any) -> Route:
    return ContactsRoute()


def _some(_session: Any, **_today: Any) -> Route:
    return ContactsRoute(filter=ListFilter(quick="primary"))


def _nothing(_session: Any, **_today: Any) -> Route:
    return ContactsRoute(filter=ListFilter(text="没有这样的联系人"))


def stops() -> Sequence[TourStop]:
    """The list as it opens, filtered, grouped, changed, printed, and found empty."""
    return (
        TourStop("contacts", _all, choose_first, key_screen=True),
        TourStop("contacts_filter", _some, open_filter),
        TourStop("contacts_grouped", _some, grouped("title")),
        TourStop("contacts_bulk", _some, open_bulk),
        TourStop("contacts_print", _some, open_print),
        TourStop("contacts_nothing", _nothing),
    )
