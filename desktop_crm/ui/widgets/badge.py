"""Badges: a dot and a word on a soft ground; the dot and the word carry the sense together."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import BADGE, CAPTION, SEMIBOLD, Tokens, Tone
from desktop_crm.ui.widgets.painting import paint_box, paint_dot

_PADDING = 8
_DOT = 3.0
_GAP = 4
_TEXT_LEFT = _PADDING + 2 * _DOT + _GAP
_PILL = 18


def badge_width(text: str) -> int:
    """The width of a badge."""
    return round(_TEXT_LEFT + metrics(CAPTION).horizontalAdvance(text) + _PADDING)


def paint_badge_at(painter: QPainter, area: QRectF, tokens: Tokens, text: str, tone: Tone) -> None:
    """Draw a badge that fills `area`; a word too long for it is shortened."""
    front, back = tokens.tone(tone)
    paint_box(painter, area, area.height() / 2, fill=back)
    middle = area.center().y()
    paint_dot(painter, QPointF(area.x() + _PADDING + _DOT, middle), _DOT, front)
    slot = area.adjusted(_TEXT_LEFT, 0, -_PADDING + 2, 0)
    shown = text
    if metrics(CAPTION).horizontalAdvance(text) > slot.width():
        shown = metrics(CAPTION).elidedText(text, Qt.TextElideMode.ElideRight, int(slot.width()))
    painter.setFont(font(CAPTION))
    painter.setPen(qcolor(front))
    painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), shown)


class Badge(QWidget):
    """A badge as a widget, always 22 high."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._text = text
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """The word."""
        return self._text

    @property
    def tone(self) -> Tone:
        """The tone."""
        return self._tone

    def set(self, text: str, tone: Tone) -> None:
        """Change word and tone."""
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(badge_width(self._text), BADGE)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_badge_at(painter, QRectF(self.rect()), tokens_of(self), self._text, self._tone)


def paint_pill(painter: QPainter, area: QRectF, tokens: Tokens, count: int) -> None:
    """Draw a small red count, centred in `area`."""
    width = pill_width(count)
    box = QRectF(area.center().x() - width / 2, area.center().y() - _PILL / 2, width, _PILL)
    paint_box(painter, box, _PILL / 2, fill=tokens.danger_soft)
    painter.setFont(font(CAPTION, SEMIBOLD))
    painter.setPen(qcolor(tokens.danger))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, pill_text(count))


def pill_text(count: int) -> str:
    """At most three characters."""
    return f"{count}" if count < 100 else "99+"


def pill_width(count: int) -> int:
    """The width of a red count."""
    return max(_PILL + 2, metrics(CAPTION, SEMIBOLD).horizontalAdvance(pill_text(count)) + 12)
