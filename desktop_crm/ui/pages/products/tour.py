"""What the tour shows of the products."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.ui.lists.tour import (
    choose_first,
    grouped,
    open_bulk,
    open_filter,
    open_print,
)
from desktop_crm.ui.routes import ProductsRoute, Route
from desktop_crm.ui.tour_stops import TourStop


def _all(_session: Any, **_today: Any) -> Route:
    return ProductsRoute()


def _offered(_session: Any, **_today: Any) -> Route:
    return ProductsRoute(filter=ListFilter(quick="offered"))


def _nothing(_session: Any, **_today: Any) -> Route:
    return ProductsRoute(filter=ListFilter(text="没有这样的产品"))


def stops() -> Sequence[TourStop]:
    """The list as it opens, filtered, grouped, changed, printed, and found empty."""
    return (
        TourStop("products", _all, choose_first, key_screen=True),
        TourStop("products_filter", _offered, open_filter),
        TourStop("products_grouped", _offered, grouped("category")),
        TourStop("products_bulk", _offered, open_bulk),
        TourStop("products_print", _offered, open_print),
        TourStop("products_nothing", _nothing),
    )
