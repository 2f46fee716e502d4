"""A customer with nothing at all, and one with 5,000 log entries and names of 300 characters."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from time import process_time
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMainWindow, QWidget

from desktop_crm.core.codes import OptionList
from desktop_crm.models import LogEntry, Product
from desktop_crm.services.contacts import add_contact
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.complaint_dialog import new_complaint
from desktop_crm.ui.dialogs.log_entry_dialog import log_contact
from desktop_crm.ui.dialogs.order_dialog import new_order
from desktop_crm.ui.dialogs.task_dialog import new_task
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.pages.card.card_tabs import Tab
from desktop_crm.ui.pages.complaints.complaints_page import ComplaintsPage
from desktop_crm.ui.pages.customers.customers_page import CustomersPage
from desktop_crm.ui.pages.log.log_page import LogPage
from desktop_crm.ui.pages.orders.orders_page import OrdersPage
from desktop_crm.ui.routes import CardRoute
from desktop_crm.ui.widgets.sheet import open_sheet
from tests.builders import Firm, noon
from tests.ui.doubles import TODAY
from tests.ui.pages.card.conftest import Open

_NAME = "极长的客户名称与它的分公司" * 24
_ENTRIES = 5_000
_SECONDS = 1.0
_RAIL = 196
_DIALOGS = (log_contact, new_order, new_complaint, new_task)
_PAGES = (CustomersPage, LogPage, OrdersPage, ComplaintsPage)
_SIZES = ((1280, 800), (1024, 768))


@pytest.fixture
def busy(firm: Firm) -> UUID:
    """Long names in every place, and a contact for each day of 14 years."""
    name = _NAME[:300]
    lina = firm.staff(name)
    cause = firm.option(OptionList.COMPLAINT_CAUSE, name)
    customer_id = firm.customer(name, short_name=name, code=name, owner_id=lina)
    firm.write(add_contact, customer_id=customer_id, name=name, title=name, save_anyway=True)
    entries = (
        LogEntry(
            customer_id=customer_id,
            text=f"{day} {name}" if day % 50 == 0 else f"第 {day} 次联系",
            happened_at=noon(TODAY - timedelta(days=day)),
            staff_id=lina,
        )
        for day in range(_ENTRIES)
    )
    firm.add(*entries)
    product = firm.add(Product(name=name, code=name))
    order = firm.order(customer_id, TODAY, 9_000, number=name, lines=[{"product_id": product}])
    firm.delivery(customer_id, order, TODAY, number=name)
    for days in (0, 9):
        at = noon(TODAY - timedelta(days=days))
        firm.complaint(
            customer_id, at, name, number=name[:40], cause_id=cause, owner_id=lina, due_on=TODAY
        )
    return customer_id


def assert_fits(root: QWidget) -> None:
    """No label is wider than its window, nor does it reach beyond the right edge."""
    window = root.window()
    for label in root.findChildren(QLabel):
        if label.isVisible():
            right = label.mapTo(window, QPoint(label.width(), 0)).x()
            assert right <= window.width(), label.text()[:60]


def _show(host: QMainWindow, size: tuple[int, int]) -> None:
    host.show()
    QTest.qWait(1)
    host.resize(*size)
    QTest.qWait(1)
    host.grab()


@pytest.mark.timeout(90)
def test_the_card_of_a_busy_customer(
    firm: Firm, host: QMainWindow, open_card: Open, busy: UUID
) -> None:
    open_card(firm.customer("乙"))
    before = process_time()
    page = open_card(busy)
    host.grab()
    assert process_time() - before < _SECONDS
    for size in _SIZES:
        for tab in Tab:
            page.show_route(CardRoute(busy, tab))
            _show(host, size)
            assert_fits(host)
            assert page.minimumSizeHint().width() < 1_024 - _RAIL


@pytest.mark.timeout(60)
def test_the_card_of_a_customer_with_nothing(
    firm: Firm, host: QMainWindow, open_card: Open
) -> None:
    customer_id = firm.customer("空")
    for size in _SIZES:
        for tab in Tab:
            page = open_card(customer_id, tab)
            _show(host, size)
            assert_fits(host)
            assert page.minimumSizeHint().width() < 1_024 - _RAIL


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("page_class", _PAGES)
@pytest.mark.timeout(60)
def test_the_lists_show_it(
    host: QMainWindow, context: Context, page_class: Callable[[Context], ListPage]
) -> None:
    page = page_class(context)
    host.setCentralWidget(page)
    _show(host, _SIZES[1])
    page.show_route(page.spec.route(None))
    assert page.table.model.rowCount() > 0
    for size in _SIZES:
        beside_rail = (size[0] - _RAIL, size[1])
        _show(host, beside_rail)
        assert_fits(host)
        assert host.width() == beside_rail[0]


@pytest.mark.parametrize("open_dialog", _DIALOGS)
@pytest.mark.timeout(60)
def test_the_dialogs_show_it(
    host: QMainWindow,
    context: Context,
    open_card: Open,
    busy: UUID,
    open_dialog: Callable[[Context, QWidget, UUID], None],
) -> None:
    page = open_card(busy)
    _show(host, _SIZES[1])
    open_dialog(context, page, busy)
    sheet = open_sheet(host)
    assert sheet is not None
    _show(host, _SIZES[1])
    assert_fits(sheet)
    assert sheet.panel.width() <= host.width()
    assert sheet.panel.content.width() <= sheet.panel.width()
    sheet.may_close = lambda: True
    sheet.reject()
