"""What every page of the window is, and how it is announced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desktop_crm.core.language import Text
    from desktop_crm.ui.context import Context
    from desktop_crm.ui.routes import Route
    from desktop_crm.ui.tour_stops import TourStop


class Page(QWidget):
    """One page; it is made once, and shown each time the user comes to one of its routes."""

    title_changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    def show_route(self, route: Route) -> None:
        """Show what a route means; also called when the same page shows another record."""
        raise NotImplementedError

    def title(self) -> str:
        """What the window's title says."""
        raise NotImplementedError

    def leave(self) -> bool:
        """Whether the user may go; a page that says no tells why itself."""
        return True


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page before it is made.

    `start` is the route that the rail opens; without it the page is not on the rail, and `under`
    names the entry that is lit instead. `count` is a query `(session, *, today) -> int` for the
    number that waits there. A page with a `shortcut` of its own stands at the foot of the rail.
    """

    key: str
    title: Text
    icon: str
    factory: Callable[[Context], Page]
    start: Callable[[], Route] | None = None
    under: str = ""
    shortcut: str = ""
    count: Callable[..., int] | None = None
    tour: Callable[[], Sequence[TourStop]] = tuple
