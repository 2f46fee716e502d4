"""One line of the filter: a field, how it is compared, and with what."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.conditions import (
    COUNTS_DAYS,
    OPERATORS,
    Condition,
    FilterKind,
    Operator,
)
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.words import OPERATOR_TEXTS, title_of
from desktop_crm.ui.lists.value_editor import ValueEditor, value_editor
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.icon_button import IconButton

_FIELD_WIDTH = 168
_OPERATOR_WIDTH = 220


class ConditionEditor(QWidget):
    """Edits one condition; the value's editor changes with the field and the operator."""

    changed = Signal()
    removed = Signal(object)
    resized = Signal()

    def __init__(
        self,
        condition: Condition,
        *,
        listing: Listing,
        choices: FilterChoices,
        language: Language,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._listing = listing
        self._choices = choices
        self._language = language
        self._today = today
        self.field_box = ComboBox()
        self.field_box.setAccessibleName(self.tr("Field"))
        self.field_box.setFixedWidth(_FIELD_WIDTH)
        for field in listing.fields:
            self.field_box.add(title_of(field.key, language, listing), field.key)
        self.operator_box = ComboBox()
        self.operator_box.setAccessibleName(self.tr("Comparison"))
        self.operator_box.setFixedWidth(_OPERATOR_WIDTH)
        remove = IconButton("x", self.tr("Remove condition"), size=32)
        remove.clicked.connect(self._on_removed)
        self._line = QHBoxLayout()
        self._line.setSpacing(SPACE_2)
        self._line.addWidget(self.field_box)
        self._line.addWidget(self.operator_box)
        self._line.addStretch(1)
        self._line.addWidget(remove)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE_2)
        self._box.addLayout(self._line)
        self.editor = ValueEditor()
        self.field_box.set_current_key(condition.field)
        self._fill_operators(condition.operator)
        self._show_editor(condition.values)
        self.field_box.key_changed.connect(self._on_field_changed)
        self.operator_box.key_changed.connect(self._on_operator_changed)

    def condition(self) -> Condition:
        """What is entered now, complete or not."""
        return Condition(self._field, self._operator, self.editor.values())

    @property
    def _field(self) -> str:
        return str(self.field_box.current_key())

    @property
    def _kind(self) -> FilterKind:
        return self._listing.by_key[self._field].filter

    @property
    def _operator(self) -> Operator:
        return Operator(str(self.operator_box.current_key()))

    def _fill_operators(self, wanted: Operator | None) -> None:
        operators = OPERATORS[self._kind]
        self.operator_box.fill(
            [(self._language.say(OPERATOR_TEXTS[each]), each.value) for each in operators]
        )
        chosen = wanted if wanted in operators else operators[0]
        self.operator_box.set_current_key(chosen.value)

    def _show_editor(self, values: tuple[str, ...]) -> None:
        field = self._listing.by_key[self._field]
        offered = self._choices.offered(field.key) if field.is_picked else []
        old = self.editor
        self.editor = value_editor(
            field.filter,
            self._operator,
            values,
            choices=offered,
            language=self._language,
            today=self._today,
            words={"days": self.tr("days"), "no_choices": self.tr("Nothing to choose from yet")},
        )
        self.editor.changed.connect(self.changed)
        self._line.removeWidget(old)
        self._box.removeWidget(old)
        old.hide()
        old.deleteLater()
        is_wide = field.is_picked
        if is_wide and self.editor.layout() is not None:
            self._box.addWidget(self.editor)
        else:
            self._line.insertWidget(2, self.editor, 1)
        self.editor.show()
        self.resized.emit()

    def _on_field_changed(self, _key: object) -> None:
        self._fill_operators(None)
        self._show_editor(())
        self.changed.emit()

    def _on_operator_changed(self, _key: object) -> None:
        values = self.editor.values()
        is_other_unit = (self._operator in COUNTS_DAYS) != all(each.isdigit() for each in values)
        keeps = not (self._kind is FilterKind.DAY and is_other_unit)
        self._show_editor(values if keeps else ())
        self.changed.emit()

    def _on_removed(self) -> None:
        self.removed.emit(self)
