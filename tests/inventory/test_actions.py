"""Every action of the program is in a menu, in the palette and on the sheet of shortcuts."""

from __future__ import annotations

from desktop_crm.ui.action import MenuName
from desktop_crm.ui.dialogs.shortcuts import ShortcutsSheet
from desktop_crm.ui.menus import MainMenu, SettingsMenu
from desktop_crm.ui.palette.commands import command_items
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.menu import Menu
from desktop_crm.ui.workbench import Workbench

_OPENERS = frozenset({"go.palette", "go.menu"})
"""What opens the palette or the menu needs no place inside of it."""


def test_every_action_stands_in_a_menu(able: Workbench) -> None:
    def texts(menu: Menu) -> set[str]:
        found = set()
        for action in menu.actions():
            below = action.menu()
            found |= texts(below) if isinstance(below, Menu) else {action.text()}
        return found

    main = MainMenu(able.commands, recent=[], open_file=lambda _path: None, parent=able.window)
    shown = texts(main) | texts(SettingsMenu(able.commands, able.window))
    missing = {
        spec.key
        for spec in able.commands.specs
        if able.commands.action(spec.key).text() not in shown
    }
    assert missing - _OPENERS == set()


def test_every_action_is_in_the_palette(able: Workbench) -> None:
    assert able.context is not None
    offered = {item.title for item in command_items(able.context, "")}
    missing = {
        spec.key
        for spec in able.commands.specs
        if able.commands.action(spec.key).text().replace("&&", "&") not in offered
    }
    assert missing == {"go.palette"}


def test_every_shortcut_is_on_the_sheet(able: Workbench) -> None:
    sheet = ShortcutsSheet(able.window, able.commands)
    shown = {label.text() for label in sheet.findChildren(Label)}
    for spec in able.commands.specs:
        if spec.shortcut and spec.menu is not None:
            text = able.commands.action(spec.key).text()
            assert {text, spec.text.source} & shown, spec.key


def test_every_action_belongs_to_a_menu(able: Workbench) -> None:
    assert {spec.menu for spec in able.commands.specs} <= set(MenuName)
