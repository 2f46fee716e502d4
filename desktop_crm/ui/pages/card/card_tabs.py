"""The tabs of the card; what stands behind one is made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop_crm.queries.card_header import TabCounts
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.card.attachments_panel import AttachmentsPanel
from desktop_crm.ui.pages.card.complaints_panel import ComplaintsPanel
from desktop_crm.ui.pages.card.contacts_panel import ContactsPanel
from desktop_crm.ui.pages.card.facts_panel import FactsPanel
from desktop_crm.ui.pages.card.history_panel import HistoryPanel
from desktop_crm.ui.pages.card.orders_panel import OrdersPanel
from desktop_crm.ui.pages.card.panel import Panel
from desktop_crm.ui.pages.card.timeline_panel import TimelinePanel
from desktop_crm.ui.widgets.tab_strip import TabStrip

P = TypeVar("P", bound=Panel)


class Tab(StrEnum):
    """The tabs in their order."""

    FACTS = "facts"
    CONTACTS = "contacts"
    LOG = "log"
    ORDERS = "orders"
    COMPLAINTS = "complaints"
    FILES = "files"
    HISTORY = "history"


_PANELS: Mapping[Tab, Callable[[Context], Panel]] = {
    Tab.FACTS: FactsPanel,
    Tab.CONTACTS: ContactsPanel,
    Tab.LOG: TimelinePanel,
    Tab.ORDERS: OrdersPanel,
    Tab.COMPLAINTS: ComplaintsPanel,
    Tab.FILES: AttachmentsPanel,
    Tab.HISTORY: HistoryPanel,
}


class CardTabs(QObject):
    """Strip and stack; `changed` when the user chose another tab, `made` for each new panel."""

    changed = Signal(str)
    made = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._customer_id: UUID | None = None
        self._panels: dict[Tab, Panel] = {}
        self.strip = TabStrip()
        self.stack = QStackedWidget()
        for tab, text in (
            (Tab.FACTS, self.tr("Facts")),
            (Tab.CONTACTS, self.tr("Contact persons")),
            (Tab.LOG, self.tr("Contact history")),
            (Tab.ORDERS, self.tr("Orders")),
            (Tab.COMPLAINTS, self.tr("Complaints")),
            (Tab.FILES, self.tr("Attachments")),
            (Tab.HISTORY, self.tr("History")),
        ):
            self.strip.add(tab, text)
        self.strip.current_changed.connect(self._on_changed)

    @property
    def panels(self) -> list[Panel]:
        """What was looked at so far."""
        return list(self._panels.values())

    @property
    def current(self) -> Tab:
        """The tab on show."""
        return Tab(self.strip.current)

    def panel(self, tab: Tab) -> Panel:
        """What stands behind a tab; made now if nobody looked at it yet."""
        if tab not in self._panels:
            panel = _PANELS[tab](self._context)
            self._panels[tab] = panel
            self.stack.addWidget(panel)
            self.made.emit(panel)
            if self._customer_id is not None:
                panel.show_customer(self._customer_id)
        return self._panels[tab]

    def find(self, tab: Tab, kind: type[P]) -> P:
        """The panel behind a tab, as what it is.

        Raises:
            TypeError: if the tab holds another kind of panel.
        """
        panel = self.panel(tab)
        if not isinstance(panel, kind):
            raise TypeError(f"{tab} is no {kind.__name__}")
        return panel

    def show_customer(self, customer_id: UUID) -> None:
        """Show a customer behind all tabs."""
        self._customer_id = customer_id
        for panel in self.panels:
            panel.show_customer(customer_id)

    def show_tab(self, key: str) -> None:
        """Show a tab without telling; an unknown key shows the contacts."""
        tab = Tab(key) if key in set(Tab) else Tab.LOG
        self.strip.set_current(tab)
        self.stack.setCurrentWidget(self.panel(tab))

    def choose(self, tab: Tab) -> None:
        """Show a tab as if the user had pressed it."""
        if tab is not self.current:
            self.show_tab(tab)
            self.changed.emit(tab)

    def show_counts(self, counts: TabCounts) -> None:
        """Numbers behind the words."""
        for tab, count in (
            (Tab.CONTACTS, counts.contacts),
            (Tab.LOG, counts.log_entries),
            (Tab.ORDERS, counts.orders),
            (Tab.COMPLAINTS, counts.complaints),
            (Tab.FILES, counts.attachments),
        ):
            self.strip.set_count(tab, count)

    def next_tab(self) -> None:
        """The tab to the right, after the last one the first."""
        self._step(1)

    def previous_tab(self) -> None:
        """The tab to the left."""
        self._step(-1)

    def _step(self, step: int) -> None:
        tabs = list(Tab)
        self.choose(tabs[(tabs.index(self.current) + step) % len(tabs)])

    def _on_changed(self, key: str) -> None:
        self.stack.setCurrentWidget(self.panel(Tab(key)))
        self.changed.emit(key)
