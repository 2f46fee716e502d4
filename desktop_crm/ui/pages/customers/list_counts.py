"""The numbers around the customer list: all, new ones, and what each chip leads to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import ALL
from desktop_crm.queries.listing.rows import Counts, list_counts
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
        self.quick: dict[str, int] = {}
        self.new_this_month = 0

    @property
    def everybody(self) -> int | None:
        """The number of all customers; None before the first answer."""
        return self.quick.get(ALL)

    def ask(self) -> None:
        """Count again."""
        today = self._today()
        for key, slow, on_done in (
            ("own", False, self._on_own),
            ("figures", True, self._on_figures),
        ):
            self._background.read(
                list_counts,
                on_done,
                owner=self,
                key=key,
                listing=CUSTOMERS,
                today=today,
                slow=slow,
            )

    def _on_own(self, counts: Counts) -> None:
        self.new_this_month = counts.this_month or 0
        self._on_figures(counts)

    def _on_figures(self, counts: Counts) -> None:
        self.quick |= counts.quick
        self.changed.emit()
