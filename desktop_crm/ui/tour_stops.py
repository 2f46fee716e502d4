"""One picture of the tour, as its page or dialog announces it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from desktop_crm.ui.routes import Route


@dataclass(frozen=True, slots=True)
class TourStop:
    """What to show and under which name.

    `route` is called in the worker as `(session, *, today)` on the demo firm; `prepare` gets the
    page once it has its rows, and opens the dialog of which `dialog` names the module. A key screen
    is also shown small and at 150 %.
    """

    name: str
    route: Callable[..., Route]
    prepare: Callable[[Any], None] | None = None
    dialog: str = ""
    key_screen: bool = False
