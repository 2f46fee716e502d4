"""Boxes to tick and rounds to pick, drawn from the tokens."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import BODY, RADIUS_S, Tokens
from desktop_crm.ui.widgets.painting import paint_box, paint_dot, paint_ring

_BOX = 16
_GAP = 8
_HEIGHT = 24


def paint_check(painter: QPainter, area: QRectF, tokens: Tokens, *, checked: bool) -> None:
    """Draw a tick box, centred in `area`."""
    box = QRectF(area.center().x() - _BOX / 2, area.center().y() - _BOX / 2, _BOX, _BOX)
    if checked:
        paint_box(painter, box, 4, fill=tokens.primary)
        paint_icon(painter, "check", box.adjusted(2, 2, -2, -2), tokens.on_primary)
    else:
        paint_box(painter, box, 4, fill=tokens.surface, border=tokens.input_border)


def paint_radio(painter: QPainter, area: QRectF, tokens: Tokens, *, checked: bool) -> None:
    """Draw a round choice, centred in `area`."""
    box = QRectF(area.center().x() - _BOX / 2, area.center().y() - _BOX / 2, _BOX, _BOX)
    border = tokens.primary if checked else tokens.input_border
    paint_box(painter, box, _BOX / 2, fill=tokens.surface, border=border)
    if checked:
        paint_dot(painter, QPointF(box.center()), _BOX / 2 - 4, tokens.primary)


class _Drawn:
    """What the tick box and the round have in common."""

    @staticmethod
    def width_of(text: str) -> int:
        words = metrics(BODY).horizontalAdvance(text) + _GAP if text else 0
        return _BOX + words + 6

    @staticmethod
    def paint_words(painter: QPainter, button: QAbstractButton, tokens: Tokens) -> None:
        painter.setFont(font(BODY))
        painter.setPen(qcolor(tokens.text if button.isEnabled() else tokens.text3))
        slot = QRectF(_BOX + _GAP + 2, 0, button.width() - _BOX - _GAP, button.height())
        painter.drawText(slot, int(Qt.AlignmentFlag.AlignVCenter), button.text())

    @staticmethod
    def box_area(button: QAbstractButton) -> QRectF:
        return QRectF(1, 0, _BOX + 2, button.height())


class CheckBox(QCheckBox):
    """A tick box with a word."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._label = text
        self._ring = False
        self.setAccessibleName(text)

    @override
    def text(self) -> str:
        return self._label

    @override
    def setText(self, text: str) -> None:
        self._label = text
        super().setText(text.replace("&", "&&"))
        self.setAccessibleName(text)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_Drawn.width_of(self._label), _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self)
        paint_check(painter, _Drawn.box_area(self), tokens, checked=self.isChecked())
        _Drawn.paint_words(painter, self, tokens)
        if self._ring and self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), RADIUS_S, tokens.primary)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)


class RadioButton(QRadioButton):
    """A round choice with a word."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._label = text
        self._ring = False
        self.setAccessibleName(text)

    @override
    def text(self) -> str:
        return self._label

    @override
    def sizeHint(self) -> QSize:
        return QSize(_Drawn.width_of(self._label), _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), tokens_of(self)
        paint_radio(painter, _Drawn.box_area(self), tokens, checked=self.isChecked())
        _Drawn.paint_words(painter, self, tokens)
        if self._ring and self.hasFocus():
            paint_ring(painter, QRectF(self.rect()), RADIUS_S, tokens.primary)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
