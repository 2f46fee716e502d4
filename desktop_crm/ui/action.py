"""What an action is before it is made, and where it stands in the menus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Text


class MenuName(StrEnum):
    """Where an action stands in the menus and in the sheet of shortcuts."""

    FILE = "file"
    TRANSFER = "transfer"
    EDIT = "edit"
    RECORD = "record"
    LIST = "list"
    GO = "go"
    THEME = "theme"
    LANGUAGE = "language"
    HELP = "help"


MENU_TITLES = {
    MenuName.FILE: QT_TRANSLATE_NOOP("Actions", "File"),
    MenuName.TRANSFER: QT_TRANSLATE_NOOP("Actions", "Excel"),
    MenuName.EDIT: QT_TRANSLATE_NOOP("Actions", "Edit"),
    MenuName.RECORD: QT_TRANSLATE_NOOP("Actions", "Records"),
    MenuName.LIST: QT_TRANSLATE_NOOP("Actions", "List"),
    MenuName.GO: QT_TRANSLATE_NOOP("Actions", "Go to"),
    MenuName.THEME: QT_TRANSLATE_NOOP("Actions", "Appearance"),
    MenuName.LANGUAGE: QT_TRANSLATE_NOOP("Actions", "Language"),
    MenuName.HELP: QT_TRANSLATE_NOOP("Actions", "Help"),
}


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action before it is made.

    `run(context, host)` does it everywhere while a firm is open; otherwise the action exists only
    while a page or the window handles it. Several shortcuts are separated by `; `. `place` fills
    the `{page}` of a text that goes somewhere.
    """

    key: str
    text: Text
    icon: str = ""
    shortcut: str = ""
    menu: MenuName | None = None
    run: Callable[[Any, QWidget], None] | None = None
    checkable: bool = False
    place: Text | None = None
