"""The tabs of the card and the panels behind them."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from desktop_crm.queries.card_header import TabCounts
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.card.complaints_panel import ComplaintsPanel
from desktop_crm.ui.pages.card.contacts_panel import ContactsPanel
from desktop_crm.ui.pages.card.facts_panel import FactsPanel
from desktop_crm.ui.pages.card.history_panel import HistoryPanel
from desktop_crm.ui.pages.card.orders_panel import OrdersPanel
from desktop_crm.ui.pages.card.panel import Panel
from desktop_crm.ui.pages.card.timeline_panel import TimelinePanel
from desktop_crm.ui.widgets.tab_strip import TabStrip


class Tab(StrEnum):
    """The tabs in their order."""

    FACTS = "facts"
    CONTACTS = "contacts"
    LOG = "log"
    ORDERS = "orders"
    COMPLAINTS = "complaints"
    HISTORY = "history"


class CardTabs(QObject):
    """Strip and stack; `changed` when the user chose another tab."""

    changed = Signal(str)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.strip = TabStrip()
        self.stack = QStackedWidget()
        self.facts = FactsPanel(context)
        self.contacts = ContactsPanel(context)
        self.timeline = TimelinePanel(context)
        self.orders = OrdersPanel(context)
        self.complaints = ComplaintsPanel(context)
        self.history = HistoryPanel(context)
        self._panels: dict[Tab, Panel] = {
            Tab.FACTS: self.facts,
            Tab.CONTACTS: self.contacts,
            Tab.LOG: self.timeline,
            Tab.ORDERS: self.orders,
            Tab.COMPLAINTS: self.complaints,
            Tab.HISTORY: self.history,
        }
        for tab, text in (
            (Tab.FACTS, self.tr("Facts")),
            (Tab.CONTACTS, self.tr("Contact persons")),
            (Tab.LOG, self.tr("Contact history")),
            (Tab.ORDERS, self.tr("Orders")),
            (Tab.COMPLAINTS, self.tr("Complaints")),
            (Tab.HISTORY, self.tr("History")),
        ):
            self.strip.add(tab, text)
            self.stack.addWidget(self._panels[tab])
        self.strip.current_changed.connect(self._on_changed)

    @property
    def panels(self) -> list[Panel]:
        """What stands behind the tabs."""
        return list(self._panels.values())

    @property
    def current(self) -> Tab:
        """The tab on show."""
        return Tab(self.strip.current)

    def show_tab(self, key: str) -> None:
        """Show a tab without telling; an unknown key shows the contacts."""
        tab = Tab(key) if key in set(Tab) else Tab.LOG
        self.strip.set_current(tab)
        self.stack.setCurrentWidget(self._panels[tab])

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
        self.stack.setCurrentWidget(self._panels[Tab(key)])
        self.changed.emit(key)
