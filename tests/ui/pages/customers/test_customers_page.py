"""The customer page: what it shows, what its keys do, and that it follows every change."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import openpyxl
import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QMenu
from pytestqt.qtbot import QtBot

from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.services.recycle_bin import restore_customers
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.deletion import MOST_DELETED
from desktop_crm.ui.lists.filter_popover import FilterPopover
from desktop_crm.ui.lists.list_menus import (
    HeadMenu,
    RowMenu,
    SettingsMenu,
    SortMenu,
)
from desktop_crm.ui.pages.customers.customers_page import CustomersPage
from desktop_crm.ui.routes import CardRoute, CustomersRoute
from desktop_crm.ui.widgets.chip import Chip
from tests.builders import Firm, noon
from tests.ui.doubles import TODAY, FakeMessages, FakeToasts

OpenPage = Callable[[], CustomersPage]
EVIL = '<img src="file:///etc/passwd">' + "长" * 300


def names(page: CustomersPage) -> list[str]:
    """The names in the list from the top."""
    model = page.table.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def says_nothing(page: CustomersPage) -> bool:
    """Whether the page says that no customer matches."""
    return page.card.shows_nothing


def opened_filter(page: CustomersPage) -> FilterPopover:
    """Press the filter button."""
    page.toolbar.filter_button.click()
    popover = page.controls.popover
    assert popover is not None
    return popover


def entries(menu: QMenu) -> dict[str, QAction]:
    """A menu's entries by text."""
    return {action.text(): action for action in menu.actions() if action.text()}


def cell(page: CustomersPage, row: int, key: str) -> str:
    """The text of a cell."""
    return str(page.table.model.index(row, page.table.model.keys.index(key)).data())


def chips(page: CustomersPage) -> list[Chip]:
    """The chips of the conditions."""
    return [chip for chip in page.toolbar.findChildren(Chip) if not chip.isHidden()]


@pytest.fixture
def three(firm: Firm) -> tuple[UUID, UUID, UUID]:
    """A key customer with overdue money, one contacted yesterday, and a lost one."""
    key = firm.customer("恒润五金", level=5)
    firm.receivable(key, TODAY - timedelta(5), 96_500)
    fresh = firm.customer("海曙包装", level=2)
    firm.log(fresh, noon(TODAY - timedelta(1)))
    lost = firm.customer("启明电器", stage="lost")
    return key, fresh, lost


def test_it_shows_the_customers_with_counts_and_sums(
    open_page: OpenPage, three: tuple[UUID, ...]
) -> None:
    page = open_page()
    assert names(page) == ["海曙包装", "恒润五金", "启明电器"]
    assert cell(page, 1, "overdue") == "¥96,500"
    assert page.head.counts.startswith("3 in all")
    assert [page.chips.count(quick) for quick in (each.key for each in CUSTOMERS.quick)] == [
        3,
        1,
        1,
        0,
        1,
        0,
        1,
    ]
    assert page.table.totals_line.texts() == [
        "Sales this month, total", "¥0", "Overdue receivables, total", "¥96,500",
    ]  # fmt: skip
    assert page.table.totals_line.note == "Shown 1–3 of 3"
    assert len(three) == 3


def test_a_chip_filters_and_is_noted_in_the_route(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context
) -> None:
    page = open_page()
    page.chips._row.chip("overdue").click()
    assert names(page) == ["恒润五金"]
    wanted = CustomersRoute(filter=ListFilter(quick="overdue"))
    assert context.navigation.current == wanted
    assert page.chips.count("all") == len(three)


def test_a_route_brings_its_filter(open_page: OpenPage, three: tuple[UUID, ...]) -> None:
    page = open_page()
    picked = ListFilter(records=three[:2], caption="2026-10: smaller")
    page.show_route(CustomersRoute(filter=picked))
    assert set(names(page)) == {"海曙包装", "恒润五金"}
    (chip,) = chips(page)
    assert chip.text() == "2026-10: smaller"
    chip.click()
    assert len(names(page)) == 3


def test_typing_searches_and_enter_goes_to_the_list(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context, host: QMainWindow
) -> None:
    page = open_page()
    context.actions.action("list.filter").trigger()
    assert host.focusWidget() is page.toolbar.search.edit
    QTest.keyClicks(page.toolbar.search.edit, "hr")
    assert names(page) == ["恒润五金"]
    QTest.keyClick(page.toolbar.search.edit, Qt.Key.Key_Return)
    assert host.focusWidget() is page.table.view
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert context.navigation.current == CardRoute(three[0])


