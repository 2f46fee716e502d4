"""What the firm's file says about a list beside its rows: own fields, names for its filters."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop_crm.queries.listing.choices import FilterChoices, filter_choices
from desktop_crm.queries.listing.custom import firm_listing
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.ui.background import Background


class ListKnowledge(QObject):
    """Tells of the list with the firm's own fields first, then of what can be picked in it."""

    listing_came = Signal(object)
    choices_came = Signal(object)

    def __init__(self, listing: Listing, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._plain = listing
        self._background = background
        self.choices = FilterChoices()

    def ask(self) -> None:
        """Read it anew."""
        self._background.read(
            firm_listing, self._on_listing, owner=self, key="listing", listing=self._plain
        )

    def _on_listing(self, listing: Listing) -> None:
        self.listing_came.emit(listing)
        self._background.read(
            filter_choices, self._on_choices, owner=self, key="choices", listing=listing
        )

    def _on_choices(self, choices: FilterChoices) -> None:
        self.choices = choices
        self.choices_came.emit(choices)
