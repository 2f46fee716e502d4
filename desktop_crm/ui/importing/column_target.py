"""Where the cells of one column go: a field, or what becomes of a column that no field takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.language import Language
from desktop_crm.exchange.fields import FIELD_BY_KEY, Field, ValueKind
from desktop_crm.exchange.headers.mapping import ColumnUse
from desktop_crm.exchange.import_columns import fields_for
from desktop_crm.ui.importing.column_lines import USE_TEXTS, ColumnLine, field_title
from desktop_crm.ui.theme.tokens import SPACE_1
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.segmented import Segmented

Choice: TypeAlias = tuple[str, object]
_WAYS = (ColumnUse.KEEP, ColumnUse.REMARK, ColumnUse.SKIP)
_ICONS = {
    ValueKind.DATE: "calendar",
    ValueKind.MONEY: "wallet",
    ValueKind.PHONES: "phone",
    ValueKind.PERSON: "user-check",
    ValueKind.LEVEL: "star",
    ValueKind.EMAIL: "mail",
    ValueKind.OPTION: "tag",
    ValueKind.QUANTITY: "package",
    ValueKind.RATE: "percent",
    ValueKind.COUNT: "sigma",
    ValueKind.FLAG: "check",
}
_ICON_OF = {
    "customer.name": "building-2",
    "contact.name": "user",
    "customer.address": "map-pin",
    "product.name": "package",
}
_OPENING = frozenset({Qt.Key.Key_Space, Qt.Key.Key_F4})
_MOVING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down})


class _FieldBox(ComboBox):
    """Its list is made when it is opened: there may be a hundred such boxes, of fifty fields each.

    The arrow keys, which would change the field at once, are left to the list of columns. `closed`
    tells that the list has gone, with or without a choice.
    """

    closed = Signal()

    def __init__(self, choices: Callable[[], list[Choice]]) -> None:
        super().__init__()
        self._choices = choices

    def show_choice(self, text: str, key: object, icon: str) -> None:
        """Show what is chosen now."""
        self.clear()
        self.add(text, key)
        self.setCurrentIndex(0)
        self.set_icon(icon)

    @override
    def showPopup(self) -> None:
        self.fill(self._choices())
        super().showPopup()

    @override
    def hidePopup(self) -> None:
        super().hidePopup()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if event.key() in _OPENING or (event.key() in _MOVING and not plain):
            self.showPopup()
        elif event.key() in _MOVING:
            event.ignore()
        elif event.text().strip():
            self.showPopup()
        else:
            super().keyPressEvent(event)


class ColumnTarget(QWidget):
    """A field in a box, or three ways without one; `chosen` carries a field's key or a use."""

    chosen = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self._line: ColumnLine | None = None
        self.box = _FieldBox(self._field_choices)
        self.box.key_changed.connect(self.chosen)
        self.box.closed.connect(self._on_closed)
        self.ways = Segmented(compact=True)
        for use in _WAYS:
            self.ways.add(use.value, language.say(USE_TEXTS[use]))
        self.ways.current_changed.connect(self._on_way)
        self.pick = IconButton("chevron-down", self.tr("Choose a field"), size=28)
        self.pick.clicked.connect(self.open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_1)
        row.addWidget(self.box, 1)
        row.addWidget(self.ways)
        row.addWidget(self.pick)
        row.addStretch()

    def show_line(self, line: ColumnLine) -> None:
        """Show the choice of another column, or another choice."""
        self._line = line
        column = line.column
        is_field = column.use is ColumnUse.FIELD and bool(column.field)
        if is_field:
            icon = icon_of(FIELD_BY_KEY[column.field or ""])
            self.box.show_choice(line.target(self._language), column.field, icon)
        else:
            self.ways.set_current(column.use.value)
        self.box.setVisible(is_field)
        self.ways.setVisible(not is_field)
        self.pick.setVisible(not is_field)
        name = self.tr("Where {column} goes").format(column=column.name)
        self.box.setAccessibleName(name)
        self.ways.setAccessibleName(name)

    @property
    def control(self) -> QWidget:
        """What the keys are for."""
        return self.box if not self.box.isHidden() else self.ways.button(self.ways.current)

    def open(self) -> None:
        """Offer the fields, also where none is chosen."""
        if self.box.isHidden():
            self.box.show_choice("", None, "")
            for widget in (self.ways, self.pick):
                widget.hide()
            self.box.show()
        self.box.setFocus(Qt.FocusReason.PopupFocusReason)
        self.box.showPopup()

    def _on_closed(self) -> None:
        """A list that was left without a choice leaves everything as it was."""
        if self._line is not None and self.box.current_key() is None:
            self.show_line(self._line)

    def _on_way(self, way: str) -> None:
        self.chosen.emit(ColumnUse(way))

    def _field_choices(self) -> list[Choice]:
        """The likely fields, the others, then the ways without one."""
        if self._line is None:
            return []
        line, column = self._line, self._line.column
        fields = {known.key: known for known in fields_for(line.kind)}
        guesses = line.sample.guesses if line.sample else ()
        own = [column.field] if column.field in FIELD_BY_KEY else []
        keys = dict.fromkeys([*own, *(key for key in guesses if key in fields), *fields])
        found = [
            (field_title(FIELD_BY_KEY[str(key)], line.kind, self._language), key) for key in keys
        ]
        ways = [(self._language.say(USE_TEXTS[use]), use) for use in _WAYS]
        return [*found, *ways]


def icon_of(field: Field) -> str:
    """The picture of a field's kind."""
    return _ICON_OF.get(field.key) or _ICONS.get(field.kind, "file-text")