def test_nothing_found_says_what_to_do(open_page: OpenPage, three: tuple[UUID, ...]) -> None:
    page = open_page()
    page.toolbar.search.set_text("没有")
    assert says_nothing(page)
    page.clear_filter()
    assert not says_nothing(page)
    assert len(names(page)) == len(three)
    assert page.toolbar.search.text() == ""


def test_an_empty_firm_says_how_to_begin(
    open_page: OpenPage, firm: Firm, context: Context, host: QMainWindow
) -> None:
    made: list[str] = []
    context.actions.handle("customer.new", lambda: made.append("new"), owner=host)
    page = open_page()
    assert page.empty.isVisible()
    page.empty.buttons["customer.new"].click()
    assert made == ["new"]
    assert page.head.buttons["customer.new"].isHidden()
    change = firm.change(create_customer, name="第一家")
    context.bus.changed.emit(change)
    assert not page.empty.isVisible()
    assert names(page) == ["第一家"]


def test_heads_sort_and_the_order_is_remembered(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context
) -> None:
    page = open_page()
    page.table.sort_requested.emit("level", False)
    assert names(page) == ["海曙包装", "恒润五金", "启明电器"]
    page.table.sort_requested.emit("level", True)
    assert names(page) == ["恒润五金", "海曙包装", "启明电器"]
    assert page.toolbar.sort_button.text() == "Sorted by Customer level"
    assert CustomersPage(context).sort == ListSort("level", True)
    assert len(three) == 3


def test_the_filter_builder_filters_while_it_is_filled_in(
    open_page: OpenPage, three: tuple[UUID, ...]
) -> None:
    page = open_page()
    popover = opened_filter(page)
    (editor,) = popover.editors
    assert len(names(page)) == 3
    editor.field_box.set_current_key("level")
    editor._on_field_changed("level")
    cast(Any, editor.editor).boxes[0].set_current_key("4")
    editor.editor.changed.emit()
    assert names(page) == ["恒润五金"]
    assert page.list_filter.conditions == (Condition("level", Operator.AT_LEAST, ("4",)),)
    assert [chip.text() for chip in chips(page)] == ["Customer level at least 4"]
    popover._on_added()
    popover.editors[1].removed.emit(popover.editors[1])
    popover.clear()
    assert len(names(page)) == len(three)
    popover.close_popover()


@pytest.mark.parametrize(
    ("condition", "found"),
    [
        (Condition("name", Operator.CONTAINS, ("恒",)), 1),
        (Condition("owner", Operator.EMPTY), 3),
        (Condition("overdue", Operator.BETWEEN, ("1", "¥100,000")), 1),
        (Condition("last_contact", Operator.LAST_DAYS, ("3",)), 1),
        (Condition("last_contact", Operator.SINCE, ("2026-11-20",)), 1),
        (Condition("status", Operator.ONE_OF, ("lost",)), 1),
        (Condition("change", Operator.FELL_BY, ("10",)), 0),
        (Condition("seasonal", Operator.NO), 3),
        (Condition("level", Operator.BETWEEN, ("1", "3")), 1),
        (Condition("industry", Operator.ONE_OF, ()), 3),
    ],
)
def test_every_kind_of_value_can_be_entered(
    open_page: OpenPage, three: tuple[UUID, ...], condition: Condition, found: int
) -> None:
    """A builder opened on a condition gives the same condition back."""
    page = open_page()
    page.set_filter(ListFilter(conditions=(condition,)))
    popover = opened_filter(page)
    (editor,) = popover.editors
    entered = editor.condition()
    values = tuple(value.translate(str.maketrans("", "", "¥,")) for value in condition.values)
    assert entered == Condition(condition.field, condition.operator, values)
    popover.changed.emit((entered,))
    assert len(names(page)) == found <= len(three)
    popover.close_popover()


def test_pressing_in_a_list_of_the_builder_does_not_close_it(
    open_page: OpenPage, three: tuple[UUID, ...], qtbot: QtBot
) -> None:
    page = open_page()
    popover = opened_filter(page)
    box = popover.editors[0].field_box
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=view.viewport().rect().center()
    )
    assert popover.isVisible()
    popover.close_popover()
    assert len(three) == 3


