"""How much of each line of an order leaves, or comes back: a quantity per line."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_crm.core.amounts import parse_amount
from desktop_crm.core.money import format_number
from desktop_crm.core.problems import Problem
from desktop_crm.core.unreadable import UnreadableError
from desktop_crm.queries.trade_lines import GoodsLine
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_4, Tone
from desktop_crm.ui.widgets.inputs import MoneyEdit
from desktop_crm.ui.widgets.label import Label

_WIDTH = 110
_NUMBERS = 84
_LONGEST = 60


class GoodsEdit(QWidget):
    """Rows of product, ordered, left and a box; Enter goes down the boxes."""

    changed = Signal()

    def __init__(self, lines: Sequence[GoodsLine], *, left: str, now: str) -> None:
        super().__init__()
        self._lines = tuple(lines)
        self._edits: dict[UUID, MoneyEdit] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE_4)
        grid.setVerticalSpacing(SPACE_2)
        grid.setColumnStretch(0, 1)
        for column in (1, 2):
            grid.setColumnMinimumWidth(column, _NUMBERS)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column, title in enumerate((self.tr("Product"), self.tr("Ordered"), left, now)):
            label = Label(title, "caption")
            grid.addWidget(label, 0, column, right if column else Qt.AlignmentFlag.AlignLeft)
        for row, line in enumerate(self._lines, 1):
            name = one_line(" ".join(filter(None, (line.name, line.spec))), _LONGEST)
            grid.addWidget(Label(name, "small_strong", elide=True), row, 0)
            unit = one_line(line.unit or "", 8)
            ordered = f"{format_number(line.quantity)} {unit}".strip()
            grid.addWidget(Label(ordered, "secondary"), row, 1, right)
            grid.addWidget(Label(format_number(line.left), "secondary"), row, 2, right)
            edit = MoneyEdit(placeholder="0")
            edit.setFixedWidth(_WIDTH)
            edit.setAccessibleName(f"{now} {name}")
            edit.textChanged.connect(self._on_edited)
            self._edits[line.id] = edit
            grid.addWidget(edit, row, 3, right)
        if self._edits:
            self.setFocusProxy(next(iter(self._edits.values())))

    def _on_edited(self, _text: str) -> None:
        for line in self._lines:
            quantity = self.quantity(line.id)
            too_much = quantity is not None and quantity > line.left
            wrong = quantity is None and bool(self._edits[line.id].text().strip())
            tone = Tone.WARNING if too_much else None
            self._edits[line.id].set_tone(Tone.DANGER if wrong else tone)
        self.changed.emit()

    @property
    def edits(self) -> tuple[MoneyEdit, ...]:
        """The boxes in their order."""
        return tuple(self._edits.values())

    def quantity(self, line_id: UUID) -> Decimal | None:
        """What stands in a box; None when empty or unreadable."""
        text = self._edits[line_id].text().strip()
        try:
            return parse_amount(text) if text else None
        except UnreadableError:
            return None

    def texts(self) -> dict[str, str]:
        """What stands in each box, by the line's id."""
        return {str(line_id): edit.text() for line_id, edit in self._edits.items()}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Fill the boxes that are named."""
        for line_id, edit in self._edits.items():
            if str(line_id) in texts:
                edit.setText(texts[str(line_id)])

    def pairs(self) -> tuple[tuple[UUID, Decimal], ...]:
        """The lines with a quantity."""
        found = ((line_id, self.quantity(line_id)) for line_id in self._edits)
        return tuple((line_id, each) for line_id, each in found if each)

    def has_unreadable(self) -> bool:
        """Whether a box holds a text that is no number."""
        return any(
            edit.text().strip() and self.quantity(line_id) is None
            for line_id, edit in self._edits.items()
        )


class GoodsEditor:
    """The quantities as one field of a form."""

    def __init__(self, widget: GoodsEdit) -> None:
        self.widget = widget

    def value(self) -> tuple[tuple[UUID, Decimal], ...]:
        """The lines with a quantity."""
        return self.widget.pairs()

    def set_value(self, value: Any) -> None:
        """Fill the boxes, from pairs or from a draft's texts."""
        if isinstance(value, Mapping):
            self.widget.set_texts(value)
            return
        pairs = {str(line_id): quantity for line_id, quantity in value or ()}
        texts = {key: format_number(each).replace(",", "") for key, each in pairs.items()}
        self.widget.set_texts(dict.fromkeys(self.widget.texts(), "") | texts)

    def problem(self) -> Problem | None:
        """A text that is no number cannot be kept."""
        wrong = self.widget.has_unreadable()
        return Problem("", "number.unreadable", blocks=True) if wrong else None

    def on_changed(self, slot: Callable[[], object]) -> None:
        """At each character."""
        self.widget.changed.connect(slot)
