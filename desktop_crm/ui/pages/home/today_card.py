"""Today: tasks, agreed contacts, deadlines, deliveries and birthdays, each with what to do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.home_today import ItemKind, Today, TodayItem
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import near_day
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import BODY, CAPTION, REGULAR, Tokens, Tone
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.cell_paint import draw_text
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_line, paint_ring
from desktop_crm.ui.widgets.scroll_area import ScrollArea

_HEIGHT = 48
_SIDE = 16
_ICON = 18
_LEFT = _SIDE + _ICON + 14
_MOST = 40
_LONGEST = 90
_CHANNELS = {"visit": "map-pin", "call": "phone", "wechat": "message-circle", "email": "mail"}
_LOOKS = {
    ItemKind.CONTACT: ("phone", Tone.INFO),
    ItemKind.COMPLAINT: ("message-square-warning", Tone.DANGER),
    ItemKind.DELIVERY: ("truck", Tone.WARNING),
    ItemKind.BIRTHDAY: ("cake", Tone.WARNING),
}
_DOING = {
    ItemKind.TASK: QT_TRANSLATE_NOOP("home", "Done"),
    ItemKind.CONTACT: QT_TRANSLATE_NOOP("home", "Log"),
    ItemKind.COMPLAINT: QT_TRANSLATE_NOOP("home", "Handle"),
    ItemKind.DELIVERY: QT_TRANSLATE_NOOP("home", "Ship"),
    ItemKind.BIRTHDAY: QT_TRANSLATE_NOOP("home", "Plan"),
}
_TITLES = {
    ItemKind.CONTACT: QT_TRANSLATE_NOOP("home", "Get in touch with {customer}"),
    ItemKind.COMPLAINT: QT_TRANSLATE_NOOP("home", "Complaint {title}"),
    ItemKind.DELIVERY: QT_TRANSLATE_NOOP("home", "Deliver order {title}"),
    ItemKind.BIRTHDAY: QT_TRANSLATE_NOOP("home", "Birthday of {title}"),
}


class TodayRow(PaintedButton):
    """A press opens it, the link at the right does it."""

    def __init__(self, item: TodayItem, words: tuple[str, str], do: str, *, is_late: bool) -> None:
        super().__init__()
        self.item = item
        self._title, self._detail = words
        self._is_late = is_late
        self.link = Link(do)
        self.link.setAccessibleName(f"{do}: {self._title}")
        self.setAccessibleName(f"{self._title}, {self._detail}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        box = QHBoxLayout(self)
        box.setContentsMargins(0, 0, _SIDE - 4, 0)
        box.addStretch(1)
        box.addWidget(self.link)

    @property
    def words(self) -> tuple[str, str]:
        """Its two lines."""
        return self._title, self._detail

    @override
    def sizeHint(self) -> QSize:
        return QSize(220, _HEIGHT)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        if self.is_hovered or self.isDown():
            painter.fillRect(area.adjusted(1, 0, -1, 0), qcolor(tokens.hover))
        paint_line(painter, area.topLeft(), area.topRight(), tokens.separator)
        if self.shows_ring:
            paint_ring(painter, area.adjusted(2, 2, -2, -2), 6, tokens.primary)
        icon, tone = _look(self.item)
        slot = QRectF(_SIDE, area.center().y() - _ICON / 2, _ICON, _ICON)
        paint_icon(painter, icon, slot, tokens.tone(tone)[0])
        width = self.link.x() - 8 - _LEFT
        title = QRectF(_LEFT, 5, width, 20)
        draw_text(painter, title, self._title, tokens.text, (BODY, REGULAR, False))
        color = tokens.danger if self._is_late else tokens.text2
        detail = QRectF(_LEFT, 25, width, 18)
        draw_text(painter, detail, self._detail, color, (CAPTION, REGULAR, False))


def _look(item: TodayItem) -> tuple[str, Tone]:
    if item.kind is ItemKind.TASK:
        return _CHANNELS.get(item.channel or "", "clipboard-list"), Tone.PRIMARY
    return _LOOKS[item.kind]


class _Heading(QWidget):
    """A grey line between today and the next days."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text
        self.setFixedHeight(26)
        self.setAccessibleName(text)

    @override
    def paintEvent(self, event: object) -> None:
        tokens, painter = tokens_of(self), QPainter(self)
        area = QRectF(self.rect())
        painter.fillRect(area.adjusted(1, 0, -1, 0), qcolor(tokens.bg))
        slot = area.adjusted(_SIDE, 0, -_SIDE, 0)
        draw_text(painter, slot, self._text, tokens.text2, (CAPTION, REGULAR, False))


class TodayCard(Card):
    """`opened` asks to show an item, `wanted` to do what its link says."""

    opened = Signal(object)
    wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._context = context
        self.set_title(self.tr("Today"))
        self.rows: list[TodayRow] = []
        self._shown: list[QWidget] = []
        self._content = QWidget()
        self._list = QVBoxLayout(self._content)
        self._list.setContentsMargins(0, 0, 0, 8)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._scroll = ScrollArea(self._content)
        self.body.addWidget(self._scroll, 1)

    def show_today(self, today: Today) -> None:
        """Show other things; the old ones stay until now."""
        for old in self._shown:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        now = self._context.today()
        nearest = sorted(today.now, key=lambda item: item.due_on != now)
        first, rest = nearest[:_MOST], len(nearest) - _MOST
        self.rows = []
        shown: list[QWidget] = self._lines(first)
        if rest > 0:
            shown.append(self._note(self.tr("and {count} more").format(count=rest)))
        if not first:
            shown.append(self._note(self.tr("Nothing is due today.")))
        if today.soon:
            shown.append(_Heading(self.tr("In the next days")))
            shown += self._lines(today.soon[:_MOST])
        for place, widget in enumerate(shown):
            self._list.insertWidget(place, widget)
        self._shown = shown
        words = self.tr("to do: {count}").format(count=len(today.now))
        if today.done:
            done = self.tr("done: {count}").format(count=today.done)
            words = f"{words} · {done}"
        self.set_count(words)

    def _note(self, text: str) -> QWidget:
        label = Label(text, "secondary", color="text3")
        label.setContentsMargins(_SIDE, 10, _SIDE, 10)
        return label

    def _lines(self, items: Sequence[TodayItem]) -> list[QWidget]:
        made = [self._line(item) for item in items]
        self.rows += made
        return list(made)

    def _line(self, item: TodayItem) -> TodayRow:
        language = self._context.language
        is_late = item.due_on < self._context.today()
        row = TodayRow(
            item,
            (self._title(item), self._detail(item)),
            language.say(_DOING[item.kind]),
            is_late=is_late,
        )
        row.clicked.connect(partial(self.opened.emit, item))
        row.link.clicked.connect(partial(self.wanted.emit, item))
        return row

    def _title(self, item: TodayItem) -> str:
        if item.kind is ItemKind.TASK:
            hour = f"{item.at.astimezone():%H:%M} " if item.at is not None else ""
            return one_line(hour + item.title, _LONGEST)
        text = _TITLES[item.kind]
        customer, title = one_line(item.customer, _LONGEST), one_line(item.title, _LONGEST)
        return self._context.language.say(text, customer=customer, title=title)

    def _detail(self, item: TodayItem) -> str:
        day = ""
        if item.due_on != self._context.today():
            day = near_day(self._context.language, item.due_on, self._context.today())
        customer = "" if item.kind is ItemKind.CONTACT else one_line(item.customer, _LONGEST)
        return " · ".join(part for part in (day, customer, item.owner or "") if part)
