"""A report as a card of the overview: its finding above a small chart."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.reports.options import Settings
from desktop_crm.reports.report import Preset, Report, ReportResult
from desktop_crm.reports.values import Tone
from desktop_crm.ui.charts.chart_view import ChartView
from desktop_crm.ui.context import Context
from desktop_crm.ui.theme.palette import tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_L, SPACE_1, SPACE_2, SPACE_3, Role
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.painting import paint_box, paint_ring

HEIGHT = 186
LEAST_WIDTH = 236
_PRESS = frozenset({Qt.Key.Key_Return.value, Qt.Key.Key_Enter.value, Qt.Key.Key_Space.value})
TONE_ROLES: Mapping[Tone, Role] = {
    Tone.PLAIN: "text2",
    Tone.WARNING: "warning",
    Tone.DANGER: "danger",
}


class ReportCard(QWidget):
    """Press it to open the report, or a bar to open the rows behind it."""

    opened = Signal()
    mark_clicked = Signal(object)

    def __init__(
        self, context: Context, report: Report, preset: Preset, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.report, self.preset = report, preset
        self.result: ReportResult | None = None
        self._language = context.language
        self._is_hovered = False
        self._has_ring = False
        title = context.language.say(preset.title)
        self._title = Label(title, "strong", elide=True)
        self._corner = Label("", "caption")
        self._finding = Label("", "secondary", elide=True)
        self.chart = ChartView(context.background, context.language, compact=True)
        self.chart.mark_clicked.connect(self.mark_clicked)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self._title, 1)
        head.addWidget(self._corner)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, SPACE_3 - 2, 10, SPACE_2)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._finding)
        column.addSpacing(SPACE_1)
        column.addWidget(self.chart, 1)
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(LEAST_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)

    def settings(self, period: str) -> Settings:
        """The card's settings in a period of the overview."""
        texts = dict(self.preset.settings)
        if self.preset.takes_period:
            texts["period"] = period
        return self.report.read_settings(texts)

    def show_result(self, result: ReportResult) -> None:
        """Show the finding and draw the chart."""
        self.result = result
        finding = result.finding.say(self._language)
        self._finding.setText(finding)
        self._finding.set_color(TONE_ROLES[result.finding.tone])
        corner = result.corner.say(self._language)
        unit = "" if result.unit is None else f"{self._language.say(result.unit)} · "
        self._corner.setText(f"{unit}{corner}")
        self.setAccessibleDescription(finding)
        if result.rows:
            self.chart.show_chart(partial(self.report.draw, result))
        else:
            self.chart.clear()

    # Pressing

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESS:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    # Looks

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._is_hovered = True
        self.update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._is_hovered = False
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._has_ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = tokens_of(self)
        painter = QPainter(self)
        area = QRectF(self.rect())
        border = tokens.input_border if self._is_hovered else tokens.border
        paint_box(painter, area, RADIUS_L, fill=tokens.surface, border=border)
        if self._has_ring and self.hasFocus():
            paint_ring(painter, area, RADIUS_L, tokens.primary)
