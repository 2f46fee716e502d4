"""Choosing an order for a delivery or a return."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from desktop_crm.core.matching import matched_spans
from desktop_crm.queries.order_choices import OrderChoice, order_choices
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import short_day
from desktop_crm.ui.theme.tokens import CAPTION, SECONDARY, Tokens
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.completion import Completion
from desktop_crm.ui.widgets.field import Field
from desktop_crm.ui.widgets.highlighted import paint_highlighted
from desktop_crm.ui.widgets.inputs import LineEdit
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 560
_ROOM = 400
_ROW = 46
_LONGEST = 80


def choose_order(
    context: Context,
    host: QWidget,
    on_chosen: Callable[[UUID], None],
    *,
    not_shipped: bool = False,
    customer_id: UUID | None = None,
) -> None:
    """Ask for an order by its number or its customer; those of `customer_id` stand first."""
    sheet = ChooseOrderSheet(
        context, host, on_chosen, not_shipped=not_shipped, customer_id=customer_id
    )
    sheet.open()


class ChooseOrderSheet(Sheet):
    """One line; a choice from its list closes the sheet."""

    def __init__(
        self,
        context: Context,
        host: QWidget,
        on_chosen: Callable[[UUID], None],
        *,
        not_shipped: bool,
        customer_id: UUID | None = None,
    ) -> None:
        super().__init__(host, "", width=_WIDTH, icon="package")
        self.panel.title.setText(self.tr("Which order?"))
        self.setAccessibleName(self.title)
        self._context = context
        self._on_chosen = on_chosen
        self._not_shipped = not_shipped
        self._customer_id = customer_id
        self.edit = LineEdit(icon="search", placeholder=self.tr("Order no. or customer"))
        self.field = Field(self.tr("Order"), self.edit)
        self.body.addWidget(self.field)
        self.body.addSpacing(_ROOM)
        self.completion = Completion(self.edit, self._paint_row, row_height=_ROW)
        self.completion.taken.connect(self._on_taken)
        self.closed.connect(self.completion.deleteLater)
        self.edit.textEdited.connect(self._ask)
        self.add_cancel(self.tr("Cancel"))
        go_on = self.add_button(Button(self.tr("Go on")), primary=True)
        go_on.clicked.connect(self._on_go)
        self._ask("")

    def _ask(self, text: str) -> None:
        self.field.clear_problem()
        self._context.background.read(
            order_choices,
            self._offer,
            owner=self,
            text=text,
            not_shipped=self._not_shipped,
            customer_id=self._customer_id,
        )

    def _offer(self, choices: Sequence[OrderChoice]) -> None:
        self.completion.offer(choices)

    def _on_taken(self, choice: OrderChoice) -> None:
        self.accept()
        self._on_chosen(choice.id)

    def _on_go(self) -> None:
        self.field.set_problem(self.tr("Choose an order from the list below the field."))
        self.edit.setFocus()

    def _paint_row(self, painter: QPainter, area: QRectF, tokens: Tokens, row: OrderChoice) -> None:
        language, today = self._context.language, self._context.today()
        inner = area.adjusted(10, 4, -10, -4)
        top = QRectF(inner.x(), inner.y(), inner.width(), inner.height() / 2)
        below = QRectF(inner.x(), inner.center().y(), inner.width(), inner.height() / 2)
        money = language.money(row.total)
        draw_text(painter, top, money, tokens.text, (CAPTION, 600, True), right=True)
        name = one_line(f"{row.number}  {row.customer}", _LONGEST)
        spans = matched_spans(name, self.edit.text())
        slot = top.adjusted(0, 0, -110, 0)
        paint_highlighted(painter, slot, tokens, name, spans=spans, size=SECONDARY)
        day = self.tr("ordered {day}").format(day=short_day(language, row.ordered_on, today))
        if row.promised_on is not None:
            promised = short_day(language, row.promised_on, today)
            due = self.tr("promised {day}").format(day=promised)
            day = f"{day} · {due}"
        draw_text(painter, below, day, tokens.text3, (CAPTION, 400, True))
