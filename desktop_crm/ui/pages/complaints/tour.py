"""What the tour shows of the complaints."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.ui.lists.tour import choose_first, open_bulk, open_filter, open_print
from desktop_crm.ui.routes import ComplaintsRoute, Route
from desktop_crm.ui.tour_stops import TourStop


def _all(_session: Any, **_today: Any) -> Route:
    return ComplaintsRoute()


def _open_ones(_session: Any, **_today: Any) -> Route:
    return ComplaintsRoute(filter=ListFilter(quick="open"))


def _nothing(_session: Any, **_today: Any) -> Route:
    return ComplaintsRoute(filter=ListFilter(text="没有这样的投诉"))


def stops() -> Sequence[TourStop]:
    """The list with the open one beside it, filtered, changed, printed, and found empty."""
    return (
        TourStop("complaints", _all, choose_first, key_screen=True),
        TourStop("complaints_filter", _open_ones, open_filter),
        TourStop("complaints_bulk", _open_ones, open_bulk),
        TourStop("complaints_print", _open_ones, open_print),
        TourStop("complaints_nothing", _nothing),
    )
