"""A day that may be left empty: typed in the usual ways, stepped by the arrow keys, or picked."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.icons import icon
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.inputs import LineEdit
from desktop_crm.ui.widgets.surface import Popover

_BUTTON = 28
_WHOLE = re.compile(r"^(\d{4})[-/.年 ]?(\d{1,2})[-/.月 ]?(\d{1,2})日?$")
_PACKED = re.compile(r"^(\d{4})(\d{2})(\d{2})$")
_SHORT = re.compile(r"^(\d{1,2})[-/.月 ](\d{1,2})日?$")
_ARROWS = {"qt_calendar_prevmonth": "chevron-left", "qt_calendar_nextmonth": "chevron-right"}
_STEPS = {Qt.Key.Key_Up.value: 1, Qt.Key.Key_Down.value: -1}


def parse_day(text: str, today: date) -> date | None:
    """The day in `2026-11-21`, `20261121`, `2026/11/21` or `11-21` (this year); else None."""
    text = text.strip()
    found = _PACKED.match(text) or _WHOLE.match(text)
    parts = found.groups() if found else None
    if parts is None:
        short = _SHORT.match(text)
        if short is None:
            return None
        parts = (str(today.year), *short.groups())
    try:
        return date(*(int(part) for part in parts))
    except ValueError:
        return None


def _dress(calendar: QCalendarWidget) -> None:
    """Weekends in grey, because red is for what needs action; our own arrows."""
    for name, glyph in _ARROWS.items():
        button = calendar.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(glyph, "text2", tokens_of(calendar)))
    calm = QTextCharFormat()
    calm.setForeground(qcolor(tokens_of(calendar).text3))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, calm)


class DateEdit(LineEdit):
    """A line for a day; `value()` is None while it is empty or not a day."""

    value_changed = Signal()

    def __init__(
        self,
        *,
        today: Callable[[], date],
        value: date | None = None,
        placeholder: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder=placeholder, parent=parent)
        self._today = today
        self._last = value
        self._popover: Popover | None = None
        self._button = IconButton("calendar", self.tr("Pick a day"), size=_BUTTON, parent=self)
        self._button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._button.setCursor(Qt.CursorShape.ArrowCursor)
        self._button.clicked.connect(self.open_calendar)
        self.set_margins(_BUTTON - 4)
        self.set_value(value)
        self.textChanged.connect(self._on_text_changed)
        self.editingFinished.connect(self._tidy)

    def value(self) -> date | None:
        """The day."""
        return parse_day(self.text(), self._today())

    def set_value(self, value: date | None) -> None:
        """Show a day, or nothing."""
        self.setText(value.isoformat() if value else "")

    def is_valid(self) -> bool:
        """Whether it is a day or empty."""
        return not self.text().strip() or self.value() is not None

    def _on_text_changed(self, _text: str) -> None:
        value = self.value()
        if value != self._last:
            self._last = value
            self.value_changed.emit()

    def _tidy(self) -> None:
        """Write a day that was typed another way as yyyy-MM-dd."""
        value = self.value()
        if value is not None and self.text() != value.isoformat():
            self.set_value(value)

    def open_calendar(self) -> None:
        """Open a month to pick from."""
        if self._popover is not None:
            self._popover.close_popover()
            return
        calendar = QCalendarWidget()
        calendar.setObjectName("calendar")
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        shown = self.value() or self._today()
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        _dress(calendar)
        calendar.clicked.connect(self._on_picked)
        calendar.activated.connect(self._on_picked)
        self._popover = Popover(self)
        self._popover.box.addWidget(calendar)
        self._popover.closed.connect(self._on_closed)
        self._popover.show_below()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_picked(self, picked: QDate) -> None:
        self.set_value(date(picked.year(), picked.month(), picked.day()))
        if self._popover is not None:
            self._popover.close_popover()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _on_closed(self) -> None:
        if self._popover is not None:
            self._popover.deleteLater()
            self._popover = None

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key())
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_calendar()
        elif step is not None and self.is_valid():
            day = self.value()
            self.set_value(day + timedelta(days=step) if day else self._today())
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tidy()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._button.adjustSize()
        self._button.move(self.width() - _BUTTON - 4, (self.height() - _BUTTON) // 2)