def test_deleting_asks_and_can_be_undone(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context, firm: Firm
) -> None:
    page = open_page()
    messages = cast(FakeMessages, context.messages)
    page.table.view.setFocus()
    page.table.view.choose(0)
    messages.accepts = False
    QTest.keyClick(page.table.view, Qt.Key.Key_Delete)
    assert len(messages.asked) == 1
    assert len(names(page)) == 3
    messages.accepts = True
    QTest.keyClick(page.table.view, Qt.Key.Key_Delete)
    assert names(page) == ["恒润五金", "启明电器"]
    assert page.head.counts.startswith("2 in all")
    change = firm.change(restore_customers, customer_ids=[three[1]])
    context.bus.changed.emit(change)
    assert names(page) == ["海曙包装", "恒润五金", "启明电器"]


def test_more_than_one_step_can_hold_is_refused(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context
) -> None:
    page = open_page()
    page.jobs.deletion.start(array("q", range(MOST_DELETED + 1)))
    messages = cast(FakeMessages, context.messages)
    assert [title for title, _text in messages.informed] == ["Too many rows at once"]
    assert messages.asked == []
    assert len(names(page)) == len(three)


def test_a_hidden_page_waits_until_it_is_shown_again(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context, firm: Firm
) -> None:
    page = open_page()
    page.hide()
    change = firm.change(update_customer, customer_id=three[0], name="新名字")
    context.bus.changed.emit(change)
    assert "新名字" not in names(page)
    page.show()
    assert "新名字" in names(page)


@pytest.mark.parametrize("quick", ["all", "overdue"])
def test_coming_back_to_it_by_a_route_counts_anew(
    quick: str, open_page: OpenPage, three: tuple[UUID, ...], context: Context, firm: Firm
) -> None:
    page = open_page()
    page.hide()
    context.bus.changed.emit(firm.change(create_customer, name="海珠纸品"))
    page.show_route(CustomersRoute(filter=ListFilter(quick=quick)))
    page.show()
    assert page.head.counts.startswith(f"{len(three) + 1} in all")
    assert page.chips.count("all") == len(three) + 1


def test_a_change_elsewhere_is_no_concern(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context, firm: Firm
) -> None:
    from desktop_crm.models import Product

    page = open_page()
    before = len(cast(Any, context.background).calls)
    operation = firm.change(_Add(Product(name="M6 螺栓")))
    context.bus.changed.emit(operation)
    assert len(cast(Any, context.background).calls) == before
    assert len(names(page)) == len(three)


class _Add:
    """An action that adds one row."""

    code = "test.add"

    def __init__(self, row: Any) -> None:
        self._row = row

    def __call__(self, session: Any) -> Any:
        from desktop_crm.core.change import Done

        session.add(self._row)
        return Done(None)


def test_what_is_shown_is_exported(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context, tmp_path: Path
) -> None:
    page = open_page()
    page.chips._row.chip("overdue").click()
    target = tmp_path / "out.xlsx"
    cast(FakeMessages, context.messages).files = [target]
    context.actions.action("list.export").trigger()
    sheet = page.jobs.export.sheet
    assert sheet is not None
    sheet.export_button.click()

    book = openpyxl.load_workbook(target)
    rows = list(book.worksheets[0].values)
    assert rows[0][:4] == ("Customer name", "Primary contact", "Phone", "Customer level")
    assert rows[1][0] == "恒润五金"
    assert rows[1][rows[0].index("Overdue receivables")] == 96_500
    assert rows[2][0] == "Total"
    facts = {str(row[0]): row[1] for row in book.worksheets[1].values if row[0]}
    assert facts["Filter"] == "Overdue receivables"
    assert facts["Firm"] == "恒通商贸"
    toasts = cast(FakeToasts, context.toasts)
    assert toasts.shown == ["Exported 1 rows to out.xlsx"]
    assert toasts.actions[0][0] == "Open folder"
    assert cast(FakeMessages, context.messages).asked[-1][1] == "Customers-20261121.xlsx"
    assert len(three) == 3


