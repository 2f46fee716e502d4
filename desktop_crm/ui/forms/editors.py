"""Inputs that know which value they hold: text, money, number, day, choice, switch, stars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.amounts import parse_amount
from desktop_crm.core.money import format_number
from desktop_crm.core.problems import Problem
from desktop_crm.core.unreadable import UnreadableError
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.widgets.check_box import CheckBox
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.date_edit import DateEdit
from desktop_crm.ui.widgets.inputs import LineEdit, MoneyEdit, TextEdit
from desktop_crm.ui.widgets.stars import Stars

Choices = Sequence[tuple[str, object]]
_LONGEST_CHIP = 28


class Editor(Protocol):
    """What a form needs of an input."""

    @property
    def widget(self) -> QWidget:
        """The input itself."""

    def value(self) -> Any:
        """The value, None while nothing readable stands there."""

    def set_value(self, value: Any) -> None:
        """Show a value."""

    def problem(self) -> Problem | None:
        """What keeps the text from being a value; its field is empty."""

    def on_changed(self, slot: Callable[[], object]) -> None:
        """Call the slot at each change."""


class LineEditor:
    """One line of text."""

    def __init__(self, placeholder: str = "", *, icon: str = "") -> None:
        self.widget = LineEdit(placeholder=placeholder, icon=icon)

    def value(self) -> str:
        """The text as typed."""
        return self.widget.text()

    def set_value(self, value: Any) -> None:
        """Show a text; several numbers are joined."""
        text = ", ".join(value) if isinstance(value, tuple) else str(value or "")
        self.widget.setText(" ".join(text.split()))
        self.widget.setCursorPosition(0)

    def problem(self) -> Problem | None:
        """A text is always readable."""
        return None

    def on_changed(self, slot: Callable[[], object]) -> None:
        """At each character, not while an input method composes."""
        self.widget.textChanged.connect(slot)


class ParagraphEditor:
    """Several lines of text."""

    def __init__(self, placeholder: str = "", rows: int = 2) -> None:
        self.widget = TextEdit(placeholder, rows=rows)

    def value(self) -> str:
        """The text as typed."""
        return self.widget.toPlainText()

    def set_value(self, value: Any) -> None:
        """Show a text."""
        self.widget.setPlainText(str(value or ""))

    def problem(self) -> Problem | None:
        """A text is always readable."""
        return None

    def on_changed(self, slot: Callable[[], object]) -> None:
        """At each change."""
        self.widget.textChanged.connect(slot)


class AmountEditor:
    """An amount of money: `1.5万` is understood."""

    def __init__(self, placeholder: str = "") -> None:
        self.widget = MoneyEdit(placeholder=placeholder)

    def value(self) -> Decimal | None:
        """The amount, None when empty or unreadable."""
        try:
            return parse_amount(self.widget.text()) if self.widget.text().strip() else None
        except UnreadableError:
            return None

    def set_value(self, value: Any) -> None:
        """Show an amount, or a text that is none yet."""
        shown = format_number(value).replace("−", "-") if isinstance(value, Decimal) else value
        self.widget.setText("" if shown is None else str(shown))

    def problem(self) -> Problem | None:
        """A text that is no amount cannot be kept."""
        is_lost = self.widget.text().strip() and self.value() is None
        return Problem("", "number.unreadable", blocks=True) if is_lost else None

    def on_changed(self, slot: Callable[[], object]) -> None:
        """At each character."""
        self.widget.textChanged.connect(slot)


class NumberEditor(AmountEditor):
    """A whole number."""

    @override
    def value(self) -> Any:
        """The number, None when empty or unreadable."""
        amount = super().value()
        if amount is None or amount != amount.to_integral_value():
            return None
        return int(amount)

    @override
    def set_value(self, value: Any) -> None:
        """Show a number."""
        self.widget.setText("" if value is None else str(value))


class DayEditor:
    """A day."""

    def __init__(self, today: Callable[[], date]) -> None:
        self.widget = DateEdit(today=today, placeholder="2026-01-31")

    def value(self) -> date | None:
        """The day, None when empty or unreadable."""
        return self.widget.value()

    def set_value(self, value: Any) -> None:
        """Show a day, or a text that is none yet."""
        if isinstance(value, str):
            self.widget.setText(value)
        else:
            self.widget.set_value(value)

    def problem(self) -> Problem | None:
        """A text that is no day cannot be kept."""
        is_day = self.widget.is_valid()
        return None if is_day else Problem("", "date.unreadable", blocks=True)

    def on_changed(self, slot: Callable[[], object]) -> None:
        """At each character."""
        self.widget.textChanged.connect(slot)


class ChoiceEditor:
    """One of several choices, or none where that has a name."""

    def __init__(self, choices: Choices, none: str = "", *, icon: str = "") -> None:
        self.widget = ComboBox(placeholder=none, icon=icon)
        self.widget.fill([*([(none, None)] if none else []), *choices])
        self.widget.set_current_key(None if none else choices[0][1])

    def fill(self, choices: Choices) -> None:
        """Offer other choices; the chosen one stays if it is still among them."""
        none = self.widget.placeholderText()
        self.widget.fill([*([(none, None)] if none else []), *choices])
        if self.widget.currentIndex() < 0:
            self.widget.setCurrentIndex(0)

    def value(self) -> Any:
        """The key of the choice."""
        return self.widget.current_key()

    def set_value(self, value: Any) -> None:
        """Choose; a key that is not offered any more is added under its own name."""
        if value is not None and self.widget.findData(value) < 0:
            self.widget.add(str(value), value)
        self.widget.set_current_key(value)

    def problem(self) -> Problem | None:
        """A choice is always readable."""
        return None

    def on_changed(self, slot: Callable[[], object]) -> None:
        """When another one is chosen."""
        self.widget.currentIndexChanged.connect(slot)


class ChipsEditor:
    """Any number of choices, each a chip."""

    def __init__(self, choices: Choices) -> None:
        self.widget = ChipRow(exclusive=False)
        self._keys = {str(key): key for _text, key in choices}
        for text, key in choices:
            self.widget.add(str(key), one_line(text, _LONGEST_CHIP))

    def value(self) -> tuple[object, ...]:
        """The chosen keys in the order of the chips."""
        chosen = self.widget.chosen
        return tuple(key for name, key in self._keys.items() if name in chosen)

    def set_value(self, value: Any) -> None:
        """Choose these keys and no others."""
        self.widget.set_chosen({str(key) for key in value or ()})

    def problem(self) -> Problem | None:
        """A choice is always readable."""
        return None

    def on_changed(self, slot: Callable[[], object]) -> None:
        """When a chip is pressed."""
        self.widget.chosen_changed.connect(slot)


class SwitchEditor:
    """Yes or no."""

    def __init__(self, text: str) -> None:
        self.widget = CheckBox(text)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.widget.isChecked()

    def set_value(self, value: Any) -> None:
        """Tick it or not."""
        self.widget.setChecked(bool(value))

    def problem(self) -> Problem | None:
        """A tick is always readable."""
        return None

    def on_changed(self, slot: Callable[[], object]) -> None:
        """When it is ticked or cleared."""
        self.widget.toggled.connect(slot)


class _StarsBox(QWidget):
    """Stars at the left of their room."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent if isinstance(parent, QWidget) else None)
        self.stars = Stars(0, editable=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.addWidget(self.stars)
        row.addStretch(1)
        self.setFocusProxy(self.stars)
        self.stars.level_changed.connect(self._on_changed)

    def _on_changed(self, _level: int) -> None:
        self.changed.emit()


class StarsEditor:
    """1 to 5 stars, or none."""

    def __init__(self) -> None:
        self.widget = _StarsBox()

    def value(self) -> int | None:
        """The level."""
        return self.widget.stars.level or None

    def set_value(self, value: Any) -> None:
        """Show a level."""
        self.widget.stars.set_level(value or 0)

    def problem(self) -> Problem | None:
        """Stars are always readable."""
        return None

    def on_changed(self, slot: Callable[[], object]) -> None:
        """When another one is pressed."""
        self.widget.changed.connect(slot)
