"""What every list can do: groups, saved views, bulk edit, paste, print, own fields, keys."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, cast
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from desktop_crm.core.codes import FieldType, OptionList
from desktop_crm.models import Customer, Product
from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.services.custom_fields import create_custom_field
from desktop_crm.services.custom_values import set_custom_values
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.bulk_sheet import ADD_KIND, ADD_TAG, REMOVE_KIND, BulkSheet
from desktop_crm.ui.lists.list_menus import GroupMenu
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.pages.complaints.complaints_page import ComplaintsPage
from desktop_crm.ui.pages.customers.customers_page import CustomersPage
from desktop_crm.ui.pages.log.log_page import LogPage
from desktop_crm.ui.pages.orders.orders_page import OrdersPage
from desktop_crm.ui.pages.products.products_page import ProductsPage
from desktop_crm.ui.routes import CardRoute, ComplaintsRoute, CustomersRoute, OrderRoute
from tests.builders import Firm, noon
from tests.ui.doubles import TODAY, FakeMessages
from tests.ui.firm_background import FirmBackground
from tests.ui.lists.conftest import OpenPage

CTRL = Qt.KeyboardModifier.ControlModifier


def texts(page: ListPage) -> list[str]:
    """The first column from the top, group lines included."""
    model = page.table.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def cell(page: ListPage, row: int, key: str) -> str:
    """The text of a cell."""
    place = page.table.model.keys.index(key)
    return str(page.table.model.index(row, place).data() or "")


@pytest.fixture
def four(firm: Firm) -> list[UUID]:
    """Four customers, two of 李娜's."""
    mine, yours = firm.staff("李娜"), firm.staff("张伟")
    firm.option(OptionList.INDUSTRY, "五金")
    owners = (mine, mine, yours, None)
    names = ("甲一五金", "乙二包装", "丙三电器", "丁四食品")
    return [
        firm.customer(name, owner_id=owner, level=place + 1)
        for place, (name, owner) in enumerate(zip(names, owners, strict=True))
    ]


# Groups


def test_groups_have_counts_and_sums_and_can_be_closed(
    open_page: OpenPage, four: list[UUID], firm: Firm, context: Context
) -> None:
    firm.receivable(four[0], TODAY - timedelta(5), 1_000)
    firm.receivable(four[1], TODAY - timedelta(5), 500)
    page = open_page(CustomersPage)
    page.state.set_group("owner")
    lines = [page.table.model.group_at(row) for row in range(page.table.model.rowCount())]
    counts = {str(line.label): line.count for line in lines if line is not None}
    assert counts == {"李娜": 2, "张伟": 1, "None": 1}
    assert "Not filled in" in texts(page)
    assert cell(page, texts(page).index("李娜"), "overdue") == "¥1,500"
    assert page.table.count == len(four)
    page.table.view.setFocus()
    page.table.view.choose(texts(page).index("李娜"))
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert "甲一五金" not in texts(page)
    assert "丙三电器" in texts(page)
    page.fold_groups(True)
    assert len(texts(page)) == 3
    page.fold_groups(False)
    assert len(texts(page)) == len(four) + 3
    assert CustomersPage(context).question.group == "owner"


def test_a_group_line_is_no_record(open_page: OpenPage, four: list[UUID]) -> None:
    page = open_page(CustomersPage)
    page.state.set_group("owner")
    page.table.view.selectAll()
    assert page.table.chosen_count() == len(four)
    assert len(page.table.chosen_numbers()) == len(four)
    page.table.view.choose(0)
    assert page.table.current_id() is None
    page.table.copying.copy_rows()
    page.table.view.selectAll()
    page.table.copying.copy_rows()
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(four) + 1


def test_the_group_menu_offers_every_field_that_groups(
    open_page: OpenPage, four: list[UUID]
) -> None:
    assert four
    page = open_page(CustomersPage)
    page.controls.open_groups()
    menu = page.findChild(GroupMenu)
    assert isinstance(menu, GroupMenu)
    words = [action.text() for action in menu.actions()]
    assert words[0] == "Without groups"
    assert {"Owner", "Customer level"} <= set(words)
    (others,) = [action.menu() for action in menu.actions() if action.menu() is not None]
    more = [action.text() for action in cast(QMenu, others).actions()]
    assert {"Industry", "City"} <= set(more)
    assert len(words) + len(more) > len(page.listing.groupable)
    menu.close()


# Saved views


