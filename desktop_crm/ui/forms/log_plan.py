"""What follows a contact: the day of the next one, what is done then and by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.queries.card_forms import LogForm
from desktop_crm.services.log_entries import NextContact
from desktop_crm.ui.forms.day_chips import NEVER, DayChips
from desktop_crm.ui.forms.row import FormRow
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.tokens import SPACE_3
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.inputs import LineEdit

_LONGEST = 24
_MOST_STAFF = 8


class LogPlan(QWidget):
    """The next step is asked for once there is a day for it."""

    changed = Signal()

    def __init__(
        self,
        language: Language,
        today: Callable[[], date],
        form: LogForm,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._has_staff = bool(form.staff)
        self.days = DayChips(language, today, form.calendar, with_never=True)
        self.step = LineEdit(placeholder=self.tr("What is to be done then? May stay empty"))
        self.owners = ChipRow()
        for person in form.staff[:_MOST_STAFF]:
            self.owners.add(str(person.id), one_line(person.name, _LONGEST))
        owner = str(form.owner_id or "")
        self.owners.set_current(owner if owner in self.owners.keys else "")
        self._step_row = FormRow(self.tr("Next step"), self.step)
        self._owner_row = FormRow(self.tr("By whom"), self.owners, key="Alt O")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(FormRow(self.tr("Next contact"), self.days, key="Alt D"))
        column.addWidget(self._step_row)
        column.addWidget(self._owner_row)
        self.days.changed.connect(self._show_rows)
        for signal in (self.days.changed, self.step.textChanged, self.owners.current_changed):
            signal.connect(self._on_changed)
        self._show_rows()

    def _on_changed(self, *_value: object) -> None:
        self.changed.emit()

    def _show_rows(self) -> None:
        is_planned = self.days.value() is not None
        self._step_row.setVisible(is_planned)
        self._owner_row.setVisible(is_planned and self._has_staff)

    def values(self) -> dict[str, Any]:
        """What stands in the fields, for the draft."""
        return {
            "next_on": self.days.value(),
            "is_never": self.days.is_never,
            "step": self.step.text(),
            "owner": self.owners.current,
        }

    def type_in(self, values: Mapping[str, Any]) -> None:
        """Put a draft into the fields."""
        if values.get("is_never"):
            self.days.chips.set_current(NEVER)
        else:
            self.days.set_value(values.get("next_on"))
        self.step.setText(values.get("step", ""))
        self.owners.set_current(values.get("owner", ""))
        self._show_rows()

    def next_contact(self) -> NextContact | None:
        """The plan as the service takes it; None leaves things as they are."""
        day = self.days.value()
        if day is None:
            return NextContact(None) if self.days.is_never else None
        title = self.step.text().strip() or self.tr("Get in touch again")
        owner = UUID(self.owners.current) if self.owners.current else None
        return NextContact(day, title, owner)

    def focus_owners(self) -> None:
        """To the people who may do it."""
        focus_chips(self.owners)


def focus_chips(chips: ChipRow) -> None:
    """To the chosen one of a row of chips, else to the first."""
    keys = chips.keys
    if keys:
        chips.chip(chips.current if chips.current in keys else keys[0]).setFocus(
            Qt.FocusReason.ShortcutFocusReason
        )
