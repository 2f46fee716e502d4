"""What the tour shows of the deliveries."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.ui.lists.tour import choose_first, grouped, open_filter, open_print
from desktop_crm.ui.routes import DeliveriesRoute, Route
from desktop_crm.ui.tour_stops import TourStop


def _all(_session: Any, **_today: Any) -> Route:
    return DeliveriesRoute()


def _some(_session: Any, **_today: Any) -> Route:
    return DeliveriesRoute(filter=ListFilter(quick="month"))


def _nothing(_session: Any, **_today: Any) -> Route:
    return DeliveriesRoute(filter=ListFilter(text="没有这样的出货单"))


def stops() -> Sequence[TourStop]:
    """The list as it opens, filtered, grouped, printed, and found empty."""
    return (
        TourStop("deliveries", _all, choose_first, key_screen=True),
        TourStop("deliveries_filter", _some, open_filter),
        TourStop("deliveries_grouped", _some, grouped("carrier")),
        TourStop("deliveries_print", _some, open_print),
        TourStop("deliveries_nothing", _nothing),
    )