def test_a_view_keeps_filter_order_groups_and_columns(
    open_page: OpenPage, four: list[UUID], context: Context
) -> None:
    assert four
    page = open_page(CustomersPage)
    assert page.toolbar.view_button.isHidden()
    assert page.views_bar.isHidden()
    page.set_filter(ListFilter(conditions=(Condition("level", Operator.AT_LEAST, ("2",)),)))
    page.state.set_sort(ListSort("name"))
    page.state.set_group("owner")
    page.table.layout_of_columns.show_only(("name", "owner"))
    shown = texts(page)
    assert not page.toolbar.view_button.isHidden()
    page.toolbar.view_button.click()
    sheet = page.views.sheet
    assert sheet is not None
    sheet.save()
    assert sheet.field._problem.text() == "A view needs a name."
    sheet.name.setText("我的重点")
    sheet.save()
    assert page.views_bar.names == ["我的重点"]
    assert page.toolbar.view_button.isHidden()

    page.state.set_question(page.state.usual)
    page.table.layout_of_columns.reset()
    assert texts(page) != shown
    (view,) = page.views.views
    page.views_bar.chip(view.id).click()
    assert texts(page) == shown
    assert page.table.model.keys == ("name", "owner")
    assert page.views_bar.chip(view.id).isChecked()
    assert isinstance(context.navigation.current, CustomersRoute)


def test_views_are_renamed_moved_updated_and_deleted(
    open_page: OpenPage, four: list[UUID], context: Context
) -> None:
    assert four
    page = open_page(CustomersPage)
    for name, quick in (("一", "key"), ("二", "lost")):
        page.set_filter(ListFilter(quick=quick))
        page.views.save_as()
        assert page.views.sheet is not None
        page.views.sheet.name.setText(name)
        page.views.sheet.save()
    first, second = page.views.views
    page.views_bar.move_wanted.emit(second, 0)
    assert page.views_bar.names == ["二", "一"]
    page.views_bar.rename_wanted.emit(first)
    assert page.views.sheet is not None
    page.views.sheet.name.setText("二")
    page.views.sheet.save()
    assert not page.views.sheet.isHidden(), "the name is taken"
    page.views.sheet.name.setText("三")
    page.views.sheet.save()
    assert page.views_bar.names == ["二", "三"]
    page.set_filter(ListFilter(quick="overdue"))
    page.views_bar.update_wanted.emit(page.views.views[1])
    assert page.views.views[1].definition["filter"] == {"quick": "overdue"}
    page.views_bar.delete_wanted.emit(page.views.views[0])
    assert page.views_bar.names == ["三"]
    context.background.undo(owner=page)
    assert page.views_bar.names == ["二", "三"]


# Bulk edit and paste


def test_bulk_edit_is_one_step(
    open_page: OpenPage, four: list[UUID], firm: Firm, context: Context
) -> None:
    page = open_page(CustomersPage)
    page.table.view.selectAll()
    context.actions.action("list.change").trigger()
    sheet = cast(BulkSheet, page.jobs.sheet)
    sheet.field_box.set_current_key("level")
    sheet._on_field_changed("level")
    cast(Any, sheet.value_editor).editor.set_current_key(4)
    sheet.change_button.click()
    assert {firm.row(Customer, each).level for each in four} == {4}
    context.background.undo(owner=page)
    assert [firm.row(Customer, each).level for each in four] == [1, 2, 3, 4]


def test_tags_are_added_to_several(open_page: OpenPage, four: list[UUID], context: Context) -> None:
    page = open_page(CustomersPage)
    page.table.layout_of_columns.show("tags")
    page.table.view.selectAll()
    context.actions.action("list.change").trigger()
    sheet = cast(BulkSheet, page.jobs.sheet)
    sheet.field_box.set_current_key(ADD_TAG)
    sheet._on_field_changed(ADD_TAG)
    sheet.change()
    assert not sheet.isHidden(), "a tag without a name is refused"
    cast(Any, sheet.value_editor).setText("展会")
    sheet.change()
    assert {cell(page, row, "tags") for row in range(len(four))} == {"展会"}


