"""The money of an order: what it comes to, what was paid, and what stays in the firm."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.queries.order_view import OrderView
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import breakable
from desktop_crm.ui.pages.order.money_rows import MoneyRows
from desktop_crm.ui.theme.tokens import GAP, SPACE_1, Role
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.progress_bar import ProgressBar
from desktop_crm.ui.widgets.scroll_area import ScrollArea

_LONGEST = 300


class MoneyCard(QWidget):
    """Two boxes: one for the customer's eyes too, one internal."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = context.language
        self.open = Card(self.tr("Money"))
        self.figure = Label("", "figure")
        self._said = Label("", "caption", color="text2")
        self.bar = ProgressBar()
        self.rows = MoneyRows()
        self.open.body.setSpacing(SPACE_1 + 2)
        for widget in (self.figure, self._said, self.bar, self.rows):
            self.open.body.addWidget(widget)
        self.inside = Card(self.tr("Internal"))
        self.inside.set_inset(True)
        self.margins = MoneyRows()
        self._note = Label("", "caption", wrap=True)
        self.inside.body.setSpacing(SPACE_1 + 2)
        self.inside.body.addWidget(self.margins)
        self.inside.body.addWidget(self._note)
        content = QWidget()
        box = QVBoxLayout(content)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(GAP)
        box.addWidget(self.open)
        box.addWidget(self.inside)
        box.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(ScrollArea(content))

    def show_order(self, view: OrderView) -> None:
        """Show the money of this order."""
        self._show_open(view)
        self._show_inside(view)

    def _show_open(self, view: OrderView) -> None:
        money = self._language.money
        rest = view.outstanding
        self.figure.setText(money(view.total))
        due = sum((debt.amount for debt in view.debts if debt.is_due), Decimal(0))
        self._said.setText(
            self.tr("Outstanding {amount}").format(amount=money(rest))
            if rest > 0
            else self.tr("Nothing outstanding")
        )
        self._said.set_color("danger" if rest > 0 and due > view.paid else "text2")
        self.bar.set_share(float(view.paid / view.total) if view.total > 0 else 1.0)
        rows: list[tuple[str, str, Role]] = [
            (self.tr("Before discounts"), money(view.gross), "text2"),
        ]
        taken = view.gross - view.total
        if taken:
            rows.append((self.tr("Discounts"), money(-taken), "text2"))
        if view.tax.tax:
            rows.append((self.tr("Tax included"), money(view.tax.tax), "text2"))
        if view.freight:
            rows.append((self.tr("Freight"), money(view.freight), "text2"))
        if view.returned:
            rows.append((self.tr("Returned"), money(-view.returned), "warning"))
        rows.append((self.tr("Paid"), money(view.paid), "success" if view.paid else "text2"))
        rows.append((self.tr("Outstanding"), money(rest), "danger" if rest > 0 else "text2"))
        self.rows.show_rows(rows)

    def _show_inside(self, view: OrderView) -> None:
        inside, language = view.internals, self._language
        rows: list[tuple[str, str, Role]] = []
        if inside.margin is not None:
            rows.append((self.tr("Cost"), language.money(inside.cost), "text2"))
            role: Role = "danger" if inside.margin < 0 else "text"
            rows.append((self.tr("Gross profit"), language.money(inside.margin), role))
        if inside.margin_rate is not None:
            rows.append((self.tr("Gross margin"), language.percent(inside.margin_rate), "text"))
        if inside.coverage is not None and inside.margin is not None:
            share = language.percent(inside.coverage, places=0)
            rows.append((self.tr("Lines with a known cost"), share, "text2"))
        self.margins.show_rows(rows)
        self._note.setText(breakable(inside.remark or "", _LONGEST))
        self._note.setVisible(bool(inside.remark))
        self.inside.setVisible(bool(rows or inside.remark))
