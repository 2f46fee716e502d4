"""Goods that came back, and what they are worth."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.order_math import line_amounts
from desktop_crm.core.trade_fields import ReturnLineInput
from desktop_crm.queries.return_form import ReturnForm, return_form
from desktop_crm.services.returns import record_return, update_return
from desktop_crm.services.trade_bin import delete_returns
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.choose_order_dialog import choose_order
from desktop_crm.ui.forms.editors import AmountEditor, DayEditor, LineEditor, ParagraphEditor
from desktop_crm.ui.forms.form import Entry
from desktop_crm.ui.forms.goods_edit import GoodsEdit, GoodsEditor
from desktop_crm.ui.forms.open_form import open_form
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.widgets.button import Button, Kind

NEW_RETURN, EDIT_RETURN = "return.new", "return.edit"
_WIDTH = 680
_LONGEST = 40
_ZERO = Decimal(0)


def new_return(
    context: Context,
    host: QWidget,
    order_id: UUID | None = None,
    *,
    customer_id: UUID | None = None,
    draft: KeptDraft | None = None,
) -> None:
    """Record what came back, of an order or just of a customer."""
    if order_id is None and customer_id is None:
        choose_order(context, host, partial(new_return, context, host))
        return
    open_form(
        context,
        host,
        return_form,
        ReturnSheet,
        draft,
        today=context.today(),
        order_id=order_id,
        customer_id=customer_id,
    )


def edit_return(
    context: Context, host: QWidget, return_id: UUID, *, draft: KeptDraft | None = None
) -> None:
    """Change a return, or delete it."""
    open_form(
        context, host, return_form, ReturnSheet, draft, today=context.today(), return_id=return_id
    )


class ReturnSheet(RecordSheet):
    """The form of one return; the value follows from the goods unless it is typed."""

    def __init__(self, context: Context, host: QWidget, form: ReturnForm) -> None:
        self._choices = form
        self._note = form.return_note
        parts = (form.order_number, one_line(form.customer, _LONGEST))
        super().__init__(
            context,
            host,
            form_name=EDIT_RETURN if form.return_note else NEW_RETURN,
            subject=form.return_note.id if form.return_note else (form.order_id or ""),
            subtitle=" · ".join(filter(None, parts)),
            width=_WIDTH,
            icon="rotate-ccw",
        )
        self.name_sheet(self.tr("Change return") if form.return_note else self.tr("Return"))
        self.goods = GoodsEdit(form.lines, left=self.tr("At the customer"), now=self.tr("Back"))
        if form.return_note is not None:
            delete = self.add_button(Button(self.tr("Delete"), kind=Kind.GHOST, icon="trash-2"))
            delete.clicked.connect(self._delete)
        self.show_entries(self._entries(form), self._values(form))
        self._show_value()

    def _entries(self, form: ReturnForm) -> list[Entry]:
        entries = [
            Entry("lines", self.tr("Goods"), GoodsEditor(self.goods), wide=True),
            Entry("returned_on", self.tr("Day"), DayEditor(self.context.today)),
            Entry("total", self.tr("Value"), AmountEditor()),
            Entry("number", self.tr("Return no."), LineEditor(form.number)),
            Entry("reason", self.tr("Reason"), ParagraphEditor(rows=1), wide=True),
        ]
        return entries if form.lines else entries[1:]

    def _values(self, form: ReturnForm) -> dict[str, Any]:
        note = form.return_note
        if note is None:
            return {"returned_on": self.context.today()}
        pairs = tuple(
            (line.order_line_id, line.quantity) for line in note.lines if line.order_line_id
        )
        keys = ("returned_on", "total", "number", "reason")
        return {"lines": pairs, **{key: getattr(note, key) for key in keys}}

    @override
    def typed(self) -> dict[str, Any]:
        return super().typed() | ({"lines": self.goods.texts()} if self._choices.lines else {})

    @override
    def on_edited(self) -> None:
        super().on_edited()
        self._show_value()

    def _show_value(self) -> None:
        """What the goods are worth by their order stands beside the field."""
        if not self._choices.lines:
            return
        lines = {line.id: line for line in self._choices.lines}
        worth = sum(
            (
                line_amounts(quantity, lines[each].unit_price, lines[each].discount).amount
                for each, quantity in self.goods.pairs()
            ),
            _ZERO,
        )
        hint = self.tr("by the order {money}").format(money=self.context.language.money(worth))
        self.form.field("total").set_hint(hint)

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        given = dict(values) if self._note is None else self.changed_values(values)
        if "lines" in given:
            given["lines"] = [
                ReturnLineInput(quantity=quantity, order_line_id=line_id)
                for line_id, quantity in given["lines"]
            ]
        if self._note is not None:
            return Deed(update_return, {"return_id": self._note.id, **given})
        place = {"customer_id": self._choices.customer_id, "order_id": self._choices.order_id}
        return Deed(record_return, {**place, **given})

    def _delete(self) -> None:
        if self._note is not None:
            ids = {"return_ids": [self._note.id]}
            self.write(Deed(delete_returns, ids, takes_doubts=False))
