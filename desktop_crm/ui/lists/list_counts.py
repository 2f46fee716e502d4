"""The numbers around a list: all records, those of this month, and what each chip leads to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop_crm.queries.listing.filters import ALL
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.rows import Counts, list_counts
from desktop_crm.ui.background import Background


class ListCounts(QObject):
    """Asked anew after a change; the old numbers stay until the new ones come."""

    changed = Signal()

    def __init__(
        self,
        listing: Listing,
        background: Background,
        today: Callable[[], date],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._listing = listing
        self._background = background
        self._today = today
        self.quick: dict[str, int] = {}
        self.this_month = 0

    @property
    def everything(self) -> int | None:
        """The number of all records; None before the first answer."""
        return self.quick.get(ALL)

    def ask(self) -> None:
        """Count again."""
        for key, slow, arrived in (("own", False, self._on_own), ("slow", True, self._on_slow)):
            if slow and not any(chip.slow for chip in self._listing.quick):
                continue
            self._background.read(
                list_counts,
                arrived,
                owner=self,
                key=key,
                listing=self._listing,
                today=self._today(),
                slow=slow,
            )

    def _on_own(self, counts: Counts) -> None:
        self.this_month = counts.this_month or 0
        self._on_slow(counts)

    def _on_slow(self, counts: Counts) -> None:
        self.quick |= counts.quick
        self.changed.emit()
