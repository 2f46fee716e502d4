"""A way to each page of the program, to a record of the firm where the page shows one."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from pytestqt.qtbot import QtBot
from sqlalchemy import select
from sqlalchemy.orm import Session

from desktop_crm.models import Customer, Order
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.routes import BinRoute, CardRoute, HistoryRoute, OrderRoute, PairRoute, Route


def _records(session: Session) -> tuple[list[UUID], list[UUID]]:
    return list(session.scalars(select(Customer.id))), list(session.scalars(select(Order.id)))


def routes_to_every_page(background: Any, qtbot: QtBot) -> list[Route]:
    """One route for each registered page."""
    found: list[Any] = []
    background.read(_records, found.append, owner=background)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    customers, orders = found[0]
    routes = [spec.start() for spec in PAGES if spec.start is not None]
    routes += [CardRoute(customers[0]), PairRoute(*customers[:2]), OrderRoute(orders[0])]
    routes += [HistoryRoute(), BinRoute()]
    assert {route.page for route in routes} == {spec.key for spec in PAGES}
    return routes
