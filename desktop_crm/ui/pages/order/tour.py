"""What the tour shows of one order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from desktop_crm.queries.order_examples import telling_order
from desktop_crm.ui.pages.order.order_page import OrderPage
from desktop_crm.ui.routes import OrderRoute, OrdersRoute, Route
from desktop_crm.ui.tour_stops import TourStop


def _telling(session: Any, *, today: date) -> Route:
    found = telling_order(session, today=today)
    return OrderRoute(found) if found is not None else OrdersRoute()


def _show_payments(page: OrderPage) -> None:
    page.documents.show_tab("payments")


def _print(page: OrderPage) -> None:
    page.deeds.print_order()


def stops() -> Sequence[TourStop]:
    """The order as it opens, its payments, and on paper."""
    return (
        TourStop("order", _telling, key_screen=True),
        TourStop("order_payments", _telling, _show_payments),
        TourStop("order_print", _telling, _print),
    )
