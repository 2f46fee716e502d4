"""Menus with round corners, icons and key texts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_crm.ui.theme.icons import icon as make_icon
from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import Role


class Menu(QMenu):
    """A context or drop-down menu; build it anew each time it opens."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("menu")
        self.setWindowFlags(
            self.windowFlags()
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.NoDropShadowWindowHint
        )
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setToolTipsVisible(False)

    def add(
        self,
        text: str,
        slot: Callable[[], object] | None = None,
        *,
        icon: str = "",
        shortcut: str = "",
        danger: bool = False,
        enabled: bool = True,
    ) -> QAction:
        """Add an entry; `shortcut` is shown, not bound."""
        action = QAction(text.replace("&", "&&"), self)
        if icon:
            role: Role = "danger" if danger else "text2"
            action.setIcon(make_icon(icon, role, tokens_of(self)))
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.setShortcutVisibleInContextMenu(True)
        if slot is not None:
            action.triggered.connect(lambda _checked=False: slot())
        action.setEnabled(enabled)
        self.addAction(action)
        return action

    def open_below(self, anchor: QWidget) -> None:
        """Open under a button."""
        self.popup(anchor.mapToGlobal(QPoint(0, anchor.height() + 4)))
