"""Every record can be made from everywhere, in a real window with its worker."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop_crm.models import Customer, Order, OrderLine
from desktop_crm.services.customers import create_customer
from desktop_crm.storage.workspace import Workspace
from desktop_crm.ui.action_specs import ACTIONS
from desktop_crm.ui.dialogs.order_dialog import OrderFormSheet
from desktop_crm.ui.widgets.focus_trap import tab_stops
from desktop_crm.ui.widgets.sheet import Sheet, open_sheet
from desktop_crm.ui.workbench import Workbench
from tests.builders import Firm
from tests.ui.dialogs.typing import ALT, CTRL, enter, key, keys

MADE = [spec.key for spec in ACTIONS if spec.key.endswith(".new") and spec.run is not None]


def _sheet(bench: Workbench, qtbot: QtBot) -> Sheet:
    qtbot.waitUntil(lambda: open_sheet(bench.window) is not None)
    sheet = open_sheet(bench.window)
    assert sheet is not None
    return sheet


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def _rest(bench: Workbench, qtbot: QtBot) -> None:
    assert bench.desk is not None
    qtbot.waitUntil(bench.desk.background.is_idle)


def test_each_kind_of_record_has_its_action() -> None:
    wanted = {"customer", "contact", "log", "order", "delivery", "payment", "return"}
    wanted |= {"complaint", "task", "product", "staff"}
    assert {key.removesuffix(".new") for key in MADE} >= wanted


@pytest.mark.parametrize("action", MADE)
def test_an_action_opens_its_form_and_esc_closes_it(
    action: str, open_bench: Workbench, qtbot: QtBot
) -> None:
    open_bench.commands.trigger(action)
    sheet = _sheet(open_bench, qtbot)
    assert sheet.title
    _rest(open_bench, qtbot)
    nameless = [stop for stop in tab_stops(sheet) if not _name(stop)]
    assert nameless == [], "a screen reader says what each input is"
    sheet.reject()
    assert open_sheet(open_bench.window) is None


def test_an_order_typed_faster_than_the_file_answers(open_bench: Workbench, qtbot: QtBot) -> None:
    assert open_bench.desk is not None
    assert open_bench.context is not None
    path = open_bench.context.firm.path
    open_bench.desk.background.write(
        create_customer, owner=open_bench.window, name="佛山顺德启明电器"
    )
    _rest(open_bench, qtbot)
    open_bench.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is open_bench.window)
    open_bench.commands.trigger("order.new")
    sheet = _sheet(open_bench, qtbot)
    assert isinstance(sheet, OrderFormSheet)
    keys("fss")
    enter()
    qtbot.waitUntil(lambda: sheet.form.values()["customer_id"] is not None)
    key(Qt.Key.Key_L, ALT)
    keys("gasket")
    enter()
    qtbot.waitUntil(lambda: not sheet.grid.lines.line(0).is_empty)
    keys("4")
    enter()
    keys("2.5")
    enter()
    enter(CTRL)
    qtbot.waitUntil(lambda: open_sheet(open_bench.window) is None)
    _rest(open_bench, qtbot)
    with Workspace.open(path) as workspace:
        firm = Firm(workspace)
        order = firm.rows(Order)[0]
        assert (order.total, order.customer_id) == (10, firm.rows(Customer)[0].id)
        assert firm.rows(OrderLine)[0].description == "gasket"
        assert workspace.drafts() == ()
