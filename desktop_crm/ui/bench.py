"""The workbench as the window's own actions and drops see it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from desktop_crm.ui.actions import Actions
    from desktop_crm.ui.context import Context
    from desktop_crm.ui.desk import Desk
    from desktop_crm.ui.messages import Messages
    from desktop_crm.ui.shell import Shell
    from desktop_crm.ui.window import MainWindow


class Bench(Protocol):
    """What can be asked of the window's inside."""

    @property
    def shell(self) -> Shell:
        """What all windows share."""

    @property
    def window(self) -> MainWindow:
        """The frame around it."""

    @property
    def commands(self) -> Actions:
        """The window's actions."""

    @property
    def messages(self) -> Messages:
        """Where to tell and to ask."""

    @property
    def desk(self) -> Desk | None:
        """The open firm's services."""

    @property
    def context(self) -> Context | None:
        """What pages get, once the firm is open."""

    def want_file(self, path: Path, opener: Any = None) -> None:
        """Ask for a firm's file, here or in a window of its own."""

    def go_to_page(self, key: str) -> None:
        """Open a page of the rail."""

    def step_back(self) -> None:
        """One place back."""

    def step_forward(self) -> None:
        """One place forward again."""
