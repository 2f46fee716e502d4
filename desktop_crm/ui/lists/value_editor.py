"""Editors for the values of a condition, one for each way to compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.language import Language
from desktop_crm.queries.listing.choice import Choice
from desktop_crm.queries.listing.conditions import (
    COUNTS_DAYS,
    WITHOUT_VALUE,
    FilterKind,
    Operator,
)
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.chip_row import ChipRow
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.date_edit import DateEdit
from desktop_crm.ui.widgets.inputs import LineEdit, MoneyEdit
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea

_CHIPS_HEIGHT = 118
_CHIPS_WIDTH = 580
_DROPPED = str.maketrans("", "", ",，¥￥% ％")
_LEVELS = (1, 2, 3, 4, 5)


class ValueEditor(QWidget):
    """Gives the values of a condition as canonical texts."""

    changed = Signal()

    def values(self) -> tuple[str, ...]:
        """What was entered."""
        return ()


class TextValue(ValueEditor):
    """Words, or figures with a unit behind them."""

    def __init__(
        self, values: Sequence[str], *, count: int = 1, figures: bool = False, unit: str = ""
    ) -> None:
        super().__init__()
        self._figures = figures
        self.edits: list[LineEdit] = []
        row = _row(self)
        for place in range(count):
            if place:
                row.addWidget(Label("–", "secondary"))
            text = values[place] if place < len(values) else ""
            edit = MoneyEdit(text) if figures else LineEdit(text)
            edit.textChanged.connect(self._on_changed)
            self.edits.append(edit)
            row.addWidget(edit, 1)
        if unit:
            row.addWidget(Label(unit, "secondary"))

    def _on_changed(self, _text: str) -> None:
        self.changed.emit()

    @override
    def values(self) -> tuple[str, ...]:
        """What was typed, figures without their signs."""
        texts = [edit.text().strip() for edit in self.edits]
        return tuple(text.translate(_DROPPED) if self._figures else text for text in texts)


class LevelValue(ValueEditor):
    """One level, or two."""

    def __init__(self, values: Sequence[str], *, count: int = 1) -> None:
        super().__init__()
        self.boxes: list[ComboBox] = []
        row = _row(self)
        for place in range(count):
            if place:
                row.addWidget(Label("–", "secondary"))
            box = ComboBox()
            for level in _LEVELS:
                box.add("★" * level, str(level))
            box.set_current_key(values[place] if place < len(values) else None)
            box.key_changed.connect(self._on_changed)
            self.boxes.append(box)
            row.addWidget(box, 1)

    def _on_changed(self, _key: object) -> None:
        self.changed.emit()

    @override
    def values(self) -> tuple[str, ...]:
        """The chosen levels."""
        return tuple(str(box.current_key() or "") for box in self.boxes)


class DayValue(ValueEditor):
    """One day, or two."""

    def __init__(self, values: Sequence[str], *, today: Callable[[], date], count: int = 1) -> None:
        super().__init__()
        self.edits: list[DateEdit] = []
        row = _row(self)
        for place in range(count):
            if place:
                row.addWidget(Label("–", "secondary"))
            edit = DateEdit(today=today, value=_day(values[place]) if place < len(values) else None)
            edit.value_changed.connect(self.changed)
            self.edits.append(edit)
            row.addWidget(edit, 1)

    @override
    def values(self) -> tuple[str, ...]:
        """The days in ISO form; empty where there is none."""
        days = [edit.value() for edit in self.edits]
        return tuple(day.isoformat() if day else "" for day in days)


class ChoiceValue(ValueEditor):
    """Several of the firm's choices, as chips."""

    def __init__(
        self, values: Sequence[str], *, choices: Sequence[Choice], language: Language, empty: str
    ) -> None:
        super().__init__()
        self.chips = ChipRow(exclusive=False)
        for choice in choices:
            chip = self.chips.add(choice.value, choice.label(language))
            chip.setChecked(choice.value in values)
        self.chips.chosen_changed.connect(self.changed)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        if not choices:
            box.addWidget(Label(empty, "secondary", color="text3"))
            return
        scroll = ScrollArea(self.chips)
        scroll.setFixedHeight(min(_CHIPS_HEIGHT, self.chips.heightForWidth(_CHIPS_WIDTH) + 2))
        box.addWidget(scroll)

    @override
    def values(self) -> tuple[str, ...]:
        """The chosen values in the order of the chips."""
        return tuple(key for key in self.chips.keys if key in self.chips.chosen)


def _row(owner: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(owner)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_2)
    return row


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def value_editor(
    kind: FilterKind,
    operator: Operator,
    values: Sequence[str],
    *,
    choices: Sequence[Choice],
    language: Language,
    today: Callable[[], date],
    words: dict[str, str],
) -> ValueEditor:
    """The editor that suits a field and an operator; `words` are `days` and `no_choices`."""
    count = 2 if operator is Operator.BETWEEN else 1
    made: dict[FilterKind, Callable[[], Any]] = {
        FilterKind.TEXT: lambda: TextValue(values),
        FilterKind.CHOICE: lambda: ChoiceValue(
            values, choices=choices, language=language, empty=words["no_choices"]
        ),
        FilterKind.RECORD: lambda: ChoiceValue(
            values, choices=choices, language=language, empty=words["no_choices"]
        ),
        FilterKind.LEVEL: lambda: LevelValue(values, count=count),
        FilterKind.MONEY: lambda: TextValue(values, count=count, figures=True),
        FilterKind.NUMBER: lambda: TextValue(values, count=count, figures=True),
        FilterKind.DAY: lambda: DayValue(values, today=today, count=count),
        FilterKind.CHANGE: lambda: TextValue(values, figures=True, unit="%"),
    }
    if operator in WITHOUT_VALUE:
        return ValueEditor()
    if operator in COUNTS_DAYS:
        return TextValue(values, figures=True, unit=words["days"])
    editor: ValueEditor = made[kind]()
    return editor
