"""Two customers beside each other: each half is a whole card with its own way back."""

from __future__ import annotations

import dataclasses
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.context import Context
from desktop_crm.ui.page import Page
from desktop_crm.ui.pages.card.card_page import CardPage
from desktop_crm.ui.pages.card.pane_navigation import PaneNavigation
from desktop_crm.ui.routes import CardRoute, PairRoute, Route

_HANDLE = 10
_SIZES = "pair/sizes"


class Pane(QWidget):
    """One half: a card page that navigates by itself."""

    shown = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.navigation = PaneNavigation(context.navigation, self)
        self.card = CardPage(dataclasses.replace(context, navigation=self.navigation), is_half=True)
        self.navigation.changed.connect(self._show_current)
        self.card.title_changed.connect(self.shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    @property
    def customer_id(self) -> UUID | None:
        """Whose card is shown."""
        route = self.navigation.current
        return route.customer_id if isinstance(route, CardRoute) else None

    def show_customer(self, customer_id: UUID) -> None:
        """Show a customer; the one that is shown stays as it is."""
        if customer_id != self.customer_id:
            self.navigation.go(CardRoute(customer_id))

    def _show_current(self) -> None:
        if self.navigation.current is not None:
            self.card.show_route(self.navigation.current)
            self.shown.emit()


class PairPage(Page):
    """Keeps its route in step with what the halves show, so that the way back finds both."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.left, self.right = Pane(context), Pane(context)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("pair")
        self._splitter.setHandleWidth(_HANDLE)
        self._splitter.setChildrenCollapsible(False)
        for pane in (self.left, self.right):
            self._splitter.addWidget(pane)
            pane.shown.connect(self._on_shown)
        sizes = context.preferences.json(_SIZES)
        if isinstance(sizes, list) and len(sizes) == len((self.left, self.right)):
            self._splitter.setSizes([int(each) for each in sizes])
        else:
            self._splitter.setSizes([1, 1])
        self._splitter.splitterMoved.connect(self._on_moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)

    @override
    def title(self) -> str:
        return f"{self.left.card.title()} | {self.right.card.title()}"

    @override
    def show_route(self, route: Route) -> None:
        if not isinstance(route, PairRoute):
            raise TypeError(f"no pair for {route!r}")
        self.left.show_customer(route.left_id)
        self.right.show_customer(route.right_id)

    def _on_shown(self) -> None:
        left, right = self.left.customer_id, self.right.customer_id
        if left is not None and right is not None and self.isVisible():
            self.context.navigation.replace(PairRoute(left, right))
        self.title_changed.emit()

    def _on_moved(self, _position: int, _index: int) -> None:
        self.context.preferences.set_json(_SIZES, self._splitter.sizes())
