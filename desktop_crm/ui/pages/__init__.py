"""The registry of pages: the rail, navigation, shortcuts and the tour follow from it.

Pages are made by factories with a local import, so that the window is painted before the modules
that need the database are loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
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


def _customers(context: Context) -> Page:
    from desktop_crm.ui.pages.customers.customers_page import CustomersPage

    return CustomersPage(context)


def _all_customers() -> Route:
    from desktop_crm.ui.routes import CustomersRoute

    return CustomersRoute()


def _card(context: Context) -> Page:
    from desktop_crm.ui.pages.card.card_page import CardPage

    return CardPage(context)


def _log(context: Context) -> Page:
    from desktop_crm.ui.pages.log.log_page import LogPage

    return LogPage(context)


def _whole_log() -> Route:
    from desktop_crm.ui.routes import LogRoute

    return LogRoute()


def _contacts_due(session: Any, *, today: date) -> int:
    from desktop_crm.queries.rail_counts import contacts_due

    return contacts_due(session, today=today)


def _tasks(context: Context) -> Page:
    from desktop_crm.ui.pages.tasks.tasks_page import TasksPage

    return TasksPage(context)


def _all_tasks() -> Route:
    from desktop_crm.ui.routes import TasksRoute

    return TasksRoute()


def _contacts(context: Context) -> Page:
    from desktop_crm.ui.pages.contacts.contacts_page import ContactsPage

    return ContactsPage(context)


def _all_contacts() -> Route:
    from desktop_crm.ui.routes import ContactsRoute

    return ContactsRoute()


def _orders(context: Context) -> Page:
    from desktop_crm.ui.pages.orders.orders_page import OrdersPage

    return OrdersPage(context)


def _all_orders() -> Route:
    from desktop_crm.ui.routes import OrdersRoute

    return OrdersRoute()


def _order(context: Context) -> Page:
    from desktop_crm.ui.pages.order.order_page import OrderPage

    return OrderPage(context)


def _deliveries(context: Context) -> Page:
    from desktop_crm.ui.pages.deliveries.deliveries_page import DeliveriesPage

    return DeliveriesPage(context)


def _all_deliveries() -> Route:
    from desktop_crm.ui.routes import DeliveriesRoute

    return DeliveriesRoute()


def _payments(context: Context) -> Page:
    from desktop_crm.ui.pages.payments.payments_page import PaymentsPage

    return PaymentsPage(context)


def _all_payments() -> Route:
    from desktop_crm.ui.routes import PaymentsRoute

    return PaymentsRoute()


def _complaints(context: Context) -> Page:
    from desktop_crm.ui.pages.complaints.complaints_page import ComplaintsPage

    return ComplaintsPage(context)


def _all_complaints() -> Route:
    from desktop_crm.ui.routes import ComplaintsRoute

    return ComplaintsRoute()


def _tasks_due(session: Any, *, today: date) -> int:
    from desktop_crm.queries.rail_counts import tasks_due

    return tasks_due(session, today=today)


def _complaints_due(session: Any, *, today: date) -> int:
    from desktop_crm.queries.rail_counts import complaints_due

    return complaints_due(session, today=today)


def _products(context: Context) -> Page:
    from desktop_crm.ui.pages.products.products_page import ProductsPage

    return ProductsPage(context)


def _all_products() -> Route:
    from desktop_crm.ui.routes import ProductsRoute

    return ProductsRoute()


def _pair(context: Context) -> Page:
    from desktop_crm.ui.pages.card.pair_page import PairPage

    return PairPage(context)


def _reports(context: Context) -> Page:
    from desktop_crm.ui.pages.reports.reports_page import ReportsPage

    return ReportsPage(context)


def _all_reports() -> Route:
    from desktop_crm.ui.routes import ReportRoute

    return ReportRoute()


def _settings(context: Context) -> Page:
    from desktop_crm.ui.pages.settings.settings_page import SettingsPage

    return SettingsPage(context)


def _all_settings() -> Route:
    from desktop_crm.ui.routes import SettingsRoute

    return SettingsRoute()


def _history(context: Context) -> Page:
    from desktop_crm.ui.pages.history.history_page import HistoryPage

    return HistoryPage(context)


def _bin(context: Context) -> Page:
    from desktop_crm.ui.pages.bin.bin_page import BinPage

    return BinPage(context)


def _tour(key: str) -> Callable[[], Sequence[TourStop]]:
    """The pictures of a page; only the tour pays for the modules that draw them."""

    def stops() -> Sequence[TourStop]:
        from desktop_crm.ui.page_tours import TOURS

        return TOURS[key]()

    return stops


PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        "home", QT_TRANSLATE_NOOP("pages", "Home"), "house", _home, _at_home, tour=_tour("home")
    ),
    PageSpec(
        "customers",
        QT_TRANSLATE_NOOP("pages", "Customers"),
        "users",
        _customers,
        _all_customers,
        tour=_tour("customers"),
    ),
    PageSpec(
        "card",
        QT_TRANSLATE_NOOP("pages", "Customer card"),
        "users",
        _card,
        under="customers",
        tour=_tour("card"),
    ),
    PageSpec(
        "log",
        QT_TRANSLATE_NOOP("pages", "Contact log"),
        "phone-call",
        _log,
        _whole_log,
        count=_contacts_due,
        tour=_tour("log"),
    ),
    PageSpec(
        "tasks",
        QT_TRANSLATE_NOOP("pages", "Tasks"),
        "list-checks",
        _tasks,
        _all_tasks,
        count=_tasks_due,
        tour=_tour("tasks"),
    ),
    PageSpec(
        "contacts",
        QT_TRANSLATE_NOOP("pages", "Contact persons"),
        "user",
        _contacts,
        _all_contacts,
        under="customers",
        tour=_tour("contacts"),
    ),
    PageSpec(
        "orders",
        QT_TRANSLATE_NOOP("pages", "Orders"),
        "package",
        _orders,
        _all_orders,
        tour=_tour("orders"),
    ),
    PageSpec(
        "order",
        QT_TRANSLATE_NOOP("pages", "Order"),
        "package",
        _order,
        under="orders",
        tour=_tour("order"),
    ),
    PageSpec(
        "deliveries",
        QT_TRANSLATE_NOOP("pages", "Deliveries"),
        "truck",
        _deliveries,
        _all_deliveries,
        under="orders",
        tour=_tour("deliveries"),
    ),
    PageSpec(
        "payments",
        QT_TRANSLATE_NOOP("pages", "Payments"),
        "wallet",
        _payments,
        _all_payments,
        under="orders",
        tour=_tour("payments"),
    ),
    PageSpec(
        "complaints",
        QT_TRANSLATE_NOOP("pages", "Complaints"),
        "message-square-warning",
        _complaints,
        _all_complaints,
        count=_complaints_due,
        tour=_tour("complaints"),
    ),
    PageSpec(
        "products",
        QT_TRANSLATE_NOOP("pages", "Products"),
        "tag",
        _products,
        _all_products,
        tour=_tour("products"),
    ),
    PageSpec(
        "pair",
        QT_TRANSLATE_NOOP("pages", "Two cards"),
        "columns-3",
        _pair,
        under="customers",
        tour=_tour("pair"),
    ),
    PageSpec(
        "reports",
        QT_TRANSLATE_NOOP("pages", "Reports"),
        "chart-column",
        _reports,
        _all_reports,
        tour=_tour("reports"),
    ),
    PageSpec(
        "settings",
        QT_TRANSLATE_NOOP("pages", "Settings"),
        "settings",
        _settings,
        _all_settings,
        shortcut="Ctrl+,",
        tour=_tour("settings"),
    ),
    PageSpec(
        "history",
        QT_TRANSLATE_NOOP("pages", "History of all steps"),
        "history",
        _history,
        under="settings",
        tour=_tour("history"),
    ),
    PageSpec(
        "bin",
        QT_TRANSLATE_NOOP("pages", "Recycle bin"),
        "trash-2",
        _bin,
        under="settings",
        tour=_tour("bin"),
    ),
)


def page_spec(key: str) -> PageSpec:
    """The page of that key.

    Raises:
        KeyError: if there is none.
    """
    return next(spec for spec in PAGES if spec.key == key)