def test_everything_is_exported_as_text(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context, tmp_path: Path
) -> None:
    page = open_page()
    page.toolbar.search.set_text("hr")
    target = tmp_path / "out.csv"
    cast(FakeMessages, context.messages).files = [target]
    page.start_export()
    sheet = page.jobs.export.sheet
    assert sheet is not None
    sheet.everything.click()
    sheet.text_file.click()
    sheet.export_button.click()
    lines = target.read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == len(three) + 2


def test_chosen_columns_are_exported_and_remembered(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context, tmp_path: Path
) -> None:
    page = open_page()
    target = tmp_path / "out.csv"
    cast(FakeMessages, context.messages).files = [target]
    page.start_export()
    sheet = page.jobs.export.sheet
    assert sheet is not None
    sheet.chosen.click()
    sheet.exact.click()
    assert not sheet.ticks["internal_remark"].isChecked()
    for key, tick in sheet.ticks.items():
        tick.setChecked(key in {"name", "city", "internal_remark"})
    sheet.export_button.click()
    lines = target.read_text(encoding="utf-8").splitlines()
    assert lines[0] == "Customer name,City,Internal remarks"
    assert len(lines) == len(three) + 1
    page.start_export()
    again = page.jobs.export.sheet
    assert again is not None
    assert again.chosen.isChecked()
    assert again.exact.isChecked()
    ticked = {key for key, tick in again.ticks.items() if tick.isChecked()}
    assert ticked == {"name", "city"}, "what is internal is chosen each time"
    again.reject()


def test_a_failed_export_is_told(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context, tmp_path: Path
) -> None:
    page = open_page()
    messages = cast(FakeMessages, context.messages)
    messages.files = [tmp_path / "no" / "such" / "folder" / "out.xlsx"]
    page.start_export()
    assert page.jobs.export.sheet is not None
    page.jobs.export.sheet.export_button.click()
    assert [error.code for error in messages.problems] == ["export.cannot_write"]
    assert cast(FakeToasts, context.toasts).shown == []
    assert len(three) == 3


def test_a_cancelled_export_leaves_nothing(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context, tmp_path: Path
) -> None:
    page = open_page()
    background = cast(Any, context.background)
    target = tmp_path / "out.xlsx"
    cast(FakeMessages, context.messages).files = [target]

    def read(fn: Any, on_done: Any, /, *, task: Any = None, **kw: Any) -> None:
        del background.read
        task.cancel()
        background.read(fn, on_done, task=task, **kw)

    background.read = read
    page.start_export()
    assert page.jobs.export.sheet is not None
    page.jobs.export.sheet.export_button.click()
    assert list(tmp_path.glob("*out*")) == []
    assert cast(FakeToasts, context.toasts).shown == []
    assert page.jobs.export.files.progress is None
    assert len(names(page)) == len(three)


