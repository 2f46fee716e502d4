"""The history page: every step in words, its changes with ticks, what stands in the way."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QMainWindow

from desktop_crm.core.change import Part
from desktop_crm.models import Customer
from desktop_crm.services.customers import create_customer, update_customer
from desktop_crm.services.recycle_bin import delete_customers
from desktop_crm.services.tasks import add_task
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.history.history_page import HistoryPage
from desktop_crm.ui.routes import CardRoute, HistoryRoute
from tests.builders import Firm

Open = Callable[..., HistoryPage]


@pytest.fixture
def open_history(host: QMainWindow, context: Context) -> Open:
    """Shows the page in a window."""

    def show(operation_id: UUID | None = None) -> HistoryPage:
        page = HistoryPage(context)
        host.setCentralWidget(page)
        host.show()
        route = HistoryRoute(operation_id)
        context.navigation.go(route)
        page.show_route(route)
        return page

    return show


@pytest.fixture
def customer_id(firm: Firm) -> UUID:
    done = firm.change(create_customer, name="佛山顺德启明电器", city="佛山", credit_limit=150_000)
    return done.value  # type: ignore[no-any-return]


def sentences(page: HistoryPage) -> list[str]:
    return [item.sentence for item in page.list.items]


def test_steps_are_told_in_words_newest_first(
    firm: Firm, open_history: Open, customer_id: UUID
) -> None:
    firm.write(add_task, title="送样品", customer_id=customer_id)
    page = open_history()
    assert sentences(page)[:2] == [
        "Added the task 送样品",
        "Created customer 佛山顺德启明电器",
    ]
    assert page.list.current is page.list.items[0]


def test_an_old_step_is_undone_but_for_what_was_changed_since(
    firm: Firm, open_history: Open, customer_id: UUID
) -> None:
    done = firm.change(
        update_customer, customer_id=customer_id, city="昆山", credit_limit=Decimal(200_000)
    )
    firm.write(update_customer, customer_id=customer_id, credit_limit=Decimal(180_000))
    page = open_history(done.operation_id)
    limit = Part("customer", customer_id, "credit_limit")
    city = Part("customer", customer_id, "city")
    assert limit in page.card.blocked
    assert not page.card.ticks[limit].isChecked()
    assert not page.card.ticks[limit].isEnabled()
    assert page.card.ticks[city].isChecked()
    page.card.button.click()
    customer = firm.row(Customer, customer_id)
    assert (customer.city, customer.credit_limit) == ("佛山", Decimal(180_000))


def test_a_field_without_its_tick_is_left(
    firm: Firm, open_history: Open, customer_id: UUID
) -> None:
    done = firm.change(update_customer, customer_id=customer_id, city="昆山", remark="急")
    page = open_history(done.operation_id)
    page.card.ticks[Part("customer", customer_id, "remark")].setChecked(False)
    assert page.card.button.text() == "Undo the 1 chosen"
    page.card.button.click()
    customer = firm.row(Customer, customer_id)
    assert (customer.city, customer.remark) == ("佛山", "急")


def test_an_undone_step_can_be_done_again_later(
    firm: Firm, open_history: Open, customer_id: UUID
) -> None:
    done = firm.change(update_customer, customer_id=customer_id, city="昆山")
    page = open_history(done.operation_id)
    page.card.button.click()
    assert firm.row(Customer, customer_id).city == "佛山"
    firm.write(add_task, title="送样品", customer_id=customer_id)
    page = open_history(done.operation_id)
    assert page.card.button.text() == "Redo"
    page.card.button.click()
    assert firm.row(Customer, customer_id).city == "昆山"


def test_what_cannot_be_taken_back_offers_nothing(
    firm: Firm, open_history: Open, customer_id: UUID, context: Context
) -> None:
    from desktop_crm.services.recycle_bin import purge_records

    firm.write(delete_customers, customer_ids=[customer_id])
    done = firm.change(purge_records, table="customer", ids=[customer_id])
    page = open_history(done.operation_id)
    assert not page.card.button.isVisible()
    assert context.background.called("preview_undo") == []  # type: ignore[attr-defined]


def test_kinds_people_and_words_choose(firm: Firm, open_history: Open, customer_id: UUID) -> None:
    staff_id = firm.staff("张伟")
    firm.workspace.author = staff_id
    firm.write(add_task, title="送样品", customer_id=customer_id)
    page = open_history()
    page.box.set_text("customer")
    page.box._tell()
    assert sentences(page) == ["Created customer 佛山顺德启明电器"], "by the words of the sentence"
    page.box.set_text("样品")
    page.box._tell()
    assert sentences(page) == ["Added the task 送样品"]
    page.box.set_text("")
    page.box._tell()
    page.people.set_current_key(staff_id)
    page._on_filter()
    assert sentences(page) == ["Added the task 送样品"]
    page.people.set_current_key(None)
    page.kinds.set_current("customer")
    page._on_filter()
    assert sentences(page) == ["Created customer 佛山顺德启明电器"]


def test_a_step_that_reaches_far_is_asked_about(
    firm: Firm, open_history: Open, context: Context
) -> None:
    ids = [firm.customer(f"客户{number}") for number in range(70)]
    firm.write(delete_customers, customer_ids=ids)
    page = open_history()
    page._on_pressed(page.list.items[0])
    messages: Any = context.messages
    assert messages.asked == [
        ("Undo the whole step?", "It changed 70 records. All of them will be taken back.")
    ]
    assert len(firm.rows(Customer)) == 70


def test_the_card_opens_from_a_step(
    firm: Firm, open_history: Open, customer_id: UUID, context: Context
) -> None:
    firm.write(update_customer, customer_id=customer_id, city="昆山")
    page = open_history()
    page.card._on_open()
    assert context.navigation.current == CardRoute(customer_id, "history")
