"""The chips above the list: each is a question, and carries its answer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.queries.listing.filters import ALL
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.rule_notes import note_text
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.tooltip import set_tooltip

_ALL = QT_TRANSLATE_NOOP("QuickChips", "All")


class QuickChips(QWidget):
    """One chip is always chosen."""

    chosen = Signal(str)

    def __init__(self, listing: Listing, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = ChipRow()
        self._row.setAccessibleName(self.tr("Quick filters"))
        if listing.chip(ALL) is None and all(chip.key != ALL for chip in listing.quick):
            self._row.add(ALL, language.say(_ALL))
        for quick in listing.quick:
            self._row.add(quick.key, language.say(quick.text))
        self._language = language
        self.show_notes(listing)
        self._row.current_changed.connect(self.chosen)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._row)

    def show_notes(self, listing: Listing) -> None:
        """Say what each chip asks by the rules of this list."""
        for quick in listing.quick:
            if quick.note is not None:
                set_tooltip(self._row.chip(quick.key), note_text(quick.note, self._language))

    def set_current(self, key: str) -> None:
        """Choose without telling."""
        self._row.set_current(key)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many records each chip leads to."""
        for key, count in counts.items():
            if key in self._row.keys:
                self._row.set_count(key, count)

    def count(self, key: str) -> int | None:
        """The number that a chip shows."""
        return self._row.chip(key).count

    def click(self, key: str) -> None:
        """Choose a chip as a person does."""
        self._row.chip(key).click()

    @property
    def keys(self) -> tuple[str, ...]:
        """The chips in order."""
        return self._row.keys
