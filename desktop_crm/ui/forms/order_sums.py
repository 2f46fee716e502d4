"""What an order comes to: net, tax, the discount on the whole, the total and the total in words."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.core.money import format_money, format_number
from desktop_crm.core.order_math import rounding_discount, uppercase_amount
from desktop_crm.ui.forms.editors import AmountEditor
from desktop_crm.ui.forms.form import Entry, Form
from desktop_crm.ui.forms.order_grid.model import OrderGridModel
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_4
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.separator import Separator

_STEPS = (Decimal(1), Decimal(10), Decimal(100))
_ZERO = Decimal(0)


class OrderSums(Card):
    """Follows the lines; F9 takes the odd cents off, then the odd yuan."""

    def __init__(self, language: Language, lines: OrderGridModel) -> None:
        super().__init__(padding=SPACE_4)
        self._lines = lines
        self.discount = AmountEditor("0")
        entry = Entry("discount", self.tr("Whole-order discount"), self.discount, hint="F9")
        self.form = Form(language, [entry], columns=1)
        self._net, self._tax = Label("", "secondary"), Label("", "secondary")
        self._total = Label("", "figure")
        self._words = Label("", "small_strong", wrap=False, elide=True)
        self._lay_out()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE_1)
        left.addLayout(_line(self.tr("Net amount"), self._net))
        left.addLayout(_line(self.tr("Tax"), self._tax))
        left.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(SPACE_4)
        top.addLayout(left, 3)
        top.addWidget(Separator(vertical=True))
        top.addWidget(self.form, 2)
        self.body.setSpacing(SPACE_1)
        self.body.addLayout(top)
        self.body.addWidget(Separator())
        self.body.addLayout(_line(self.tr("Total incl. tax"), self._total))
        self.body.addLayout(_line(self.tr("Amount in words"), self._words))

    @property
    def total(self) -> Decimal:
        """What the customer pays."""
        return self._lines.totals(self.discount.value() or _ZERO).total

    @property
    def words(self) -> str:
        """The total in Chinese capitals."""
        return self._words.text()

    def refresh(self) -> None:
        """Add up anew."""
        total = self.total
        tax = self._lines.tax(total)
        self._net.setText(format_number(tax.net, places=2))
        self._tax.setText(format_number(tax.tax, places=2))
        self._total.setText(format_money(total, places=2))
        self._total.set_color("danger" if total < 0 else None)
        try:
            self._words.setText(uppercase_amount(total))
        except OverflowError:
            self._words.setText("—")

    def round_down(self) -> None:
        """Take off what is over whole yuan, next time over tens, then hundreds, then nothing."""
        amount = self._lines.totals().amount
        now = self.discount.value() or _ZERO
        offers = sorted({rounding_discount(amount, step) for step in _STEPS} - {_ZERO})
        larger = [offer for offer in offers if offer > now]
        self.discount.set_value(larger[0] if larger else None)


def _line(label: str, value: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_4)
    row.addWidget(Label(label, "secondary"))
    row.addStretch(1)
    row.addWidget(value)
    return row
