"""What the tour shows of the payments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.ui.lists.tour import choose_first, grouped, open_filter, open_print
from desktop_crm.ui.routes import PaymentsRoute, Route
from desktop_crm.ui.tour_stops import TourStop


def _all(_session: Any, **_today: Any) -> Route:
    return PaymentsRoute()


def _some(_session: Any, **_today: Any) -> Route:
    return PaymentsRoute(filter=ListFilter(quick="month"))


def _nothing(_session: Any, **_today: Any) -> Route:
    return PaymentsRoute(filter=ListFilter(text="没有这样的回款"))


def stops() -> Sequence[TourStop]:
    """The list as it opens, filtered, grouped, printed, and found empty."""
    return (
        TourStop("payments", _all, choose_first, key_screen=True),
        TourStop("payments_filter", _some, open_filter),
        TourStop("payments_grouped", _some, grouped("method")),
        TourStop("payments_print", _some, open_print),
        TourStop("payments_nothing", _nothing),
    )
