"""Actions live while somebody handles them, say what they do, and never share a key."""

from __future__ import annotations

from collections import Counter

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from desktop_crm.ui.action import MENU_TITLES, MenuName
from desktop_crm.ui.action_specs import ACTIONS
from desktop_crm.ui.actions import Actions, key_text, menu_text
from desktop_crm.ui.context import Context
from desktop_crm.ui.page_actions import page_actions
from desktop_crm.ui.pages import PAGES
from desktop_crm.ui.theme.icons import ICONS
from tests.ui.sample_pages import sample_pages


def test_every_action_has_its_own_key_and_shortcut() -> None:
    on_rail = [f"Ctrl+{place}" for place, _spec in enumerate(PAGES, 1)]
    keys = Counter(spec.key for spec in ACTIONS)
    shortcuts = Counter(
        QKeySequence(keys).toString()
        for spec in ACTIONS
        for keys in [*spec.shortcut.split("; "), *on_rail[:0]]
        if keys
    )
    shortcuts.update(on_rail)
    assert [key for key, count in keys.items() if count > 1] == []
    assert [key for key, count in shortcuts.items() if count > 1] == []


def test_every_action_has_a_menu_and_an_icon_that_exists() -> None:
    assert set(MENU_TITLES) == set(MenuName)
    assert {spec.key for spec in ACTIONS if spec.menu is None} == set()
    assert {spec.icon for spec in ACTIONS if spec.icon} <= ICONS


def test_an_action_without_anybody_to_do_it_is_hidden(context: Context) -> None:
    action = context.actions.action("list.export")
    assert not action.isVisible()
    owner = QObject()
    context.actions.handle("list.export", lambda: None, owner=owner)
    assert action.isVisible()
    shiboken6.delete(owner)
    context.actions.refresh()
    assert not action.isVisible()


def test_the_page_that_is_shown_handles_its_actions(
    qtbot: QtBot, host: QMainWindow, context: Context
) -> None:
    stack = QStackedWidget()
    first, second = QWidget(), QWidget()
    stack.addWidget(first)
    stack.addWidget(second)
    host.setCentralWidget(stack)
    done: list[str] = []
    context.actions.handle("list.export", lambda: done.append("first"), owner=first)
    context.actions.handle("list.export", lambda: done.append("second"), owner=second)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    for page in (first, second, first):
        stack.setCurrentWidget(page)
        context.actions.refresh()
        QTest.keyClick(host, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert done == ["first", "second", "first"]


def test_enabled_is_asked_at_each_refresh_and_when_done(context: Context) -> None:
    chosen: list[int] = []
    done: list[int] = []
    owner = QObject()
    context.actions.handle(
        "list.export", lambda: done.append(1), owner=owner, enabled=lambda: bool(chosen)
    )
    action = context.actions.action("list.export")
    assert action.isVisible()
    assert not action.isEnabled()
    context.actions.trigger("list.export")
    assert done == []
    chosen.append(1)
    context.actions.refresh()
    assert action.isEnabled()
    action.trigger()
    assert done == [1]


def test_an_unknown_action_is_a_slip_of_the_caller(context: Context) -> None:
    with pytest.raises(KeyError):
        context.actions.handle("no.such", lambda: None, owner=QObject())


def test_menus_show_names_literally() -> None:
    assert menu_text("R&D\t<b>\nCtrl") == "R&&D <b> Ctrl"
    assert menu_text("客" * 500) == "客" * 59 + "…"


def test_shortcuts_read_like_the_keys() -> None:
    assert key_text(QKeySequence("Ctrl+Shift+Z")) == "Ctrl Shift Z"
    assert key_text(QKeySequence("Alt+Left")) == "Alt ←"
    assert key_text(QKeySequence()) == ""


def test_each_page_of_the_rail_has_a_number(host: QMainWindow) -> None:
    actions = Actions(host, page_actions(sample_pages()))
    went: list[str] = []
    owner = QObject()
    actions.handle("go.customers", lambda: went.append("customers"), owner=owner)
    actions.handle("go.reports", lambda: went.append("reports"), owner=owner)
    assert actions.shortcut("go.customers") == "Ctrl 1"
    assert actions.shortcut("go.reports") == "Ctrl 2"
    assert actions.action("go.reports").text() == "Go to Reports"
    with pytest.raises(KeyError):
        actions.action("go.card")


def test_a_chosen_action_is_ticked(host: QMainWindow) -> None:
    actions = Actions(host, ACTIONS)
    chosen = ["light"]
    owner = QObject()
    for mode in ("light", "dark"):
        actions.handle(
            f"theme.{mode}",
            lambda mode=mode: chosen.__setitem__(0, mode),  # type: ignore[misc]
            owner=owner,
            checked=lambda mode=mode: chosen[0] == mode,  # type: ignore[misc]
        )
    actions.trigger("theme.dark")
    assert actions.action("theme.dark").isChecked()
    assert not actions.action("theme.light").isChecked()
