"""The orders as a page."""

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
from desktop_crm.ui.routes import (
    DeliveriesRoute,
    OrderRoute,
    OrdersRoute,
    PaymentsRoute,
)
from desktop_crm.ui.theme.tokens import ROW


def _open(context: Context, _host: QWidget, chosen: Chosen) -> None:
    context.navigation.go(OrderRoute(chosen.id))


def _edit(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.order_dialog import edit_order

    edit_order(context, host, chosen.id)


def _deliver(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.delivery_dialog import new_delivery

    new_delivery(context, host, chosen.id)


def _pay(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.payment_dialog import new_payment

    if chosen.customer_id is not None:
        new_payment(context, host, chosen.customer_id, chosen.id)


def _complain(context: Context, host: QWidget, chosen: Chosen) -> None:
    from desktop_crm.ui.dialogs.complaint_dialog import new_complaint

    new_complaint(context, host, chosen.customer_id, chosen.id)


def _deleting() -> Callable[..., Any]:
    from desktop_crm.services.orders_bin import delete_orders

    return delete_orders


ORDERS_PAGE = ListPageSpec(
    listing=ORDERS,
    icon="package",
    title=QT_TRANSLATE_NOOP("orders_page", "Orders"),
    search_hint=QT_TRANSLATE_NOOP("orders_page", "Search: order no., customer"),
    empty=EmptyTexts(
        QT_TRANSLATE_NOOP("orders_page", "No orders yet"),
        QT_TRANSLATE_NOOP(
            "orders_page", "Enter the first one with “New order”, or import from Excel."
        ),
        QT_TRANSLATE_NOOP("orders_page", "No order matches"),
    ),
    route=OrdersRoute,
    open_row=_open,
    new="order.new",
    new_text=QT_TRANSLATE_NOOP("orders_page", "New order"),
    this_month=QT_TRANSLATE_NOOP("orders_page", "{count} this month"),
    edit=RowAction(QT_TRANSLATE_NOOP("orders_page", "Edit order"), "pencil", _edit),
    actions=(
        RowAction(
            QT_TRANSLATE_NOOP("orders_page", "Record delivery"), "truck", _deliver, "delivery.new"
        ),
        RowAction(
            QT_TRANSLATE_NOOP("orders_page", "Record payment"),
            "wallet",
            _pay,
            "payment.new",
            needs_customer=True,
        ),
        RowAction(
            QT_TRANSLATE_NOOP("orders_page", "Register complaint"),
            "message-square-warning",
            _complain,
            "complaint.new",
        ),
        RowAction(
            QT_TRANSLATE_NOOP("orders_page", "Show customer"),
            "users",
            show_customer(),
            needs_customer=True,
        ),
    ),
    deleting=Deleting(
        _deleting,
        "order_ids",
        QT_TRANSLATE_NOOP("orders_page", "Delete order"),
        QT_TRANSLATE_NOOP(
            "orders_page",
            "Do you want to delete this order with its deliveries and returns? It can be restored "
            "from the recycle bin.",
        ),
    ),
    first_field="salesperson",
    imports=True,
    columns=(
        *("number", "customer", "ordered_on", "state", "delivery", "days_late"),
        *("amount", "outstanding"),
    ),
    spare=("state", "days_late"),
    row_height=ROW,
    neighbours=(
        Neighbour(DELIVERIES.title, DeliveriesRoute),
        Neighbour(PAYMENTS.title, PaymentsRoute),
    ),
)


class OrdersPage(ListPage):
    """A row opens the order."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, ORDERS_PAGE, parent)
