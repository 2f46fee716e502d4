"""What all windows of the running program share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from desktop_crm.ui.language import InterfaceLanguage
    from desktop_crm.ui.page import PageSpec
    from desktop_crm.ui.preferences import Preferences
    from desktop_crm.ui.store import Store
    from desktop_crm.ui.theme.theme import Theme


class FirmFiles(Protocol):
    """How firms' files come to be; called in the worker thread, each raises `UserError`."""

    def open(self, path: Path) -> Store:
        """Open a file that is there."""

    def create(self, path: Path) -> Store:
        """Make an empty firm, named like the file."""

    def create_demo(self, path: Path) -> Store:
        """Make the demo firm anew, or open the one that was made before."""

    def demo_path(self) -> Path:
        """Where the demo firm lies."""


@dataclass(frozen=True, slots=True)
class Shell:
    """The services that do not belong to one firm."""

    theme: Theme
    language: InterfaceLanguage
    preferences: Preferences
    files: FirmFiles
    pages: Sequence[PageSpec]
    today: Callable[[], date]
