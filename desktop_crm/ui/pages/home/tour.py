"""The pictures of the home page."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_crm.ui.pages.home.home_page import HomePage
from desktop_crm.ui.routes import HomeRoute, Route
from desktop_crm.ui.tour_stops import TourStop


def _home(_session: object, *, today: date) -> Route:  # noqa: ARG001
    return HomeRoute()


def _open_undated(page: HomePage) -> None:
    page.tiles.undated.click()


def stops() -> Sequence[TourStop]:
    """The page, and the tasks behind its tile."""
    return (
        TourStop("home", _home, key_screen=True),
        TourStop("home_tasks", _home, _open_undated),
    )
