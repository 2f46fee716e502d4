"""The rail lights what is shown, counts what waits, and shows names literally."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop_crm.ui.context import Firm
from desktop_crm.ui.rail import Rail
from desktop_crm.ui.theme.theme import Theme
from tests.ui.sample_pages import sample_pages


@pytest.fixture
def rail(qtbot: QtBot, theme: Theme) -> Rail:  # noqa: ARG001
    made = Rail(sample_pages())
    qtbot.addWidget(made)
    made.resize(196, 800)
    made.set_firm(Firm(Path("a.crm"), "恒通商贸"))
    made.show()
    return made


def test_only_pages_with_a_start_are_on_it(rail: Rail) -> None:
    assert list(rail.items) == ["customers", "reports"]
    assert [item.text() for item in rail.items.values()] == ["Customers", "Reports"]


def test_a_page_below_another_lights_that_one(rail: Rail) -> None:
    rail.set_page("card")
    assert rail.lit == "customers"
    rail.set_page("reports")
    assert rail.lit == "reports"
    assert not rail.items["customers"].isChecked()


def test_a_click_asks_but_does_not_light(rail: Rail, qtbot: QtBot) -> None:
    rail.set_page("customers")
    with qtbot.waitSignal(rail.chosen) as chosen:
        QTest.mouseClick(rail.items["reports"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["reports"]
    assert rail.lit == "customers", "navigation may refuse; then the old page stays lit"


def test_without_a_firm_there_is_nowhere_to_go(rail: Rail) -> None:
    rail.set_firm(None)
    assert not any(item.isVisible() for item in rail.items.values())
    assert rail.settings.isVisible()


def test_arrow_keys_move_and_wrap(rail: Rail, qtbot: QtBot) -> None:
    with qtbot.waitActive(rail):
        rail.activateWindow()
    rail.head.setFocus()
    pages = rail.items["customers"], rail.items["reports"]
    for expected in (*pages, rail.settings, rail.user, rail.backup, rail.head):
        QTest.keyClick(rail.focusWidget(), Qt.Key.Key_Down)
        assert rail.focusWidget() is expected


def test_a_count_is_told_to_screen_readers(rail: Rail) -> None:
    rail.items["reports"].set_count(7)
    assert rail.items["reports"].accessibleDescription() == "7"
    rail.set_firm(Firm(Path("b.crm"), "乙"))
    assert rail.items["reports"].count == 0, "another firm's number does not stay"


def test_an_endless_or_evil_name_is_cut_and_shown_literally(rail: Rail, qtbot: QtBot) -> None:
    evil = "<img src='file:///etc/passwd'><b>R&D</b> " + "长" * 300
    rail.set_firm(Firm(Path("a.crm"), evil, is_demo=True))
    rail.repaint()
    assert rail.width() == 196
    assert rail.head.text() == evil
    assert "<b>" not in rail.head.toolTip()
    assert rail.head.toolTip().replace("\u200b", "") == evil
    with qtbot.waitSignal(rail.menu_wanted):
        QTest.mouseClick(rail.head, Qt.MouseButton.LeftButton)
