"""Chips for a day: tomorrow, in 3 days, next Monday, next month, each with its date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.holidays import HOLIDAY_TEXTS, Holiday, WorkCalendar
from desktop_crm.core.language import QT_TRANSLATE_NOOP, Language
from desktop_crm.core.next_contact import SOON_TEXTS, Soon, Suggestion, suggestions
from desktop_crm.ui.moments import short_day
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.date_edit import DateEdit
from desktop_crm.ui.widgets.label import Label

PICK = "pick"
NONE = "none"
NEVER = "never"
_DATE_WIDTH = 150
_WEEKEND = QT_TRANSLATE_NOOP(
    "next_contact", "{day} is not worked, so the next working day: {then}."
)
_HOLIDAY = QT_TRANSLATE_NOOP(
    "next_contact", "Skips {holiday}, {first} to {last}: the first working day after it."
)
_DAY_OFF = QT_TRANSLATE_NOOP("next_contact", "{day} is not a working day.")


class DayChips(QWidget):
    """Choose a day by a chip or type it; `is_never` is the wish for no further contact."""

    changed = Signal()

    def __init__(
        self,
        language: Language,
        today: Callable[[], date],
        calendar: WorkCalendar,
        *,
        with_never: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._today = today
        self._calendar = calendar
        self._suggestions: dict[str, Suggestion] = {}
        self.chips = ChipRow()
        self._fill(with_never=with_never)
        self.date_edit = DateEdit(today=today)
        self.date_edit.setFixedWidth(_DATE_WIDTH)
        self.date_edit.setAccessibleName(self.tr("Another day"))
        self.date_edit.hide()
        self._note = Label("", "caption", wrap=True)
        self._note.hide()
        below = QHBoxLayout()
        below.setSpacing(SPACE_2)
        below.addWidget(self.date_edit)
        below.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        column.addWidget(self.chips)
        column.addLayout(below)
        self.chips.current_changed.connect(self._on_chosen)
        self.date_edit.value_changed.connect(self._on_typed)

    def _fill(self, *, with_never: bool) -> None:
        say, today = self._language.say, self._today()
        self.chips.add(NONE, self.tr("Not planned"))
        for found in suggestions(today, self._calendar):
            self._suggestions[found.soon] = found
            name = say(SOON_TEXTS[found.soon])
            if found.soon is Soon.AFTER_HOLIDAY and found.holiday is not None:
                holiday = say(HOLIDAY_TEXTS[found.holiday])
                name = say(SOON_TEXTS[found.soon], holiday=holiday)
            note = short_day(self._language, found.day, today)
            self.chips.add(found.soon, name, note=note)
        self.chips.add(PICK, self.tr("Another day"), icon="calendar")
        if with_never:
            self.chips.add(NEVER, self.tr("No more contact"))

    def value(self) -> date | None:
        """The chosen day; None for none, and while a typed one is not complete."""
        key = self.chips.current
        if key == PICK:
            return self.date_edit.value()
        found = self._suggestions.get(key)
        return found.day if found else None

    @property
    def is_never(self) -> bool:
        """Whether the customer is not to be contacted again."""
        return self.chips.current == NEVER

    @property
    def is_incomplete(self) -> bool:
        """Whether another day was chosen and not said."""
        return self.chips.current == PICK and self.date_edit.value() is None

    @property
    def note(self) -> str:
        """Why the day is not the one that the words say; empty if it is."""
        return self._note.text()

    def set_value(self, day: date | None) -> None:
        """Choose a day without telling: by its chip where there is one."""
        key = next((key for key, each in self._suggestions.items() if each.day == day), None)
        if day is None:
            key = NONE
        if key is None:
            self.date_edit.set_value(day)
        self.chips.set_current(key or PICK)
        self._show()

    def focus_chips(self) -> None:
        """Give the chosen chip the focus."""
        self.chips.chip(self.chips.current or NONE).setFocus()

    def _on_chosen(self, key: str) -> None:
        self._show()
        if key == PICK:
            self.date_edit.setFocus()
        self.changed.emit()

    def _on_typed(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self.date_edit.setVisible(self.chips.current == PICK)
        note = self._explanation()
        self._note.setText(note)
        self._note.setVisible(bool(note))

    def _explanation(self) -> str:
        """Why the day is not the one that the words say."""
        say, today = self._language.say, self._today()
        typed = self.date_edit.value() if self.chips.current == PICK else None
        if typed is not None and not self._calendar.is_working(typed):
            return say(_DAY_OFF, day=short_day(self._language, typed, today))
        found = self._suggestions.get(self.chips.current)
        if found is None or not (found.is_moved or found.soon is Soon.AFTER_HOLIDAY):
            return ""
        stretch = self._stretch(found)
        if stretch is None:
            meant = short_day(self._language, found.meant, today)
            return say(_WEEKEND, day=meant, then=short_day(self._language, found.day, today))
        kind, first, last = stretch
        return say(
            _HOLIDAY,
            holiday=say(HOLIDAY_TEXTS[kind]),
            first=short_day(self._language, first, today),
            last=short_day(self._language, last, today),
        )

    def _stretch(self, found: Suggestion) -> tuple[Holiday, date, date] | None:
        """The holiday that the suggestion avoids."""
        day = found.meant
        if found.soon is Soon.AFTER_HOLIDAY:
            day -= timedelta(days=1)
        return self._calendar.stretch(day)
