"""Cards below each other, small ones in pairs where there is room for two."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.importing.problem_card import ProblemCard
from desktop_crm.ui.theme.tokens import SPACE_2

_ROOM_FOR_TWO = 900


class CardGrid(QWidget):
    """Wide cards first, then the small ones; `last` stands below all of them."""

    def __init__(self, last: QWidget) -> None:
        super().__init__()
        self._cards: list[ProblemCard] = []
        self._last = last
        self._in_pairs = True
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(SPACE_2)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self._place_cards()

    def set_cards(self, cards: Sequence[ProblemCard]) -> list[ProblemCard]:
        """Show these cards; returns them in the order in which they stand."""
        wide = [card for card in cards if not card.is_small]
        self._cards = [*wide, *(card for card in cards if card.is_small)]
        self._place_cards()
        return self._cards

    def _place_cards(self) -> None:
        while self._grid.takeAt(0) is not None:
            pass
        row = 0
        for cards in self._rows():
            for column, card in enumerate(cards):
                self._grid.addWidget(card, row, column, 1, 1 if len(cards) > 1 else 2)
            row += 1
        self._grid.addWidget(self._last, row, 0, 1, 2)
        for each in range(self._grid.rowCount()):
            self._grid.setRowStretch(each, 0)
        self._grid.setRowStretch(row + 1, 1)
        for card in self._cards:
            card.show()

    def _rows(self) -> list[list[ProblemCard]]:
        """The cards of each row."""
        rows: list[list[ProblemCard]] = []
        for card in self._cards:
            may_share = self._in_pairs and card.is_small and not card.is_open
            last = rows[-1] if rows else []
            if may_share and len(last) == 1 and last[0].is_small and not last[0].is_open:
                last.append(card)
            else:
                rows.append([card])
        return rows

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        in_pairs = event.size().width() >= _ROOM_FOR_TWO
        if in_pairs != self._in_pairs:
            self._in_pairs = in_pairs
            self._place_cards()