def test_customer_types_are_added_to_several_and_taken_away(
    open_page: OpenPage, four: list[UUID], firm: Firm, context: Context
) -> None:
    kind = firm.option(OptionList.CUSTOMER_KIND, "外协厂")
    page = open_page(CustomersPage)
    page.table.layout_of_columns.show("kinds")
    page.table.view.selectAll()
    for deed, wanted in ((ADD_KIND, "外协厂"), (REMOVE_KIND, "")):
        context.actions.action("list.change").trigger()
        sheet = cast(BulkSheet, page.jobs.sheet)
        sheet.field_box.set_current_key(deed)
        sheet._on_field_changed(deed)
        cast(Any, sheet.value_editor).set_current_key(kind)
        sheet.change()
        assert {cell(page, row, "kinds") for row in range(len(four))} == {wanted}


def test_copied_cells_come_back_as_they_were(open_page: OpenPage, four: list[UUID]) -> None:
    """Copy and paste over the same cells changes nothing."""
    page = open_page(CustomersPage)
    page.state.set_sort(ListSort("level"))
    page.table.view.selectAll()
    page.table.copying.copy()
    assert len(QGuiApplication.clipboard().text().splitlines()) == len(four)
    QTest.keyClick(page.table.view, Qt.Key.Key_V, CTRL)
    sheet = page.jobs.pasting.sheet
    changed = () if sheet is None else sheet._plan.changed
    assert changed == ()


def test_paste_shows_what_would_change_and_is_one_step(
    open_page: OpenPage, four: list[UUID], firm: Firm, context: Context
) -> None:
    page = open_page(CustomersPage)
    page.state.set_sort(ListSort("level"))
    page.table.layout_of_columns.show_only(("name", "level", "owner", "sales_month"))
    QGuiApplication.clipboard().setText("★★★★★\t张伟\t5\n四\t查无此人\t9\n\t李娜\t\n")
    page.table.view.setFocus()
    page.table.view.choose(0, 1)
    QTest.keyClick(page.table.view, Qt.Key.Key_V, CTRL)
    sheet = page.jobs.pasting.sheet
    assert sheet is not None
    plan = sheet._plan
    assert [(each.record, each.before, each.after) for each in plan.changed] == [
        ("甲一五金", "1", "5"),
        ("甲一五金", "李娜", "张伟"),
        ("丙三电器", "3", ""),
        ("丙三电器", "张伟", "李娜"),
    ]
    assert [each.after for each in plan.refused] == ["5", "四", "查无此人", "9", ""]
    assert firm.row(Customer, four[0]).level == 1, "nothing is written before the button"
    sheet.paste_button.click()
    assert [firm.row(Customer, each).level for each in four] == [5, 2, None, 4]
    context.background.undo(owner=page)
    assert [firm.row(Customer, each).level for each in four] == [1, 2, 3, 4]


def test_one_value_fills_the_chosen_cells(
    open_page: OpenPage, four: list[UUID], firm: Firm
) -> None:
    page = open_page(CustomersPage)
    page.table.layout_of_columns.show_only(("name", "level"))
    page.table.view.choose(0, 1)
    page.table.view.choose_rows([(0, 3)])
    page.table.view.selectionModel().select(
        page.table.model.index(0, 0), page.table.view.selectionModel().SelectionFlag.Clear
    )
    for row in range(4):
        page.table.view.selectionModel().select(
            page.table.model.index(row, 1),
            page.table.view.selectionModel().SelectionFlag.Select,
        )
    QGuiApplication.clipboard().setText("3")
    page.jobs.pasting.start()
    sheet = page.jobs.pasting.sheet
    assert sheet is not None
    sheet.paste()
    assert {firm.row(Customer, each).level for each in four} == {3}


def test_a_paste_that_is_too_large_is_refused(
    open_page: OpenPage, four: list[UUID], context: Context
) -> None:
    assert four
    page = open_page(CustomersPage)
    page.table.view.choose(0, 1)
    QGuiApplication.clipboard().setText("1\t2\n" * 10_001)
    page.jobs.pasting.start()
    messages = cast(FakeMessages, context.messages)
    assert [title for title, _text in messages.informed] == ["Too many cells on the clipboard"]


# Own fields


def test_the_firms_own_fields_are_columns_filters_and_remembered(
    open_page: OpenPage, four: list[UUID], firm: Firm, context: Context
) -> None:
    page = open_page(CustomersPage)
    change = firm.change(create_custom_field, owner="customer", name="车间")
    context.bus.changed.emit(change)
    key = f"custom:{change.value.hex}"
    assert key in {column.key for column in page.table.layout_of_columns.columns}
    page.table.layout_of_columns.show(key)
    values = {change.value: "二号车间"}
    change = firm.change(
        set_custom_values, owner_table="customer", record_id=four[2], values=values
    )
    context.bus.changed.emit(change)
    page.set_filter(ListFilter(conditions=(Condition(key, Operator.CONTAINS, ("二号",)),)))
    assert texts(page) == ["丙三电器"]
    assert cell(page, 0, key) == "二号车间"
    again = open_page(CustomersPage)
    assert key in again.table.model.keys


