"""Two cards side by side: each half goes its own way."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from desktop_crm.core.codes import Channel, RelationKind
from desktop_crm.services.customer_relations import relate_customers
from desktop_crm.services.customers import update_customer
from desktop_crm.services.customers_standing import hold_credit
from desktop_crm.services.do_not_contact import set_do_not_contact
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.card.pair_page import PairPage
from desktop_crm.ui.routes import CardRoute, OrderRoute, PairRoute
from desktop_crm.ui.theme.tokens import RAIL_WIDTH
from desktop_crm.ui.widgets.label import Label
from tests.builders import Firm
from tests.ui.doubles import TODAY

Open = Callable[[UUID, UUID], PairPage]


@pytest.fixture
def open_pair(host: QMainWindow, context: Context) -> Open:
    def show(left: UUID, right: UUID) -> PairPage:
        page = PairPage(context)
        host.setCentralWidget(page)
        host.show()
        context.navigation.go(PairRoute(left, right))
        page.show_route(PairRoute(left, right))
        return page

    return show


def test_both_are_whole_cards(firm: Firm, open_pair: Open) -> None:
    page = open_pair(firm.customer("甲厂"), firm.customer("乙厂"))
    assert page.title() == "甲厂 | 乙厂"
    assert page.left.card.head.isVisible()
    assert page.right.card.head.isVisible()


def test_one_half_goes_on_and_back_alone(firm: Firm, open_pair: Open, context: Context) -> None:
    first, second, third = (firm.customer(name) for name in ("甲厂", "乙厂", "丙厂"))
    firm.write(relate_customers, customer_id=second, other_id=third, kind=RelationKind.PARENT)
    page = open_pair(first, second)
    page.right.card.context.navigation.go(CardRoute(third))
    assert (page.left.customer_id, page.right.customer_id) == (first, third)
    assert context.navigation.current == PairRoute(first, third)
    page.right.card.context.navigation.back()
    assert page.right.customer_id == second
    assert context.navigation.current == PairRoute(first, second)


def test_other_places_leave_the_pair(firm: Firm, open_pair: Open, context: Context) -> None:
    customer_id = firm.customer("甲厂")
    order_id = firm.order(customer_id, TODAY, 100)
    page = open_pair(customer_id, firm.customer("乙厂"))
    page.left.card.context.navigation.go(OrderRoute(order_id))
    place = context.navigation.current
    assert place == OrderRoute(order_id)
    context.navigation.back()
    place = context.navigation.current
    assert isinstance(place, PairRoute)
    assert (place.left_id, place.right_id) == (customer_id, page.right.customer_id)


def test_a_change_is_seen_in_both_halves(firm: Firm, open_pair: Open, context: Context) -> None:
    customer_id = firm.customer("甲厂")
    page = open_pair(customer_id, customer_id)
    context.background.write(update_customer, owner=page, customer_id=customer_id, name="新名")
    assert page.title() == "新名 | 新名"


def test_narrow_halves_show_the_whole_name_and_every_badge(
    firm: Firm, open_pair: Open, host: QMainWindow, qtbot: QtBot
) -> None:
    host.resize(1024 - RAIL_WIDTH, 768)
    name = "苏州恒润精密五金有限公司"
    customer_id = firm.customer(name, level=5)
    firm.write(hold_credit, customer_id=customer_id)
    firm.write(set_do_not_contact, customer_id=customer_id, channels=dict.fromkeys(Channel))
    page = open_pair(customer_id, firm.customer("乙厂"))
    head = page.left.card.head
    qtbot.waitUntil(lambda: head.badges[-1].y() > 0)
    label = next(each for each in head.findChildren(Label) if each.text() == name)
    assert label.width() >= label.sizeHint().width()
    for part in (label, *head.badges):
        assert part.mapTo(page.left, part.rect().bottomRight()).x() < page.left.width()
    assert [badge.y() > label.y() for badge in head.badges] == [True, True]
    assert head.badges[1].toolTip().startswith("Not by ")
