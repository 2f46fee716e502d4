"""One column of a worksheet as a line: where it goes, how surely, its values, what was found."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.language import Language
from desktop_crm.ui.importing.column_lines import SURENESS_TEXTS, ColumnLine
from desktop_crm.ui.importing.column_target import ColumnTarget
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import SPACE_3, SPACE_4
from desktop_crm.ui.widgets.badge import Badge
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.meter import Meter
from desktop_crm.ui.widgets.painting import paint_box
from desktop_crm.ui.widgets.value_chips import ValueChips

HEIGHT = 44
_BAR = 3
LETTER_WIDTH, _LETTER_HEIGHT = 40, 24
_STEPS = {
    Qt.Key.Key_Up.value: -1,
    Qt.Key.Key_Down.value: 1,
    Qt.Key.Key_PageUp.value: -8,
    Qt.Key.Key_PageDown.value: 8,
}
_PRESSED = frozenset({QEvent.Type.FocusIn, QEvent.Type.MouseButtonPress})


class Widths(NamedTuple):
    """How wide the parts of a line are; the values take the rest."""

    header: int
    target: int
    sureness: int
    finding: int

    @classmethod
    def fitting(cls, room: int) -> Widths:
        """For a list so wide."""
        spare = max(0, min(200, room - 960))
        return cls(100 + spare // 4, 276, 126, 176 + spare // 3)


def line_layout(row: QWidget) -> QHBoxLayout:
    """The layout that the lines share with their head."""
    layout = QHBoxLayout(row)
    layout.setContentsMargins(SPACE_3, 0, SPACE_4, 0)
    layout.setSpacing(SPACE_3)
    return layout


class _Letter(Label):
    """The column's letter on a soft ground."""

    def __init__(self) -> None:
        super().__init__("", "secondary")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(LETTER_WIDTH, _LETTER_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_box(painter, QRectF(self.rect()), 5, fill=tokens_of(self).inset)
        painter.end()
        super().paintEvent(event)


class ColumnRow(QWidget):
    """Shows a line and changes its target.

    `touched` tells that the keys or the mouse came, `stepped` how many lines on they want to go.
    """

    touched = Signal(int)
    stepped = Signal(int)
    chosen = Signal(int, object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._is_current = False
        self.index = -1
        self.setFixedHeight(HEIGHT)
        self.letter = _Letter()
        self.header = Label("", "strong", elide=True)
        self.target = ColumnTarget(language)
        self.target.chosen.connect(self._on_chosen)
        self.sureness = Meter()
        self.samples = ValueChips()
        self.finding = Badge()
        self._badge_place = QWidget()
        box = QHBoxLayout(self._badge_place)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self.finding)
        box.addStretch(1)
        layout = line_layout(self)
        parts: tuple[QWidget, ...] = (self.letter, self.header, self.target, self.sureness)
        for part in parts:
            layout.addWidget(part)
        layout.addWidget(self.samples, 1)
        layout.addWidget(self._badge_place)
        for control in (self.target.box, self.target.pick, *self._segments()):
            control.installEventFilter(self)

    def _segments(self) -> list[QWidget]:
        return [self.target.ways.button(key) for key in self.target.ways.keys]

    def set_widths(self, widths: Widths) -> None:
        """Stand under the head of the list."""
        self.header.setFixedWidth(widths.header)
        self.target.setFixedWidth(widths.target)
        self.sureness.setFixedWidth(widths.sureness)
        self._badge_place.setFixedWidth(widths.finding)
        self.finding.setMaximumWidth(widths.finding)

    def show_line(self, line: ColumnLine) -> None:
        """Show another column, or the same after a change."""
        self.index = line.column.index
        self.letter.setText(line.column.letter)
        self.header.setText(line.column.name)
        self.target.show_line(line)
        level, words, tone = SURENESS_TEXTS[line.sureness]
        self.sureness.show_level(level, self._language.say(words), tone)
        self.samples.show_values(line.samples(self._language))
        text, found = line.finding(self._language)
        self.finding.set(text, found)
        self.setAccessibleName(f"{line.column.letter} {line.column.name}")

    def set_current(self, is_current: bool) -> None:
        """Mark the line that the sheet above frames."""
        if is_current != self._is_current:
            self._is_current = is_current
            self.update()

    def take_focus(self, reason: Qt.FocusReason) -> None:
        """Give the keys to what can be changed."""
        self.target.control.setFocus(reason)

    def _on_chosen(self, choice: object) -> None:
        self.chosen.emit(self.index, choice)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PRESSED:
            self.touched.emit(self.index)
        return super().eventFilter(watched, event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.take_focus(Qt.FocusReason.MouseFocusReason)
        self.touched.emit(self.index)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_of(self), QPainter(self)
        if self._is_current:
            painter.fillRect(self.rect(), qcolor(tokens.primary_soft))
            painter.fillRect(0, 0, _BAR, self.height(), qcolor(tokens.primary))
        painter.fillRect(0, self.height() - 1, self.width(), 1, qcolor(tokens.separator))
