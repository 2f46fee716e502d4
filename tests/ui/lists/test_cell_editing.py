"""Typing into the cells of a list: one step, what is wrong beside the cell, rows open as before."""

from __future__ import annotations

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_crm.models import Customer
from desktop_crm.queries.listing.filters import ListSort
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.cell_editing import CellEditing
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.pages.customers.customers_page import CustomersPage
from desktop_crm.ui.pages.log.log_page import LogPage
from desktop_crm.ui.routes import CardRoute
from tests.builders import Firm
from tests.ui.lists.conftest import OpenPage

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def two(firm: Firm) -> list[UUID]:
    """Two customers of different levels."""
    firm.staff("李娜")
    return [firm.customer("甲一五金", level=1), firm.customer("乙二包装", level=2)]


@pytest.fixture
def page(open_page: OpenPage, two: list[UUID]) -> ListPage:
    """Their list, with columns that can be typed into and one that cannot."""
    made: ListPage = open_page(CustomersPage)
    made.state.set_sort(ListSort("level"))
    made.table.layout_of_columns.show_only(("name", "level", "sales_month", "owner", "remark"))
    made.table.view.setFocus()
    made.table.view.choose(0, 1)
    assert len(two) == 2
    return made


def cells(page: ListPage) -> CellEditing:
    """What opens the cells of the page."""
    assert page.jobs.cells is not None
    return page.jobs.cells


def editor(page: ListPage) -> QWidget:
    """The open cell."""
    opened = cells(page).editor
    assert opened is not None
    return opened


def test_a_digit_opens_the_cell_and_enter_saves_one_step(
    page: ListPage, two: list[UUID], firm: Firm, context: Context
) -> None:
    QTest.keyClick(page.table.view, Qt.Key.Key_4)
    assert page.table.view.visualRect(page.table.view.currentIndex()).intersects(
        editor(page).geometry()
    )
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    assert cells(page).editor is None
    assert firm.row(Customer, two[0]).level == 4
    assert page.table.view.hasFocus()
    context.background.undo(owner=page)
    assert firm.row(Customer, two[0]).level == 1


def test_esc_leaves_the_cell_as_it_was(page: ListPage, two: list[UUID], firm: Firm) -> None:
    QTest.keyClick(page.table.view, Qt.Key.Key_4)
    QTest.keyClick(editor(page), Qt.Key.Key_Escape)
    assert cells(page).editor is None
    assert firm.row(Customer, two[0]).level == 1


def test_tab_saves_and_opens_the_next_cell_that_can_be_changed(
    page: ListPage, two: list[UUID], firm: Firm
) -> None:
    QTest.keyClick(page.table.view, Qt.Key.Key_3)
    QTest.keyClick(editor(page), Qt.Key.Key_Tab)
    assert firm.row(Customer, two[0]).level == 3
    assert editor(page).accessibleName() == "Owner", "sales are counted, nobody types them"
    assert page.table.current_id() == two[0]


def test_what_is_wrong_stands_beside_the_cell(page: ListPage, two: list[UUID], firm: Firm) -> None:
    page.table.view.choose(0, 3)
    QTest.keyClick(page.table.view, Qt.Key.Key_F2, SHIFT)
    QTest.keyClicks(editor(page), "nobody")
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    problem = cells(page).problem
    assert problem.isVisible()
    assert "not understood" in problem.text
    assert problem.geometry().top() >= editor(page).geometry().bottom()
    assert firm.row(Customer, two[0]).owner_id is None
    QTest.keyClick(editor(page), Qt.Key.Key_Backspace)
    assert not problem.isVisible()


def test_a_value_that_the_rules_refuse_is_told(page: ListPage, two: list[UUID], firm: Firm) -> None:
    QTest.keyClick(page.table.view, Qt.Key.Key_9)
    QTest.keyClick(editor(page), Qt.Key.Key_Return)
    assert cells(page).problem.isVisible()
    assert firm.row(Customer, two[0]).level == 1


def test_rows_open_as_before(page: ListPage, two: list[UUID], context: Context) -> None:
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert context.navigation.current == CardRoute(two[0])
    assert cells(page).editor is None


def test_words_are_not_lost_by_a_slip(page: ListPage) -> None:
    page.table.view.choose(0, 0)
    QTest.keyClick(page.table.view, Qt.Key.Key_4)
    assert cells(page).editor is None, "a digit does not replace a name"
    page.table.view.choose(0, 2)
    QTest.keyClick(page.table.view, Qt.Key.Key_F2, SHIFT)
    assert cells(page).editor is None, "a counted figure cannot be changed"


def test_the_log_only_grows(open_page: OpenPage) -> None:
    assert open_page(LogPage).jobs.cells is None
