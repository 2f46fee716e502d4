"""The head of an order: its number and states, whose it is, its dates and people."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.core.code_texts import ORDER_STATE_TEXTS
from desktop_crm.core.codes import OrderState
from desktop_crm.core.language import Language
from desktop_crm.queries.card_orders import DeliveryState
from desktop_crm.queries.listing.orders import DELIVERY_BADGES, STATE_BADGES
from desktop_crm.queries.order_view import OrderView
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.own_fields import filled_only, own_key, own_text
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.routes import CardRoute
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, Tone
from desktop_crm.ui.widgets.badge import Badge
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.facts import Facts
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.stars import Stars

_LONGEST = 36
_LONGEST_ADDRESS = 60
_LONGEST_REMARK = 300


class OrderHead(Card):
    """Everything about the order that is not a line."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._view: OrderView | None = None
        self.number = Label("", "title", selectable=True)
        self.state, self.delivery, self.late = Badge(), Badge(), Badge()
        self.customer = Link("", size=14)
        self.customer.clicked.connect(self._open_customer)
        self._stars = Stars()
        first = QHBoxLayout()
        first.setSpacing(SPACE_3)
        for widget in (self.number, self.state, self.delivery, self.late):
            first.addWidget(widget)
        first.addStretch(1)
        first.addWidget(self._stars)
        first.addWidget(self.customer)
        self.body.setSpacing(SPACE_2)
        self.body.addLayout(first)
        self._facts_box = QHBoxLayout()
        self.body.addLayout(self._facts_box)
        self.facts = Facts()
        self._facts_box.addWidget(self.facts)
        self.hold = Banner("", tone=Tone.DANGER, icon="triangle-alert")
        self.remark = Label("", "secondary", wrap=True, selectable=True)
        self.body.addWidget(self.remark)
        self.body.addWidget(self.hold)

    def show_order(self, view: OrderView) -> None:
        """Show this order."""
        self._view = view
        say = self._context.language.say
        self.number.setText(one_line(view.row.number, _LONGEST))
        state = STATE_BADGES[view.state]
        self.state.set(say(ORDER_STATE_TEXTS[view.state]), Tone(state.tone))
        self._show_delivery(view)
        self.customer.setText(one_line(view.customer, _LONGEST))
        self._stars.set_level(view.level or 0)
        self._stars.setVisible(bool(view.level))
        self._show_facts(view)
        self.remark.setText(breakable(view.remark or "", _LONGEST_REMARK))
        self.remark.setVisible(bool(view.remark))
        self.hold.setVisible(view.hold is not None)
        if view.hold is not None:
            self.hold.set_text(
                self.tr("Credit hold: nothing more is delivered without leave."),
                breakable(view.hold.reason or "", _LONGEST_REMARK),
            )

    def _show_delivery(self, view: OrderView) -> None:
        counts = view.state in (OrderState.CONFIRMED, OrderState.CLOSED)
        shown = DELIVERY_BADGES.get(view.row.delivery) if counts else None
        self.delivery.setVisible(shown is not None)
        if shown is not None:
            text = shown.text
            words = text if isinstance(text, str) else self._context.language.say(text)
            self.delivery.set(words, Tone(shown.tone))
        late = view.row.delay or 0
        self.late.setVisible(counts and late > 0)
        waits = view.row.delivery is DeliveryState.NONE
        words = self.tr("{days} days overdue") if waits else self.tr("{days} days late")
        self.late.set(words.format(days=late), Tone.DANGER)

    def _show_facts(self, view: OrderView) -> None:
        """Facts without a value are left out: an order needs few of them."""
        old = self.facts
        self.facts = Facts()
        language = self._context.language
        row = view.row
        carrier = view.carrier.label(language) if view.carrier else ""
        pairs = (
            ("ordered_on", self.tr("Order date"), language.date(row.ordered_on)),
            ("promised_on", self.tr("Promised date"), _day(language, row.promised_on)),
            ("shipped_on", self.tr("Ship date"), _day(language, row.shipped_on)),
            ("salesperson", self.tr("Salesperson"), row.salesperson or ""),
            ("contact", self.tr("Contact person"), view.contact or ""),
            ("terms", self.tr("Payment terms"), view.payment_terms or ""),
            ("carrier", self.tr("Carrier"), carrier),
            ("ship_to", self.tr("Receiver"), view.ship_to or ""),
        )
        for key, label, value in pairs:
            if value:
                self.facts.add(key, label, one_line(value, _LONGEST))
        if view.ship_address:
            self.facts.add(
                "address",
                self.tr("Shipping address"),
                one_line(view.ship_address, _LONGEST_ADDRESS),
            )
        for own in filled_only(view.own):
            label, value = one_line(own.field.name, _LONGEST), own_text(language, own.value)
            self.facts.add(own_key(own.field.id), label, one_line(value, _LONGEST_ADDRESS))
        self._facts_box.replaceWidget(old, self.facts)
        old.hide()
        old.deleteLater()

    def _open_customer(self) -> None:
        if self._view is not None:
            self._context.navigation.go(CardRoute(self._view.customer_id))


def _day(language: Language, day: date | None) -> str:
    return language.date(day) if day is not None else ""
