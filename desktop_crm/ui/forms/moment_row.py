"""When something happened: now, yesterday, or another day and time."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.core.clock import local_date, local_moment, local_time
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.date_edit import DateEdit
from desktop_crm.ui.widgets.inputs import LineEdit

_NOW, _YESTERDAY, _EARLIER = "now", "yesterday", "earlier"
_NOON = time(12)
_CLOCK = re.compile(r"(\d{1,2})[::](\d{2})")


class MomentRow(QWidget):
    """Chips for the usual answers; another day opens two small inputs."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self.chips = ChipRow()
        self.chips.add(_NOW, self.tr("Now"), icon="clock")
        self.chips.add(_YESTERDAY, self.tr("Yesterday"))
        self.chips.add(_EARLIER, self.tr("Another day"), icon="calendar")
        self.day_edit = DateEdit(today=today)
        self.day_edit.setFixedWidth(146)
        self.day_edit.setAccessibleName(self.tr("Day"))
        self.time_edit = LineEdit(placeholder="14:30")
        self.time_edit.setFixedWidth(72)
        self.time_edit.setAccessibleName(self.tr("Time"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.chips)
        row.addWidget(self.day_edit)
        row.addWidget(self.time_edit)
        row.addStretch(1)
        self.chips.current_changed.connect(self._on_chosen)
        self.day_edit.textChanged.connect(self._on_typed)
        self.time_edit.textChanged.connect(self._on_typed)
        self._show()

    def value(self) -> datetime | None:
        """The moment; None for now."""
        if self.chips.current == _NOW:
            return None
        if self.chips.current == _YESTERDAY:
            day: date | None = self._today() - timedelta(days=1)
        else:
            day = self.day_edit.value()
        if day is None:
            return None
        return local_moment(day, self._time() or _NOON)

    def set_value(self, at: datetime) -> None:
        """Show a moment by its day and time."""
        self.chips.set_current(_EARLIER)
        self.day_edit.set_value(local_date(at))
        self.time_edit.setText(f"{local_time(at):%H:%M}")
        self._show()

    @property
    def is_incomplete(self) -> bool:
        """Whether another day was chosen and cannot be read."""
        if self.chips.current != _EARLIER:
            return False
        typed_time = self.time_edit.text().strip()
        return self.day_edit.value() is None or bool(typed_time and self._time() is None)

    def _time(self) -> time | None:
        if self.chips.current != _EARLIER:
            return None
        found = _CLOCK.fullmatch(self.time_edit.text().strip())
        if found is None:
            return None
        hour, minute = int(found[1]), int(found[2])
        return time(hour, minute) if hour < 24 and minute < 60 else None

    def _on_chosen(self, _key: str) -> None:
        self._show()
        if self.chips.current == _EARLIER:
            self.day_edit.setFocus()
        self.changed.emit()

    def _on_typed(self, _text: str) -> None:
        self.changed.emit()

    def _show(self) -> None:
        is_earlier = self.chips.current == _EARLIER
        self.day_edit.setVisible(is_earlier)
        self.time_edit.setVisible(is_earlier)
