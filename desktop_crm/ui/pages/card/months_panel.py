"""The chart beside the card: twelve months of sales, last year dashed; a bar opens its orders."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.periods import Month
from desktop_crm.queries.card_months import CardMonths, card_months
from desktop_crm.reports.card_months import card_months_chart
from desktop_crm.reports.drawing.picture import Spot
from desktop_crm.ui.charts.chart_view import ChartView
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.card.panel import Panel
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.trend import Trend

_LEAST, _MOST = 128, 196


class MonthsPanel(Panel):
    """This month's figure, its change day for day, and the chart."""

    TABLES = frozenset({"sales_order", "return_note", "setting"})
    READS_UNSEEN = True
    month_chosen = Signal(object)
    loaded = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._months: CardMonths | None = None
        unit = self.tr("10,000 yuan") if context.language.is_chinese else self.tr("thousand yuan")
        self._card = Card(self.tr("Sales in 12 months"))
        note = self.tr("dashed: last year")
        self._card.head.addWidget(Label(f"{unit} · {note}", "caption"))
        self._figure = Label("", "figure")
        self._trend = Trend(None)
        self._note = Label("", "caption", elide=True)
        row = QHBoxLayout()
        row.setSpacing(SPACE_2)
        row.addWidget(self._figure)
        row.addWidget(self._trend)
        row.addWidget(self._note, 1)
        self._chart = ChartView(context.background, context.language, compact=True, walkable=True)
        self._chart.setMinimumHeight(_LEAST)
        self._chart.setMaximumHeight(_MOST)
        self._chart.setAccessibleName(self.tr("Sales in 12 months"))
        self._chart.mark_clicked.connect(self._on_mark)
        self._none = Label(self.tr("No orders in the last two years."), "secondary", wrap=True)
        self._none.hide()
        self._card.body.addLayout(row)
        self._card.body.addWidget(self._chart, 1)
        self._card.body.addWidget(self._none)
        self._card.body.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)

    @override
    def forget(self) -> None:
        self._months = None
        self._figure.setText("")
        self._trend.set_value(None)
        self._note.setText("")
        self._chart.clear()

    @override
    def load(self) -> None:
        self.context.background.read(
            card_months,
            self._on_loaded,
            owner=self,
            customer_id=self.customer_id,
            today=self.context.today(),
        )

    def _on_loaded(self, months: CardMonths) -> None:
        self.loaded.emit(months)
        if months == self._months:
            return
        self._months = months
        self._figure.setText(self.context.language.large_money(months.rows[-1].sales))
        self._trend.set_value(months.change, alarm=months.is_steep)
        self._note.setText(self.tr("on the same days of last month"))
        self._note.setVisible(months.change is not None)
        has_sales = any(row.sales or row.last_year for row in months.rows)
        self._chart.setVisible(has_sales)
        self._none.setVisible(not has_sales)
        if has_sales:
            self._chart.show_chart(partial(card_months_chart, months))

    def _on_mark(self, spot: Spot) -> None:
        self.month_chosen.emit(Month.parse(spot.key))
