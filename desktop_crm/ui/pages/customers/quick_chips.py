"""The chips above the list: each is a question, and carries its answer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.tooltip import set_tooltip


class QuickChips(QWidget):
    """One chip is always chosen."""

    chosen = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = ChipRow()
        self._row.setAccessibleName(self.tr("Quick filters"))
        for quick in CUSTOMERS.quick:
            chip = self._row.add(quick.key, language.say(quick.text))
            if quick.note is not None:
                set_tooltip(chip, language.say(quick.note))
        self._row.current_changed.connect(self._on_current_changed)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._row)

    def set_current(self, quick: str) -> None:
        """Choose without telling."""
        self._row.set_current(quick)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many customers each chip leads to."""
        for quick, count in counts.items():
            self._row.set_count(quick, count)

    def count(self, quick: str) -> int | None:
        """The number that a chip shows."""
        return self._row.chip(quick).count

    def _on_current_changed(self, key: str) -> None:
        self.chosen.emit(key)
