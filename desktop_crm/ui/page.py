"""What every page of the window is, and how it is announced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

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

    def first_focus(self) -> QWidget:
        """Where the keyboard begins on this page: where it was left, else the page itself."""
        last = focused_in(self)
        return last if last is not None and last.isVisibleTo(self) else self

    def hand_on_focus(self) -> None:
        """The content has come: give it the keyboard that the page itself has held so far."""
        if self.hasFocus():
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_part(self, stack: QStackedWidget, part: QWidget) -> None:
        """Show one of the page's parts instead of another; the keyboard goes along."""
        focused = focused_in(self.window())
        if (
            stack.currentWidget() is not part
            and focused is not None
            and stack.isAncestorOf(focused)
        ):
            self.setFocus()
        stack.setCurrentWidget(part)
        self.hand_on_focus()


def focused_in(widget: QWidget) -> QWidget | None:
    """What has the keyboard in a window, or had it last in a part of it."""
    return widget.focusWidget()


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page before it is made.

    `start` is the route that the rail or, for a page `under` another entry, the palette opens; that
    entry is lit instead. `count` is a query `(session, *, today) -> int` for the
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

    @property
    def on_rail(self) -> bool:
        """Whether the page has an entry of its own, be it at the foot."""
        return self.start is not None and not self.under
