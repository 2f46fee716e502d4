"""Goods that leave: how much of each line, and the reason when they are late."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.queries.delivery_form import DeliveryForm, delivery_form
from desktop_crm.services.deliveries import (
    approve_deliveries,
    record_delivery,
    unapprove_deliveries,
    update_delivery,
)
from desktop_crm.services.trade_bin import delete_deliveries
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.choose_order_dialog import choose_order
from desktop_crm.ui.forms.editors import (
    ChoiceEditor,
    DayEditor,
    LineEditor,
    ParagraphEditor,
    SwitchEditor,
)
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.goods_edit import GoodsEdit, GoodsEditor
from desktop_crm.ui.forms.open_form import open_form
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import short_day
from desktop_crm.ui.widgets.button import Button, Kind

NEW_DELIVERY, EDIT_DELIVERY = "delivery.new", "delivery.edit"
_WIDTH = 720
_LONGEST = 40
_LATE = ("delay_reason_id", "delay_note")


def new_delivery(
    context: Context,
    host: QWidget,
    order_id: UUID | None = None,
    *,
    draft: KeptDraft | None = None,
) -> None:
    """Record that goods of an order leave; ask for the order if none is given."""
    if order_id is None:
        choose_order(context, host, partial(new_delivery, context, host), not_shipped=True)
        return
    open_form(
        context, host, delivery_form, DeliverySheet, draft, today=context.today(), order_id=order_id
    )


def edit_delivery(
    context: Context, host: QWidget, delivery_id: UUID, *, draft: KeptDraft | None = None
) -> None:
    """Change a delivery, approve or delete it."""
    open_form(
        context,
        host,
        delivery_form,
        DeliverySheet,
        draft,
        today=context.today(),
        delivery_id=delivery_id,
    )


class DeliverySheet(RecordSheet):
    """The form of one delivery; the delay's reason shows only when it is late."""

    def __init__(self, context: Context, host: QWidget, form: DeliveryForm) -> None:
        self._choices = form
        self._delivery = form.delivery
        super().__init__(
            context,
            host,
            form_name=EDIT_DELIVERY if form.delivery else NEW_DELIVERY,
            subject=form.delivery.id if form.delivery else form.order_id,
            subtitle=f"{form.order_number} · {one_line(form.customer, _LONGEST)}",
            width=_WIDTH,
            icon="truck",
        )
        is_known = form.delivery is not None
        self.name_sheet(self.tr("Change delivery note") if is_known else self.tr("Delivery note"))
        self.goods = GoodsEdit(form.lines, left=self.tr("Left"), now=self.tr("Leaves now"))
        if is_known:
            self._add_known_buttons()
        self.show_entries(self._entries(form), self._values(form))
        self._show_lateness()

    def _entries(self, form: DeliveryForm) -> list[Entry]:
        language = self.context.language
        carriers = [(row.label(language), row.id) for row in form.carriers]
        reasons = [(row.label(language), row.id) for row in form.reasons]
        none, internal = self.tr("Not filled"), self.tr("internal, never printed")
        reason = ChoiceEditor(reasons, none, icon="lock")
        entries = [
            Entry("lines", self.tr("Goods"), GoodsEditor(self.goods), wide=True),
            Entry("shipped_on", self.tr("Ship date"), DayEditor(self.context.today)),
            Entry("number", self.tr("Delivery note no."), LineEditor(form.number)),
            Entry("delay_reason_id", self.tr("Delay reason"), reason, hint=internal),
            Entry("delay_note", self.tr("Delay note"), LineEditor(icon="lock"), hint=internal),
            Entry("carrier_id", self.tr("Carrier"), ChoiceEditor(carriers, none)),
            Entry("receiver", self.tr("Receiver"), LineEditor()),
            Entry("remark", self.tr("Remarks"), ParagraphEditor(rows=1), wide=True),
        ]
        if form.delivery is None:
            approved = SwitchEditor(self.tr("Approved"))
            entries.append(Entry("approved", self.tr("Approved"), approved, bare=True))
        return entries if form.lines else entries[1:]

    def _values(self, form: DeliveryForm) -> dict[str, Any]:
        if form.delivery is not None:
            keys = ("shipped_on", "number", "carrier_id", "receiver", "remark", *_LATE)
            known = {key: getattr(form.delivery, key) for key in keys}
            return known | {"lines": form.delivery.quantities}
        return {
            "lines": tuple((line.id, line.left) for line in form.lines if line.left > 0),
            "shipped_on": self.context.today(),
            "carrier_id": form.carrier_id,
            "receiver": form.receiver,
        }

    def _add_known_buttons(self) -> None:
        delete = self.add_button(Button(self.tr("Delete"), kind=Kind.GHOST, icon="trash-2"))
        delete.clicked.connect(self._delete)
        is_approved = self._delivery is not None and self._delivery.is_approved
        text = self.tr("Withdraw approval") if is_approved else self.tr("Approve")
        approve = self.add_button(Button(text, kind=Kind.GHOST, icon="shield-check"))
        approve.clicked.connect(self._approve)

    @override
    def typed(self) -> dict[str, Any]:
        return super().typed() | {"lines": self.goods.texts()}

    @override
    def on_edited(self) -> None:
        super().on_edited()
        self._show_lateness()

    def _show_lateness(self) -> None:
        """By how many days it is late; the reason is asked only then."""
        promised, shipped = self._choices.promised_on, self.form.editor("shipped_on").value()
        late = (shipped - promised).days if promised and shipped else 0
        hint = ""
        if promised is not None:
            day = short_day(self.context.language, promised, self.context.today())
            hint = self.tr("promised {day}").format(day=day)
            if late > 0:
                hint = self.tr("{days} days late, promised {day}").format(days=late, day=day)
        self.form.field("shipped_on").set_hint(hint)
        for key in _LATE:
            self.form.field(key).setVisible(late > 0)

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        if self._delivery is not None:
            changed = self.changed_values(values)
            return Deed(update_delivery, {"delivery_id": self._delivery.id, **changed})
        given = dict(values) if values["number"] else {**values, "number": None}
        return Deed(record_delivery, {"order_id": self._choices.order_id, **given})

    def _approve(self) -> None:
        if self._delivery is not None:
            action = unapprove_deliveries if self._delivery.is_approved else approve_deliveries
            self.write(Deed(action, {"delivery_ids": [self._delivery.id]}, takes_doubts=False))

    def _delete(self) -> None:
        if self._delivery is not None:
            ids = {"delivery_ids": [self._delivery.id]}
            self.write(Deed(delete_deliveries, ids, takes_doubts=False))
