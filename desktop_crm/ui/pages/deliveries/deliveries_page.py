"""The delivery notes of all orders as a page."""

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
    from desktop_crm.ui.dialogs.delivery_dialog import edit_delivery

    edit_delivery(context, host, chosen.id)


def _deleting() -> Callable[..., Any]:
    from desktop_crm.services.trade_bin import delete_deliveries

    return delete_deliveries


DELIVERIES_PAGE = ListPageSpec(
    listing=DELIVERIES,
    icon="truck",
    title=DELIVERIES.title,
    search_hint=QT_TRANSLATE_NOOP("deliveries_page", "Search: number, order, customer"),
    empty=EmptyTexts(
        QT_TRANSLATE_NOOP("deliveries_page", "No deliveries yet"),
        QT_TRANSLATE_NOOP(
            "deliveries_page", "They are recorded on an order, or imported with the orders."
        ),
        QT_TRANSLATE_NOOP("deliveries_page", "No delivery matches"),
    ),
    route=DeliveriesRoute,
    open_row=_edit,
    new="delivery.new",
    new_text=QT_TRANSLATE_NOOP("deliveries_page", "New delivery note"),
    this_month=QT_TRANSLATE_NOOP("deliveries_page", "{count} this month"),
    edit=RowAction(QT_TRANSLATE_NOOP("deliveries_page", "Edit delivery note"), "pencil", _edit),
    actions=(
        RowAction(
            QT_TRANSLATE_NOOP("deliveries_page", "Show customer"),
            "users",
            show_customer("orders"),
            needs_customer=True,
        ),
    ),
    deleting=Deleting(
        _deleting,
        "delivery_ids",
        QT_TRANSLATE_NOOP("deliveries_page", "Delete delivery note"),
        QT_TRANSLATE_NOOP(
            "deliveries_page",
            "Do you want to delete this delivery note? It can be restored from the recycle bin.",
        ),
    ),
    first_field="shipped_on",
    spare=("receiver", "approved", "carrier"),
    row_height=ROW,
    neighbours=(Neighbour(ORDERS.title, OrdersRoute), Neighbour(PAYMENTS.title, PaymentsRoute)),
)


class DeliveriesPage(ListPage):
    """A row opens the form of the delivery note."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, DELIVERIES_PAGE, parent)
