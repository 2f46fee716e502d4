"""What the tour shows of the tasks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.ui.lists.tour import choose_first, grouped, open_bulk, open_filter, open_print
from desktop_crm.ui.routes import Route, TasksRoute
from desktop_crm.ui.tour_stops import TourStop


def _all(_session: Any, **_today: Any) -> Route:
    return TasksRoute()


def _some(_session: Any, **_today: Any) -> Route:
    return TasksRoute(filter=ListFilter(quick="week"))


def _nothing(_session: Any, **_today: Any) -> Route:
    return TasksRoute(filter=ListFilter(text="没有这样的待办"))


def stops() -> Sequence[TourStop]:
    """The list as it opens, filtered, grouped, changed, printed, and found empty."""
    return (
        TourStop("tasks", _all, choose_first, key_screen=True),
        TourStop("tasks_filter", _some, open_filter),
        TourStop("tasks_grouped", _some, grouped("owner")),
        TourStop("tasks_bulk", _some, open_bulk),
        TourStop("tasks_print", _some, open_print),
        TourStop("tasks_nothing", _nothing),
    )
