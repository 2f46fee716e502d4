"""Going to the pages of the rail by Ctrl and their number."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.ui.action import ActionSpec, MenuName

if TYPE_CHECKING:
    from desktop_crm.ui.page import PageSpec

_GO_TO = QT_TRANSLATE_NOOP("Actions", "Go to {page}")


def page_actions(pages: Sequence[PageSpec]) -> tuple[ActionSpec, ...]:
    """One action for each page that has a start; those on the rail have numbers in its order."""
    numbers = itertools.count(1)
    return tuple(
        ActionSpec(
            f"go.{spec.key}",
            _GO_TO,
            spec.icon,
            spec.shortcut or (f"Ctrl+{next(numbers)}" if spec.on_rail else ""),
            MenuName.GO,
            place=spec.title,
        )
        for spec in pages
        if spec.start is not None
    )
