"""The palette: a few letters and Enter, for records, commands, reports and settings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot

from desktop_crm.models import Phone
from desktop_crm.services.contacts import add_contact
from desktop_crm.services.customers import create_customer
from desktop_crm.services.recycle_bin import delete_customers
from desktop_crm.ui.context import Context
from desktop_crm.ui.palette.item import Group
from desktop_crm.ui.palette.palette import Palette, open_palette
from desktop_crm.ui.routes import CardRoute, OrderRoute, ReportRoute, SettingsRoute
from tests.builders import Firm, noon

Open = Callable[[], Palette]


@pytest.fixture
def open_it(host: QMainWindow, context: Context, qtbot: QtBot) -> Open:
    """Opens the palette over a window with a line to type into."""
    line = QLineEdit()
    host.setCentralWidget(line)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    line.setFocus()

    def show() -> Palette:
        open_palette(context, host)
        found = host.findChild(Palette)
        assert found is not None
        return found

    return show


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    """A customer with a person, an order and a complaint."""
    customer_id: UUID = firm.write(create_customer, name="苏州恒润精密五金", code="C-0001")
    firm.write(add_contact, customer_id=customer_id, name="王建国", phones=["138 0512 6621"])
    firm.order(customer_id, date(2026, 11, 20), 128_000, number="SO20261120-001")
    firm.complaint(customer_id, noon(date(2026, 11, 18)), "M6 螺栓有毛刺", number="T-0231")
    return customer_id


def press(palette: Palette, key: Qt.Key) -> None:
    QTest.keyClick(palette.box_edit.edit, key)


def groups(palette: Palette) -> list[Group]:
    return list(dict.fromkeys(item.group for item in palette.list.items))


@pytest.mark.requirement("S0-01")
@pytest.mark.parametrize(
    ("typed", "group", "title"),
    [
        ("恒润", Group.CUSTOMERS, "苏州恒润精密五金"),
        ("hrjm", Group.CUSTOMERS, "苏州恒润精密五金"),
        ("c-0001", Group.CUSTOMERS, "苏州恒润精密五金"),
        ("wjg", Group.PEOPLE, "王建国"),
        ("6621", Group.PEOPLE, "王建国"),
        ("so20261120", Group.ORDERS, "SO20261120-001"),
        ("毛刺", Group.COMPLAINTS, "T-0231"),
        ("about", Group.COMMANDS, "About Desktop CRM"),
        ("monthly drop", Group.REPORTS, "Monthly drop"),
        ("lists", Group.SETTINGS, "Lists"),
    ],
)
@pytest.mark.usefixtures("customer_id")
def test_everything_is_found(
    open_it: Open, context: Context, typed: str, group: Group, title: str
) -> None:
    context.actions.handle("help.about", lambda: None, owner=context.background)
    palette = open_it()
    palette.box_edit.set_text(typed)
    found = [item.title for item in palette.list.items if item.group is group]
    assert any(title.casefold() in each.casefold() for each in found), palette.list.items


def test_enter_opens_the_first_one_and_the_letters_light_up(
    open_it: Open, context: Context, customer_id: UUID
) -> None:
    palette = open_it()
    QTest.keyClicks(palette.box_edit.edit, "hr")
    first = palette.list.current
    assert first is not None
    assert first.spans == ((2, 4),)
    press(palette, Qt.Key.Key_Return)
    assert context.navigation.current == CardRoute(customer_id)


def test_arrows_walk_and_tab_goes_to_the_next_group(
    firm: Firm, open_it: Open, context: Context, customer_id: UUID
) -> None:
    palette = open_it()
    QTest.keyClicks(palette.box_edit.edit, "o")
    assert len(groups(palette)) > 2
    press(palette, Qt.Key.Key_Tab)
    assert palette.list.current is not None
    assert palette.list.current.group is groups(palette)[1]
    press(palette, Qt.Key.Key_Up)
    assert palette.list.current.group is groups(palette)[0]
    press(palette, Qt.Key.Key_Down)
    assert palette.list.current.group is groups(palette)[1]
    order_id = firm.order(customer_id, date(2026, 11, 21), number="ZZ-77")
    palette.box_edit.set_text("ZZ-77")
    press(palette, Qt.Key.Key_Return)
    assert isinstance(context.navigation.current, OrderRoute | CardRoute)
    assert order_id


def test_escape_gives_the_keyboard_back(open_it: Open, host: QMainWindow, qtbot: QtBot) -> None:
    palette = open_it()
    qtbot.waitUntil(palette.box_edit.edit.hasFocus)
    press(palette, Qt.Key.Key_Escape)
    line = host.centralWidget()
    assert line is not None
    qtbot.waitUntil(line.hasFocus)
    assert host.findChild(Palette) is None


def test_the_same_key_closes_it(open_it: Open, host: QMainWindow, context: Context) -> None:
    open_it()
    open_palette(context, host)
    assert host.findChild(Palette) is None


def test_before_anything_is_typed_it_offers_what_was_opened_lately(
    firm: Firm, open_it: Open, customer_id: UUID
) -> None:
    palette = open_it()
    assert Group.RECENT not in groups(palette)
    palette.box_edit.set_text("恒润")
    press(palette, Qt.Key.Key_Return)
    again = open_it()
    assert again.list.items[0].title == "苏州恒润精密五金"
    assert again.list.items[0].group is Group.RECENT
    again.close_palette()
    firm.write(delete_customers, customer_ids=[customer_id])
    assert Group.RECENT not in groups(open_it())


def test_commands_tell_their_keys_and_run(open_it: Open, context: Context) -> None:
    done: list[str] = []
    context.actions.handle("list.export", lambda: done.append("export"), owner=context.background)
    palette = open_it()
    palette.box_edit.set_text("export")
    item = next(each for each in palette.list.items if each.group is Group.COMMANDS)
    assert item.hint == "Ctrl E"
    press(palette, Qt.Key.Key_Return)
    assert done == ["export"]


def test_a_name_that_is_not_there_can_be_entered(open_it: Open, firm: Firm) -> None:
    assert firm.rows(Phone) == []
    palette = open_it()
    palette.box_edit.set_text("鹭江茶业")
    assert [item.title for item in palette.list.items] == ["New customer “鹭江茶业”"]


@pytest.mark.parametrize(("typed", "group"), [("pareto", Group.REPORTS), ("own", Group.SETTINGS)])
def test_enter_opens_a_report_or_a_setting_before_it_enters_a_customer(
    open_it: Open, typed: str, group: Group
) -> None:
    palette = open_it()
    palette.box_edit.set_text(typed)
    items = palette.list.items
    assert items[0].group is group
    assert items[-1].title == f"New customer “{typed}”"


def test_languages_and_themes_are_found_by_what_they_are(open_it: Open, context: Context) -> None:
    for key in ("theme.dark", "language.zh_CN"):
        context.actions.handle(key, lambda: None, owner=context.background)
    palette = open_it()
    palette.box_edit.set_text("language")
    assert palette.list.items[0].title == "中文"
    palette.box_edit.set_text("appearance")
    assert palette.list.items[0].title == "Dark"


def test_reports_and_settings_open_with_what_they_are(open_it: Open, context: Context) -> None:
    palette = open_it()
    palette.box_edit.set_text("drop")
    report = next(item for item in palette.list.items if item.group is Group.REPORTS)
    report.run()
    opened = context.navigation.current
    assert isinstance(opened, ReportRoute)
    palette.box_edit.set_text("staff")
    setting = next(item for item in palette.list.items if item.group is Group.SETTINGS)
    setting.run()
    assert context.navigation.current == SettingsRoute("staff")
