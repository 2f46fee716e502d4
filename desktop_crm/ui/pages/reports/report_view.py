"""One report opened: settings, finding, chart, rows with their sums, and the definition."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.reports.drawing.picture import Spot
from desktop_crm.reports.options import Settings
from desktop_crm.reports.report import TOTALS, Report, ReportResult, ReportRow
from desktop_crm.reports.values import Kind as ValueKind
from desktop_crm.ui.charts.chart_view import ChartView
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.reports.options_bar import OptionsBar
from desktop_crm.ui.pages.reports.report_card import TONE_ROLES
from desktop_crm.ui.pages.reports.rows_card import RowsCard
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_3
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea

_CHART = 232
_LEAST_ROWS = 230
_SCROLL_BAR = 12


class ReportView(QWidget):
    """Shows a result; every number and bar that is pressed is told."""

    settings_changed = Signal(object)
    number_pressed = Signal(str, str)
    customer_pressed = Signal(object)

    def __init__(
        self, context: Context, report: Report, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.context = context
        self.report = report
        self.result: ReportResult | None = None
        language = context.language
        self.options = OptionsBar(report.options, settings, language=language, today=context.today)
        self.options.changed.connect(self.settings_changed)
        self._finding = Label("", "strong", wrap=True)
        self._unit = Label("", "caption")
        self.chart = ChartView(context.background, language, walkable=True)
        self.chart.setAccessibleName(language.say(report.title))
        self.chart.mark_clicked.connect(self._on_mark)
        self.chart.setFixedHeight(_CHART)
        self.rows = RowsCard(context)
        self.rows.setMinimumHeight(_LEAST_ROWS)
        self.rows.cell_pressed.connect(self._on_cell)
        self.rows.sum_pressed.connect(self._on_sum)
        self.rows.row_changed.connect(self._on_row_changed)
        self._notes = Label("", "caption", wrap=True, selectable=True, color="text2")
        self._definition = Label("", "caption", wrap=True, selectable=True)
        self._chart_card = Card(padding=12)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(self._finding, 1)
        head.addWidget(self._unit, 0, Qt.AlignmentFlag.AlignRight)
        self._chart_card.body.addLayout(head)
        self._chart_card.body.addWidget(self.chart)
        content = QWidget()
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_3)
        self.column.addWidget(self.options)
        self.column.addWidget(self._chart_card)
        self.column.addWidget(self.rows, 1)
        below = QVBoxLayout()
        below.setSpacing(SPACE_1)
        below.addWidget(self._notes)
        below.addWidget(self._definition)
        self.column.addLayout(below)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(ScrollArea(content))

    @property
    def chart_card(self) -> Card:
        """The card around the chart."""
        return self._chart_card

    def show_result(self, result: ReportResult) -> None:
        """Show what the worker found; the chart follows when it is drawn."""
        self.result = result
        self.options.show_rules(result.settings)
        language = self.context.language
        self._finding.setText(result.finding.say(language))
        self._finding.set_color(TONE_ROLES[result.finding.tone])
        self._unit.setText("" if result.unit is None else language.say(result.unit))
        self._chart_card.setVisible(bool(result.rows))
        if result.rows:
            self.chart.show_chart(partial(self.report.draw, result))
        self.rows.show_result(result)
        space = "" if language.is_chinese else " "
        definition = space.join(each.say(language) for each in result.definition)
        notes = " · ".join(each.say(language) for each in result.notes)
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))
        self._definition.setText(definition)
        self._fit_texts()

    def _fit_texts(self) -> None:
        """Give what wraps the height that it needs: a scroll area does not ask for it."""
        for widget in (self.options, self._notes, self._definition):
            widget.setMinimumHeight(max(0, widget.heightForWidth(self.width() - _SCROLL_BAR)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_texts()

    # What the user presses

    def _on_mark(self, spot: Spot) -> None:
        self.rows.select(spot.key)
        self.number_pressed.emit(spot.key, spot.column)

    def _on_row_changed(self, row: ReportRow | None) -> None:
        self.chart.set_chosen(None if row is None else row.key)

    def _on_sum(self, column: str) -> None:
        self.number_pressed.emit(TOTALS, column)

    def _on_cell(self, row: ReportRow, key: str) -> None:
        if self.result is None:
            return
        if self.result.column(key).kind is ValueKind.NAME:
            self.customer_pressed.emit(UUID(hex=row.key))
        elif self.result.value(row, key) is not None:
            self.number_pressed.emit(row.key, key)
