"""The head of the card: name, stars, badges, facts, and the banners of what needs attention."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.card_header import CardHeader
from desktop_crm.queries.card_months import CardMonths
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.card.head_words import BannerWords, HeadWords
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, Tone
from desktop_crm.ui.widgets.avatar import Avatar
from desktop_crm.ui.widgets.badge import Badge
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.facts import Facts
from desktop_crm.ui.widgets.flow_layout import FlowLayout
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.stars import Stars
from desktop_crm.ui.widgets.tooltip import set_tooltip

_AVATAR = 52
_FACTS = {
    "owner": QT_TRANSLATE_NOOP("card", "Owner"),
    "person": QT_TRANSLATE_NOOP("card", "Primary contact"),
    "last_contact": QT_TRANSLATE_NOOP("card", "Last contact"),
    "next_contact": QT_TRANSLATE_NOOP("card", "Next contact"),
    "orders": QT_TRANSLATE_NOOP("card", "Trade"),
    "credit": QT_TRANSLATE_NOOP("card", "Credit limit"),
    "completeness": QT_TRANSLATE_NOOP("card", "File complete"),
}


class HeadCard(Card):
    """Shows one customer; `alarm_pressed` names the banner whose button was pressed."""

    alarm_pressed = Signal(str)
    level_pressed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, parent=parent)
        self._context = context
        self._avatar = Avatar(size=_AVATAR)
        self._name = Label("", "title", elide=True, selectable=False)
        self.stars = Stars(0)
        self.stars.setCursor(Qt.CursorShape.PointingHandCursor)
        self.stars.pressed.connect(self.level_pressed)
        self._title_row = QWidget()
        self._title = FlowLayout(SPACE_2, self._title_row)
        self.badges: list[Badge] = []
        self._line = Label("", "secondary", elide=True)
        self._facts = Facts()
        for key, text in _FACTS.items():
            self._facts.add(key, context.language.say(text))
        self._banners = QVBoxLayout()
        self._banners.setSpacing(SPACE_2)
        self._alarms: dict[Banner, str] = {}
        self._lay_out()

    def _lay_out(self) -> None:
        self._title.addWidget(self._name)
        self._title.addWidget(self.stars)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title_row)
        words.addWidget(self._line)
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(SPACE_3 + 2)
        top.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self.body.setSpacing(SPACE_3)
        self.body.addLayout(top)
        self.body.addWidget(self._facts)
        self.body.addLayout(self._banners)
        self.body.setContentsMargins(0, 0, 0, 0)
        self._name.setMinimumWidth(SPACE_4)

    @property
    def line(self) -> str:
        """The line under the name."""
        return self._line.text()

    @property
    def banners(self) -> list[Banner]:
        """The banners on show, the gravest first."""
        return list(self._alarms)

    def show_head(self, head: CardHeader, months: CardMonths | None) -> None:
        """Show a customer."""
        words = HeadWords(self._context.language, self._context.today())
        self._avatar.set_name(head.name)
        self._name.setText(head.name)
        self._name.setAccessibleName(head.name)
        self.stars.set_level(head.level or 0)
        self.stars.setVisible(head.level is not None)
        set_tooltip(self.stars, self._level_tip(head))
        self._line.setText(words.line(head))
        self._line.setVisible(bool(self._line.text()))
        for fact in words.facts(head):
            self._facts.set(fact.key, fact.value, color="danger" if fact.is_alarming else "text")
        self._show_badges(words.badges(head, months))
        self._show_banners(list(words.banners(head, months)))

    def _show_badges(self, wanted: Iterable[tuple[str, Tone]]) -> None:
        """The name keeps its room: what does not fit beside it goes on below."""
        while self.badges:
            badge = self.badges.pop()
            self._title.removeWidget(badge)
            badge.hide()
            badge.deleteLater()
        for text, tone in wanted:
            badge = Badge(text, tone, self)
            badge.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            set_tooltip(badge, text)
            self._title.addWidget(badge)
            badge.show()
            self.badges.append(badge)

    def _level_tip(self, head: CardHeader) -> str:
        if head.level_by_hand:
            return self.tr("Level set by hand: click for its history, or back to the rule")
        return self.tr("Level by the rule: click for its history, or to set it by hand")

    def _show_banners(self, wanted: list[BannerWords]) -> None:
        _empty(self._banners)
        self._alarms.clear()
        for each in wanted:
            banner = Banner(each.text, tone=each.tone, action=each.action)
            banner.action_clicked.connect(self._on_action)
            self._alarms[banner] = each.alarm
            self._banners.addWidget(banner)

    def _on_action(self) -> None:
        banner = self.sender()
        for each, alarm in self._alarms.items():
            if each is banner:
                self.alarm_pressed.emit(alarm)
                return


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
