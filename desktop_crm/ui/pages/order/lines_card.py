"""The goods of an order, with what of them has not left yet."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.core.order_math import uppercase_amount
from desktop_crm.queries.list_columns import Column, Kind, Marked
from desktop_crm.queries.order_view import OrderView
from desktop_crm.queries.trade_lines import GoodsLine
from desktop_crm.ui.context import Context
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_COMPACT, SPACE_1, SPACE_3, SPACE_4
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label

COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("order_lines", "Product"), Kind.TEXT, 200, stretch=True),
    Column("spec", QT_TRANSLATE_NOOP("order_lines", "Spec"), Kind.TEXT, 130),
    Column("quantity", QT_TRANSLATE_NOOP("order_lines", "Quantity"), Kind.NUMBER, 84),
    Column("unit", QT_TRANSLATE_NOOP("order_lines", "Unit"), Kind.TEXT, 56),
    Column("unit_price", QT_TRANSLATE_NOOP("order_lines", "Unit price"), Kind.MONEY, 96),
    Column("discount", QT_TRANSLATE_NOOP("order_lines", "Discount"), Kind.PERCENT, 80),
    Column("amount", QT_TRANSLATE_NOOP("order_lines", "Amount"), Kind.MONEY, 104, total=True),
    Column("left", QT_TRANSLATE_NOOP("order_lines", "To ship"), Kind.NUMBER, 80),
    Column("code", QT_TRANSLATE_NOOP("order_lines", "Code"), Kind.TEXT, 96, visible=False),
    Column("tax_rate", QT_TRANSLATE_NOOP("order_lines", "Tax"), Kind.PERCENT, 72, visible=False),
    Column(
        "promised_on",
        QT_TRANSLATE_NOOP("order_lines", "Promised date"),
        Kind.DATE,
        104,
        visible=False,
    ),
    Column("remark", QT_TRANSLATE_NOOP("order_lines", "Remarks"), Kind.TEXT, 140, visible=False),
)


class LinesCard(Card):
    """The lines as they were ordered; below them the amount in words."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._language = context.language
        self.table = RowTable(
            COLUMNS,
            language=context.language,
            today=context.today,
            row_height=ROW_COMPACT,
            preferences=context.preferences,
            name="order.lines",
            spare=("left", "discount", "unit"),
        )
        self.table.set_empty(
            "package", self.tr("No lines"), self.tr("The order was entered with its total only.")
        )
        self._words = Label("", "caption", color="text2")
        foot = QHBoxLayout()
        foot.setContentsMargins(SPACE_4, 0, SPACE_4, SPACE_3)
        foot.addStretch(1)
        foot.addWidget(self._words)
        self.body.setSpacing(0)
        self.body.setContentsMargins(1, SPACE_1, 1, 0)
        self.body.addWidget(self.table, 1)
        self.body.addLayout(foot)

    def show_order(self, view: OrderView) -> None:
        """Show the lines of this order."""
        self.table.set_rows(view.lines, line_value, _key)
        amount = sum((line.amount for line in view.lines), start=view.total * 0)
        label = self.tr("Lines: {count}").format(count=len(view.lines))
        self.table.set_totals({"amount": amount} if view.lines else {}, label=label)
        words = self.tr("Amount in words: {words}").format(words=uppercase_amount(view.total))
        self._words.setText(words if self._language.is_chinese and view.total >= 0 else "")
        self._words.setVisible(bool(self._words.text()))


def line_value(line: GoodsLine, key: str) -> Any:
    """The value of a cell."""
    if key == "left":
        return Marked(line.left, "warning") if line.left else None
    if key in ("discount", "tax_rate"):
        return getattr(line, key) or None
    return getattr(line, key)


def _key(line: GoodsLine) -> Any:
    return line.id
