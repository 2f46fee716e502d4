"""The card on top: the month in a sentence, its exact parts, and the days cumulated."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.listing.filters import ListFilter
from desktop_crm.reports.drawing.month_curves import CurveLine, draw_month_curves
from desktop_crm.reports.drop_parts import PART_TITLES, PARTS
from desktop_crm.reports.month_story import Curve, MonthStory, StoryPart
from desktop_crm.ui.charts.chart_view import ChartView
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.home.figure_tile import PartTile
from desktop_crm.ui.pages.home.story_words import StoryWords
from desktop_crm.ui.routes import CustomersRoute, ReportRoute
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, Role, Tone
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_THIS = QT_TRANSLATE_NOOP("home", "This month")
_BEFORE = QT_TRANSLATE_NOOP("home", "Before")
_YEAR = QT_TRANSLATE_NOOP("home", "Last year")
_TIP = QT_TRANSLATE_NOOP("home", "{line}: {sales}")
_CAPTION = QT_TRANSLATE_NOOP("home", "{month}: {part}")
_CHART_WIDTH, _NARROW_CHART = 330, 236
_NARROW = 900


class StoryCard(Card):
    """Each part opens its customers; the chart and the link open the whole report."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, parent=parent)
        self._context = context
        self.story: MonthStory | None = None
        self._icon = ToneIcon("trending-up", Tone.PRIMARY, size=42)
        self.headline = Label("", "section", elide=True)
        self.verdict = Label("", "section", elide=True)
        self.comparison = Label("", "secondary", elide=True)
        self.reasons = Label("", "body", wrap=True)
        self.parts = {
            part.value: PartTile(context.language.say(PART_TITLES[part])) for part in PARTS
        }
        self.chart = ChartView(context.background, context.language)
        self.why = Link(self.tr("Why?"))
        self._chart_title = Label("", "secondary")
        self._side = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(SPACE_2)
        first.addWidget(self.headline)
        first.addWidget(self.verdict)
        first.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(first)
        words.addWidget(self.comparison)
        top = QHBoxLayout()
        top.setSpacing(SPACE_3)
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        parts = QHBoxLayout()
        parts.setSpacing(SPACE_2)
        for tile in self.parts.values():
            parts.addWidget(tile, 1)
        left = QVBoxLayout()
        left.setSpacing(SPACE_2 + 2)
        left.addLayout(top)
        left.addWidget(self.reasons)
        left.addStretch(1)
        left.addLayout(parts)
        self._lay_out_side()
        row = QHBoxLayout()
        row.setSpacing(SPACE_4)
        row.addLayout(left, 1)
        row.addWidget(self._side)
        self.body.addLayout(row)

    def _lay_out_side(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._chart_title, 1)
        head.addWidget(self.why)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(SPACE_2)
        side.addLayout(head)
        side.addWidget(self.chart, 1)
        self.chart.setMinimumHeight(130)
        self._side.setFixedWidth(_CHART_WIDTH)

    def _connect(self) -> None:
        for key, tile in self.parts.items():
            tile.clicked.connect(partial(self._open_part, key))
        self.why.clicked.connect(self._open_report)
        self.chart.mark_clicked.connect(self._open_report)

    def show_story(self, story: MonthStory) -> None:
        """Show another month; the chart keeps its picture until the next is drawn."""
        self.story = story
        words = StoryWords(self._context.language, story)
        is_down = story.change is not None and story.change < 0
        verdict = words.verdict()
        self.headline.setText(words.headline())
        self.verdict.setText(verdict)
        self.verdict.set_color(self._color(story))
        self.comparison.setText(words.comparison())
        self.reasons.setText(words.reasons())
        self.reasons.setVisible(story.change is not None)
        tone = Tone.DANGER if story.is_alarm else Tone.PRIMARY
        self._icon.set("trending-down" if is_down else "trending-up", tone)
        self.why.setText(self.tr("Why less?") if is_down else self.tr("Why more?"))
        self.why.updateGeometry()
        unit = self.tr("¥k") if not self._context.language.is_chinese else self.tr("¥10k")
        self._chart_title.setText(self.tr("Month so far ({unit})").format(unit=unit))
        for part, shown in zip(story.parts, words.parts(), strict=True):
            self._show_part(part, shown)
        self._draw(story)

    @staticmethod
    def _color(story: MonthStory) -> Role:
        if story.is_alarm:
            return "danger"
        return "success" if story.change is not None and story.change > 0 else "text"

    def _show_part(self, part: StoryPart, shown: str) -> None:
        color: Role = "text2"
        if part.difference:
            color = "success" if part.difference > 0 else "danger"
        count = self.tr("{n} cust.").format(n=len(part.customers))
        tile = self.parts[part.key]
        tile.set_figure(shown, count, color=color)
        tile.setEnabled(bool(part.customers))

    def _draw(self, story: MonthStory) -> None:
        language = self._context.language
        lines = [
            self._line(key, language.say(label), curve)
            for key, label, curve in (
                ("after", _THIS, story.now),
                ("before", _BEFORE, story.before),
                ("year", _YEAR, story.year),
            )
        ]
        now, before, year = lines
        self.chart.show_chart(partial(draw_month_curves, now, before, year, story.is_alarm))

    def _line(self, key: str, label: str, curve: Curve) -> CurveLine:
        language = self._context.language
        sales = language.money(curve.total, places=0)
        return CurveLine(key, label, curve.values, language.say(_TIP, line=label, sales=sales))

    def _open_part(self, key: str) -> None:
        story = self.story
        if story is None:
            return
        customers = next(part.customers for part in story.parts if part.key == key)
        language = self._context.language
        caption = language.say(
            _CAPTION,
            month=language.month(story.month.first),
            part=language.say(PART_TITLES[key]),
        )
        chosen = ListFilter(records=customers, caption=caption)
        self._context.navigation.go(CustomersRoute(filter=chosen))

    def _open_report(self, _spot: object = None) -> None:
        self._context.navigation.go(ReportRoute("monthly_drop"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._side.setFixedWidth(_NARROW_CHART if self.width() < _NARROW else _CHART_WIDTH)
