"""After each change, every list on screen shows just what the firm's file holds."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget
from pytestqt.qtbot import QtBot

from desktop_crm.core.codes import OptionList
from desktop_crm.core.errors import UserError
from desktop_crm.models import Customer, Product
from desktop_crm.queries.listing.conditions import Condition, Operator
from desktop_crm.queries.listing.filters import ListFilter, ListSort
from desktop_crm.queries.listing.rows import list_counts, list_order, list_page, list_totals
from desktop_crm.services.complaints import register_complaint
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.services.log_entries import NextContact, write_log_entry
from desktop_crm.services.products import create_product
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.bulk_sheet import BulkSheet
from desktop_crm.ui.lists.list_page import ListPage
from desktop_crm.ui.lists.source import find_groups
from desktop_crm.ui.pages.complaints.complaints_page import ComplaintsPage
from desktop_crm.ui.pages.customers.customers_page import CustomersPage
from desktop_crm.ui.pages.log.log_page import LogPage
from desktop_crm.ui.pages.orders.orders_page import OrdersPage
from desktop_crm.ui.pages.products.products_page import ProductsPage
from tests.builders import Firm, noon
from tests.ui.doubles import TODAY

PAGES: tuple[type[Any], ...] = (CustomersPage, LogPage, OrdersPage, ComplaintsPage, ProductsPage)
STEPS = 45


def shown(page: ListPage) -> list[list[str]]:
    """What stands in the cells, as far as the list has read it."""
    model = page.table.model
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def expected(page: ListPage, firm: Firm) -> list[list[str]]:
    """What the file says should stand there, by the page's question."""
    question, listing = page.question, page.listing
    asked: dict[str, Any] = {"listing": listing, "today": TODAY}
    columns = page.table.model.columns
    keys = [column.key for column in columns]
    cell, words = page.table.formatter.cell, page.table.formatter.group_words

    def lines(numbers: Any) -> list[list[str]]:
        rows = firm.read(list_page, numbers=numbers, columns=keys, **asked)
        return [
            [cell(column, value).text for column, value in zip(columns, row.values, strict=True)]
            for row in rows
            if row is not None
        ]

    if not question.group:
        order = firm.read(list_order, list_filter=question.list_filter, sort=question.sort, **asked)
        return lines(order)
    found: list[list[str]] = []
    for group, numbers in firm.workspace.read(find_groups, question=question, **asked):
        sums = [
            cell(column, group.sums[column.key]).text if column.key in group.sums else ""
            for column in columns
        ]
        found.append([words(group.label), *sums[1:]])
        if group.key not in question.closed:
            found.extend(lines(numbers))
    return found


def check(page: ListPage, firm: Firm) -> None:
    """Rows, sums and the numbers on the chips."""
    assert shown(page) == expected(page, firm)
    asked: dict[str, Any] = {"listing": page.listing, "today": TODAY}
    totals = firm.read(
        list_totals,
        columns=page.table.model.keys,
        list_filter=page.list_filter,
        **asked,
    )
    assert page.table.count == totals.count
    cell = page.table.formatter.cell
    wanted = [
        cell(replace(column, dash_zero=False), totals.sums[column.key]).text
        for column in page.table.layout_of_columns.shown
        if column.key in totals.sums
    ]
    assert page.table.totals_line.texts()[1::2] == wanted
    for slow in (False, True):
        counts = firm.read(list_counts, slow=slow, **asked)
        assert {key: page.chips.count(key) for key in counts.quick} == dict(counts.quick)


