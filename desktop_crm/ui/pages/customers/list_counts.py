"""The numbers around the customer list: all, new ones, and what each chip leads to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop_crm.queries.customer_filters import Quick
from desktop_crm.queries.customer_list import Counts, figure_counts, own_counts
from desktop_crm.ui.background import Background


class ListCounts(QObject):
    """Asked anew after a change; the old numbers stay until the new ones come."""

    changed = Signal()

    def __init__(
        self, background: Background, today: Callable[[], date], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._today = today
        self.quick: dict[Quick, int] = {}
        self.new_this_month = 0

    @property
    def everybody(self) -> int | None:
        """The number of all customers; None before the first answer."""
        return self.quick.get(Quick.ALL)

    def ask(self) -> None:
        """Count again."""
        today = self._today()
        self._background.read(own_counts, self._on_own, owner=self, key="own", today=today)
        self._background.read(
            figure_counts, self._on_figures, owner=self, key="figures", today=today
        )

    def _on_own(self, counts: Counts) -> None:
        self.new_this_month = counts.new_this_month
        self._on_figures(counts)

    def _on_figures(self, counts: Counts) -> None:
        self.quick |= counts.quick
        self.changed.emit()
