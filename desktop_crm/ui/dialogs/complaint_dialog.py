"""A complaint: registering it by phone in one go, and changing what was written."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.clock import local_date
from desktop_crm.core.code_texts import SEVERITY_TEXTS
from desktop_crm.core.codes import Severity
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.queries.complaint_forms import ComplaintForm, OrderChoice, complaint_form
from desktop_crm.services.complaints import (
    delete_complaints,
    register_complaint,
    update_complaint,
)
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.attachment_box import AttachmentBox
from desktop_crm.ui.forms.chip_editors import MomentEditor
from desktop_crm.ui.forms.customer_picker import CustomerEditor
from desktop_crm.ui.forms.editors import (
    AmountEditor,
    ChoiceEditor,
    Choices,
    DayEditor,
    ParagraphEditor,
)
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.moment_row import MomentRow
from desktop_crm.ui.forms.open_form import open_form
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import short_day
from desktop_crm.ui.widgets.button import Button, Kind

NEW_COMPLAINT, EDIT_COMPLAINT = "complaint.new", "complaint.edit"
_WIDTH = 680
_LONGEST = 40


def new_complaint(
    context: Context,
    host: QWidget,
    customer_id: UUID | None = None,
    order_id: UUID | None = None,
    *,
    draft: KeptDraft | None = None,
) -> None:
    """Register a complaint, perhaps of a customer or about an order."""
    open_form(
        context,
        host,
        complaint_form,
        ComplaintSheet,
        draft,
        today=context.today(),
        customer_id=customer_id,
        order_id=order_id,
    )


def edit_complaint(
    context: Context, host: QWidget, complaint_id: UUID, *, draft: KeptDraft | None = None
) -> None:
    """Change what was written down."""
    open_form(
        context,
        host,
        complaint_form,
        ComplaintSheet,
        draft,
        today=context.today(),
        complaint_id=complaint_id,
    )


class ComplaintSheet(RecordSheet):
    """The form of one complaint; orders and products are those of the chosen customer."""

    def __init__(self, context: Context, host: QWidget, form: ComplaintForm) -> None:
        self._choices = form
        self._facts = form.facts
        super().__init__(
            context,
            host,
            form_name=EDIT_COMPLAINT if form.facts else NEW_COMPLAINT,
            subject=form.facts.id if form.facts else (form.order_id or form.customer_id),
            subtitle=form.number,
            width=_WIDTH,
        )
        self.name_sheet(self.tr("Change complaint") if form.facts else self.tr("New complaint"))
        self._customer = CustomerEditor(context)
        self._orders = ChoiceEditor(self._order_choices(), self.tr("Not about one order"))
        self._products = ChoiceEditor(self._product_choices(), self.tr("Not filled"))
        if form.facts is None:
            self.files = AttachmentBox(context)
        else:
            delete = self.add_button(Button(self.tr("Delete"), kind=Kind.GHOST, icon="trash-2"))
            delete.clicked.connect(self._delete)
        self.show_entries(self._entries(form), self._values(form), own=form.own)
        self._customer.widget.chosen.connect(self._on_customer)
        self._orders.widget.key_changed.connect(self._on_order)
        self._show_deadline()

    def _entries(self, form: ComplaintForm) -> list[Entry]:
        say = self.context.language.say
        causes = [(row.label(self.context.language), row.id) for row in form.causes]
        people = [(person.name, person.id) for person in form.staff]
        severities: Choices = [(say(SEVERITY_TEXTS[each]), str(each)) for each in Severity]
        self._moment = MomentRow(self.context.today)
        what = ParagraphEditor(
            self.tr("What happened, how many, what does the customer want?"), rows=3
        )
        self._due = DayEditor(self.context.today)
        entries = [
            Entry("customer_id", self.tr("Customer"), self._customer, wide=True),
            Entry("text", self.tr("What happened"), what, wide=True),
            Entry(
                "cause_id", self.tr("Complaint cause"), ChoiceEditor(causes, self.tr("Not filled"))
            ),
            Entry("severity", self.tr("Severity"), ChoiceEditor(severities)),
            Entry("order_id", self.tr("Order"), self._orders),
            Entry("product_id", self.tr("Product"), self._products),
            Entry("owner_id", self.tr("Owner"), ChoiceEditor(people, self.tr("Nobody yet"))),
            Entry("due_on", self.tr("Resolution deadline"), self._due),
            Entry("received_at", self.tr("Received"), MomentEditor(self._moment), wide=True),
        ]
        if form.facts is not None:
            entries[0] = Entry("cost", self.tr("Cost"), AmountEditor())
            entries.append(entries.pop(0))
        return entries

    @staticmethod
    def _values(form: ComplaintForm) -> dict[str, Any]:
        if form.facts is not None:
            keys = ("text", "cause_id", "severity", "order_id", "product_id", "owner_id", "due_on")
            return {key: getattr(form.facts, key) for key in (*keys, "received_at", "cost")}
        return {
            "customer_id": form.customer_id,
            "severity": str(Severity.NORMAL),
            "order_id": form.order_id,
            "owner_id": form.owner_id,
        }

    def _order_choices(self) -> Choices:
        return [(self._order_name(order), order.id) for order in self._choices.orders]

    def _order_name(self, order: OrderChoice) -> str:
        language, today = self.context.language, self.context.today()
        day = short_day(language, order.ordered_on, today)
        return f"{one_line(order.number, _LONGEST)} · {day} · {language.money(order.total)}"

    def _product_choices(self) -> Choices:
        """The products of the chosen order first."""
        order = self._chosen_order()
        first = set(order.product_ids) if order else set()
        ordered = sorted(self._choices.products, key=lambda each: each.id not in first)
        return [
            (one_line(" ".join(filter(None, (each.name, each.spec))), _LONGEST), each.id)
            for each in ordered
        ]

    def _chosen_order(self) -> OrderChoice | None:
        key = self._orders.value() if hasattr(self, "_orders") else self._choices.order_id
        return next((order for order in self._choices.orders if order.id == key), None)

    def _on_customer(self, _choice: object) -> None:
        customer_id = self._customer.value()
        if customer_id is not None and customer_id != self._choices.customer_id:
            self.context.background.read(
                complaint_form,
                self._on_choices,
                owner=self,
                today=self.context.today(),
                customer_id=customer_id,
            )

    def _on_choices(self, form: ComplaintForm | None) -> None:
        if form is None:
            return
        self._choices = form
        self._orders.fill(self._order_choices())
        self._products.fill(self._product_choices())
        if self.form.editor("owner_id").value() is None:
            self.form.set_values({"owner_id": form.owner_id})

    def _on_order(self, _key: object) -> None:
        self._products.fill(self._product_choices())

    @override
    def on_edited(self) -> None:
        super().on_edited()
        self._show_deadline()

    def _show_deadline(self) -> None:
        """What the rule says stands beside the field; it counts unless a day is typed."""
        received = self._moment.value()
        day = local_date(received) if received else self.context.today()
        due = self._choices.due_on(day, self.form.editor("severity").value() or Severity.NORMAL)
        shown = short_day(self.context.language, due, self.context.today())
        self.form.field("due_on").set_hint(self.tr("by rule {day}").format(day=shown))
        self._due.widget.setPlaceholderText(due.isoformat())

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        if self._facts is not None:
            changed = self.changed_values(values)
            return Deed(update_complaint, {"complaint_id": self._facts.id, **changed})
        return Deed(register_complaint, values)

    @override
    def save(self) -> None:
        if self._facts is None and self._customer.value() is None:
            self.show_blocking("customer_id", "customer.not_chosen")
            return
        super().save()

    @override
    def _focus_first(self) -> None:
        is_open = self._facts is None and self._customer.value() is None
        self.form.focus("customer_id" if is_open else "text")

    def _delete(self) -> None:
        if self._facts is not None:
            ids = {"complaint_ids": [self._facts.id]}
            self.write(Deed(delete_complaints, ids, takes_doubts=False))
