"""The pictures of the history page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_crm.ui.pages.history.history_page import HistoryPage
from desktop_crm.ui.routes import HistoryRoute, Route
from desktop_crm.ui.tour_stops import TourStop


def _history(_session: object, *, today: date) -> Route:  # noqa: ARG001
    return HistoryRoute()


def _choose_old(page: HistoryPage) -> None:
    steps = page.list.items
    page.list.choose(steps[min(3, len(steps) - 1)].row.id)


def stops() -> Sequence[TourStop]:
    """The list with a step beside it."""
    return (
        TourStop("history", _history, key_screen=True),
        TourStop("history_step", _history, _choose_old),
    )
