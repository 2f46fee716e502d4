"""Lists in a window of 1024 pixels: nothing that people read as a number or a title is cut."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop_crm.core.codes import Stage
from desktop_crm.core.language import load_language
from desktop_crm.services.products import create_product
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.pages.complaints.complaints_page import ComplaintsPage
from desktop_crm.ui.pages.contacts.contacts_page import ContactsPage
from desktop_crm.ui.pages.customers.customers_page import CustomersPage
from desktop_crm.ui.pages.deliveries.deliveries_page import DeliveriesPage
from desktop_crm.ui.pages.log.log_page import LogPage
from desktop_crm.ui.pages.orders.orders_page import OrdersPage
from desktop_crm.ui.pages.payments.payments_page import PaymentsPage
from desktop_crm.ui.pages.products.products_page import ProductsPage
from desktop_crm.ui.pages.tasks.tasks_page import TasksPage
from desktop_crm.ui.tables.column_room import cell_width, is_kept_whole
from desktop_crm.ui.theme.tokens import CAPTION, RAIL_WIDTH, SEMIBOLD
from desktop_crm.ui.widgets.folded_text import folded
from desktop_crm.ui.widgets.table_header import CELL_PADDING
from tests.builders import Firm, noon
from tests.ui.doubles import TODAY

PAGES: tuple[type[ListPage], ...] = (
    *(CustomersPage, OrdersPage, LogPage, ComplaintsPage, ProductsPage),
    *(TasksPage, ContactsPage, DeliveriesPage, PaymentsPage),
)


@pytest.fixture(autouse=True)
def _firm(firm: Firm) -> None:
    """One of everything, with large sums and long days."""
    customer = firm.customer("苏州恒润精密五金有限公司", level=5, stage=Stage.REPEAT)
    firm.log(customer, noon(TODAY - timedelta(1)))
    firm.receivable(customer, TODAY - timedelta(40), 9_876_543)
    order = firm.order(customer, TODAY - timedelta(28), 12_345_678)
    firm.delivery(customer, order, TODAY - timedelta(1))
    firm.payment(customer, TODAY - timedelta(28), Decimal("1234567.89"))
    firm.task(customer, due_on=TODAY - timedelta(28))
    firm.contact(customer)
    firm.complaint(customer, noon(TODAY - timedelta(20)))
    firm.write(create_product, name="不锈钢六角螺栓", code="FJ-0620-M8")


def open_narrow(
    kind: type[ListPage], code: str, context: Context, host: QMainWindow, qtbot: QtBot
) -> ListPage:
    """A page in the room that the rail leaves."""
    host.resize(1024 - RAIL_WIDTH, 768)
    page = kind(replace(context, language=load_language(code)))  # type: ignore[call-arg]
    host.setCentralWidget(page)
    host.show()
    qtbot.waitExposed(host)
    page.show_route(page.spec.route(None))
    host.grab()
    qtbot.waitUntil(lambda: not page.table.view._arrange_soon.isActive())
    return page


@pytest.mark.parametrize("code", ["en", "zh_CN"])
@pytest.mark.parametrize("kind", PAGES)
def test_titles_and_numbers_are_whole(
    kind: type[ListPage], code: str, context: Context, host: QMainWindow, qtbot: QtBot
) -> None:
    page = open_narrow(kind, code, context, host, qtbot)
    view, columns = page.table.view, page.table.layout_of_columns.shown
    assert sum(view.columnWidth(place) for place in range(len(columns))) <= view.viewport().width()
    for place, column in enumerate(columns):
        width = view.columnWidth(place)
        title = page.table.formatter.title(column)
        lines = folded(title, CAPTION, SEMIBOLD, width - 2 * CELL_PADDING)
        assert "…" not in "".join(lines), title
        for row in range(page.table.model.rowCount()):
            cell = page.table.model.cell_at(row, place)
            if cell is not None and is_kept_whole(cell.text, column.kind):
                assert cell_width(cell.text, column.kind) <= width, (title, cell.text)


def test_what_was_left_out_comes_back_with_the_room(
    context: Context, host: QMainWindow, qtbot: QtBot
) -> None:
    page = open_narrow(CustomersPage, "en", context, host, qtbot)
    layout = page.table.layout_of_columns
    assert "change" not in page.table.model.keys
    assert "change" in page.page_views.present().columns, "a saved view has it"
    host.resize(1500, 768)
    qtbot.waitUntil(lambda: "change" in page.table.model.keys)
    assert layout.is_usual


def test_a_column_asked_for_is_shown_however_narrow_it_is(
    context: Context, host: QMainWindow, qtbot: QtBot
) -> None:
    page = open_narrow(CustomersPage, "en", context, host, qtbot)
    layout = page.table.layout_of_columns
    layout.show("change")
    assert "change" in page.table.model.keys
    assert not layout.is_usual
    layout.reset()
    qtbot.waitUntil(lambda: "change" not in page.table.model.keys)


@pytest.mark.parametrize("kind", [CustomersPage, ComplaintsPage])
def test_the_buttons_above_a_grouped_list_are_whole(
    kind: type[ListPage], context: Context, host: QMainWindow, qtbot: QtBot
) -> None:
    page = open_narrow(kind, "en", context, host, qtbot)
    page.state.set_group("level" if kind is CustomersPage else "state")
    page.toolbar.view_button.show()
    host.grab()
    toolbar = page.toolbar
    for button in (toolbar.filter_button, toolbar.group_button, toolbar.view_button):
        assert button.width() >= button.sizeHint().width(), button.text()
