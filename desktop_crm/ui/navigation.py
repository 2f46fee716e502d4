"""Where the user is, where they came from, and the way back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_crm.ui.routes import Route

_LONGEST = 100


class Navigation(QObject):
    """A stack of routes with a position, like a browser's history."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._routes: list[Route] = []
        self._position = -1
        self._may_leave = _always

    @property
    def current(self) -> Route | None:
        """The route that is shown, or None before the first one."""
        return self._routes[self._position] if self._routes else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place before this one."""
        return self._position > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether the user came back from somewhere."""
        return self._position < len(self._routes) - 1

    def guard(self, may_leave: Callable[[], bool]) -> None:
        """Ask `may_leave` before each move; a page with unsaved words says no."""
        self._may_leave = may_leave

    def go(self, route: Route) -> None:
        """Show a route and remember the present one for the way back."""
        if route == self.current or not self._may_leave():
            return
        del self._routes[self._position + 1 :]
        self._routes.append(route)
        del self._routes[:-_LONGEST]
        self._position = len(self._routes) - 1
        self.changed.emit()

    def replace(self, route: Route) -> None:
        """Note that the present page shows another state of itself: no step on the way back."""
        if not self._routes:
            self.go(route)
        else:
            self._routes[self._position] = route

    def back(self) -> None:
        """One step back."""
        self._move(-1)

    def forward(self) -> None:
        """One step forward again."""
        self._move(1)

    def _move(self, step: int) -> None:
        target = self._position + step
        if 0 <= target < len(self._routes) and self._may_leave():
            self._position = target
            self.changed.emit()


def _always() -> bool:
    return True
