"""The two menus of the rail, made from the actions that somebody handles now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from desktop_crm.ui.action import MENU_TITLES, MenuName
from desktop_crm.ui.actions import Actions, menu_text
from desktop_crm.ui.language import say
from desktop_crm.ui.widgets.menu import Menu

_MAIN = (MenuName.FILE, MenuName.EDIT)
_BELOW = (
    *(MenuName.TRANSFER, MenuName.RECORD, MenuName.LIST, MenuName.GO),
    *(MenuName.THEME, MenuName.LANGUAGE, MenuName.HELP),
)
_SETTINGS = (MenuName.THEME, MenuName.LANGUAGE, MenuName.HELP)
_GAP = 4
_TITLED = frozenset({MenuName.THEME, MenuName.LANGUAGE})


class MainMenu(Menu):
    """Everything that can be done now, longer groups as menus of their own; the head opens it."""

    def __init__(
        self,
        actions: Actions,
        *,
        recent: Sequence[Path],
        open_file: Callable[[Path], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        for name in _MAIN:
            _add_group(self, actions, name)
            if name is MenuName.FILE and recent:
                self.addMenu(self._recent_menu(recent, open_file))
        self.addSeparator()
        for name in _BELOW:
            self._add_submenu(actions, name)
        if actions.action("file.close").isVisible():
            self.addSeparator()
            self.addAction(actions.action("file.close"))

    def _add_submenu(self, actions: Actions, name: MenuName) -> None:
        entries = [action for spec, action in actions.available(name) if spec.key != "file.close"]
        if entries:
            menu = Menu(self)
            menu.setTitle(menu_text(say(MENU_TITLES[name])))
            menu.addActions(entries)
            self.addMenu(menu)

    def _recent_menu(self, recent: Sequence[Path], open_file: Callable[[Path], None]) -> Menu:
        menu = Menu(self)
        menu.setTitle(self.tr("Open recent"))
        for path in recent:
            entry = menu.add("", partial(open_file, path))
            entry.setText(menu_text(f"{path.stem}  ·  {path.parent}"))
        return menu


class SettingsMenu(Menu):
    """Appearance, language and help; opened from the foot of the rail."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        for name in _SETTINGS:
            _add_group(self, actions, name)

    def open_above(self, anchor: QWidget) -> None:
        """Open over the anchor."""
        self.popup(anchor.mapToGlobal(QPoint(0, -self.sizeHint().height() - _GAP)))


def _add_group(menu: Menu, actions: Actions, name: MenuName) -> None:
    entries = [action for spec, action in actions.available(name) if spec.key != "file.close"]
    if not entries:
        return
    if not menu.isEmpty():
        menu.addSeparator()
    if name in _TITLED:
        title = menu.add(say(MENU_TITLES[name]))
        title.setEnabled(False)
    menu.addActions(entries)
