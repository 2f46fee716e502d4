"""The way through cards within one half of the window; everything else leaves the pair."""

from __future__ import annotations

from PySide6.QtCore import QObject
from typing_extensions import override

from desktop_crm.ui.navigation import Navigation
from desktop_crm.ui.routes import CardRoute, Route


class PaneNavigation(Navigation):
    """Cards open in this half and can be gone back through; other places go to the window."""

    def __init__(self, outer: Navigation, parent: QObject) -> None:
        super().__init__(parent)
        self._outer = outer

    @override
    def go(self, route: Route) -> None:
        if isinstance(route, CardRoute):
            super().go(route)
        else:
            self._outer.go(route)

    @override
    def back(self) -> None:
        if self.can_go_back:
            super().back()
        else:
            self._outer.back()
