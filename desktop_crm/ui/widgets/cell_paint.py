"""Painting of table cells: fast, elided, always literal text; for delegates.

All functions take `(painter, rect, tokens, ...)`; `rect` is the whole cell, padding included.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap, QStaticText

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.pixels import density, snapped_point
from desktop_crm.ui.theme.tokens import (
    BADGE,
    BODY,
    CAPTION,
    REGULAR,
    SECONDARY,
    SEMIBOLD,
    Role,
    Tokens,
    Tone,
)
from desktop_crm.ui.widgets.avatar import paint_avatar
from desktop_crm.ui.widgets.badge import badge_width, paint_badge_at
from desktop_crm.ui.widgets.stars import paint_stars_at
from desktop_crm.ui.widgets.trend import trend_color, trend_text

EMPTY = "—"
PADDING = 12
_AVATAR = 34
_ARROW = 16
_AVATAR_GAP = 12
_BADGE_GAP = 4
_LINE = 10.0
_Kind = tuple[int, int, bool]


@lru_cache(maxsize=16384)
def _laid_out(text: str, kind: _Kind, room: int) -> tuple[QStaticText, float, float]:
    """A text shortened to `room`, laid out once, with its width and height."""
    measure = metrics(*kind)
    width = measure.horizontalAdvance(text)
    if width > room:
        text = measure.elidedText(text, Qt.TextElideMode.ElideRight, room)
        width = measure.horizontalAdvance(text)
    laid = QStaticText(text)
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    laid.prepare(font=font(*kind))
    return laid, width, measure.height()


def draw_text(
    painter: QPainter, area: QRectF, text: str, color: str, kind: _Kind, *, right: bool = False
) -> float:
    """Draw one line, centred vertically in `area`; returns its width."""
    laid, width, height = _laid_out(" ".join(text.splitlines()), kind, int(area.width()))
    painter.setFont(font(*kind))
    painter.setPen(qcolor(color))
    x = area.right() - width if right else area.left()
    painter.drawStaticText(QPointF(x, area.center().y() - height / 2), laid)
    return width


def inner(rect: QRectF) -> QRectF:
    """A cell without its padding."""
    return rect.adjusted(PADDING, 0, -PADDING, 0)


def paint_text(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    text: str,
    *,
    color: Role = "text2",
    weight: int = REGULAR,
    size: int = SECONDARY,
    right: bool = False,
) -> None:
    """One line; an empty text becomes a dash."""
    shown, role = (text, color) if text else (EMPTY, "text3")
    draw_text(painter, inner(rect), shown, tokens.color(role), (size, weight, False), right=right)


def paint_name(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    name: str,
    detail: str,
    *,
    avatar: bool = True,
    badge: tuple[str, Tone] | None = None,
) -> None:
    """A firm: avatar, name, and the contact below; a badge keeps its room beside the name."""
    area = inner(rect)
    if avatar:
        _paint_avatar(painter, area, tokens, name)
        area.adjust(_AVATAR + _AVATAR_GAP, 0, 0, 0)
    middle = area.center().y() - (_LINE if detail else 0)
    top = QRectF(area.x(), middle - 10, area.width(), 20)
    room = min(badge_width(badge[0]) + _BADGE_GAP, top.width() / 2) if badge else 0
    words = top.adjusted(0, 0, -room, 0)
    width = draw_text(painter, words, name, tokens.text, (BODY, SEMIBOLD, False))
    if badge:
        left = top.left() + width + _BADGE_GAP - PADDING
        beside = QRectF(left, top.y(), room - _BADGE_GAP + 2 * PADDING, top.height())
        paint_badges(painter, beside, tokens, (badge,))
    if detail:
        bottom = QRectF(area.x(), area.center().y() + 1, area.width(), 18)
        draw_text(painter, bottom, detail, tokens.text2, (CAPTION, REGULAR, False))


@lru_cache(maxsize=2048)
def _avatar_pixmap(name: str, tokens: Tokens, dpr: float) -> QPixmap:
    made = _blank(_AVATAR, _AVATAR, dpr)
    painter = QPainter(made)
    paint_avatar(painter, QRectF(0, 0, _AVATAR, _AVATAR), tokens, name)
    painter.end()
    return made


def _paint_avatar(painter: QPainter, area: QRectF, tokens: Tokens, name: str) -> None:
    corner = QPointF(area.x(), area.center().y() - _AVATAR / 2)
    image = _avatar_pixmap(name, tokens, density(painter))
    painter.drawPixmap(snapped_point(painter, corner), image)


def _blank(width: int, height: int, dpr: float) -> QPixmap:
    made = QPixmap(round(width * dpr), round(height * dpr))
    made.setDevicePixelRatio(dpr)
    made.fill(Qt.GlobalColor.transparent)
    return made


def paint_stars(painter: QPainter, rect: QRectF, tokens: Tokens, level: int) -> None:
    """The level of a customer."""
    paint_stars_at(painter, QPointF(rect.x() + PADDING - 1, rect.center().y()), tokens, level)


@lru_cache(maxsize=1024)
def _badge_pixmap(text: str, tone: Tone, width: int, tokens: Tokens, dpr: float) -> QPixmap:
    made = _blank(width, BADGE, dpr)
    painter = QPainter(made)
    paint_badge_at(painter, QRectF(0, 0, width, BADGE), tokens, text, tone)
    painter.end()
    return made


def paint_badges(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    badges: Sequence[tuple[str, Tone]],
    *,
    right: bool = False,
) -> float:
    """Badges from the left as far as they fit, or the only one at the right; the width used."""
    area = inner(rect)
    dpr = density(painter)
    x = area.left()
    if right:
        x = max(x, area.right() - badge_width(badges[0][0]))
    for text, tone in badges:
        width = int(min(badge_width(text), area.right() - x))
        if width < BADGE * 2 and x > area.left():
            break
        image = _badge_pixmap(text, tone, max(BADGE, width), tokens, dpr)
        corner = QPointF(x, area.center().y() - BADGE / 2)
        painter.drawPixmap(snapped_point(painter, corner), image)
        x += width + _BADGE_GAP
    return x - area.left()


def paint_money(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    text: str,
    *,
    color: Role = "text",
    bold: bool = True,
) -> None:
    """An amount, right-aligned in figures of equal width; an empty one is a dash."""
    shown, role = (text, color) if text else (EMPTY, "text3")
    kind = (SECONDARY, SEMIBOLD if bold and text else REGULAR, True)
    draw_text(painter, inner(rect), shown, tokens.color(role), kind, right=True)


def paint_trend(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    value: Decimal | float | None,
    *,
    alarm: bool | None = None,
) -> None:
    """A change as a fraction: triangle and percentage, right-aligned."""
    color = tokens.color(trend_color(value, alarm=alarm))
    weight = REGULAR if not value else SEMIBOLD
    kind = (SECONDARY, weight, True)
    draw_text(painter, inner(rect), trend_text(value), color, kind, right=True)


def paint_date(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    text: str,
    *,
    color: Role = "text2",
    right: bool = False,
) -> None:
    """A day or a moment in figures of equal width; an empty one is a dash."""
    shown, role = (text, color) if text else (EMPTY, "text3")
    kind = (SECONDARY, REGULAR, True)
    draw_text(painter, inner(rect), shown, tokens.color(role), kind, right=right)


def paint_group(
    painter: QPainter, rect: QRectF, tokens: Tokens, name: str, count: int, *, is_open: bool
) -> None:
    """The head of a group: an arrow that shows whether it is open, its name, how many it has."""
    area = inner(rect)
    arrow = QRectF(area.x(), area.center().y() - _ARROW / 2, _ARROW, _ARROW)
    paint_icon(painter, "chevron-down" if is_open else "chevron-right", arrow, tokens.text2)
    area.adjust(_ARROW + 8, 0, 0, 0)
    number = f"{count:,}"
    room = metrics(SECONDARY, SEMIBOLD).horizontalAdvance(number) + 10
    words = area.adjusted(0, 0, -room, 0)
    width = draw_text(painter, words, name, tokens.text, (SECONDARY, SEMIBOLD, False))
    rest = area.adjusted(width + 10, 0, 0, 0)
    draw_text(painter, rest, number, tokens.text2, (SECONDARY, SEMIBOLD, True))
