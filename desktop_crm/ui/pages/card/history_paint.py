"""How one operation of the history is drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter

from desktop_crm.ui.pages.card.history_words import ChangeLine, HistoryItem
from desktop_crm.ui.tables.row_button import paint_row_button, row_button
from desktop_crm.ui.theme.fonts import font
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor
from desktop_crm.ui.theme.tokens import (
    BODY,
    CAPTION,
    RADIUS_S,
    SECONDARY,
    SEMIBOLD,
    Tokens,
)
from desktop_crm.ui.widgets.painting import paint_box, paint_line
from desktop_crm.ui.widgets.tone_icon import paint_tone_icon

_SIDE = 16
_ICON = 32
_TEXT_LEFT = _SIDE + _ICON + 14
_TOP = 12
_SENTENCE = 20
_DETAIL = 18
_LINE = 26
_LINES_TOP = 6
_BOTTOM = 12
_PILL_SIDE = 7
_ARROW = 22
_LEFT_CENTRE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)


def item_height(item: HistoryItem) -> int:
    """The height of one operation."""
    lines = len(item.lines) + (1 if item.more else 0)
    below = _LINES_TOP + lines * _LINE if lines else 0
    return _TOP + _SENTENCE + _DETAIL + below + _BOTTOM


def undo_button(area: QRectF, text: str) -> QRectF:
    """Where the button of a row stands."""
    return row_button(area.right() - _SIDE, area.top() + _TOP + 18, text)


def paint_item(
    painter: QPainter,
    area: QRectF,
    tokens: Tokens,
    item: HistoryItem,
    *,
    undo: str,
    is_marked: bool,
    is_hovered: bool,
) -> None:
    """Icon, sentence, who and when, the changes, and the button that takes it back."""
    if is_marked or is_hovered:
        painter.fillRect(area, qcolor(tokens.primary_soft if is_marked else tokens.hover))
    icon = QRectF(area.x() + _SIDE, area.y() + _TOP + 2, _ICON, _ICON)
    paint_tone_icon(painter, icon, tokens, item.icon, item.tone)
    button = undo_button(area, undo)
    right = button.left() - 12 if item.row.can_undo else area.right() - _SIDE
    words = QRectF(area.x() + _TEXT_LEFT, area.y() + _TOP, right - area.x() - _TEXT_LEFT, _SENTENCE)
    _paint_sentence(painter, words, tokens, item)
    words.translate(0, _SENTENCE)
    words.setHeight(_DETAIL)
    _text(painter, words, item.detail, font(CAPTION), tokens.text3)
    line = QRectF(words.x(), words.bottom() + _LINES_TOP, area.right() - _SIDE - words.x(), _LINE)
    for change in item.lines:
        _paint_change(painter, line, tokens, change)
        line.translate(0, _LINE)
    if item.more:
        _text(painter, line, item.more, font(CAPTION), tokens.text3)
    if item.row.can_undo:
        paint_row_button(painter, button, tokens, undo, "undo-2")
    foot = QPointF(area.left(), area.bottom() - 1)
    paint_line(painter, foot, QPointF(area.right(), foot.y()), tokens.separator)


def _paint_sentence(painter: QPainter, area: QRectF, tokens: Tokens, item: HistoryItem) -> None:
    face = QFont(font(BODY, SEMIBOLD))
    face.setStrikeOut(item.row.is_undone)
    _text(painter, area, item.sentence, face, tokens.text3 if item.row.is_undone else tokens.text)


def _text(painter: QPainter, area: QRectF, text: str, face: QFont, color: str) -> float:
    """Draw one line that is cut where it does not fit; returns its width."""
    painter.setFont(face)
    painter.setPen(qcolor(color))
    measure = painter.fontMetrics()
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(area.width())))
    painter.drawText(area, _LEFT_CENTRE, shown)
    return measure.horizontalAdvance(shown)


def _paint_change(painter: QPainter, area: QRectF, tokens: Tokens, change: ChangeLine) -> None:
    if not change.has_values:
        _text(painter, area, change.title, font(SECONDARY), tokens.text2)
        return
    slot = QRectF(area)
    slot.setWidth(area.width() * 0.34)
    width = _text(painter, slot, change.title, font(SECONDARY), tokens.text2)
    left = area.x() + max(width, 84) + 12
    room = (area.right() - left - _ARROW) / 2
    crossed = QFont(font(SECONDARY))
    crossed.setStrikeOut(True)
    before = QRectF(left, area.y(), room, _LINE)
    left += _pill(painter, before, change.old, crossed, (tokens.danger, tokens.danger_soft))
    paint_icon(painter, "arrow-right", QRectF(left + 4, area.y() + 6, 14, 14), tokens.text3)
    left += _ARROW
    after = QRectF(left, area.y(), area.right() - left, _LINE)
    strong = font(SECONDARY, SEMIBOLD)
    _pill(painter, after, change.new, strong, (tokens.success, tokens.success_soft))


def _pill(
    painter: QPainter, area: QRectF, text: str, face: QFont, colors: tuple[str, str]
) -> float:
    """A value on a soft ground; `colors` are those of text and ground. Returns the width used."""
    painter.setFont(face)
    measure = painter.fontMetrics()
    room = max(0, int(area.width()) - 2 * _PILL_SIDE)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, room)
    width = measure.horizontalAdvance(shown) + 2 * _PILL_SIDE
    box = QRectF(area.x(), area.y() + 2, width, _LINE - 4)
    paint_box(painter, box, RADIUS_S - 2, fill=colors[1])
    painter.setFont(face)
    painter.setPen(qcolor(colors[0]))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)
    return width
