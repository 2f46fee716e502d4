"""Where the keyboard is after the start and after each way to a page."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_crm.core.trade_fields import OrderLineInput
from desktop_crm.services.customers import create_customer
from desktop_crm.services.orders import create_order
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.page import Page
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.pages.order.order_page import OrderPage
from desktop_crm.ui.routes import CustomersRoute, OrderRoute
from desktop_crm.ui.shell import Shell
from desktop_crm.ui.widgets.confirm_sheet import ConfirmSheet
from desktop_crm.ui.window import MainWindow
from desktop_crm.ui.windows import Windows
from desktop_crm.ui.workbench import Workbench
from tests.ui.doubles import TODAY

CTRL = Qt.KeyboardModifier.ControlModifier


def rest(bench: Workbench, qtbot: QtBot) -> None:
    """Until nothing is read or written any more."""
    assert bench.desk is not None
    qtbot.waitUntil(bench.desk.background.is_idle, timeout=20_000)


def focused() -> QWidget | None:
    """What has the keyboard."""
    return QApplication.focusWidget()


def shown(bench: Workbench) -> Page:
    """The page that is shown."""
    page = bench.window.stack.current_page
    assert page is not None
    return page


def go(bench: Workbench, qtbot: QtBot, key: str) -> Page:
    """Open a page of the rail."""
    bench.go_to_page(key)
    rest(bench, qtbot)
    return shown(bench)


def write(bench: Workbench, qtbot: QtBot, action: Any, **params: Any) -> Any:
    """Change the firm; returns what was made."""
    assert bench.desk is not None
    with qtbot.waitSignal(bench.desk.bus.changed) as told:
        bench.desk.background.write(action, owner=bench, **params)
    rest(bench, qtbot)
    return told.args[0].value


@pytest.fixture
def whole(shell: Shell, tmp_path: Path, qtbot: QtBot) -> Iterator[Workbench]:
    """The program with all its pages, over a firm with one customer."""
    program = dataclasses.replace(shell, pages=PAGES)
    windows = Windows(program)
    window = MainWindow(program)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    bench = windows.fill(window)
    bench.show_welcome()
    with qtbot.waitSignal(bench.opened, timeout=20_000):
        windows.open_file(tmp_path / "恒通商贸.crm", bench, shell.files.create)
    rest(bench, qtbot)
    yield bench
    for each in windows.benches:
        each.may_close = lambda: True  # type: ignore[method-assign]
        each.window.close()


def test_nothing_in_the_rail_has_the_keyboard_after_the_start(
    whole: Workbench, qtbot: QtBot
) -> None:
    assert focused() is shown(whole)
    assert not whole.window.rail.head.hasFocus()
    whole.close_firm()
    whole.show_welcome()
    assert focused() is whole.welcome
    qtbot.keyClick(whole.welcome, Qt.Key.Key_Tab)
    assert whole.welcome.isAncestorOf(focused() or whole.window)


def test_a_list_has_the_keyboard_on_each_way_to_it(whole: Workbench, qtbot: QtBot) -> None:
    write(whole, qtbot, create_customer, name="Henry")
    page = go(whole, qtbot, "customers")
    assert isinstance(page, ListPage)
    assert focused() is page.table.view
    go(whole, qtbot, "reports")
    assert focused() is shown(whole)
    QTest.keyClick(whole.window, Qt.Key.Key_Escape)
    assert focused() is page.table.view
    whole.window.rail.items["customers"].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(whole.window.rail.items["customers"], Qt.Key.Key_Return)
    rest(whole, qtbot)
    whole.desk.navigation.go(CustomersRoute(view="other")) if whole.desk else None
    assert focused() is page.table.view


def test_an_empty_list_gives_it_to_the_first_row(whole: Workbench, qtbot: QtBot) -> None:
    page = go(whole, qtbot, "customers")
    assert isinstance(page, ListPage)
    assert focused() is page
    write(whole, qtbot, create_customer, name="Henry")
    assert focused() is page.table.view
    assert page.table.current_id() is not None


def test_who_types_keeps_the_keyboard(whole: Workbench, qtbot: QtBot) -> None:
    page = go(whole, qtbot, "customers")
    assert isinstance(page, ListPage)
    write(whole, qtbot, create_customer, name="Henry")
    QTest.keyClick(whole.window, Qt.Key.Key_F, CTRL)
    QTest.keyClicks(page.toolbar.search.edit, "heng")
    rest(whole, qtbot)
    write(whole, qtbot, create_customer, name="Henson")
    assert focused() is page.toolbar.search.edit
    sheet = ConfirmSheet(whole.window, "Sure?", "Really?", accept_text="Yes")
    sheet.open()
    before = focused()
    go(whole, qtbot, "orders")
    assert focused() is before


def test_an_order_gives_it_to_its_lines(whole: Workbench, qtbot: QtBot) -> None:
    customer = write(whole, qtbot, create_customer, name="Henry")
    lines = [OrderLineInput(description="螺丝", quantity=Decimal(2), unit_price=Decimal(3))]
    order = write(whole, qtbot, create_order, customer_id=customer, ordered_on=TODAY, lines=lines)
    assert whole.desk is not None
    whole.desk.navigation.go(OrderRoute(order))
    rest(whole, qtbot)
    page = shown(whole)
    assert isinstance(page, OrderPage)
    assert focused() is page.lines.table.view
