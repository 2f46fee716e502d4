"""A timeline: round tinted icons on a line, what happened, when and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.pixels import snapped
from desktop_crm.ui.theme.tokens import (
    BODY,
    CAPTION,
    RADIUS_M,
    REGULAR,
    SECONDARY,
    SEMIBOLD,
    Tokens,
    Tone,
)
from desktop_crm.ui.widgets.painting import paint_box, paint_ring
from desktop_crm.ui.widgets.tone_icon import paint_tone_icon
from desktop_crm.ui.widgets.wrapping import lines_in, paint_wrapped

_ICON = 28
_TEXT_LEFT = 44
_TITLE_HEIGHT = 24
_BOTTOM = 31
_MOST_BODY = 400


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """One thing that happened."""

    icon: str
    tone: Tone
    title: str
    when: str
    body: str = ""
    strike: bool = False


@lru_cache(maxsize=4096)
def _body_height(body: str, width: int) -> int:
    if not body:
        return 0
    _lines, height = lines_in(body, max(40, width), SECONDARY)
    return min(_MOST_BODY, ceil(height))


def timeline_height(entry: TimelineEntry, width: int) -> int:
    """The height an entry needs in `width`."""
    return max(_ICON, _TITLE_HEIGHT + _body_height(entry.body, width - _TEXT_LEFT)) + _BOTTOM


def paint_timeline(
    painter: QPainter, area: QRectF, tokens: Tokens, entry: TimelineEntry, *, last: bool
) -> None:
    """Draw one entry; the line leads on to the next one unless it is the last."""
    icon = QRectF(area.x(), area.y(), _ICON, _ICON)
    paint_tone_icon(painter, icon, tokens, entry.icon, entry.tone)
    if not last:
        top = icon.bottom() + 2
        line = QRectF(icon.center().x() - 1, top, 2, area.bottom() - 2 - top)
        painter.fillRect(snapped(painter, line), qcolor(tokens.border))
    words = area.adjusted(_TEXT_LEFT, 0, 0, 0)
    _paint_head(painter, words, tokens, entry)
    if entry.body:
        painter.setFont(font(SECONDARY))
        painter.setPen(qcolor(tokens.text2))
        below = words.adjusted(0, _TITLE_HEIGHT, 0, 12 - _BOTTOM)
        paint_wrapped(painter, below, entry.body)


def _paint_head(painter: QPainter, words: QRectF, tokens: Tokens, entry: TimelineEntry) -> None:
    line = QRectF(words.x(), words.y(), words.width(), _TITLE_HEIGHT)
    when = metrics(CAPTION).horizontalAdvance(entry.when)
    painter.setFont(font(CAPTION))
    painter.setPen(qcolor(tokens.text3))
    right = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(line, right, entry.when)
    title = metrics(BODY, SEMIBOLD).elidedText(
        entry.title, Qt.TextElideMode.ElideRight, int(line.width() - when - 12)
    )
    painter.setFont(font(BODY, REGULAR if entry.strike else SEMIBOLD))
    painter.setPen(qcolor(tokens.text3 if entry.strike else tokens.text))
    painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter), title)


class TimelineView(QWidget):
    """All entries as one widget inside a scroll area; Up and Down walk, Enter opens."""

    activated = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[TimelineEntry, ...] = ()
        self._tops: list[int] = [0]
        self._measured_width = -1
        self._focused = -1
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def entries(self) -> tuple[TimelineEntry, ...]:
        """What is shown, the latest first."""
        return self._entries

    def set_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show other entries."""
        self._entries = tuple(entries)
        self._measured_width = -1
        self._focused = min(self._focused, len(self._entries) - 1)
        self.setAccessibleDescription("\n".join(f"{e.when} {e.title}" for e in self._entries))
        self._measure()
        self.updateGeometry()
        self.update()

    def _measure(self) -> None:
        if self._measured_width == self.width():
            return
        self._measured_width = self.width()
        self._tops = [0]
        for entry in self._entries:
            self._tops.append(self._tops[-1] + timeline_height(entry, self.width()))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        if width == self._measured_width:
            return self._tops[-1]
        return sum(timeline_height(entry, width) for entry in self._entries)

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(320, self.width())))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(200, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._measure()
        painter, tokens = QPainter(self), tokens_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, entry in enumerate(self._entries):
            top, bottom = self._tops[place], self._tops[place + 1]
            area = QRectF(0, top, self.width(), bottom - top)
            if not area.intersects(QRectF(event.rect())):
                continue
            if place == self._focused and self.hasFocus():
                paint_box(painter, area.adjusted(36, -4, 0, -19), RADIUS_M, fill=tokens.hover)
                paint_ring(painter, area.adjusted(36, -4, 0, -19), RADIUS_M, tokens.primary)
            last = place == len(self._entries) - 1
            paint_timeline(painter, area, tokens, entry, last=last)

    def _entry_at(self, y: float) -> int:
        self._measure()
        for place in range(len(self._entries)):
            if self._tops[place] <= y < self._tops[place + 1]:
                return place
        return -1

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = self._entry_at(event.position().y())
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}.get(event.key())
        if step is not None and self._entries:
            self._focused = max(0, min(len(self._entries) - 1, self._focused + step))
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._focused >= 0:
            self.activated.emit(self._focused)
        else:
            super().keyPressEvent(event)
