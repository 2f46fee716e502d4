"""Days and moments that are chosen by chips, as fields of a form."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from desktop_crm.core.problems import Problem
from desktop_crm.ui.forms.day_chips import DayChips
from desktop_crm.ui.forms.moment_row import MomentRow


class DayChipsEditor:
    """A day by chips: tomorrow, next Monday, or another one."""

    def __init__(self, chips: DayChips) -> None:
        self.widget = chips

    def value(self) -> date | None:
        """The day, None when not planned."""
        return self.widget.value()

    def set_value(self, value: Any) -> None:
        """Choose a day."""
        self.widget.set_value(value if isinstance(value, date) else None)

    def problem(self) -> Problem | None:
        """Another day was chosen and is none."""
        return Problem("", "date.unreadable", blocks=True) if self.widget.is_incomplete else None

    def on_changed(self, slot: Callable[[], object]) -> None:
        """When another day is chosen."""
        self.widget.changed.connect(slot)


class MomentEditor:
    """When something happened; None for now."""

    def __init__(self, row: MomentRow) -> None:
        self.widget = row

    def value(self) -> datetime | None:
        """The moment."""
        return self.widget.value()

    def set_value(self, value: Any) -> None:
        """Show a moment; none is now."""
        if isinstance(value, datetime):
            self.widget.set_value(value)

    def problem(self) -> Problem | None:
        """Another day was chosen and cannot be read."""
        return Problem("", "date.unreadable", blocks=True) if self.widget.is_incomplete else None

    def on_changed(self, slot: Callable[[], object]) -> None:
        """When another moment is chosen."""
        self.widget.changed.connect(slot)
