"""The credit of an order's customer: hold, stop, and whether this order exceeds the limit."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.trade_standing import TradeStanding
from desktop_crm.queries.order_forms import OrderCustomer
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_M, SPACE_2, SPACE_4, Role, Tone
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.credit_bar import CreditBar
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.painting import paint_box
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_LONGEST = 80
_COLORS: dict[Tone, Role] = {Tone.DANGER: "danger", Tone.WARNING: "warning", Tone.INFO: "info"}


class OrderCredit(QWidget):
    """Hidden while there is nothing to say: no limit, no hold, no stop."""

    payment_wanted = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._customer: OrderCustomer | None = None
        self._tone = Tone.INFO
        self._glyph = ToneIcon("info", Tone.INFO, size=20, plain=True)
        self._text = Label("", "small_strong", elide=True)
        self._detail = Label("", "caption", elide=True)
        self.bar = CreditBar()
        self.button = Button(self.tr("Record payment"), compact=True)
        self.button.clicked.connect(self.payment_wanted)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._text)
        words.addWidget(self._detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_2, SPACE_4, SPACE_2)
        row.setSpacing(SPACE_4)
        row.addWidget(self._glyph)
        row.addLayout(words, 3)
        row.addWidget(self.bar, 4)
        row.addWidget(self.button)
        self.hide()

    @property
    def text(self) -> str:
        """The first sentence."""
        return self._text.text()

    def set_customer(self, customer: OrderCustomer | None) -> None:
        """Another customer."""
        self._customer = customer

    def refresh(self, total: Decimal) -> None:
        """Say how the customer stands with an order of that total."""
        customer = self._customer
        if customer is None:
            self.hide()
            return
        standing = customer.standing
        has_limit = standing.credit_limit is not None
        is_shown = has_limit or standing.on_hold or customer.stopped is not None
        self._say(customer, standing, total)
        self.bar.setVisible(has_limit)
        if standing.credit_limit is not None:
            self._show_bar(standing, total, standing.credit_limit)
        self.button.setVisible(standing.owed > 0)
        self.setVisible(is_shown)

    def _show_bar(self, standing: TradeStanding, total: Decimal, limit: Decimal) -> None:
        money = self._context.language.money
        self.bar.set(
            standing.owed,
            total,
            limit,
            words=(
                self.tr("Owed {money}").format(money=money(standing.owed)),
                self.tr("This order {money}").format(money=money(total)),
                self.tr("Limit {money}").format(money=money(limit)),
            ),
        )

    def _say(self, customer: OrderCustomer, standing: TradeStanding, total: Decimal) -> None:
        over = standing.over_limit(total)
        language = self._context.language
        if customer.stopped is not None:
            day = language.date(customer.stopped.since)
            text = self.tr("Trading stopped on {day}").format(day=day)
            self._set(Tone.DANGER, text, customer.stopped.reason or "")
        elif customer.hold is not None:
            day = language.date(customer.hold.since)
            text = self.tr("Credit hold since {day}").format(day=day)
            detail = customer.hold.reason or self.tr("Confirming needs a reason; a draft does not.")
            self._set(Tone.DANGER, text, detail)
        elif over > 0:
            text = self.tr("This order exceeds the credit limit by {money}")
            detail = self.tr("Save it as a draft, or record a payment first.")
            self._set(Tone.WARNING, text.format(money=language.money(over)), detail)
        else:
            room = (standing.credit_limit or Decimal(0)) - standing.owed - total
            text = self.tr("Within the credit limit")
            detail = self.tr("{money} are left after this order").format(money=language.money(room))
            self._set(Tone.INFO, text, detail)

    def _set(self, tone: Tone, text: str, detail: str) -> None:
        self._tone = tone
        self._glyph.set("info" if tone is Tone.INFO else "triangle-alert", tone)
        self._text.setText(text)
        self._text.set_color(_COLORS[tone])
        self._detail.setText(one_line(detail, _LONGEST))
        self._detail.set_color(_COLORS[tone])
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_box(painter, QRectF(self.rect()), RADIUS_M, fill=tokens.tone(self._tone)[1])