def test_copying_several_rows_is_told(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context
) -> None:
    page = open_page()
    page.table.view.setFocus()
    QTest.keyClick(page.table.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.table.totals_line.note == "Shown 1–3 of 3 · Selected 3"
    QTest.keyClick(page.table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert cast(FakeToasts, context.toasts).shown == ["Copied 3 rows"]
    assert len(three) == 3


def test_row_height_and_columns_are_remembered(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context, host: QMainWindow
) -> None:
    page = open_page()
    page.card.set_row_height(36)
    page.controls.open_columns()
    page.table.layout_of_columns.show("city")
    assert cell(page, 0, "city") == ""
    again = CustomersPage(context, host)
    assert again.card.row_height == 36
    assert "city" in again.table.model.keys
    assert len(three) == 3


def test_an_evil_customer_is_only_text(open_page: OpenPage, firm: Firm, qtbot: QtBot) -> None:
    evil = firm.customer(EVIL, remark=EVIL, city=EVIL)
    firm.contact(evil, EVIL)
    page = open_page()
    page.table.layout_of_columns.show("remark")
    assert cell(page, 0, "remark") == EVIL
    page.set_filter(ListFilter(records=(evil,), caption=EVIL))
    page.table.view.viewport().repaint()
    for widget in page.findChildren(Chip):
        assert "<img" not in widget.toolTip()
    assert names(page) == [EVIL]
    qtbot.waitUntil(lambda: not page.table._ask_soon.isActive())


def test_the_list_follows_any_changes(open_page: OpenPage, firm: Firm, context: Context) -> None:
    """After every service the cells equal a fresh question's."""
    from desktop_crm.queries.listing.rows import list_head

    page = open_page()
    changes: list[Any] = [
        firm.change(create_customer, name="甲", level=3),
        firm.change(create_customer, name="乙", owner_id=firm.staff("李娜"), city="苏州"),
    ]
    first, second = (change.value for change in changes)
    changes.append(firm.change(update_customer, customer_id=first, name="丁", level=5))
    changes.append(firm.change(update_customer, customer_id=second, is_seasonal=True, level=1))
    for change in (*changes, firm.workspace.undo(), firm.workspace.redo()):
        context.bus.changed.emit(change)
        head = firm.read(list_head, listing=CUSTOMERS, today=TODAY, columns=page.table.model.keys)
        model = page.table.model
        shown = [model.row_at(row) for row in range(model.rowCount())]
        assert [row.values for row in shown if row] == [row.values for row in head.rows]


def test_dates_have_a_year_when_they_need_one(open_page: OpenPage, firm: Firm) -> None:
    old = firm.customer("旧客户")
    firm.log(old, noon(date(2025, 9, 30)))
    page = open_page()
    assert cell(page, 0, "last_contact") == "30 Sep 2025"


def test_the_menus_do_what_they_say(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context
) -> None:
    page = open_page()
    place = page.mapToGlobal(page.rect().center())

    page.table.head_menu_requested.emit("level", place)
    entries(page.findChildren(HeadMenu)[-1])["Sort ascending"].trigger()
    assert page.sort == ListSort("level", False)
    page.table.head_menu_requested.emit("owner", place)
    entries(page.findChildren(HeadMenu)[-1])["Hide column"].trigger()
    assert "owner" not in page.table.model.keys
    page.table.head_menu_requested.emit("name", place)
    assert not entries(page.findChildren(HeadMenu)[-1])["Hide column"].isEnabled()

    page.toolbar.sort_button.click()
    menu = entries(page.findChildren(SortMenu)[-1])
    assert menu["Customer level"].isChecked()
    menu["Descending"].trigger()
    assert page.sort == ListSort("level", True)

    page.toolbar.more_button.click()
    menu = entries(page.findChildren(SettingsMenu)[-1])
    menu["Low rows"].trigger()
    menu["Usual columns and widths"].trigger()
    assert (page.card.row_height, "owner" in page.table.model.keys) == (36, True)

    page.table.view.choose(0)
    page.table.menu_requested.emit(three[0], place)
    entries(page.findChildren(RowMenu)[-1])["Open"].trigger()
    assert context.navigation.current == CardRoute(three[0])
    for menu_type in (HeadMenu, SortMenu, SettingsMenu, RowMenu):
        for opened in page.findChildren(menu_type):
            opened.close()


def test_a_list_that_lets_wait_says_so(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context, qtbot: QtBot
) -> None:
    page = open_page()
    background = cast(Any, context.background)
    waiting: list[Callable[[], None]] = []

    def read(fn: Any, on_done: Any, /, **kw: Any) -> None:
        waiting.append(lambda: type(background).read(background, fn, on_done, **kw))

    background.read = read
    page.chips._row.chip("key").click()
    assert len(names(page)) == len(three)
    assert page.table.totals_line.is_waiting
    qtbot.waitUntil(lambda: page.table.totals_line.note == "Loading…")
    del background.read
    waiting[0]()
    assert names(page) == ["恒润五金"]
    assert page.table.totals_line.note == "Shown 1–1 of 1"


def test_the_rail_brings_the_list_as_it_was_left(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context
) -> None:
    page = open_page()
    page.chips._row.chip("lost").click()
    context.navigation.go(CardRoute(three[0]))
    context.navigation.go(CustomersRoute())
    page.show_route(CustomersRoute())
    assert names(page) == ["启明电器"]
    lost = CustomersRoute(filter=ListFilter(quick="lost"))
    assert context.navigation.current == lost


def test_a_contact_can_be_logged_as_soon_as_a_row_is_current(
    open_page: OpenPage, three: tuple[UUID, ...], context: Context
) -> None:
    page = open_page()
    page.table.view.setCurrentIndex(QModelIndex())
    assert not context.actions.action("log.new").isEnabled()
    page.table.view.setCurrentIndex(page.table.model.index(1, 0))
    assert context.actions.action("log.new").isEnabled()
    assert context.actions.action("customer.edit").isEnabled()
    assert len(three) == 3
