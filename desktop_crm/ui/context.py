"""What a window hands to its pages, sheets and actions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop_crm.core.language import Language
    from desktop_crm.ui.actions import Actions
    from desktop_crm.ui.background import Background
    from desktop_crm.ui.bus import Bus
    from desktop_crm.ui.messages import Messages
    from desktop_crm.ui.navigation import Navigation
    from desktop_crm.ui.preferences import Preferences
    from desktop_crm.ui.theme.tokens import Tone


class Toasts(Protocol):
    """Short notes at the lower right; never for errors."""

    def show_toast(
        self,
        text: str,
        *,
        tone: Tone = ...,
        action: str = "",
        on_action: Callable[[], None] | None = None,
        seconds: float = ...,
    ) -> object:
        """Show a note, with one thing to do about it."""

    def clear(self) -> None:
        """Take all notes away."""


@dataclass(frozen=True, slots=True)
class Firm:
    """The open firm file, and what the rail calls it."""

    path: Path
    name: str
    is_demo: bool = False


@dataclass(frozen=True, slots=True)
class Context:
    """One window's services; made anew when the language changes."""

    background: Background
    bus: Bus
    navigation: Navigation
    actions: Actions
    messages: Messages
    toasts: Toasts
    preferences: Preferences
    language: Language
    today: Callable[[], date]
    firm: Firm
