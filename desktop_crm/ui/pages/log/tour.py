"""What the tour shows of the contact log."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.ui.lists.tour import choose_first, grouped, open_filter, open_print
from desktop_crm.ui.routes import LogRoute, Route
from desktop_crm.ui.tour_stops import TourStop

_FILTERED = ListFilter(conditions=(Condition("happened_at", Operator.LAST_DAYS, ("7",)),))


def _all(_session: Any, **_today: Any) -> Route:
    return LogRoute()


def _filtered(_session: Any, **_today: Any) -> Route:
    return LogRoute(filter=_FILTERED)


def _nothing(_session: Any, **_today: Any) -> Route:
    return LogRoute(filter=ListFilter(text="没有这样的记录"))


def stops() -> Sequence[TourStop]:
    """The log as it opens, filtered, grouped, printed, and found empty."""
    return (
        TourStop("log", _all, choose_first, key_screen=True),
        TourStop("log_filter", _filtered, open_filter),
        TourStop("log_grouped", _filtered, grouped("staff")),
        TourStop("log_print", _filtered, open_print),
        TourStop("log_nothing", _nothing),
    )
