"""The registry of pages: the rail, navigation, shortcuts and the tour follow from it.

Pages are made by factories with a local import, so that the window is painted before the modules
that need the database are loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from desktop_crm.core.texts import QT_TRANSLATE_NOOP
from desktop_crm.ui.page import PageSpec

if TYPE_CHECKING:
    from datetime import date

    from desktop_crm.ui.context import Context
    from desktop_crm.ui.page import Page
    from desktop_crm.ui.routes import Route
    from desktop_crm.ui.tour_stops import TourStop


def _home(context: Context) -> Page:
    from desktop_crm.ui.pages.home.home_page import HomePage

    return HomePage(context)


def _at_home() -> Route:
    from desktop_crm.ui.routes import HomeRoute

    return HomeRoute()


def _home_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.home.tour import stops

    return stops()


def _customers(context: Context) -> Page:
    from desktop_crm.ui.pages.customers.customers_page import CustomersPage

    return CustomersPage(context)


def _all_customers() -> Route:
    from desktop_crm.ui.routes import CustomersRoute

    return CustomersRoute()


def _customers_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.customers.tour import stops

    return stops()


def _card(context: Context) -> Page:
    from desktop_crm.ui.pages.card.card_page import CardPage

    return CardPage(context)


def _card_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.card.tour import stops

    return stops()


def _log(context: Context) -> Page:
    from desktop_crm.ui.pages.log.log_page import LogPage

    return LogPage(context)


def _whole_log() -> Route:
    from desktop_crm.ui.routes import LogRoute

    return LogRoute()


def _contacts_due(session: Any, *, today: date) -> int:
    from desktop_crm.queries.rail_counts import contacts_due

    return contacts_due(session, today=today)


def _log_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.log.tour import stops

    return stops()


def _orders(context: Context) -> Page:
    from desktop_crm.ui.pages.orders.orders_page import OrdersPage

    return OrdersPage(context)


def _all_orders() -> Route:
    from desktop_crm.ui.routes import OrdersRoute

    return OrdersRoute()


def _orders_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.orders.tour import stops

    return stops()


def _order(context: Context) -> Page:
    from desktop_crm.ui.pages.order.order_page import OrderPage

    return OrderPage(context)


def _order_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.order.tour import stops

    return stops()


def _complaints(context: Context) -> Page:
    from desktop_crm.ui.pages.complaints.complaints_page import ComplaintsPage

    return ComplaintsPage(context)


def _all_complaints() -> Route:
    from desktop_crm.ui.routes import ComplaintsRoute

    return ComplaintsRoute()


def _complaints_due(session: Any, *, today: date) -> int:
    from desktop_crm.queries.rail_counts import complaints_due

    return complaints_due(session, today=today)


def _complaints_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.complaints.tour import stops

    return stops()


def _products(context: Context) -> Page:
    from desktop_crm.ui.pages.products.products_page import ProductsPage

    return ProductsPage(context)


def _all_products() -> Route:
    from desktop_crm.ui.routes import ProductsRoute

    return ProductsRoute()


def _products_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.products.tour import stops

    return stops()


def _pair(context: Context) -> Page:
    from desktop_crm.ui.pages.card.pair_page import PairPage

    return PairPage(context)


def _pair_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.card.tour import pair_stops

    return pair_stops()


def _reports(context: Context) -> Page:
    from desktop_crm.ui.pages.reports.reports_page import ReportsPage

    return ReportsPage(context)


def _all_reports() -> Route:
    from desktop_crm.ui.routes import ReportRoute

    return ReportRoute()


def _reports_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.reports.tour import stops

    return stops()


def _settings(context: Context) -> Page:
    from desktop_crm.ui.pages.settings.settings_page import SettingsPage

    return SettingsPage(context)


def _all_settings() -> Route:
    from desktop_crm.ui.routes import SettingsRoute

    return SettingsRoute()


def _settings_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.settings.tour import stops

    return stops()


def _history(context: Context) -> Page:
    from desktop_crm.ui.pages.history.history_page import HistoryPage

    return HistoryPage(context)


def _history_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.history.tour import stops

    return stops()


def _bin(context: Context) -> Page:
    from desktop_crm.ui.pages.bin.bin_page import BinPage

    return BinPage(context)


def _bin_tour() -> Sequence[TourStop]:
    from desktop_crm.ui.pages.bin.tour import stops

    return stops()


PAGES: tuple[PageSpec, ...] = (
    PageSpec("home", QT_TRANSLATE_NOOP("pages", "Home"), "house", _home, _at_home, tour=_home_tour),
    PageSpec(
        "customers",
        QT_TRANSLATE_NOOP("pages", "Customers"),
        "users",
        _customers,
        _all_customers,
        tour=_customers_tour,
    ),
    PageSpec(
        "card",
        QT_TRANSLATE_NOOP("pages", "Customer card"),
        "users",
        _card,
        under="customers",
        tour=_card_tour,
    ),
    PageSpec(
        "log",
        QT_TRANSLATE_NOOP("pages", "Contact log"),
        "phone-call",
        _log,
        _whole_log,
        count=_contacts_due,
        tour=_log_tour,
    ),
    PageSpec(
        "orders",
        QT_TRANSLATE_NOOP("pages", "Orders"),
        "package",
        _orders,
        _all_orders,
        tour=_orders_tour,
    ),
    PageSpec(
        "order",
        QT_TRANSLATE_NOOP("pages", "Order"),
        "package",
        _order,
        under="orders",
        tour=_order_tour,
    ),
    PageSpec(
        "complaints",
        QT_TRANSLATE_NOOP("pages", "Complaints"),
        "message-square-warning",
        _complaints,
        _all_complaints,
        count=_complaints_due,
        tour=_complaints_tour,
    ),
    PageSpec(
        "products",
        QT_TRANSLATE_NOOP("pages", "Products"),
        "tag",
        _products,
        _all_products,
        tour=_products_tour,
    ),
    PageSpec(
        "pair",
        QT_TRANSLATE_NOOP("pages", "Two cards"),
        "columns-3",
        _pair,
        under="customers",
        tour=_pair_tour,
    ),
    PageSpec(
        "reports",
        QT_TRANSLATE_NOOP("pages", "Reports"),
        "chart-column",
        _reports,
        _all_reports,
        tour=_reports_tour,
    ),
    PageSpec(
        "settings",
        QT_TRANSLATE_NOOP("pages", "Settings"),
        "settings",
        _settings,
        _all_settings,
        shortcut="Ctrl+,",
        tour=_settings_tour,
    ),
    PageSpec(
        "history",
        QT_TRANSLATE_NOOP("pages", "History of all steps"),
        "history",
        _history,
        under="settings",
        tour=_history_tour,
    ),
    PageSpec(
        "bin",
        QT_TRANSLATE_NOOP("pages", "Recycle bin"),
        "trash-2",
        _bin,
        under="settings",
        tour=_bin_tour,
    ),
)


def page_spec(key: str) -> PageSpec:
    """The page of that key.

    Raises:
        KeyError: if there is none.
    """
    return next(spec for spec in PAGES if spec.key == key)
