"""The month's difference opened: tiles, waterfall with its equation, customers of a part."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.reports.drawing.picture import Spot
from desktop_crm.reports.drop_parts import PART_TITLES
from desktop_crm.reports.drop_totals import equation_words
from desktop_crm.reports.options import Settings
from desktop_crm.reports.report import Report, ReportResult, ReportRow
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.reports.drop_facts import DropFacts
from desktop_crm.ui.pages.reports.drop_split import DropSplit, cells_of
from desktop_crm.ui.pages.reports.report_table import totals_of
from desktop_crm.ui.pages.reports.report_view import ReportView
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link

_CHART = 180
_SPLIT = 264
_NARROW = 900
_SUMMED = ("before", "after", "difference")


class DropView(ReportView):
    """A press on a part shows its customers below; on a whole bar, everybody behind it."""

    def __init__(
        self, context: Context, report: Report, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, report, settings, parent)
        self._part = ""
        self._facts = DropFacts(context.language)
        self.split = DropSplit(context.language)
        self.equation = Label("", "caption", color="text2", elide=True, selectable=True)
        self._all = Link(self.tr("Show all customers"))
        self._all.clicked.connect(self._on_all)
        self.chart.setFixedHeight(_CHART)
        self.column.insertWidget(1, self._facts)
        below = QHBoxLayout()
        below.setSpacing(SPACE_2)
        below.addWidget(self.equation)
        below.addWidget(Label(self.tr("✓ exact"), "caption", color="success"))
        below.addStretch(1)
        self.chart_card.body.addLayout(below)
        self.rows.head.addWidget(self._all)
        self._put_split_beside_rows()

    def _put_split_beside_rows(self) -> None:
        place = self.column.indexOf(self.rows)
        self.column.removeWidget(self.rows)
        side = QHBoxLayout()
        side.setSpacing(SPACE_3)
        side.addWidget(self.rows, 1)
        side.addWidget(self.split)
        self.split.setFixedWidth(_SPLIT)
        self.column.insertLayout(place, side, 1)

    @override
    def show_result(self, result: ReportResult) -> None:
        super().show_result(result)
        self._facts.show_result(result)
        self.equation.setText(equation_words(result.extra["equation"]))
        self.options.set_months(result.extra["months"], result.extra["alarm_months"])
        self._show_part(self._part if self._part in PART_TITLES else "")

    def _show_part(self, part: str) -> None:
        """The customers of a part, or everybody."""
        self._part = part
        result = self.result
        if result is None:
            return
        rows = [row for row in result.rows if not part or result.value(row, "part") == part]
        sums = totals_of(result.columns, result.totals, result.alarm)
        if part:
            sums = {
                key: sum(cells_of(rows, result.place(key)), result.totals[key] * 0)
                for key in _SUMMED
            }
        self.rows.show_rows(result, rows, sums if rows else {})
        self.split.show_rows(
            cells_of(rows, result.place("by_orders")), cells_of(rows, result.place("by_size"))
        )
        title = self.tr("All customers")
        if part:
            title = self.context.language.say(PART_TITLES[part])
        self.rows.set_title(title)
        self.rows.set_count(self.tr("customers: {n}").format(n=f"{len(rows):,}"))
        self._all.setVisible(bool(part))
        self.chart.set_chosen(part or None)

    @override
    def _on_mark(self, spot: Spot) -> None:
        if spot.key in PART_TITLES:
            self._show_part("" if spot.key == self._part else spot.key)
        else:
            self.number_pressed.emit(spot.key, spot.column)

    @override
    def _on_sum(self, column: str) -> None:
        if self._part:
            self.number_pressed.emit(self._part, column)
        else:
            super()._on_sum(column)

    @override
    def _on_row_changed(self, row: ReportRow | None) -> None:
        """The chosen bar is that of the part, not of the row."""

    def _on_all(self) -> None:
        self._show_part("")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.split.setVisible(self.width() >= _NARROW)
