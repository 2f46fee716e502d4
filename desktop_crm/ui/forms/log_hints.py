"""Chips for what the typed words speak of: days, promised payments, numbers of records."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.core.log_hints import DayHint, day_hints, number_hints
from desktop_crm.queries.card_forms import LogForm
from desktop_crm.ui.forms.log_fields import LogFields
from desktop_crm.ui.forms.log_plan import LogPlan
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import short_day
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.chip import Chip
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.label import Label

_PROMISED = "promised_payment"
_MOST = 3
_LONGEST = 20
_TOP = 6


class LogHints(QWidget):
    """Follows the text; pressing a chip plans the day or links the number, once more undoes it.

    `complaint_ids` are the complaints whose steps shall tell of the contact.
    """

    def __init__(
        self,
        language: Language,
        today: Callable[[], date],
        form: LogForm,
        fields: LogFields,
        plan: LogPlan,
    ) -> None:
        super().__init__()
        self._language = language
        self._today = today
        self._form = form
        self._fields = fields
        self._plan = plan
        self._numbers = {each: number for number, each in form.known.complaints.items()}
        self._orders = {each: number for number, each in form.known.orders.items()}
        self._offered: tuple[object, ...] = ()
        self._step = ""
        self.days: dict[str, DayHint] = {}
        self.chips = ChipRow(exclusive=False)
        self.chips.setAccessibleName(self.tr("Found in the text"))
        label = Label(self.tr("Found in the text"), "caption", color="text2")
        label.setContentsMargins(0, _TOP, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(label, 0)
        row.addWidget(self.chips, 1)
        self.hide()
        fields.text.textChanged.connect(self._read)
        plan.days.changed.connect(self._mark)

    @property
    def complaint_ids(self) -> tuple[UUID, ...]:
        """The complaints that were chosen."""
        chosen = self.chips.chosen
        return tuple(each for each in self._numbers if f"complaint {each}" in chosen)

    def _read(self) -> None:
        text, known = self._fields.text.toPlainText(), self._form.known
        days = day_hints(text, today=self._today(), calendar=self._form.calendar)[:_MOST]
        complaints = number_hints(text, known.complaints)[:_MOST]
        orders = number_hints(text, known.orders)[:_MOST]
        offered = (days, complaints, orders)
        if offered != self._offered:
            self._offered = offered
            self._offer(days, complaints, orders)

    def _offer(
        self, days: tuple[DayHint, ...], complaints: tuple[UUID, ...], orders: tuple[UUID, ...]
    ) -> None:
        kept = self.chips.chosen
        self.chips.clear()
        self.days = {f"day {each.day} {each.words}": each for each in days}
        for key, hint in self.days.items():
            note = short_day(self._language, hint.day, self._today())
            self._add(key, self._day_words(hint), "calendar", partial(self._on_day, key), note)
        for each in complaints:
            text = self.tr("Complaint {number}").format(number=one_line(self._numbers[each], 40))
            self._add(f"complaint {each}", text, "message-square-warning", None)
        for each in orders:
            text = self.tr("Order {number}").format(number=one_line(self._orders[each], 40))
            self._add(f"order {each}", text, "package", partial(self._on_order, each))
        self.chips.set_chosen({key for key in kept if key in self.chips.keys})
        self._mark()
        self.setVisible(bool(self.chips.keys))
        self.updateGeometry()

    def _add(
        self, key: str, text: str, icon: str, pressed: Callable[[], None] | None, note: str = ""
    ) -> Chip:
        chip = self.chips.add(key, text, icon=icon, note=note)
        if pressed is not None:
            chip.clicked.connect(pressed)
        chip.show()
        return chip

    def _day_words(self, hint: DayHint) -> str:
        if not hint.is_promise:
            return one_line(hint.words, _LONGEST)
        if hint.amount is None:
            return self.tr("Payment promised")
        amount = self._language.money(hint.amount)
        return self.tr("Payment promised: {amount}").format(amount=amount)

    def _mark(self) -> None:
        """The chip of the planned day stands out, however the day was chosen."""
        day = self._plan.days.value()
        for key, hint in self.days.items():
            self.chips.chip(key).setChecked(day == hint.day)

    def _on_day(self, key: str) -> None:
        hint = self.days[key]
        is_on = self.chips.chip(key).isChecked()
        self._plan_for(hint.day if is_on else None, self._step_of(hint) if is_on else "")
        if hint.is_promise:
            self._fields.propose_outcome(_PROMISED, chosen=is_on)

    def _step_of(self, hint: DayHint) -> str:
        if not hint.is_promise:
            return ""
        if hint.amount is None:
            return self.tr("Collect the promised payment")
        amount = self._language.money(hint.amount)
        return self.tr("Collect the promised {amount}").format(amount=amount)

    def _on_order(self, order_id: UUID) -> None:
        is_on = self.chips.chip(f"order {order_id}").isChecked()
        number = one_line(self._orders[order_id], 40)
        day = self._plan.days.value()
        if is_on and day is None:
            day = next((each.day for each in self.days.values()), None)
            tomorrow = self._today() + timedelta(days=1)
            day = day or self._form.calendar.working_day_from(tomorrow)
        step = self.tr("Come back on order {number}").format(number=number) if is_on else ""
        self._plan_for(day, step)

    def _plan_for(self, day: date | None, step: str) -> None:
        """Plan it; words that the user wrote stay."""
        if self._plan.step.text().strip() == self._step:
            self._plan.step.setText(step)
            self._step = step
        self._plan.days.set_value(day)
        self._plan.days.changed.emit()
