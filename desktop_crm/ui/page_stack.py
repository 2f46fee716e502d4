"""The pages of one window: each is made when it is first visited."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_crm.ui.page import Page, PageSpec, focused_in

if TYPE_CHECKING:
    from desktop_crm.ui.context import Context
    from desktop_crm.ui.routes import Route


class PageStack(QStackedWidget):
    """Shows the page of a route; also holds what stands there while no firm is open."""

    title_changed = Signal()

    def __init__(self, pages: Sequence[PageSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._specs = {spec.key: spec for spec in pages}
        self._made: dict[str, Page] = {}

    @property
    def current_page(self) -> Page | None:
        """The page that is shown, if it is one."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Page) else None

    def show_widget(self, widget: QWidget) -> None:
        """Show something that is no page."""
        if self.indexOf(widget) < 0:
            self.addWidget(widget)
        self._come_to(widget, widget)

    def show_route(self, route: Route, context: Context) -> None:
        """Show the route's page, made now if this is the first visit."""
        page = self._made.get(route.page)
        if page is None:
            page = self._specs[route.page].factory(context)
            page.title_changed.connect(self.title_changed)
            self._made[route.page] = page
            self.addWidget(page)
        page.show_route(route)
        self._come_to(page, page.first_focus())
        self.title_changed.emit()

    def _come_to(self, widget: QWidget, first: QWidget) -> None:
        """Show it with the keyboard in it, unless that is in a sheet, or in it already."""
        is_other = widget is not self.currentWidget()
        self.setCurrentWidget(widget)
        focused = focused_in(self.window())
        is_free = focused is None or self.window() is focused or self._is_beside(focused)
        if is_free and (is_other or focused is None or not widget.isAncestorOf(focused)):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _is_beside(self, focused: QWidget) -> bool:
        """Whether it is in the stack or in what stands beside it, not in a sheet over both."""
        parent = self.parentWidget()
        return parent is not None and parent.isAncestorOf(focused)

    def may_leave(self) -> bool:
        """Whether the page that is shown lets the user go."""
        page = self.current_page
        return page is None or page.leave()

    def discard_pages(self) -> None:
        """Forget all pages: the firm was closed, or the language has changed."""
        for page in self._made.values():
            self.removeWidget(page)
            page.hide()
            page.deleteLater()
        self._made.clear()
