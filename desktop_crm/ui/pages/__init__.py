"""The registry of pages: the rail, navigation, shortcuts and the tour follow from it.

Pages are loaded when they are first visited, so that the window is painted before the modules that
need the database are loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from desktop_crm.core.texts import QT_TRANSLATE_NOOP
from desktop_crm.ui.page import PageSpec

if TYPE_CHECKING:
    from datetime import date

    from desktop_crm.ui.context import Context
    from desktop_crm.ui.page import Page
    from desktop_crm.ui.routes import Route
    from desktop_crm.ui.tour_stops import TourStop


def _page(module: str, name: str) -> Callable[[Context], Page]:
    """A page of one of the modules here, which is loaded at the first visit."""

    def make(context: Context) -> Page:
        page: Page = getattr(import_module(f"desktop_crm.ui.pages.{module}"), name)(context)
        return page

    return make


def _start(name: str) -> Callable[[], Route]:
    """The route of that name, as it is without further words."""

    def start() -> Route:
        route: Route = getattr(import_module("desktop_crm.ui.routes"), name)()
        return route

    return start


def _contacts_due(session: Any, *, today: date) -> int:
    from desktop_crm.queries.rail_counts import contacts_due

    return contacts_due(session, today=today)


def _tasks_due(session: Any, *, today: date) -> int:
    from desktop_crm.queries.rail_counts import tasks_due

    return tasks_due(session, today=today)


def _complaints_due(session: Any, *, today: date) -> int:
    from desktop_crm.queries.rail_counts import complaints_due

    return complaints_due(session, today=today)


def _tour(key: str) -> Callable[[], Sequence[TourStop]]:
    """The pictures of a page; only the tour pays for the modules that draw them."""

    def stops() -> Sequence[TourStop]:
        from desktop_crm.ui.page_tours import TOURS

        return TOURS[key]()

    return stops


PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        "home",
        QT_TRANSLATE_NOOP("pages", "Home"),
        "house",
        _page("home.home_page", "HomePage"),
        _start("HomeRoute"),
        tour=_tour("home"),
    ),
    PageSpec(
        "customers",
        QT_TRANSLATE_NOOP("pages", "Customers"),
        "users",
        _page("customers.customers_page", "CustomersPage"),
        _start("CustomersRoute"),
        tour=_tour("customers"),
    ),
    PageSpec(
        "card",
        QT_TRANSLATE_NOOP("pages", "Customer card"),
        "users",
        _page("card.card_page", "CardPage"),
        under="customers",
        tour=_tour("card"),
    ),
    PageSpec(
        "log",
        QT_TRANSLATE_NOOP("pages", "Contact log"),
        "phone-call",
        _page("log.log_page", "LogPage"),
        _start("LogRoute"),
        count=_contacts_due,
        tour=_tour("log"),
    ),
    PageSpec(
        "tasks",
        QT_TRANSLATE_NOOP("pages", "Tasks"),
        "list-checks",
        _page("tasks.tasks_page", "TasksPage"),
        _start("TasksRoute"),
        count=_tasks_due,
        tour=_tour("tasks"),
    ),
    PageSpec(
        "contacts",
        QT_TRANSLATE_NOOP("pages", "Contact persons"),
        "user",
        _page("contacts.contacts_page", "ContactsPage"),
        _start("ContactsRoute"),
        under="customers",
        tour=_tour("contacts"),
    ),
    PageSpec(
        "orders",
        QT_TRANSLATE_NOOP("pages", "Orders"),
        "package",
        _page("orders.orders_page", "OrdersPage"),
        _start("OrdersRoute"),
        tour=_tour("orders"),
    ),
    PageSpec(
        "order",
        QT_TRANSLATE_NOOP("pages", "Order"),
        "package",
        _page("order.order_page", "OrderPage"),
        under="orders",
        tour=_tour("order"),
    ),
    PageSpec(
        "deliveries",
        QT_TRANSLATE_NOOP("pages", "Deliveries"),
        "truck",
        _page("deliveries.deliveries_page", "DeliveriesPage"),
        _start("DeliveriesRoute"),
        under="orders",
        tour=_tour("deliveries"),
    ),
    PageSpec(
        "payments",
        QT_TRANSLATE_NOOP("pages", "Payments"),
        "wallet",
        _page("payments.payments_page", "PaymentsPage"),
        _start("PaymentsRoute"),
        under="orders",
        tour=_tour("payments"),
    ),
    PageSpec(
        "complaints",
        QT_TRANSLATE_NOOP("pages", "Complaints"),
        "message-square-warning",
        _page("complaints.complaints_page", "ComplaintsPage"),
        _start("ComplaintsRoute"),
        count=_complaints_due,
        tour=_tour("complaints"),
    ),
    PageSpec(
        "products",
        QT_TRANSLATE_NOOP("pages", "Products"),
        "tag",
        _page("products.products_page", "ProductsPage"),
        _start("ProductsRoute"),
        tour=_tour("products"),
    ),
    PageSpec(
        "pair",
        QT_TRANSLATE_NOOP("pages", "Two cards"),
        "columns-3",
        _page("card.pair_page", "PairPage"),
        under="customers",
        tour=_tour("pair"),
    ),
    PageSpec(
        "reports",
        QT_TRANSLATE_NOOP("pages", "Reports"),
        "chart-column",
        _page("reports.reports_page", "ReportsPage"),
        _start("ReportRoute"),
        tour=_tour("reports"),
    ),
    PageSpec(
        "settings",
        QT_TRANSLATE_NOOP("pages", "Settings"),
        "settings",
        _page("settings.settings_page", "SettingsPage"),
        _start("SettingsRoute"),
        shortcut="Ctrl+,",
        tour=_tour("settings"),
    ),
    PageSpec(
        "history",
        QT_TRANSLATE_NOOP("pages", "History of all steps"),
        "history",
        _page("history.history_page", "HistoryPage"),
        under="settings",
        tour=_tour("history"),
    ),
    PageSpec(
        "bin",
        QT_TRANSLATE_NOOP("pages", "Recycle bin"),
        "trash-2",
        _page("bin.bin_page", "BinPage"),
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
