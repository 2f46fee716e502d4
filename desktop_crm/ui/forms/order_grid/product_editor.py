"""Typing a product: initials, code or name find it; its prices stand beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QWidget

from desktop_crm.core.matching import matched_spans
from desktop_crm.core.money import format_number
from desktop_crm.queries.product_choices import ProductChoice, product_choices
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.order_grid.cell_editor import CellEditor
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import month_and_day
from desktop_crm.ui.theme.tokens import CAPTION, SECONDARY, Tokens
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.completion import Completion
from desktop_crm.ui.widgets.highlighted import paint_highlighted

_ROW = 36
_WIDTH = 640
_CODE, _SPEC, _PRICE = 64, 130, 110
_LONGEST = 120
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class ProductSearch:
    """Where the choices come from: the worker, for one customer and one day."""

    def __init__(
        self,
        context: Context,
        customer_id: Callable[[], UUID | None],
        day: Callable[[], date],
    ) -> None:
        self.context = context
        self._customer_id = customer_id
        self._day = day

    def ask(
        self,
        text: str,
        on_done: Callable[[Sequence[ProductChoice]], None],
        *,
        owner: QWidget,
    ) -> None:
        """The matches of a text; without one what this customer buys."""
        self.context.background.read(
            product_choices, on_done, owner=owner, text=text, **self.scope()
        )

    def scope(self) -> dict[str, Any]:
        """For whom and on which day prices are asked, and how units are called."""
        language = self.context.language
        return {"customer_id": self._customer_id(), "on": self._day(), "language": language}


class ProductEditor(CellEditor):
    """The editor of a product's cell; `taken` tells that one was chosen from the list."""

    taken = Signal()

    def __init__(self, search: ProductSearch, parent: QWidget) -> None:
        super().__init__(parent)
        self._search = search
        self.choice: ProductChoice | None = None
        self._asked = ""
        self._is_waiting = self._takes_first = False
        self.completion = Completion(self, self._paint_row, row_height=_ROW, width=_WIDTH)
        self.completion.taken.connect(self._on_taken)
        self.textEdited.connect(self._on_edited)
        self.destroyed.connect(self.completion.deleteLater)

    def browse(self, text: str = "") -> None:
        """Offer products, those of some letters or all."""
        if text:
            self.setText(text)
        self._ask(text)

    def handle_key(self, event: QKeyEvent) -> bool:
        """Whether the open list took the key; Enter before it is there takes its first row."""
        if self._is_waiting and event.key() in _ENTER:
            self._takes_first = True
            return True
        return self.completion.isVisible() and self.completion.press(event)

    def _on_edited(self, text: str) -> None:
        self.choice = None
        if text.strip():
            self._ask(text)
        else:
            self._is_waiting = False
            self.completion.offer(())

    def _ask(self, text: str) -> None:
        self._asked = text
        self._is_waiting = True
        self._search.ask(text, self._offer, owner=self)

    def _offer(self, choices: Sequence[ProductChoice]) -> None:
        self._is_waiting = False
        if self._takes_first:
            self._takes_first = False
            if choices:
                self._on_taken(choices[0])
            else:
                self.taken.emit()
            return
        if self.choice is None and (not self._asked or self._asked == self.text()):
            self.completion.offer(choices)

    def _on_taken(self, choice: ProductChoice) -> None:
        self.choice = choice
        self.setText(choice.name)
        self.taken.emit()

    def _paint_row(
        self, painter: QPainter, area: QRectF, tokens: Tokens, row: ProductChoice
    ) -> None:
        small = (CAPTION, 400, True)
        x = area.x() + 10
        slot = QRectF(x, area.y(), _CODE - 8, area.height())
        draw_text(painter, slot, one_line(row.code or "", _LONGEST), tokens.text3, small)
        right = area.right() - 10
        last = QRectF(right - _PRICE - 50, area.y(), _PRICE + 50, area.height())
        draw_text(painter, last, self._last(row), tokens.text, (CAPTION, 600, True), right=True)
        listed = QRectF(last.left() - _PRICE, area.y(), _PRICE - 8, area.height())
        draw_text(painter, listed, self._listed(row), tokens.text2, small, right=True)
        spec = QRectF(listed.left() - _SPEC, area.y(), _SPEC - 8, area.height())
        draw_text(painter, spec, one_line(row.spec or "", _LONGEST), tokens.text2, small)
        name = QRectF(x + _CODE, area.y(), spec.left() - x - _CODE - 8, area.height())
        shown = one_line(row.name, _LONGEST)
        spans = matched_spans(shown, self._asked)
        paint_highlighted(painter, name, tokens, shown, spans=spans, size=SECONDARY)

    def _listed(self, row: ProductChoice) -> str:
        if row.list_price is None:
            return ""
        return self.tr("List ¥{price}").format(price=format_number(row.list_price, places=2))

    def _last(self, row: ProductChoice) -> str:
        if row.last is None:
            return self.tr("never sold")
        language, today = self._search.context.language, self._search.context.today()
        day = month_and_day(language, row.last.ordered_on, today)
        price = format_number(row.last.price, places=2)
        return self.tr("Last ¥{price} · {day}").format(price=price, day=day)
