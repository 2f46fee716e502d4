"""The page of the recycle bin: back with one press, gone for good only after a question."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtWidgets import QMainWindow

from desktop_crm.models import Contact, Customer, Order
from desktop_crm.services.contacts import delete_contact
from desktop_crm.services.recycle_bin import delete_customers
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.bin.bin_page import BinPage
from desktop_crm.ui.routes import BinRoute
from tests.builders import Firm
from tests.ui.doubles import FakeMessages

Open = Callable[..., BinPage]


@pytest.fixture
def open_bin(host: QMainWindow, context: Context) -> Open:
    """Shows the page in a window."""

    def show(kind: str = "") -> BinPage:
        page = BinPage(context)
        host.setCentralWidget(page)
        host.show()
        context.navigation.go(BinRoute(kind))
        page.show_route(BinRoute(kind))
        return page

    return show


@pytest.fixture
def deleted(firm: Firm) -> UUID:
    """A customer with an order, in the bin."""
    customer_id = firm.customer("测试公司")
    firm.order(customer_id, date(2026, 11, 20))
    firm.write(delete_customers, customer_ids=[customer_id])
    return customer_id


def test_a_deleted_customer_comes_back_with_all_that_is_its(
    firm: Firm, open_bin: Open, deleted: UUID
) -> None:
    page = open_bin()
    (row,) = page.chosen
    assert (row.table, row.name) == ("customer", "测试公司")
    page.restore.click()
    assert firm.row(Customer, deleted).deleted_at is None
    assert len(firm.rows(Order)) == 1
    assert page.chosen == []
    assert not page.restore.isEnabled()


@pytest.mark.usefixtures("deleted")
def test_nothing_goes_for_good_without_a_yes(firm: Firm, open_bin: Open, context: Context) -> None:
    messages = context.messages
    assert isinstance(messages, FakeMessages)
    page = open_bin()
    messages.accepts = False
    page.purge.click()
    assert len(page.chosen) == 1
    messages.accepts = True
    page.purge.click()
    assert page.chosen == []
    assert messages.asked[0][0] == "Delete “测试公司” for good?"
    assert firm.read(lambda session: session.query(Customer).count()) == 0


@pytest.mark.usefixtures("deleted")
def test_chips_and_words_choose(firm: Firm, open_bin: Open, context: Context) -> None:
    contact = firm.contact(firm.customer("鹭江茶业"), "陈雪梅")
    firm.write(delete_contact, contact_id=contact)
    page = open_bin()
    assert len(page.table.model.rows) == 2
    page.kinds.set_current("contact")
    page._on_kind("contact")
    assert [row.name for row in page.table.model.rows] == ["陈雪梅"]
    assert context.navigation.current == BinRoute("contact")
    page.kinds.set_current("all")
    page._on_kind("all")
    page.box.set_text("鹭江")
    page.box._tell()
    assert [row.name for row in page.table.model.rows] == ["陈雪梅"]
    assert firm.row(Contact, contact).deleted_at is not None


def test_an_empty_bin_says_what_it_is_for(open_bin: Open) -> None:
    page = open_bin()
    assert page.chosen == []
    assert page._empty.title == "The recycle bin is empty"
