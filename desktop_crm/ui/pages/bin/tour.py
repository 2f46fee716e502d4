"""The pictures of the recycle bin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop_crm.ui.routes import BinRoute, Route
from desktop_crm.ui.tour_stops import TourStop


def _bin(_session: object, *, today: date) -> Route:  # noqa: ARG001
    return BinRoute()


def stops() -> Sequence[TourStop]:
    """The page."""
    return (TourStop("bin", _bin),)
