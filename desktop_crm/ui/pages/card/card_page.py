"""The customer card: head and banners on top, tabs below, the chart and next steps beside them."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Change
from desktop_crm.core.periods import Month
from desktop_crm.queries.card_header import CardHeader, card_header
from desktop_crm.queries.card_months import CardMonths
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.customer_decision import Decision
from desktop_crm.ui.page import Page, focused_in
from desktop_crm.ui.pages.card.card_actions import CardActions
from desktop_crm.ui.pages.card.card_tabs import CardTabs, Tab
from desktop_crm.ui.pages.card.complaints_panel import ComplaintsPanel
from desktop_crm.ui.pages.card.contacts_panel import ContactsPanel
from desktop_crm.ui.pages.card.facts_panel import FactsPanel
from desktop_crm.ui.pages.card.head_card import HeadCard
from desktop_crm.ui.pages.card.head_words import Alarm
from desktop_crm.ui.pages.card.history_panel import HistoryPanel
from desktop_crm.ui.pages.card.missing_card import MissingCard
from desktop_crm.ui.pages.card.months_panel import MonthsPanel
from desktop_crm.ui.pages.card.orders_panel import OrdersPanel
from desktop_crm.ui.pages.card.panel import Panel
from desktop_crm.ui.pages.card.steps_panel import StepsPanel
from desktop_crm.ui.pages.card.timeline_panel import TimelinePanel
from desktop_crm.ui.pages.card.top_row import TopRow
from desktop_crm.ui.routes import CardRoute, CustomersRoute, Route
from desktop_crm.ui.theme.tokens import GAP, PAGE_MARGIN, SPACE_3
from desktop_crm.ui.widgets.scroll_area import ScrollArea

_TAB = "card/tab"
_SIDE, _NARROW_SIDE = 372, 296
_NARROW = 900
_HALF_WITH_SIDE = 700
_WITH_SIDE = frozenset({Tab.LOG, Tab.FACTS})
_LEAST_HEIGHT = 560


class _Content(QWidget):
    """Scrolls only when its parts cannot be any lower, not as soon as they would like to be."""

    @override
    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.minimumHeightForWidth(width) if layout is not None else 0


class CardPage(Page):
    """Shows one customer after the other; the tab stays, old rows stay until the new ones come."""

    def __init__(
        self, context: Context, parent: QWidget | None = None, *, is_half: bool = False
    ) -> None:
        super().__init__(context, parent)
        self._is_half = is_half
        self._customer_id: UUID | None = None
        self._head: CardHeader | None = None
        self._months: CardMonths | None = None
        self.sheets = CardActions(context, self)
        self.top = TopRow(context, is_half=is_half)
        self.head = HeadCard(context)
        self.tabs = CardTabs(context)
        self.months = MonthsPanel(context)
        self.steps = StepsPanel(context)
        self._missing = MissingCard()
        self._lay_out()
        self._connect()
        self._offer_actions()

    @property
    def _panels(self) -> list[Panel]:
        return [*self.tabs.panels, self.months, self.steps]

    def _lay_out(self) -> None:
        self._side = QWidget()
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(GAP)
        side.addWidget(self.months, 2)
        side.addWidget(self.steps, 3)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        below.addWidget(self.tabs.stack, 1)
        below.addWidget(self._side)
        content = _Content()
        content.setMinimumHeight(_LEAST_HEIGHT)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(SPACE_3)
        inner.addWidget(self.head)
        inner.addWidget(self.tabs.strip)
        inner.addLayout(below, 1)
        self._body = QStackedWidget()
        self._body.addWidget(ScrollArea(content))
        self._body.addWidget(self._missing)
        column = QVBoxLayout(self)
        side_margin = SPACE_3 if self._is_half else PAGE_MARGIN
        column.setContentsMargins(side_margin, SPACE_3, side_margin, 20)
        column.setSpacing(SPACE_3)
        column.addWidget(self.top)
        column.addWidget(self._body, 1)
        content.hide()
        self._content = content

    def _connect(self) -> None:
        self.top.back_wanted.connect(self._go_back)
        self.top.log_wanted.connect(self.sheets.log)
        self.top.edit_wanted.connect(self._on_edit)
        self.top.order_wanted.connect(self.sheets.order)
        self.top.menu_wanted.connect(self.sheets.open_menu)
        self.head.alarm_pressed.connect(self._on_alarm)
        self.head.level_pressed.connect(partial(self.sheets.decide, Decision.LEVEL))
        self.tabs.changed.connect(self._on_tab)
        self.tabs.made.connect(self._on_made)
        self.months.month_chosen.connect(self._on_month)
        self.months.loaded.connect(self._on_months)
        self.steps.step_wanted.connect(self.sheets.plan)
        self.steps.complaints_wanted.connect(self._on_complaints)
        self._missing.back_wanted.connect(self._go_back)
        self._missing.restore_wanted.connect(self.sheets.restore)
        self.context.bus.changed.connect(self._on_changed)

    def _on_made(self, panel: Panel) -> None:
        """Listen to a panel that somebody looks at for the first time."""
        match panel:
            case TimelinePanel():
                panel.opened.connect(self.sheets.open_moment)
                panel.log_wanted.connect(self.sheets.log)
            case FactsPanel():
                panel.edit_wanted.connect(self.sheets.edit)
            case ContactsPanel():
                panel.contact_wanted.connect(self.sheets.open_contact)
                panel.card_wanted.connect(self.sheets.save_person)
            case OrdersPanel():
                panel.order_wanted.connect(self.sheets.open_order)
                panel.added.connect(self.sheets.order)
            case ComplaintsPanel():
                panel.complaint_wanted.connect(self.sheets.open_complaint)
                panel.added.connect(self.sheets.complain)
            case HistoryPanel():
                panel.opened.connect(partial(self.sheets.open_operation, panel))

    def _offer_actions(self) -> None:
        handle = self.context.actions.handle
        for key, run in (
            ("log.new", self.sheets.log),
            ("customer.edit", self._on_edit),
            ("order.new", self.sheets.order),
            ("complaint.new", self.sheets.complain),
            ("task.new", self.sheets.plan),
            ("contact.new", self.sheets.add_contact),
            ("payment.new", self.sheets.pay),
            ("delivery.new", self.sheets.deliver),
            ("return.new", self.sheets.take_back),
            ("card.beside", self.sheets.put_beside),
            ("card.next_tab", self.tabs.next_tab),
            ("card.previous_tab", self.tabs.previous_tab),
        ):
            handle(key, run, owner=self, enabled=self._can_act)

    def _can_act(self) -> bool:
        return self.sheets.can_act

    # Arriving

    @override
    def show_route(self, route: Route) -> None:
        if not isinstance(route, CardRoute):
            raise TypeError(f"no card for {route!r}")
        tab = route.tab or self.context.preferences.text(_TAB, Tab.LOG)
        if route.customer_id != self._customer_id:
            self._customer_id = route.customer_id
            self._head, self._months = None, None
            self._content.hide()
            self.sheets.set_customer(route.customer_id, None)
        self._read_head()
        self.months.show_customer(route.customer_id)
        self.tabs.show_tab(tab)
        self._show_side()
        self.tabs.show_customer(route.customer_id)
        self.steps.show_customer(route.customer_id)

    @override
    def title(self) -> str:
        return self._head.name if self._head else self.tr("Customer card")

    def _read_head(self) -> None:
        self.context.background.read(
            card_header,
            self._on_head,
            owner=self,
            customer_id=self._customer_id,
            today=self.context.today(),
        )

    def _on_head(self, head: CardHeader | None) -> None:
        self._head = head
        if self._customer_id is not None:
            self.sheets.set_customer(self._customer_id, head)
        self.top.show_name(head.name if head else "")
        self._body.setCurrentIndex(1 if head is None else 0)
        self._content.setVisible(head is not None)
        self._show_head()
        self.context.actions.refresh()
        self.title_changed.emit()

    def _show_head(self) -> None:
        if self._head is not None:
            self.head.show_head(self._head, self._months)
            self.tabs.show_counts(self._head.counts)

    def _on_months(self, months: CardMonths) -> None:
        self._months = months
        self._show_head()

    # Changes

    def _on_changed(self, change: Change[Any]) -> None:
        if self._customer_id is None:
            return
        self._read_head()
        for panel in self._panels:
            panel.on_changed(change)

    # What the user presses

    def _go_back(self) -> None:
        navigation = self.context.navigation
        if navigation.can_go_back:
            navigation.back()
        else:
            navigation.go(CustomersRoute())

    def _on_edit(self) -> None:
        self.sheets.edit()

    def _on_tab(self, tab: str) -> None:
        self._show_side()
        self.context.preferences.set(_TAB, tab)
        if self._customer_id is not None:
            self.context.navigation.replace(CardRoute(self._customer_id, tab))

    def _on_alarm(self, alarm: str) -> None:
        match alarm:
            case Alarm.HOLD:
                self.sheets.decide(Decision.RELEASE)
            case Alarm.OVERDUE:
                self.sheets.decide(Decision.HOLD)
            case Alarm.STOPPED:
                self.sheets.decide(Decision.RESUME)
            case Alarm.COMPLAINT:
                self._on_complaints()
            case Alarm.DROP:
                self._on_month(Month.of(self.context.today()))

    def _on_month(self, month: Month) -> None:
        self.tabs.choose(Tab.ORDERS)
        self.tabs.find(Tab.ORDERS, OrdersPanel).show_month(month)

    def _on_complaints(self) -> None:
        self.tabs.choose(Tab.COMPLAINTS)

    # Room

    def _show_side(self) -> None:
        has_room = not self._is_half or self.width() >= _HALF_WITH_SIDE
        self._side.setVisible(has_room and self.tabs.current in _WITH_SIDE)
        self._side.setFixedWidth(_NARROW_SIDE if self.width() < _NARROW else _SIDE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_side()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        elif event.key() == Qt.Key.Key_Delete and not self._is_in_panel():
            self.sheets.delete()
        else:
            super().keyPressEvent(event)

    def _is_in_panel(self) -> bool:
        """Whether keys are about what belongs to the customer, not about the customer."""
        focused = focused_in(self)
        return focused is not None and any(each.isAncestorOf(focused) for each in self._panels)
