"""Beside the customers: how much of a difference is fewer orders, and how much smaller ones."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.reports.values import Kind, show
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_3, Tone
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.progress_bar import ProgressBar


class DropSplit(Card):
    """Two bars that add up to the difference of the rows shown."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(padding=14, parent=parent)
        self._language = language
        self.body.setSpacing(SPACE_3)
        self._orders = _SplitBar(self.tr("Number of orders"))
        self._size = _SplitBar(self.tr("Size of orders"))
        for bar in (self._orders, self._size):
            self.body.addWidget(bar)
        self.body.addWidget(
            Label(
                self.tr(
                    "Number: the change in orders at the average size of before. Size: the rest."
                ),
                "caption",
                wrap=True,
            )
        )
        self.body.addStretch(1)

    def show_rows(self, by_orders: Sequence[Decimal], by_size: Sequence[Decimal]) -> None:
        """Split the difference of these rows."""
        orders, size = sum(by_orders, Decimal(0)), sum(by_size, Decimal(0))
        whole = orders + size
        money = show(self._language, whole, Kind.MONEY)
        self.set_title(self.tr("{amount} split").format(amount=money))
        weight = abs(orders) + abs(size)
        for bar, value in ((self._orders, orders), (self._size, size)):
            bar.set(show(self._language, value, Kind.MONEY), value, weight)


class _SplitBar(QWidget):
    """A name, an amount, and a bar as long as its weight."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._amount = Label("", "small_strong")
        self._bar = ProgressBar()
        head = QHBoxLayout()
        head.addWidget(Label(name, "secondary"), 1)
        head.addWidget(self._amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_1)
        column.addLayout(head)
        column.addWidget(self._bar)

    def set(self, amount: str, value: Decimal, weight: Decimal) -> None:
        """Show an amount as its part of the weight of both."""
        self._amount.setText(amount)
        self._bar.set_share(float(abs(value) / weight) if weight else 0.0)
        self._bar.set_tone(Tone.DANGER if value < 0 else Tone.SUCCESS)


def cells_of(rows: Sequence[Any], place: int) -> list[Decimal]:
    """One column of some rows."""
    return [row.cells[place] for row in rows]
