"""The steps of the import as a row of numbers and words; those behind can be gone back to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.fonts import font, metrics
from desktop_crm.ui.theme.icons import paint_icon
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import RADIUS_S, REGULAR, SECONDARY, SEMIBOLD, SPACE_2, Tokens
from desktop_crm.ui.widgets.painted_button import PaintedButton
from desktop_crm.ui.widgets.painting import paint_box, paint_line, paint_ring

_HEIGHT = 32
_ROUND = 20
_GAP = 7
_LINE = 20


class StepMark(PaintedButton):
    """One step: its number, or a tick where it is done."""

    def __init__(self, number: int, text: str) -> None:
        super().__init__(text)
        self._number = number
        self._is_done = False
        self._is_current = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, *, is_done: bool, is_current: bool, may_go: bool) -> None:
        """Where the import stands, seen from here."""
        self._is_done, self._is_current = is_done, is_current
        self.setEnabled(may_go)
        hand = Qt.CursorShape.PointingHandCursor if may_go else Qt.CursorShape.ArrowCursor
        self.setCursor(hand)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        words = metrics(SECONDARY, SEMIBOLD).horizontalAdvance(self.text())
        return QSize(_ROUND + _GAP + words + 6, _HEIGHT)

    @override
    def paint(self, painter: QPainter, area: QRectF, tokens: Tokens) -> None:
        circle = QRectF(2, (area.height() - _ROUND) / 2, _ROUND, _ROUND)
        if self._is_current:
            paint_box(painter, circle, _ROUND / 2, fill=tokens.primary)
            self._paint_number(painter, circle, tokens.on_primary)
        elif self._is_done:
            paint_box(painter, circle, _ROUND / 2, fill=tokens.success_soft)
            paint_icon(painter, "check", circle.adjusted(4, 4, -4, -4), tokens.success)
        else:
            paint_box(painter, circle, _ROUND / 2, border=tokens.input_border)
            self._paint_number(painter, circle, tokens.text2)
        weight = SEMIBOLD if self._is_current else REGULAR
        color = tokens.primary if self._is_current else tokens.text2
        painter.setFont(font(SECONDARY, weight))
        painter.setPen(qcolor(tokens.text if self.is_hovered else color))
        words = area.adjusted(_ROUND + _GAP + 2, 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.shows_ring:
            paint_ring(painter, area, RADIUS_S, tokens.primary)

    def _paint_number(self, painter: QPainter, circle: QRectF, color: str) -> None:
        painter.setFont(font(SECONDARY, SEMIBOLD))
        painter.setPen(qcolor(color))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(self._number))


class _Joint(QWidget):
    """The line between two steps."""

    def __init__(self) -> None:
        super().__init__()
        self.is_done = False
        self.setFixedSize(_LINE, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, middle = tokens_of(self), self.height() / 2
        color = tokens.success if self.is_done else tokens.border
        paint_line(QPainter(self), QPointF(0, middle), QPointF(self.width(), middle), color)


class StepStrip(QWidget):
    """All steps; `step_wanted` carries the place of the one that was pressed."""

    step_wanted = Signal(int)

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self.marks = [StepMark(number, name) for number, name in enumerate(names, 1)]
        self._joints = [_Joint() for _ in names[1:]]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, SPACE_2, 0)
        row.setSpacing(2)
        for place, mark in enumerate(self.marks):
            if place:
                row.addWidget(self._joints[place - 1])
            row.addWidget(mark)
            mark.clicked.connect(self._on_clicked)

    def show_steps(self, current: int, reached: Sequence[bool]) -> None:
        """Show where the import stands; steps that are `reached` can be gone to."""
        for place, mark in enumerate(self.marks):
            may_go = reached[place] and place != current
            mark.show_state(is_done=place < current, is_current=place == current, may_go=may_go)
        for place, joint in enumerate(self._joints):
            joint.is_done = place < current
            joint.update()

    def _on_clicked(self) -> None:
        pressed = self.sender()
        place = next(at for at, mark in enumerate(self.marks) if mark is pressed)
        self.step_wanted.emit(place)
