"""Money received: how much, when, for which order."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.queries.payment_form import OrderChoice, PaymentForm, payment_form
from desktop_crm.services.payments import record_payment, update_payment
from desktop_crm.services.trade_bin import delete_payments
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.choose_customer_dialog import choose_customer
from desktop_crm.ui.forms.editors import (
    AmountEditor,
    ChoiceEditor,
    Choices,
    DayEditor,
    LineEditor,
    ParagraphEditor,
)
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.open_form import open_form
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.widgets.button import Button, Kind

NEW_PAYMENT, EDIT_PAYMENT = "payment.new", "payment.edit"
_WIDTH = 580
_LONGEST = 40


def new_payment(
    context: Context,
    host: QWidget,
    customer_id: UUID | None = None,
    order_id: UUID | None = None,
    *,
    draft: KeptDraft | None = None,
) -> None:
    """Record money of a customer; ask for one if none is given."""
    if draft is not None and customer_id is None:
        found = draft.values.get("customer_id")
        customer_id = found if isinstance(found, UUID) else None
    if customer_id is None and order_id is None:
        choose_customer(context, host, partial(new_payment, context, host))
        return
    open_form(
        context,
        host,
        payment_form,
        PaymentSheet,
        draft,
        today=context.today(),
        customer_id=customer_id,
        order_id=order_id,
    )


def edit_payment(
    context: Context, host: QWidget, payment_id: UUID, *, draft: KeptDraft | None = None
) -> None:
    """Change a payment, or delete it."""
    open_form(
        context,
        host,
        payment_form,
        PaymentSheet,
        draft,
        today=context.today(),
        payment_id=payment_id,
    )


class PaymentSheet(RecordSheet):
    """The form of one payment; choosing an order proposes what is left to pay of it."""

    def __init__(self, context: Context, host: QWidget, form: PaymentForm) -> None:
        self._choices = form
        self._payment = form.payment
        super().__init__(
            context,
            host,
            form_name=EDIT_PAYMENT if form.payment else NEW_PAYMENT,
            subject=form.payment.id if form.payment else (form.order_id or form.customer_id),
            subtitle=one_line(form.customer, _LONGEST),
            width=_WIDTH,
            icon="wallet",
        )
        self.name_sheet(self.tr("Change payment") if form.payment else self.tr("Payment received"))
        if form.payment is not None:
            delete = self.add_button(Button(self.tr("Delete"), kind=Kind.GHOST, icon="trash-2"))
            delete.clicked.connect(self._delete)
        self._orders = ChoiceEditor(self._order_choices(), self.tr("Settles the oldest debts"))
        self.show_entries(self._entries(form), self._values(form))
        self._orders.widget.key_changed.connect(self._on_order)

    def _entries(self, form: PaymentForm) -> list[Entry]:
        language = self.context.language
        methods = [(row.label(language), row.id) for row in form.methods]
        return [
            Entry("amount", self.tr("Amount"), AmountEditor("0")),
            Entry("paid_on", self.tr("Received on"), DayEditor(self.context.today)),
            Entry("order_id", self.tr("For order"), self._orders, wide=True),
            Entry(
                "method_id", self.tr("Payment method"), ChoiceEditor(methods, self.tr("Not filled"))
            ),
            Entry("number", self.tr("Receipt no."), LineEditor(form.number)),
            Entry("remark", self.tr("Remarks"), ParagraphEditor(rows=1), wide=True),
        ]

    def _values(self, form: PaymentForm) -> dict[str, Any]:
        if form.payment is not None:
            keys = ("amount", "paid_on", "order_id", "method_id", "number", "remark")
            return {key: getattr(form.payment, key) for key in keys}
        order = next((each for each in form.orders if each.id == form.order_id), None)
        return {
            "amount": order.outstanding if order and order.outstanding > 0 else None,
            "paid_on": self.context.today(),
            "order_id": form.order_id,
            "method_id": form.method_id,
        }

    def _order_choices(self) -> Choices:
        return [(self._order_name(order), order.id) for order in self._choices.orders]

    def _order_name(self, order: OrderChoice) -> str:
        language = self.context.language
        left = self.tr("{money} outstanding").format(money=language.money(order.outstanding))
        return f"{one_line(order.number, 24)} · {language.date(order.ordered_on)} · {left}"

    def _on_order(self, _key: object) -> None:
        order_id = self._orders.value()
        order = next((each for each in self._choices.orders if each.id == order_id), None)
        if order is not None and self.form.editor("amount").value() is None:
            self.form.set_values({"amount": order.outstanding})

    @override
    def typed(self) -> dict[str, Any]:
        return super().typed() | {"customer_id": self._choices.customer_id}

    @override
    def save(self) -> None:
        for key, code in (("amount", "payment.zero"), ("paid_on", "date.unreadable")):
            if self.form.editor(key).value() is None and not self.form.problems():
                self.show_blocking(key, code)
                return
        super().save()

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        if self._payment is None:
            return Deed(record_payment, {"customer_id": self._choices.customer_id, **values})
        changed = self.changed_values(values)
        if "order_id" in changed and changed["order_id"] is None:
            changed["without_order"] = True
        return Deed(update_payment, {"payment_id": self._payment.id, **changed})

    def _delete(self) -> None:
        if self._payment is not None:
            ids = {"payment_ids": [self._payment.id]}
            self.write(Deed(delete_payments, ids, takes_doubts=False))
