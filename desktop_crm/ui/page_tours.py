"""The pictures that the tour takes of each page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from desktop_crm.ui.pages.bin import tour as recycle_bin
from desktop_crm.ui.pages.card import tour as card
from desktop_crm.ui.pages.complaints import tour as complaints
from desktop_crm.ui.pages.contacts import tour as contacts
from desktop_crm.ui.pages.customers import tour as customers
from desktop_crm.ui.pages.deliveries import tour as deliveries
from desktop_crm.ui.pages.history import tour as history
from desktop_crm.ui.pages.home import tour as home
from desktop_crm.ui.pages.log import tour as log
from desktop_crm.ui.pages.order import tour as order
from desktop_crm.ui.pages.orders import tour as orders
from desktop_crm.ui.pages.payments import tour as payments
from desktop_crm.ui.pages.products import tour as products
from desktop_crm.ui.pages.reports import tour as reports
from desktop_crm.ui.pages.settings import tour as settings
from desktop_crm.ui.pages.tasks import tour as tasks
from desktop_crm.ui.tour_stops import TourStop

TOURS: Mapping[str, Callable[[], Sequence[TourStop]]] = {
    "pair": card.pair_stops,
    "bin": recycle_bin.stops,
    "card": card.stops,
    "complaints": complaints.stops,
    "contacts": contacts.stops,
    "customers": customers.stops,
    "deliveries": deliveries.stops,
    "history": history.stops,
    "home": home.stops,
    "log": log.stops,
    "order": order.stops,
    "orders": orders.stops,
    "payments": payments.stops,
    "products": products.stops,
    "reports": reports.stops,
    "settings": settings.stops,
    "tasks": tasks.stops,
}
