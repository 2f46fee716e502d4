"""Whatever a list offers to do with a row opens its sheet, leads somewhere, or does it."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow

from desktop_crm.services.products import create_product
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.list_menus import RowMenu
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.pages.complaints.complaints_page import ComplaintsPage
from desktop_crm.ui.pages.customers.customers_page import CustomersPage
from desktop_crm.ui.pages.log.log_page import LogPage
from desktop_crm.ui.pages.order.order_page import OrderPage
from desktop_crm.ui.pages.orders.orders_page import OrdersPage
from desktop_crm.ui.pages.products.products_page import ProductsPage
from desktop_crm.ui.routes import OrderRoute
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm, noon
from tests.ui.doubles import TODAY
from tests.ui.lists.conftest import OpenPage

PAGES = (CustomersPage, LogPage, OrdersPage, ComplaintsPage, ProductsPage)


@pytest.fixture
def order(firm: Firm) -> UUID:
    """One record in every list."""
    customer = firm.customer("恒润五金")
    firm.contact(customer)
    made = firm.order(customer, TODAY - timedelta(3), 1_000)
    firm.log(customer, noon(TODAY))
    firm.complaint(customer, noon(TODAY), order_id=made)
    firm.write(create_product, name="M6 螺栓", price=Decimal(5), save_anyway=True)
    return made


def close_sheet(host: QMainWindow) -> bool:
    """Whether a sheet was open; it is closed."""
    sheet = open_sheet(host)
    if sheet is None:
        return False
    sheet.may_close = lambda: True
    sheet.reject()
    return True


def choose(page: ListPage) -> None:
    """The first record."""
    page.table.view.setFocus()
    for row in range(page.table.model.rowCount()):
        if page.table.model.id_at(row) is not None:
            page.table.view.choose(row)
            return


@pytest.mark.parametrize("kind", PAGES)
def test_every_entry_of_a_rows_menu_does_something(
    open_page: OpenPage,
    order: UUID,
    host: QMainWindow,
    context: Context,
    kind: type[Any],
) -> None:
    assert order
    page = open_page(kind)
    choose(page)
    places: list[object] = []
    changes: list[object] = []
    context.navigation.changed.connect(lambda: places.append(context.navigation.current))
    context.bus.changed.connect(changes.append)
    record = page.table.current_id()
    entries = page.controls.rows.entries(record)
    assert len(entries) == 1 + len(page.controls.rows._all)
    for entry in entries:
        before = len(places) + len(changes)
        choose(page)
        entry.run()
        assert close_sheet(host) or len(places) + len(changes) > before, entry.text


@pytest.mark.parametrize("kind", PAGES)
def test_the_keys_open_and_edit_the_current_row(
    open_page: OpenPage, order: UUID, host: QMainWindow, context: Context, kind: type[Any]
) -> None:
    assert order
    page = open_page(kind)
    choose(page)
    places: list[object] = []
    context.navigation.changed.connect(lambda: places.append(context.navigation.current))
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert close_sheet(host) or places
    choose(page)
    if page.spec.edit is not None:
        page.table.edit_requested.emit()
        assert close_sheet(host)


@pytest.mark.parametrize("kind", PAGES)
def test_the_primary_button_opens_a_form(
    open_page: OpenPage, order: UUID, host: QMainWindow, context: Context, kind: type[Any]
) -> None:
    assert order
    context.actions.set_context(context)
    page = open_page(kind)
    page.head.buttons[page.spec.new].click()
    assert close_sheet(host)


@pytest.mark.parametrize("kind", PAGES)
def test_the_menu_of_a_row_opens(open_page: OpenPage, order: UUID, kind: type[Any]) -> None:
    assert order
    page = open_page(kind)
    choose(page)
    index = page.table.view.currentIndex()
    place = page.table.view.visualRect(index).center()
    page.table.view.menu_requested.emit(index.row(), index.column(), place)
    (menu,) = page.findChildren(RowMenu)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[0] == "Open"
    assert "Copy" in words
    assert ("Delete" in words) == (page.spec.deleting is not None)
    menu.close()


def test_cells_are_chosen_by_keys_as_in_a_sheet(
    open_page: OpenPage, order: UUID, firm: Firm
) -> None:
    assert order
    for place in range(4):
        firm.customer(f"客户{place}")
    page = open_page(CustomersPage)
    view = page.table.view
    view.setFocus()
    view.choose(1, 1)
    shift = Qt.KeyboardModifier.ShiftModifier
    QTest.keyClick(view, Qt.Key.Key_Down, shift)
    QTest.keyClick(view, Qt.Key.Key_Right, shift)
    assert view.chosen_spans() == [(1, 2)]
    assert view.chosen_columns() == [1, 2]
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.table.chosen_count() == 5


def test_what_an_order_offers_opens_a_form(
    order: UUID, host: QMainWindow, context: Context
) -> None:
    page = OrderPage(context)
    host.setCentralWidget(page)
    host.show()
    page.show_route(OrderRoute(order))
    for run in (
        page.deeds.edit,
        page.deeds.deliver,
        page.deeds.pay,
        page.deeds.take_back,
        page.deeds.complain,
        page.deeds.print_order,
    ):
        run()
        assert close_sheet(host), run.__name__
