"""Under the complaints: what went wrong in the last 90 days, and how deadlines are counted."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.codes import Severity
from desktop_crm.core.language import Language
from desktop_crm.queries.complaint_overview import CAUSE_DAYS, CauseCount, ComplaintOverview
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.complaints.cause_bar import CauseBar
from desktop_crm.ui.routes import ReportRoute
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3, Tone
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_MOST = 4
"""So many causes stand there, and those that nobody filled in; the report has all of them."""
_ICON = 16
_MARGIN = 14


def _tenths(value: float) -> str:
    return f"{value:,.1f}".removesuffix(".0")


class CausesBox(QWidget):
    """A bar for each cause; pressing one asks for exactly its complaints."""

    chosen = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language: Language = context.language
        self.bars: list[CauseBar] = []
        self._title = Label("", "small_strong", color="text2", elide=True)
        self._all = Link(self.tr("All causes"))
        self._all.clicked.connect(
            partial(context.navigation.go, ReportRoute("complaints_by", {"axis": "cause"}))
        )
        hint = self.tr("A bar opens its complaints")
        self._hint = Label(hint, "caption", color="text2")
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(self._title, 1)
        head.addWidget(self._hint)
        head.addWidget(self._all)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self.rule = Label("", "caption", color="text2", wrap=True)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE_2)
        foot.addWidget(ToneIcon("info", Tone.NEUTRAL, size=_ICON, plain=True))
        foot.addWidget(self.rule, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, SPACE_2 + 2)
        box.setSpacing(SPACE_1 + 2)
        box.addWidget(Separator())
        inner = QVBoxLayout()
        inner.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        inner.setSpacing(SPACE_1 + 2)
        inner.addLayout(head)
        inner.addLayout(self._column)
        inner.addWidget(Separator())
        inner.addLayout(foot)
        box.addLayout(inner)

    def show_overview(self, overview: ComplaintOverview) -> None:
        """Show other figures."""
        title = self.tr("Causes of the last {days} days: {n} complaints")
        self._title.setText(title.format(days=CAUSE_DAYS, n=f"{overview.complaints:,}"))
        self._show_bars(overview)
        days = overview.deadlines
        rule = self.tr(
            "Working days: weekends, public holidays and the firm's own days off do not count. "
            "Minor {minor} days, normal {normal}, serious {serious}."
        )
        self.rule.setText(
            rule.format(
                minor=days[Severity.MINOR],
                normal=days[Severity.NORMAL],
                serious=days[Severity.SERIOUS],
            )
        )

    def head_words(self, overview: ComplaintOverview) -> str:
        """The line under the page's title."""
        words = [self.tr("{n} not solved").format(n=f"{overview.open:,}")]
        if overview.due_today:
            words.append(self.tr("{n} due today").format(n=f"{overview.due_today:,}"))
        if overview.overdue:
            words.append(self.tr("{n} overdue").format(n=f"{overview.overdue:,}"))
        if overview.response_hours is not None:
            hours = self.tr("first response after {hours} hours (median)")
            words.append(hours.format(hours=_tenths(overview.response_hours)))
        return " · ".join(words)

    def _show_bars(self, overview: ComplaintOverview) -> None:
        for bar in self.bars:
            bar.hide()
            self._column.removeWidget(bar)
            bar.deleteLater()
        named = [each for each in overview.causes if each.cause_id is not None]
        unfilled = [each for each in overview.causes if each.cause_id is None]
        most = max((each.count for each in overview.causes), default=1)
        self.bars = [
            self._bar(each, each.count / most, is_first=place == 0 and each.cause_id is not None)
            for place, each in enumerate((*named[:_MOST], *unfilled))
        ]
        for bar in self.bars:
            self._column.addWidget(bar)
        self._all.setVisible(len(named) > _MOST)
        self._hint.setVisible(bool(self.bars) and self._all.isHidden())

    def _bar(self, each: CauseCount, share: float, *, is_first: bool) -> CauseBar:
        name = self.tr("Cause not filled in")
        if each.cause is not None:
            name = each.cause.label(self._language)
        words = f"{each.count:,}"
        if each.per_100_orders is not None:
            per = self.tr("{n} · {per} per 100 orders")
            words = per.format(n=words, per=_tenths(round(each.per_100_orders, 1)))
        bar = CauseBar(name, share, words, filled=each.cause is not None, strong=is_first)
        bar.clicked.connect(partial(self.chosen.emit, each.list_filter))
        return bar
