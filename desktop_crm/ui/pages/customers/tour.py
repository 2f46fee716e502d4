"""What the tour shows of the customer list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.ui.pages.customers.customers_page import CustomersPage
from desktop_crm.ui.routes import CustomersRoute, Route
from desktop_crm.ui.tour_stops import TourStop

_FILTERED = ListFilter(
    conditions=(
        Condition("level", Operator.AT_LEAST, ("3",)),
        Condition("last_contact", Operator.NOT_FOR_DAYS, ("14",)),
    )
)


def _everybody(_session: Any, **_today: Any) -> Route:
    return CustomersRoute()


def _overdue(_session: Any, **_today: Any) -> Route:
    return CustomersRoute(filter=ListFilter(quick="overdue"))


def _filtered(_session: Any, **_today: Any) -> Route:
    return CustomersRoute(filter=_FILTERED)


def _nothing(_session: Any, **_today: Any) -> Route:
    return CustomersRoute(filter=ListFilter(text="没有这样的客户"))


def _choose_first(page: CustomersPage) -> None:
    page.table.view.setFocus()
    page.table.view.choose(0)


def _open_filter(page: CustomersPage) -> None:
    page.toolbar.filter_button.click()


def _open_columns(page: CustomersPage) -> None:
    page.controls.open_columns()


def _open_export(page: CustomersPage) -> None:
    page.start_export()


def stops() -> Sequence[TourStop]:
    """The list as it opens, filtered, its filter builder, its export, and found empty."""
    return (
        TourStop("customers", _everybody, _choose_first, key_screen=True),
        TourStop("customers_overdue", _overdue),
        TourStop("customers_filter", _filtered, _open_filter, key_screen=True),
        TourStop("customers_columns", _everybody, _open_columns),
        TourStop("customers_export", _everybody, _open_export),
        TourStop("customers_nothing", _nothing),
    )