def test_own_fields_take_what_is_pasted(
    open_page: OpenPage, four: list[UUID], firm: Firm, context: Context
) -> None:
    number = firm.write(create_custom_field, owner="customer", name="台数", type_=FieldType.NUMBER)
    choice = firm.write(
        create_custom_field,
        owner="customer",
        name="车间",
        type_=FieldType.CHOICE,
        choices=["一号", "二号"],
    )
    page = open_page(CustomersPage)
    keys = (f"custom:{number.hex}", f"custom:{choice.hex}")
    page.table.layout_of_columns.show_only(("name", *keys))
    page.state.set_sort(ListSort("level"))
    QGuiApplication.clipboard().setText("12\t二号\n许多\t三号\n")
    page.table.view.choose(0, 1)
    page.jobs.pasting.start()
    sheet = page.jobs.pasting.sheet
    assert sheet is not None
    assert [each.after for each in sheet._plan.refused] == ["许多", "三号"]
    sheet.paste()
    assert [cell(page, 0, key) for key in keys] == ["12", "二号"]
    context.background.undo(owner=page)
    assert [cell(page, 0, key) for key in keys] == ["", ""]
    assert len(four) == 4


def test_own_fields_are_changed_on_many_rows(
    open_page: OpenPage, four: list[UUID], firm: Firm, context: Context
) -> None:
    made = firm.write(
        create_custom_field,
        owner="customer",
        name="车间",
        type_=FieldType.CHOICE,
        choices=["一号", "二号"],
    )
    page = open_page(CustomersPage)
    key = f"custom:{made.hex}"
    page.table.layout_of_columns.show(key)
    page.table.view.selectAll()
    context.actions.action("list.change").trigger()
    sheet = cast(BulkSheet, page.jobs.sheet)
    sheet.field_box.set_current_key(key)
    sheet._on_field_changed(key)
    cast(Any, sheet.value_editor).editor.set_current_key("二号")
    sheet.change()
    assert {cell(page, row, key) for row in range(len(four))} == {"二号"}
    context.background.undo(owner=page)
    assert {cell(page, row, key) for row in range(len(four))} == {""}


# Print


def test_print_holds_what_the_list_shows(open_page: OpenPage, four: list[UUID]) -> None:
    page = open_page(CustomersPage)
    page.set_filter(ListFilter(quick="key"))
    page.start_print()
    sheet = page.jobs.printing.sheet
    document = sheet._document
    assert [row[0] for row in document.rows] == ["丁四食品"]
    assert document.head[0] == "Key customers"
    assert document.totals is not None
    assert len(document.columns) == len(page.table.model.keys)
    assert len(four) == 4


def test_groups_are_printed_with_their_sums(open_page: OpenPage, four: list[UUID]) -> None:
    page = open_page(CustomersPage)
    page.state.set_sort(ListSort("name"))
    page.state.set_group("owner")
    page.fold_groups(True)
    page.start_print()
    document = page.jobs.printing.sheet._document
    lines = [document.rows[place][0] for place in sorted(document.strong)]
    assert lines[-1] == "Not filled in  1"
    assert {"李娜  2", "张伟  1"} < set(lines)
    assert len(document.rows) == len(four) + 3


def test_internal_columns_stay_out_of_print(
    open_page: OpenPage, four: list[UUID], firm: Firm
) -> None:
    firm.order(four[0], TODAY, 1_000)
    page = open_page(OrdersPage)
    page.table.layout_of_columns.show("margin")
    page.start_print()
    document = page.jobs.printing.sheet._document
    internal = [column.key for column in document.columns if column.internal]
    assert internal == ["margin"]
    assert "margin" not in {document.columns[place].key for place in document.visible()}


# Pages


def test_the_log_opens_the_card_and_leads_to_who_is_due(
    open_page: OpenPage, four: list[UUID], firm: Firm, context: Context
) -> None:
    firm.log(four[0], noon(TODAY), "谈了新价格")
    firm.customer("戊五", next_contact_on=TODAY - timedelta(1))
    page = open_page(LogPage)
    assert page.due_button.text() == "To contact now: 1"
    page.table.view.setFocus()
    page.table.view.choose(0)
    visited: list[object] = []
    context.navigation.changed.connect(lambda: visited.append(context.navigation.current))
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert visited == [CardRoute(four[0], tab="log")]
    page.due_button.click()
    route = cast(CustomersRoute, visited[-1])
    customers = open_page(CustomersPage)
    customers.show_route(route)
    assert texts(customers) == ["戊五"]


