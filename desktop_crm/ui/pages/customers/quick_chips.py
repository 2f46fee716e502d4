"""The chips above the list: each is a question, and carries its answer."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.queries.customer_filter_words import QUICK_NOTES, QUICK_TEXTS
from desktop_crm.queries.customer_filters import Quick
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.tooltip import set_tooltip


class QuickChips(QWidget):
    """One chip is always chosen."""

    chosen = Signal(object)

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = ChipRow()
        self._row.setAccessibleName(self.tr("Quick filters"))
        for quick in Quick:
            chip = self._row.add(quick.value, language.say(QUICK_TEXTS[quick]))
            if quick in QUICK_NOTES:
                set_tooltip(chip, language.say(QUICK_NOTES[quick]))
        self._row.current_changed.connect(self._on_current_changed)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._row)

    def set_current(self, quick: Quick) -> None:
        """Choose without telling."""
        self._row.set_current(quick.value)

    def set_counts(self, counts: Mapping[Quick, int]) -> None:
        """Show how many customers each chip leads to."""
        for quick, count in counts.items():
            self._row.set_count(quick.value, count)

    def count(self, quick: Quick) -> int | None:
        """The number that a chip shows."""
        return self._row.chip(quick.value).count

    def _on_current_changed(self, key: str) -> None:
        self.chosen.emit(Quick(key))
