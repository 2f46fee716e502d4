"""An order with its lines: a grid to type into, credit, sums; as a draft or confirmed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.codes import OrderState
from desktop_crm.core.drafts import KeptDraft
from desktop_crm.core.problems import Problem
from desktop_crm.queries.order_forms import OrderForm, order_form
from desktop_crm.services.orders import create_order, update_order
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.form import problem_sentence
from desktop_crm.ui.forms.form_group import FormGroup
from desktop_crm.ui.forms.open_form import open_form
from desktop_crm.ui.forms.order_credit import OrderCredit
from desktop_crm.ui.forms.order_customer import ChosenCustomer
from desktop_crm.ui.forms.order_fields import OrderFields, head_values, order_values
from desktop_crm.ui.forms.order_grid.keys_line import KeysLine
from desktop_crm.ui.forms.order_grid.lines import Col, is_of_cell, line_of_draft, line_of_form
from desktop_crm.ui.forms.order_grid.product_editor import ProductSearch
from desktop_crm.ui.forms.order_grid.totals_line import TotalsLine
from desktop_crm.ui.forms.order_grid.view import OrderGrid
from desktop_crm.ui.forms.order_sums import OrderSums
from desktop_crm.ui.forms.own_fields import OwnFields
from desktop_crm.ui.forms.record_sheet import Deed, RecordSheet
from desktop_crm.ui.theme.tokens import GAP, SPACE_3, SPACE_4, Tone
from desktop_crm.ui.widgets.banner import Banner, WideBanner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.card import Card

NEW_ORDER, EDIT_ORDER = "order.new", "order.edit"
_WIDTH = 1200
_SUMS_WIDTH = 400
_OWN_COLUMNS = 4
_LINES = "lines"


def new_order(
    context: Context,
    host: QWidget,
    customer_id: UUID | None = None,
    *,
    draft: KeptDraft | None = None,
) -> None:
    """Enter an order, perhaps for a customer."""
    open_form(
        context,
        host,
        order_form,
        OrderFormSheet,
        draft,
        today=context.today(),
        customer_id=customer_id,
    )


def edit_order(
    context: Context, host: QWidget, order_id: UUID, *, draft: KeptDraft | None = None
) -> None:
    """Change an order."""
    open_form(
        context, host, order_form, OrderFormSheet, draft, today=context.today(), order_id=order_id
    )


class OrderFormSheet(RecordSheet):
    """Ctrl+S keeps a draft order, Ctrl+Enter confirms it; a confirmed one is only changed."""

    def __init__(self, context: Context, host: QWidget, form: OrderForm) -> None:
        self._order = form.order
        customer = form.customer
        super().__init__(
            context,
            host,
            form_name=EDIT_ORDER if form.order else NEW_ORDER,
            subject=form.order.id if form.order else (customer.id if customer else ""),
            subtitle=form.number,
            width=_WIDTH,
        )
        self.name_sheet(self.tr("Change order") if form.order else self.tr("New order"))
        self._calendar = form.calendar
        self.fields = OrderFields(context, form)
        search = ProductSearch(context, self.fields.customer.value, self._day)
        self.grid = OrderGrid(context, search)
        self.grid.lines.tax_rate = form.tax_rate
        self.totals = TotalsLine(self.grid)
        self.credit = OrderCredit(context)
        self.sums = OrderSums(context.language, self.grid.lines)
        self.own = OwnFields(context.language, context.today, form.own, columns=_OWN_COLUMNS)
        parts = (self.fields.head, self.fields.rest, self.sums.form, *self.own.forms)
        self.form = FormGroup(parts, self)
        self.customer = ChosenCustomer(
            context,
            self.fields,
            self.credit,
            self.grid.lines,
            order_id=form.order.id if form.order else None,
            day=self._day,
            parent=self,
        )
        self._lay_out()
        self._fill(form)
        self.finish(self._main_text())
        self._add_keys()
        self._listen()
        self._refresh()

    @override
    def make_problem(self) -> Banner:
        return WideBanner(tone=Tone.DANGER)

    def _lay_out(self) -> None:
        margins = self.body.contentsMargins()
        self.body.setContentsMargins(margins.left(), SPACE_3, margins.right(), SPACE_3)
        self.body.addWidget(self.fields.head)
        self.body.addWidget(self.credit)
        card = Card(flush=True)
        card.body.setSpacing(0)
        card.body.addWidget(self.grid, 1)
        card.body.addWidget(self.totals)
        self.body.addWidget(card, 1)
        below = QHBoxLayout()
        below.setSpacing(GAP)
        rest = Card(padding=SPACE_4)
        rest.body.addWidget(self.fields.rest)
        below.addWidget(rest, 1)
        self.sums.setFixedWidth(_SUMS_WIDTH)
        below.addWidget(self.sums)
        self.body.addLayout(below)
        self.body.addWidget(self.own)
        QWidget.setTabOrder(self.form.editor("salesperson_id").widget, self.grid)

    def _fill(self, form: OrderForm) -> None:
        self.customer.show(form.customer)
        if form.order is not None:
            promised = form.order.promised_on is not None
            self.fields.fix(is_draft=self._is_draft, promised=promised)
        self.show_known(head_values(form, self.context.today()))
        self.grid.lines.set_lines([line_of_form(line) for line in form.lines])

    def _main_text(self) -> str:
        return self.tr("Confirm order") if self._is_draft else self.tr("Save")

    @property
    def _is_draft(self) -> bool:
        return self._order is None or self._order.state == OrderState.DRAFT

    @override
    def add_save_buttons(self) -> None:
        if self._is_draft:
            self.draft_button = self.add_button(
                Button(self.tr("Save draft"), icon="save"), shortcut="Ctrl+S"
            )
            self.draft_button.clicked.connect(self.save_draft)
            self.save_button = self.add_button(
                Button(self._save_text), shortcut="Ctrl+Enter", primary=True
            )
            self.save_button.clicked.connect(self.save)
        else:
            super().add_save_buttons()
        self.panel.add_to_footer(KeysLine())

    def _add_keys(self) -> None:
        self.add_shortcut("F9", self.sums.round_down)
        self.add_shortcut("Alt+L", self.go_to_lines)

    def _listen(self) -> None:
        self.form.changed.connect(self.on_edited)
        self.grid.lines.edited.connect(self.on_edited)
        self.grid.cells.typing.connect(self.keeper.touch)
        self.grid.left.connect(partial(self.form.focus, "discount"))
        self.customer.shown.connect(self._refresh)
        self.credit.payment_wanted.connect(self._record_payment)

    def go_to_lines(self) -> None:
        """To the first empty line."""
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        self.grid.go_to(len(self.grid.lines.lines), Col.PRODUCT)

    def _day(self) -> Any:
        return self.form.editor("ordered_on").value() or self.context.today()

    def _record_payment(self) -> None:
        from desktop_crm.ui.dialogs.payment_dialog import new_payment

        new_payment(self.context, self, self.customer.id)

    # Saving

    def _refresh(self) -> None:
        """Sums, credit and hints follow what is typed."""
        self.totals.refresh()
        self.sums.refresh()
        self.credit.refresh(self.sums.total)
        if self._is_draft:
            self.fields.show_days_left(self._calendar)

    @override
    def on_edited(self) -> None:
        super().on_edited()
        self._refresh()

    @override
    def typed(self) -> dict[str, Any]:
        lines = self.grid.lines.lines_with(self.grid.cells.open_cell())
        return self.form.typed() | {_LINES: [line.as_draft() for line in lines]}

    @override
    def type_in(self, values: Mapping[str, Any]) -> None:
        self.customer.restore(values.get("customer_id"))
        self.form.set_values({key: value for key, value in values.items() if key != _LINES})
        self.grid.lines.set_lines([line_of_draft(line) for line in values.get(_LINES, ())])
        self.customer.ask_prices()
        self._refresh()

    @override
    def draft_title(self) -> str:
        name = self.fields.customer.widget.text() if hasattr(self, "fields") else ""
        return f"{self.title} · {name}" if name else super().draft_title()

    @override
    def save(self) -> None:
        self._save(confirm=True)

    def save_draft(self) -> None:
        """Keep it as a draft order: it has a number and does not count yet."""
        self._save(confirm=False)

    def _save(self, *, confirm: bool) -> None:
        self.grid.cells.finish()
        if self.customer.id is None:
            self.show_blocking("customer_id", "customer.not_chosen")
            return
        cell = self.grid.lines.unreadable_cell()
        if cell is not None:
            self.show_blocking(_LINES, "number.unreadable")
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
            self.grid.go_to(*cell)
            return
        if any(problem.blocks for problem in self.form.problems()):
            super().save()
            return
        self.write(self.with_own(self._deed(confirm=confirm)))

    @override
    def deed(self, values: Mapping[str, Any]) -> Deed:
        return self._deed(confirm=True)

    def _deed(self, *, confirm: bool) -> Deed:
        lines = tuple(line.as_input() for line in self.grid.lines.lines)
        given = order_values(self.form.values(), lines) | {
            "ordered_on": self._day(),
            "confirm": confirm and self._is_draft,
        }
        if self._is_draft:
            given["customer_id"] = self.customer.id
        if self._order is None:
            return Deed(create_order, given)
        return Deed(update_order, {"order_id": self._order.id, **given})

    @override
    def show_elsewhere(self, problems: Iterable[Problem]) -> Iterable[Problem]:
        listed = list(problems)
        in_lines = [each for each in listed if is_of_cell(each)]
        say = partial(problem_sentence, self.context.language)
        first = self.grid.lines.show_problems([(each, say(each)) for each in in_lines])
        if first is not None:
            self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
            self.grid.go_to(*first)
            blocking = [each for each in in_lines if each.blocks]
            told = (blocking or in_lines)[0]
            place = int(told.field.split(".")[1]) + 1
            self.say_problem(
                self.tr("Line {line}: {problem}").format(line=place, problem=say(told)),
                blocks=told.blocks,
            )
        return [each for each in listed if each not in in_lines]

    @override
    def _focus_first(self) -> None:
        if self._order is not None:
            self.go_to_lines()
        else:
            self.form.focus("promised_on" if self.customer.is_read else "customer_id")
