"""The registry of pages: the rail, navigation, shortcuts and the tour follow from it.

Pages are made by factories with a local import, so that the window is painted before the modules
that need the database are loaded.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_crm.core.texts import QT_TRANSLATE_NOOP
from desktop_crm.ui.pages.page import PageSpec

if TYPE_CHECKING:
    from desktop_crm.ui.context import Context
    from desktop_crm.ui.pages.page import Page
    from desktop_crm.ui.routes import Route
    from desktop_crm.ui.tour_stops import TourStop


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


PAGES: tuple[PageSpec, ...] = (
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
)


def page_spec(key: str) -> PageSpec:
    """The page of that key.

    Raises:
        KeyError: if there is none.
    """
    return next(spec for spec in PAGES if spec.key == key)
