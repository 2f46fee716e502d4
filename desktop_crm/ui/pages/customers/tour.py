"""What the tour shows of the customer list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtGui import QGuiApplication

from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.ui.dialogs.levels_sheet import show_levels
from desktop_crm.ui.dialogs.template_sheet import ask_for_template
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.lists.tour import (
    choose_first,
    grouped,
    open_bulk,
    open_chosen_columns,
    open_columns,
    open_export,
    open_filter,
    open_letters,
    open_print,
    open_view,
)
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


def _paste(page: ListPage) -> None:
    """Three columns of some rows, as a spreadsheet puts them on the clipboard."""
    texts = "5\t活跃\t李娜\n4\t活跃\t查无此人\n3\t活跃\t张伟"
    QGuiApplication.clipboard().setText(texts)
    page.table.view.choose(1, 1)
    page.jobs.pasting.start()


def _levels(page: ListPage) -> None:
    show_levels(page.context, page)


def _template(page: ListPage) -> None:
    ask_for_template(page.context, page)


def stops() -> Sequence[TourStop]:
    """The list as it opens, filtered, grouped, changed, printed, and found empty."""
    return (
        TourStop("customers", _everybody, choose_first, key_screen=True),
        TourStop("customers_overdue", _overdue),
        TourStop("customers_filter", _filtered, open_filter, key_screen=True),
        TourStop("customers_grouped", _everybody, grouped("owner")),
        TourStop("customers_columns", _everybody, open_columns),
        TourStop("customers_view", _filtered, open_view),
        TourStop("customers_bulk", _everybody, open_bulk),
        TourStop("customers_paste", _everybody, _paste),
        TourStop("customers_levels", _everybody, _levels, dialog="levels_sheet", key_screen=True),
        TourStop("customers_print", _filtered, open_print),
        TourStop("customers_export", _everybody, open_export),
        TourStop("customers_export_columns", _everybody, open_chosen_columns),
        TourStop("customers_letters", _everybody, open_letters),
        TourStop("customers_template", _everybody, _template, dialog="template_sheet"),
        TourStop("customers_nothing", _nothing),
    )
