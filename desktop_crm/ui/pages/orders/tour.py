"""What the tour shows of the orders."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.ui.lists.tour import (
    choose_first,
    grouped,
    open_bulk,
    open_filter,
    open_print,
)
from desktop_crm.ui.routes import OrdersRoute, Route
from desktop_crm.ui.tour_stops import TourStop

_FILTERED = ListFilter(
    conditions=(
        Condition("ordered_on", Operator.LAST_DAYS, ("30",)),
        Condition("amount", Operator.AT_LEAST, ("20000",)),
    )
)


def _all(_session: Any, **_today: Any) -> Route:
    return OrdersRoute()


def _filtered(_session: Any, **_today: Any) -> Route:
    return OrdersRoute(filter=_FILTERED)


def _nothing(_session: Any, **_today: Any) -> Route:
    return OrdersRoute(filter=ListFilter(text="没有这样的订单"))


def stops() -> Sequence[TourStop]:
    """The list as it opens, filtered, grouped, changed, printed, and found empty."""
    return (
        TourStop("orders", _all, choose_first, key_screen=True),
        TourStop("orders_filter", _filtered, open_filter),
        TourStop("orders_grouped", _filtered, grouped("salesperson")),
        TourStop("orders_bulk", _filtered, open_bulk),
        TourStop("orders_print", _filtered, open_print),
        TourStop("orders_nothing", _nothing),
    )
