"""The fields of an order above and below its lines, with the usual values of its customer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from desktop_crm.core.holidays import WorkCalendar
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.trade_fields import OrderLineInput
from desktop_crm.queries.order_forms import OrderCustomer, OrderForm
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.customer_picker import CustomerEditor
from desktop_crm.ui.forms.editors import AmountEditor, ChoiceEditor, Choices, DayEditor, LineEditor
from desktop_crm.ui.forms.form import Entry, Form
from desktop_crm.ui.long_text import one_line

_NONE = QT_TRANSLATE_NOOP("field", "Not filled")
_LONGEST = 30
_TEXTS = {
    "customer_id": QT_TRANSLATE_NOOP("order_field", "Customer"),
    "contact_id": QT_TRANSLATE_NOOP("order_field", "Contact person"),
    "ordered_on": QT_TRANSLATE_NOOP("order_field", "Order date"),
    "promised_on": QT_TRANSLATE_NOOP("order_field", "Promised date"),
    "payment_terms": QT_TRANSLATE_NOOP("order_field", "Payment terms"),
    "salesperson_id": QT_TRANSLATE_NOOP("order_field", "Salesperson"),
    "reason": QT_TRANSLATE_NOOP("order_field", "Reason in spite of the credit hold"),
    "ship_to": QT_TRANSLATE_NOOP("order_field", "Ship to"),
    "carrier_id": QT_TRANSLATE_NOOP("order_field", "Carrier"),
    "freight": QT_TRANSLATE_NOOP("order_field", "Freight"),
    "number": QT_TRANSLATE_NOOP("order_field", "Order no."),
    "ship_address": QT_TRANSLATE_NOOP("order_field", "Ship address"),
    "remark": QT_TRANSLATE_NOOP("order_field", "Remarks"),
    "internal_remark": QT_TRANSLATE_NOOP("order_field", "Internal remarks"),
}
_FIXED = QT_TRANSLATE_NOOP("order_field", "fixed")
_DAYS_LEFT = QT_TRANSLATE_NOOP("order_field", "{days} workdays")
_INTERNAL = QT_TRANSLATE_NOOP("order_field", "never printed")
HEAD_KEYS = (
    "promised_on",
    "salesperson_id",
    "contact_id",
    "carrier_id",
    "ship_to",
    "ship_address",
    "freight",
    "payment_terms",
    "remark",
    "internal_remark",
    "number",
)
"""What the service takes besides the customer, the day, the discount and the lines."""


def order_values(values: Mapping[str, Any], lines: Sequence[OrderLineInput]) -> dict[str, Any]:
    """The fields as the service takes them; an empty number leaves it to the service."""
    given: dict[str, Any] = {key: values[key] for key in HEAD_KEYS}
    given["discount"] = values["discount"] or 0
    given["reason"] = values["reason"] or None
    given["lines"] = lines
    if not given["number"]:
        del given["number"]
    return given


def head_values(form: OrderForm, today: date) -> dict[str, Any]:
    """What the fields show at first."""
    values: dict[str, Any] = {"customer_id": form.customer.id if form.customer else None}
    if form.order is not None:
        keys = (*HEAD_KEYS, "ordered_on")
        values |= {key: getattr(form.order, key) for key in keys}
        return values | {"discount": form.order.discount or None}
    if form.customer is None:
        values["salesperson_id"] = form.salesperson_id
    return values | {"ordered_on": today}


class OrderFields:
    """Makes the two forms, and fills in what is usual when a customer is chosen."""

    def __init__(self, context: Context, form: OrderForm) -> None:
        self._language: Language = context.language
        self._salesperson_id = form.salesperson_id
        self._asks_reason = True
        self.customer = CustomerEditor(context)
        self.contacts = ChoiceEditor((), self._say(_NONE))
        self._terms = [(row.label(context.language), row.name) for row in form.terms]
        people: Choices = [(person.name, person.id) for person in form.staff]
        carriers: Choices = [(row.label(context.language), row.id) for row in form.carriers]
        none = self._say(_NONE)
        today = self._today = context.today
        self.head = Form(
            context.language,
            [
                self._entry("customer_id", self.customer, span=3),
                self._entry("contact_id", self.contacts, span=2),
                self._entry("ordered_on", DayEditor(today), span=2),
                self._entry("promised_on", DayEditor(today), span=3),
                self._entry("payment_terms", ChoiceEditor(self._terms, none), span=2),
                self._entry("salesperson_id", ChoiceEditor(people, none), span=2),
                self._entry("reason", LineEditor(), wide=True),
            ],
            columns=14,
        )
        internal = LineEditor(self._say(_INTERNAL))
        self.rest = Form(
            context.language,
            [
                self._entry("ship_to", LineEditor()),
                self._entry("carrier_id", ChoiceEditor(carriers, none)),
                self._entry("freight", AmountEditor("0")),
                self._entry("number", LineEditor(form.number)),
                self._entry("ship_address", LineEditor(), span=2),
                self._entry("remark", LineEditor()),
                self._entry("internal_remark", internal),
            ],
            columns=4,
        )

    def _say(self, text: Any) -> str:
        return self._language.say(text)

    def _entry(self, key: str, editor: Any, *, span: int = 1, wide: bool = False) -> Entry:
        return Entry(key, self._say(_TEXTS[key]), editor, span=span, wide=wide)

    def fix(self, *, is_draft: bool, promised: bool) -> None:
        """A confirmed order keeps its customer and its promise."""
        self._asks_reason = is_draft
        self.customer.widget.setEnabled(is_draft)
        if not is_draft:
            self.head.editor("promised_on").widget.setEnabled(not promised)
            self.head.field("promised_on").set_hint(self._say(_FIXED))
            self.head.field("reason").hide()

    def show_days_left(self, calendar: WorkCalendar) -> None:
        """Say beside the promised day how many working days are left for it."""
        day, today = self.head.editor("promised_on").value(), self._today()
        hint = ""
        if day is not None and day >= today:
            days = calendar.working_days_between(today, day)
            hint = self._language.say(_DAYS_LEFT, days=days)
        self.head.field("promised_on").set_hint(hint)

    def show_customer(self, customer: OrderCustomer | None, *, with_usual: bool) -> None:
        """Offer the people of a customer; on a new order also what is usual for it."""
        people = customer.contacts if customer else ()
        self.contacts.fill([(one_line(each.name, _LONGEST), each.id) for each in people])
        on_hold = customer is not None and customer.hold is not None
        self.head.field("reason").setVisible(on_hold and self._asks_reason)
        if customer is None or not with_usual:
            return
        self.head.set_values(
            {
                "contact_id": customer.contact_id,
                "payment_terms": customer.payment_terms,
                "salesperson_id": customer.owner_id or self._salesperson_id,
            }
        )
        usual = {"ship_address": customer.ship_address, "carrier_id": customer.carrier_id}
        self.rest.set_values(usual)
