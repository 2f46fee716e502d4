"""The settings as a page: which section is shown, and the way to the others."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.context import Context
from desktop_crm.ui.page import Page
from desktop_crm.ui.pages.settings.section import Section, SectionSpec
from desktop_crm.ui.pages.settings.sections import SECTIONS
from desktop_crm.ui.rail_items import RailItem
from desktop_crm.ui.routes import Route, SettingsRoute
from desktop_crm.ui.theme.tokens import PAGE_MARGIN, SPACE_1, SPACE_3, SPACE_4, SPACE_5
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea

_LIST_WIDTH = 168
_WIDEST = 860
_STEPS = {Qt.Key.Key_Up.value: -1, Qt.Key.Key_Down.value: 1}
_LAST = "settings/section"


class SettingsPage(Page):
    """Makes each section when it is first looked at."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._specs = {spec.key: spec for spec in SECTIONS}
        self._made: dict[str, Section] = {}
        self._areas: dict[str, ScrollArea] = {}
        self.items = {spec.key: self._item(spec) for spec in SECTIONS}
        self._heading = Label("", "section")
        self._stack = QStackedWidget()
        self._lay_out()

    def _item(self, spec: SectionSpec) -> RailItem:
        item = RailItem(self.context.language.say(spec.title), spec.icon)
        item.clicked.connect(partial(self.choose, spec.key))
        return item

    def _lay_out(self) -> None:
        names = QWidget()
        names.setFixedWidth(_LIST_WIDTH)
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        for item in self.items.values():
            column.addWidget(item)
        column.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(SPACE_3)
        right.addWidget(self._heading)
        right.addWidget(self._stack, 1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_5)
        row.addWidget(names)
        row.addLayout(right, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(PAGE_MARGIN, SPACE_3 + 2, PAGE_MARGIN, SPACE_3)
        box.setSpacing(SPACE_4)
        box.addWidget(Label(self.tr("Settings"), "title"))
        box.addLayout(row, 1)

    @override
    def title(self) -> str:
        return self.tr("Settings")

    @override
    def show_route(self, route: Route) -> None:
        wanted = route.section if isinstance(route, SettingsRoute) else ""
        remembered = self.context.preferences.text(_LAST)
        for key in (wanted, remembered, SECTIONS[0].key):
            if key in self._specs:
                self._show(key)
                return

    @property
    def current(self) -> str:
        """The key of the section that is shown."""
        return next((key for key, item in self.items.items() if item.isChecked()), "")

    def section(self, key: str) -> Section:
        """A section, made now if nobody looked at it yet."""
        if key not in self._made:
            section = self._specs[key].factory(self.context)
            section.setMaximumWidth(_WIDEST)
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, SPACE_3, SPACE_3)
            row.addWidget(section, 1)
            row.addStretch(0)
            self._made[key] = section
            self._areas[key] = ScrollArea(holder)
            self._stack.addWidget(self._areas[key])
        return self._made[key]

    def choose(self, key: str) -> None:
        """Show a section as if the user had pressed it; the way back leads to the one before."""
        if key != self.current:
            self.context.navigation.go(SettingsRoute(key))

    def _show(self, key: str) -> None:
        self.section(key)
        for name, item in self.items.items():
            item.setChecked(name == key)
        self._heading.setText(self.context.language.say(self._specs[key].title))
        self._stack.setCurrentWidget(self._areas[key])
        self.context.preferences.set(_LAST, key)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        items = list(self.items.values())
        focused = self.focusWidget()
        if step is None or focused not in items:
            super().keyPressEvent(event)
            return
        items[(items.index(focused) + step) % len(items)].setFocus(Qt.FocusReason.TabFocusReason)
