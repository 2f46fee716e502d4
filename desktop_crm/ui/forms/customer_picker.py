"""Choosing a customer by typing: initials, code, phone or part of the name; matches light up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from typing_extensions import override

from desktop_crm.core.matching import matched_spans
from desktop_crm.core.problems import Problem
from desktop_crm.queries.customer_choices import (
    CustomerChoice,
    customer_choice,
    customer_choices,
)
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.tokens import CAPTION, SECONDARY, Tokens
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.completion import Completion
from desktop_crm.ui.widgets.highlighted import paint_highlighted
from desktop_crm.ui.widgets.inputs import LineEdit

_ROW = 46
_WIDTH = 420
_LONGEST = 200
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class CustomerPicker(LineEdit):
    """A line that holds a customer; `chosen` carries the choice, None while there is none."""

    chosen = Signal(object)

    def __init__(self, context: Context) -> None:
        super().__init__(icon="search")
        self.setPlaceholderText(self.tr("Name, initials, phone or code"))
        self._context = context
        self._choice: CustomerChoice | None = None
        self._asked = ""
        self._is_waiting = self._takes_first = False
        self.completion: Completion | None = None
        self.textEdited.connect(self._on_edited)

    @property
    def choice(self) -> CustomerChoice | None:
        """The chosen customer."""
        return self._choice

    def choose(self, choice: CustomerChoice | None) -> None:
        """Hold a customer, or none."""
        self._choice = choice
        self.setText(one_line(choice.name, _LONGEST) if choice else "")
        self.setCursorPosition(0)
        if self.completion is not None:
            self.completion.offer(())
        self.chosen.emit(choice)

    def choose_id(self, customer_id: UUID) -> None:
        """Hold a customer of whom only the id is known."""
        self._context.background.read(
            customer_choice, self.choose, owner=self, customer_id=customer_id
        )

    def ask(self, text: str = "") -> None:
        """Offer the matches of a text; without one those spoken with last."""
        self._asked = text
        self._is_waiting = bool(text)
        self._context.background.read(customer_choices, self._offer, owner=self, text=text)

    def _on_edited(self, text: str) -> None:
        if self._choice is not None:
            self._choice = None
            self.chosen.emit(None)
        self.ask(text)

    def _offer(self, choices: Sequence[CustomerChoice]) -> None:
        self._is_waiting = False
        if self._takes_first and choices:
            self._takes_first = False
            self.choose(choices[0])
            return
        self._takes_first = False
        if self.completion is None:
            self.completion = Completion(self, self._paint_row, row_height=_ROW, width=_WIDTH)
            self.completion.taken.connect(self.choose)
        if self.hasFocus() and self._choice is None:
            self.completion.offer(choices)

    def _paint_row(
        self, painter: QPainter, area: QRectF, tokens: Tokens, row: CustomerChoice
    ) -> None:
        inner = area.adjusted(10, 4, -10, -4)
        top = QRectF(inner.x(), inner.y(), inner.width(), inner.height() / 2)
        if row.on_hold:
            note = self.tr("Credit hold")
            draw_text(painter, top, note, tokens.danger, (CAPTION, 400, False), right=True)
            top.setWidth(top.width() - 90)
        name = one_line(row.name, _LONGEST)
        spans = matched_spans(name, self._asked)
        paint_highlighted(painter, top, tokens, name, spans=spans, size=SECONDARY)
        below = QRectF(inner.x(), inner.center().y(), inner.width(), inner.height() / 2)
        draw_text(painter, below, _detail(row), tokens.text3, (CAPTION, 400, False))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter before the list is there takes its first row."""
        if event.key() in _ENTER and not event.modifiers() and self._is_waiting:
            self._takes_first = True
            return
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._choice is None and not self.text():
            self.ask()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._choice is None and not self.text().strip():
            self.clear()


def _detail(row: CustomerChoice) -> str:
    parts = (row.code, row.city, row.person, row.phone)
    return " · ".join(one_line(part, 30) for part in parts if part)


class CustomerEditor:
    """A customer as a field of a form: the value is its id."""

    def __init__(self, context: Context) -> None:
        self.widget = CustomerPicker(context)
        self._wanted: UUID | None = None

    def value(self) -> UUID | None:
        """The id of the chosen customer."""
        if self.widget.choice is not None:
            return self.widget.choice.id
        return self._wanted if not self.widget.text() else None

    def set_value(self, value: Any) -> None:
        """Show a customer by its id, or by its row."""
        if isinstance(value, CustomerChoice):
            self.widget.choose(value)
        elif isinstance(value, UUID):
            self._wanted = value
            self.widget.choose_id(value)
        elif isinstance(value, str):
            self.widget.setText(value)
        else:
            self._wanted = None
            self.widget.choose(None)

    def problem(self) -> Problem | None:
        """A name that nobody chose from the list is no customer."""
        is_open = bool(self.widget.text().strip()) and self.widget.choice is None
        return Problem("", "customer.not_chosen", blocks=True) if is_open else None

    def on_changed(self, slot: Callable[[], object]) -> None:
        """When another one is chosen, and at each character."""
        self.widget.textChanged.connect(slot)
        self.widget.chosen.connect(slot)