class Person:
    """Somebody who does one thing after another at the window."""

    def __init__(self, firm: Firm, context: Context, pages: list[ListPage], chance: Random) -> None:
        self.firm = firm
        self.context = context
        self.pages = pages
        self.chance = chance
        self.staff = [firm.staff("李娜"), firm.staff("张伟")]
        self.industry = firm.option(OptionList.INDUSTRY, "五金")
        self.stack = QStackedWidget()
        for page in pages:
            self.stack.addWidget(page)

    @property
    def page(self) -> ListPage:
        """The page on screen."""
        page = self.stack.currentWidget()
        assert isinstance(page, ListPage)
        return page

    def step(self) -> str:
        """Do something; its name."""
        deeds: tuple[Callable[[], None], ...] = (
            self.go_elsewhere,
            self.make_customer,
            self.make_order,
            self.make_complaint,
            self.make_product,
            self.log,
            self.rename,
            self.rename,
            self.make_customer,
            self.make_order,
            self.delete,
            self.undo,
            self.change_several,
            self.paste,
            self.filter,
            self.sort,
            self.group,
            self.fold,
        )
        deed = self.chance.choice(deeds)
        deed()
        return deed.__name__

    def some(self, model: type[Any]) -> UUID | None:
        """A record of a kind."""
        rows = self.firm.rows(model, model.deleted_at.is_(None))
        return self.chance.choice(rows).id if rows else None

    def write(self, action: Any, **kw: Any) -> None:
        """As a sheet does it."""
        with suppress(UserError):
            self.context.bus.changed.emit(self.firm.change(action, **kw))

    def go_elsewhere(self) -> None:
        page = self.chance.choice(self.pages)
        self.stack.setCurrentWidget(page)
        page.show_route(page.spec.route(page.list_filter))

    def make_customer(self) -> None:
        name = f"客户{self.chance.randrange(10**6)}"
        self.write(create_customer, name=name, level=self.chance.choice([None, 1, 3, 5]))

    def make_order(self) -> None:
        customer = self.some(Customer)
        if customer is not None:
            day = TODAY - timedelta(self.chance.randrange(40))
            self.firm.order(customer, day, self.chance.randrange(1, 9_000))
            self.write(update_customer, customer_id=customer, remark=f"{self.chance.random()}")

    def make_complaint(self) -> None:
        customer = self.some(Customer)
        if customer is not None:
            text = f"毛刺 {self.chance.randrange(99)}"
            self.write(register_complaint, customer_id=customer, text=text, save_anyway=True)

    def make_product(self) -> None:
        self.write(create_product, name=f"螺栓 {self.chance.randrange(10**6)}", save_anyway=True)

    def log(self) -> None:
        customer = self.some(Customer)
        if customer is not None:
            at = noon(TODAY - timedelta(self.chance.randrange(20)))
            self.write(
                write_log_entry,
                customer_id=customer,
                text="聊了聊",
                happened_at=at,
                staff_id=self.chance.choice(self.staff),
                next_contact=NextContact(TODAY + timedelta(self.chance.randrange(1, 9))),
            )

    def rename(self) -> None:
        customer = self.some(Customer)
        if customer is not None:
            name = f"改名{self.chance.randrange(10**6)}"
            self.write(update_customer, customer_id=customer, name=name, save_anyway=True)

    def choose_some(self) -> bool:
        """Some rows of the page on screen."""
        count = self.page.table.model.rowCount()
        if not count:
            return False
        top = self.chance.randrange(count)
        bottom = min(count - 1, top + self.chance.randrange(3))
        column = self.chance.randrange(self.page.table.model.columnCount())
        self.page.table.view.choose(top, column)
        self.page.table.view.choose_rows([(top, bottom)])
        return True

    def delete(self) -> None:
        if self.choose_some():
            self.page.delete_chosen()

    def undo(self) -> None:
        with suppress(UserError):
            self.context.background.undo(owner=self.stack)

    def change_several(self) -> None:
        if not self.choose_some() or not self.page.jobs.can_change:
            return
        self.page.jobs.change_chosen()
        sheet = self.page.jobs.sheet
        if isinstance(sheet, BulkSheet):
            keys = [field.key for field in sheet._fields.fields]
            sheet.field_box.set_current_key(self.chance.choice(keys))
            sheet._on_field_changed(None)
            sheet.change()
            sheet.reject()

    def paste(self) -> None:
        if not self.choose_some():
            return
        texts = self.chance.choice(["李娜\t5", "2026-12-24", "5\t李娜\n3\t张伟", "五金", "新名"])
        QGuiApplication.clipboard().setText(texts)
        self.page.jobs.pasting.start()
        sheet = self.page.jobs.pasting.sheet
        if sheet is not None and not sheet.isHidden():
            if sheet.paste_button.isEnabled():
                sheet.paste()
            sheet.reject()
        self.page.jobs.pasting.sheet = None

    def filter(self) -> None:
        page = self.page
        chips = page.chips.keys
        conditions = self.chance.choice(
            [(), (Condition(page.listing.fields[0].key, Operator.FILLED),)]
        )
        self.page.set_filter(ListFilter(quick=self.chance.choice(chips), conditions=conditions))

    def sort(self) -> None:
        columns = [column.key for column in self.page.table.model.columns if column.sortable]
        self.page.state.set_sort(ListSort(self.chance.choice(columns), self.chance.random() < 0.5))

    def group(self) -> None:
        keys = ["", *(field.key for field in self.page.listing.groupable)]
        self.page.state.set_group(self.chance.choice(keys))

    def fold(self) -> None:
        if self.page.question.group:
            self.page.fold_groups(self.chance.random() < 0.5)


def seed(firm: Firm) -> None:
    """A few records of each kind."""
    for place, name in enumerate(("恒润五金", "海曙包装", "启明电器")):
        customer = firm.customer(name, level=place + 2)
        order = firm.order(customer, TODAY - timedelta(3 * place), 1_000 * (place + 1))
        firm.delivery(customer, order, TODAY)
        firm.log(customer, noon(TODAY - timedelta(place)))
        firm.complaint(customer, noon(TODAY - timedelta(place)))
    firm.add(Product(name="M6 螺栓"))


@pytest.mark.parametrize("number", range(8))
def test_no_row_is_ever_stale(
    number: int, host: QMainWindow, context: Context, firm: Firm, qtbot: QtBot
) -> None:
    seed(firm)
    pages = [kind(context) for kind in PAGES]
    person = Person(firm, context, pages, Random(number))
    host.setCentralWidget(person.stack)
    host.show()
    qtbot.waitExposed(host)
    done: list[str] = []
    for page in pages:
        person.stack.setCurrentWidget(page)
        page.show_route(page.spec.route(None))
        check(page, firm)
    for _ in range(STEPS):
        done.append(person.step())
        check(person.page, firm)
    for page in pages:
        person.stack.setCurrentWidget(page)
        page.show_route(page.spec.route(page.list_filter))
        check(page, firm)
    assert len(set(done)) > STEPS // 6
