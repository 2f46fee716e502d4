"""The payments of all customers as a page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.listing.deliveries import DELIVERIES
from desktop_crm.queries.listing.orders import ORDERS
from desktop_crm.queries.listing.payments import PAYMENTS
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.lists.row_deeds import show_customer
from desktop_crm.ui.lists.spec import (
    Chosen,
    Deleting,
    EmptyTexts,
    ListPageSpec,
    Neighbour,
    RowAction,
)
from desktop_crm.ui.routes import DeliveriesRoute, OrdersRoute, PaymentsRoute
from desktop_crm.ui.theme.tokens import ROW


def _edit(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.payment_dialog import edit_payment

    edit_payment(context, host, chosen.id)


def _deleting() -> Callable[..., Any]:
    from desktop_crm.services.trade_bin import delete_payments

    return delete_payments


PAYMENTS_PAGE = ListPageSpec(
    listing=PAYMENTS,
    icon="wallet",
    title=PAYMENTS.title,
    search_hint=QT_TRANSLATE_NOOP("payments_page", "Search: number, order, customer"),
    empty=EmptyTexts(
        QT_TRANSLATE_NOOP("payments_page", "No payments yet"),
        QT_TRANSLATE_NOOP(
            "payments_page", "Record what was paid: for an order, or for the oldest debts first."
        ),
        QT_TRANSLATE_NOOP("payments_page", "No payment matches"),
    ),
    route=PaymentsRoute,
    open_row=_edit,
    new="payment.new",
    new_text=QT_TRANSLATE_NOOP("payments_page", "Record payment"),
    this_month=QT_TRANSLATE_NOOP("payments_page", "{count} this month"),
    edit=RowAction(QT_TRANSLATE_NOOP("payments_page", "Edit payment"), "pencil", _edit),
    actions=(
        RowAction(
            QT_TRANSLATE_NOOP("payments_page", "Show customer"),
            "users",
            show_customer("orders"),
            needs_customer=True,
        ),
    ),
    deleting=Deleting(
        _deleting,
        "payment_ids",
        QT_TRANSLATE_NOOP("payments_page", "Delete payment"),
        QT_TRANSLATE_NOOP(
            "payments_page",
            "Do you want to delete this payment? It can be restored from the recycle bin.",
        ),
    ),
    first_field="paid_on",
    spare=("remark", "method"),
    row_height=ROW,
    neighbours=(Neighbour(ORDERS.title, OrdersRoute), Neighbour(DELIVERIES.title, DeliveriesRoute)),
)


class PaymentsPage(ListPage):
    """A row opens the form of the payment."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, PAYMENTS_PAGE, parent)
