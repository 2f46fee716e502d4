"""What the tour shows of the dialogs that can be opened from everywhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta
from decimal import Decimal
from functools import partial
from typing import Any
from uuid import UUID

from desktop_crm.queries.dialog_examples import DialogExamples, dialog_examples
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.choose_customer_dialog import ChooseCustomerSheet, choose_customer
from desktop_crm.ui.dialogs.choose_order_dialog import choose_order
from desktop_crm.ui.dialogs.complaint_dialog import new_complaint
from desktop_crm.ui.dialogs.complaint_view import show_complaint
from desktop_crm.ui.dialogs.delivery_dialog import new_delivery
from desktop_crm.ui.dialogs.drafts_dialog import show_drafts
from desktop_crm.ui.dialogs.order_dialog import OrderFormSheet, new_order
from desktop_crm.ui.dialogs.payment_dialog import new_payment
from desktop_crm.ui.dialogs.product_dialog import edit_product
from desktop_crm.ui.dialogs.return_dialog import new_return
from desktop_crm.ui.dialogs.staff_dialog import edit_staff
from desktop_crm.ui.forms.order_grid.lines import Col, GridLine
from desktop_crm.ui.page import Page
from desktop_crm.ui.routes import Route
from desktop_crm.ui.tour_stops import TourStop
from desktop_crm.ui.widgets.sheet import open_sheet

_LETTERS = "bxg"
_DRAFTS = (("order.new", ""), ("task.new", ""))
Show = Callable[[Context, Page, DialogExamples], None]


def _show(show: Show, page: Page) -> None:
    """Find the examples first."""
    page.context.background.read(
        dialog_examples, partial(show, page.context, page), owner=page, key=show.__name__
    )


def _order(context: Context, page: Page, found: DialogExamples) -> None:
    new_order(context, page, found.limited)
    context.background.read(dialog_examples, partial(_fill_order, page), owner=page, key="fill")


def _fill_order(page: Page, _found: DialogExamples) -> None:
    """Some lines of the products that the form offers, and the beginning of the next one."""
    sheet = open_sheet(page.window())
    if not isinstance(sheet, OrderFormSheet):
        return
    today = page.context.today()
    sheet.form.set_values({"promised_on": today + timedelta(days=12)})
    sheet.go_to_lines()
    sheet.grid.search.ask("", partial(_fill_lines, sheet), owner=sheet)


def _fill_lines(sheet: OrderFormSheet, choices: Any) -> None:
    for row, choice in enumerate(choices[:3]):
        sheet.grid.lines.set_product(row, choice)
        line: GridLine = sheet.grid.lines.line(row)
        line.quantity = Decimal(40 * (row + 1))
        if row == 1 and line.unit_price is not None:
            line.unit_price = round(line.unit_price * Decimal("1.07"), 2)
    sheet.on_edited()
    sheet.grid.go_to(min(3, len(choices)), Col.PRODUCT)
    sheet.grid.choose_product(_LETTERS)


def _delivery(context: Context, page: Page, found: DialogExamples) -> None:
    _with(new_delivery, context, page, found.unshipped)


def _return(context: Context, page: Page, found: DialogExamples) -> None:
    _with(new_return, context, page, found.shipped)


def _payment(context: Context, page: Page, found: DialogExamples) -> None:
    new_payment(context, page, found.limited)


def _complaint(context: Context, page: Page, found: DialogExamples) -> None:
    new_complaint(context, page, found.limited)


def _steps(context: Context, page: Page, found: DialogExamples) -> None:
    _with(show_complaint, context, page, found.complaint)


def _product(context: Context, page: Page, found: DialogExamples) -> None:
    _with(edit_product, context, page, found.product)


def _colleague(context: Context, page: Page, found: DialogExamples) -> None:
    _with(edit_staff, context, page, found.colleague)


def _with(
    opener: Callable[[Context, Page, UUID], None],
    context: Context,
    page: Page,
    record_id: UUID | None,
) -> None:
    if record_id is not None:
        opener(context, page, record_id)


def _customer(context: Context, page: Page, _found: DialogExamples) -> None:
    choose_customer(context, page, _ignore)
    sheet = open_sheet(page.window())
    if isinstance(sheet, ChooseCustomerSheet):
        sheet.picker.insert("hr")
        sheet.picker.ask("hr")


def _find_order(context: Context, page: Page, _found: DialogExamples) -> None:
    choose_order(context, page, _ignore, not_shipped=True)


def _drafts(context: Context, page: Page, _found: DialogExamples) -> None:
    """Two forms that somebody left."""
    background = context.background
    for form, subject in _DRAFTS:
        title = context.actions.action(form).text()
        values = {"title": title}
        background.keep_draft(
            form=form, subject=subject, title=title, values=values, owner=background
        )
    show_drafts(context, page)


def _ignore(_record_id: UUID) -> None:
    """A picture chooses nothing."""


def stops(route: Callable[..., Route]) -> Sequence[TourStop]:
    """Each dialog over the page of a route."""
    return tuple(
        TourStop(f"dialog_{name}", route, partial(_show, show), dialog=module, key_screen=is_key)
        for name, show, module, is_key in (
            ("order", _order, "order_dialog", True),
            ("delivery", _delivery, "delivery_dialog", False),
            ("return", _return, "return_dialog", False),
            ("payment", _payment, "payment_dialog", False),
            ("complaint", _complaint, "complaint_dialog", False),
            ("complaint_steps", _steps, "complaint_view", True),
            ("product", _product, "product_dialog", False),
            ("colleague", _colleague, "staff_dialog", False),
            ("customer_choice", _customer, "choose_customer_dialog", False),
            ("order_choice", _find_order, "choose_order_dialog", False),
            ("drafts", _drafts, "drafts_dialog", False),
        )
    )