def test_an_order_opens_its_page(
    open_page: OpenPage, four: list[UUID], firm: Firm, context: Context
) -> None:
    order = firm.order(four[0], TODAY, 1_000)
    page = open_page(OrdersPage)
    page.table.view.setFocus()
    page.table.view.choose(0)
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert context.navigation.current == OrderRoute(order)


def test_a_complaint_stands_beside_its_list(
    open_page: OpenPage, four: list[UUID], firm: Firm
) -> None:
    first = firm.complaint(four[0], noon(TODAY), "毛刺")
    second = firm.complaint(four[1], noon(TODAY - timedelta(1)), "漏发")
    firm.complaint(four[2], noon(TODAY), "早已解决", state="closed")
    page = open_page(ComplaintsPage)
    assert texts(page)[1:3] == ["毛刺", "漏发"]
    assert "早已解决" not in texts(page), "the closed ones are folded away"
    page._show_current()
    assert page.panel.view is not None
    assert page.panel.view.id == first
    page.table.view.choose(2)
    page._show_current()
    assert page.panel.view.id == second


def test_a_route_opens_a_complaint_that_the_list_hides(
    open_page: OpenPage, four: list[UUID], firm: Firm
) -> None:
    firm.complaint(four[0], noon(TODAY), "毛刺")
    closed = firm.complaint(four[2], noon(TODAY), "早已解决", state="closed")
    page = open_page(ComplaintsPage)
    page._show_current()
    page.show_route(ComplaintsRoute(complaint_id=closed))
    page._show_current()
    assert page.panel.view is not None
    assert page.panel.view.id == closed
    page.fold_groups(False)
    page.show_route(ComplaintsRoute(complaint_id=closed))
    assert page.table.current_id() == closed


def test_products_that_were_sold_cannot_be_deleted(
    open_page: OpenPage, firm: Firm, context: Context
) -> None:
    firm.add(Product(name="M6 螺栓"))
    page = open_page(ProductsPage)
    page.table.view.setFocus()
    page.table.view.choose(0)
    QTest.keyClick(page.table.view, Qt.Key.Key_Delete)
    assert firm.rows(Product, Product.deleted_at.is_(None)) == []
    background = cast(FirmBackground, context.background)
    assert background.problems == []
    context.background.undo(owner=page)
    assert texts(page) == ["M6 螺栓"]


@pytest.mark.parametrize("kind", [LogPage, OrdersPage, ComplaintsPage, ProductsPage])
def test_an_empty_firm_says_how_to_begin(open_page: OpenPage, kind: type[Any]) -> None:
    page = open_page(kind)
    assert page.empty.isVisible()
    assert not page.card.isVisible()


@pytest.mark.parametrize("kind", [CustomersPage, LogPage, OrdersPage, ComplaintsPage, ProductsPage])
def test_nothing_found_says_what_to_do(
    open_page: OpenPage, four: list[UUID], firm: Firm, kind: type[Any]
) -> None:
    firm.order(four[0], TODAY, 1_000)
    firm.log(four[0], noon(TODAY))
    firm.complaint(four[0], noon(TODAY))
    firm.add(Product(name="M6 螺栓"))
    page = open_page(kind)
    page.set_filter(ListFilter(text="没有这样的"))
    assert page.card.shows_nothing
    page.clear_filter()
    assert not page.card.shows_nothing


EVIL = '<b>粗</b><img src="file:///x">' + "长" * 300


@pytest.mark.parametrize("kind", [LogPage, OrdersPage, ComplaintsPage, ProductsPage])
def test_evil_texts_are_shown_as_they_are(open_page: OpenPage, firm: Firm, kind: type[Any]) -> None:
    customer = firm.customer(EVIL)
    firm.order(customer, TODAY, 1_000)
    firm.log(customer, noon(TODAY), EVIL)
    firm.complaint(customer, noon(TODAY), EVIL)
    firm.add(Product(name=EVIL))
    page = open_page(kind)
    page.grab()
    model = page.table.model
    shown = {
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    }
    assert EVIL in shown
