"""Back, forward, and what counts as a step."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop_crm.core.ids import new_id
from desktop_crm.ui.navigation import Navigation
from desktop_crm.ui.routes import CardRoute, CustomersRoute, ReportRoute, Route

LIST: Route = CustomersRoute()
REPORTS: Route = ReportRoute()
CUSTOMER = new_id()
CARD: Route = CardRoute(CUSTOMER)


@pytest.fixture
def navigation(qtbot: QtBot) -> Navigation:  # noqa: ARG001
    return Navigation()


def place(navigation: Navigation) -> Route | None:
    return navigation.current


def test_there_is_no_way_back_at_the_start(navigation: Navigation) -> None:
    assert navigation.current is None
    navigation.back()
    navigation.forward()
    navigation.go(LIST)
    assert not navigation.can_go_back
    assert not navigation.can_go_forward


def test_back_and_forward_walk_the_same_path(navigation: Navigation) -> None:
    for route in (LIST, CARD, REPORTS):
        navigation.go(route)
    navigation.back()
    navigation.back()
    assert navigation.current == LIST
    navigation.forward()
    assert place(navigation) == CARD
    assert navigation.can_go_forward


def test_a_new_way_forgets_the_old_one(navigation: Navigation) -> None:
    navigation.go(LIST)
    navigation.go(CARD)
    navigation.back()
    navigation.go(REPORTS)
    assert not navigation.can_go_forward
    navigation.back()
    assert navigation.current == LIST


def test_the_same_place_is_no_step(navigation: Navigation, qtbot: QtBot) -> None:
    navigation.go(CARD)
    with qtbot.assertNotEmitted(navigation.changed):
        navigation.go(CardRoute(CUSTOMER))
    assert not navigation.can_go_back


def test_another_tab_is_remembered_without_a_step(navigation: Navigation, qtbot: QtBot) -> None:
    navigation.go(LIST)
    navigation.go(CARD)
    orders: Route = CardRoute(CUSTOMER, "orders")
    with qtbot.assertNotEmitted(navigation.changed):
        navigation.replace(orders)
    navigation.go(REPORTS)
    navigation.back()
    assert navigation.current == orders
    navigation.back()
    assert place(navigation) == LIST


def test_a_guard_keeps_the_user_where_they_are(navigation: Navigation) -> None:
    navigation.go(LIST)
    navigation.go(CARD)
    navigation.guard(lambda: False)
    navigation.go(REPORTS)
    navigation.back()
    assert navigation.current == CARD


def test_the_path_does_not_grow_for_ever(navigation: Navigation) -> None:
    for _ in range(500):
        navigation.go(CardRoute(new_id()))
    steps = 0
    while navigation.can_go_back:
        navigation.back()
        steps += 1
    assert steps == 99
