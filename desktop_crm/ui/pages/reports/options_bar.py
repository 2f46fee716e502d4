"""The settings of a report as controls; each change is told at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.core.errors import UserError
from desktop_crm.core.language import Language
from desktop_crm.core.periods import Month
from desktop_crm.reports.options import Option, OptionKind, OptionValue, Settings
from desktop_crm.reports.period import ALL, FROM, PERIOD, TO
from desktop_crm.ui.theme.tokens import CONTROL, SPACE_1, SPACE_2, SPACE_4
from desktop_crm.ui.widgets.check_box import CheckBox
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.date_edit import DateEdit
from desktop_crm.ui.widgets.flow_layout import FlowLayout
from desktop_crm.ui.widgets.inputs import LineEdit
from desktop_crm.ui.widgets.label import Label

_BETWEEN = "between"
_NUMBER_WIDTH = 72
_DAY_WIDTH = 136
_LIST_WIDTH = 240


class OptionsBar(QWidget):
    """One control for each option, in a row that wraps."""

    changed = Signal(object)

    def __init__(
        self,
        options: Sequence[Option],
        settings: Settings,
        *,
        language: Language,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._options = {option.key: option for option in options}
        self._settings = settings
        self._language = language
        self._today = today
        self.controls: dict[str, QWidget] = {}
        self._days: list[QWidget] = []
        self._flow = FlowLayout(SPACE_2, self)
        for option in options:
            self._add(option)
        self._show_days()

    def set_months(self, months: Sequence[Month], alarms: Sequence[Month]) -> None:
        """Offer these months, the newest first; those that fell too far are marked."""
        for key, option in self._options.items():
            control = self.controls.get(key)
            if option.kind is OptionKind.MONTH and isinstance(control, ComboBox):
                items: list[tuple[str, object]] = [(self.tr("Latest"), None)]
                for month in reversed(months):
                    name = self._language.month(month.first)
                    items.append((f"{name}  ▼" if month in alarms else name, month))
                control.fill(items)
                control.set_current_key(self._settings.month(key))

    def show_rules(self, settings: Settings) -> None:
        """Show in empty boxes the rules of the firm, by which the report was made."""
        for key, option in self._options.items():
            control = self.controls[key]
            if option.rule and isinstance(control, LineEdit):
                control.setPlaceholderText(option.write(settings.values[key]))

    def _add(self, option: Option) -> None:
        match option.kind:
            case OptionKind.FLAG:
                self._place(option, self._make_flag(option), with_title=False)
            case OptionKind.NUMBER:
                self._place(option, self._make_number(option))
            case OptionKind.DAYS:
                self._place(option, self._make_day_list(option))
            case OptionKind.DAY:
                self._days.append(self._place(option, self._make_day(option)))
            case _:
                self._place(option, self._make_choice(option))

    def _place(self, option: Option, control: QWidget, *, with_title: bool = True) -> QWidget:
        """A control behind its title, before its unit."""
        say = self._language.say
        self.controls[option.key] = control
        control.setAccessibleName(say(option.title))
        box = QWidget()
        box.setMinimumHeight(CONTROL)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, SPACE_4, 0)
        row.setSpacing(SPACE_1 + 2)
        if with_title:
            row.addWidget(Label(say(option.title), "secondary"))
        row.addWidget(control)
        if option.unit is not None:
            row.addWidget(Label(say(option.unit), "secondary"))
        self._flow.addWidget(box)
        return box

    def _make_choice(self, option: Option) -> ComboBox:
        combo = ComboBox()
        items: list[tuple[str, object]] = [
            (self._language.say(choice.title), choice.value) for choice in option.choices
        ]
        if option.key == PERIOD.key and FROM.key in self._options:
            items.append((self.tr("Between two days"), _BETWEEN))
        if option.kind is OptionKind.MONTH:
            items.append((self.tr("Latest"), None))
        combo.fill(items)
        combo.set_current_key(self._shown(option))
        combo.key_changed.connect(self._on_choice)
        return combo

    def _shown(self, option: Option) -> OptionValue:
        is_between = option.key == PERIOD.key and self._has_days()
        return _BETWEEN if is_between else self._settings.values[option.key]

    def _make_flag(self, option: Option) -> CheckBox:
        box = CheckBox(self._language.say(option.title))
        box.setChecked(self._settings.flag(option.key))
        box.toggled.connect(self._on_flag)
        return box

    def _make_number(self, option: Option) -> LineEdit:
        edit = LineEdit(option.write(self._settings.values[option.key]))
        edit.setFixedWidth(_NUMBER_WIDTH)
        edit.editingFinished.connect(self._on_number)
        return edit

    def _make_day_list(self, option: Option) -> LineEdit:
        edit = LineEdit(option.write(self._settings.values[option.key]))
        edit.setPlaceholderText(self.tr("Chosen by the program"))
        edit.setFixedWidth(_LIST_WIDTH)
        edit.editingFinished.connect(self._on_number)
        return edit

    def _make_day(self, option: Option) -> DateEdit:
        edit = DateEdit(today=self._today, value=self._settings.day(option.key))
        edit.setFixedWidth(_DAY_WIDTH)
        edit.value_changed.connect(self._on_day)
        return edit

    def _has_days(self) -> bool:
        return any(self._settings.day(option.key) is not None for option in (FROM, TO))

    def _show_days(self, *, wanted: bool = False) -> None:
        for box in self._days:
            box.setVisible(wanted or self._has_days())

    # What the user changes

    def _key_of(self, control: object) -> str:
        return next(key for key, each in self.controls.items() if each is control)

    def _set(self, key: str, value: OptionValue) -> None:
        if self._settings.values[key] != value:
            self._settings = self._settings.with_value(key, value)
            self.changed.emit(self._settings)

    def _on_choice(self, value: object) -> None:
        key = self._key_of(self.sender())
        if value == _BETWEEN:
            self._show_days(wanted=True)
            return
        if key == PERIOD.key and self._has_days():
            for option in (FROM, TO):
                self._settings = self._settings.with_value(option.key, None)
                edit = self.controls[option.key]
                if isinstance(edit, DateEdit):
                    edit.blockSignals(True)
                    edit.set_value(None)
                    edit.blockSignals(False)
            self._settings = self._settings.with_value(key, None)
        if key == PERIOD.key:
            self._show_days()
        if value is None or isinstance(value, str | Month):
            self._set(key, value)

    def _on_flag(self, checked: bool) -> None:
        self._set(self._key_of(self.sender()), checked)

    def _on_number(self) -> None:
        edit = self.sender()
        key = self._key_of(edit)
        if not isinstance(edit, LineEdit):
            return
        try:
            self._set(key, self._options[key].read(edit.text()))
        except UserError:
            edit.setText(self._options[key].write(self._settings.values[key]))

    def _on_day(self) -> None:
        edit = self.sender()
        if isinstance(edit, DateEdit) and edit.is_valid():
            self._settings = self._settings.with_value(PERIOD.key, ALL)
            self._set(self._key_of(edit), edit.value())
