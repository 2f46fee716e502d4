"""Every action of the program is in a menu, in the palette and on the sheet of shortcuts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from desktop_crm.ui.action import MenuName
from desktop_crm.ui.dialogs.shortcuts import ShortcutsSheet
from desktop_crm.ui.menus import MainMenu, SettingsMenu
from desktop_crm.ui.palette.commands import command_items
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.menu import Menu
from desktop_crm.ui.workbench import Workbench

_OPENERS = frozenset({"go.palette", "go.menu"})
"""What opens the palette or the menu needs no place inside of it."""


@pytest.fixture(autouse=True)
def _sweep(qapp: QApplication) -> Iterator[None]:
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def bench(open_bench: Workbench) -> Workbench:
    """A window in which somebody can do each thing."""
    owner = QObject(open_bench)
    for spec in open_bench.commands.specs:
        open_bench.commands.handle(spec.key, lambda: None, owner=owner)
    return open_bench


def test_every_action_stands_in_a_menu(bench: Workbench) -> None:
    def texts(menu: Menu) -> set[str]:
        found = set()
        for action in menu.actions():
            below = action.menu()
            found |= texts(below) if isinstance(below, Menu) else {action.text()}
        return found

    main = MainMenu(bench.commands, recent=[], open_file=lambda _path: None, parent=bench.window)
    shown = texts(main) | texts(SettingsMenu(bench.commands, bench.window))
    missing = {
        spec.key
        for spec in bench.commands.specs
        if bench.commands.action(spec.key).text() not in shown
    }
    assert missing - _OPENERS == set()


def test_every_action_is_in_the_palette(bench: Workbench) -> None:
    assert bench.context is not None
    offered = {item.title for item in command_items(bench.context, "")}
    missing = {
        spec.key
        for spec in bench.commands.specs
        if bench.commands.action(spec.key).text().replace("&&", "&") not in offered
    }
    assert missing == {"go.palette"}


def test_every_shortcut_is_on_the_sheet(bench: Workbench) -> None:
    sheet = ShortcutsSheet(bench.window, bench.commands)
    shown = {label.text() for label in sheet.findChildren(Label)}
    for spec in bench.commands.specs:
        if spec.shortcut and spec.menu is not None:
            text = bench.commands.action(spec.key).text()
            assert {text, spec.text.source} & shown, spec.key


def test_every_action_belongs_to_a_menu(bench: Workbench) -> None:
    assert {spec.menu for spec in bench.commands.specs} <= set(MenuName)
