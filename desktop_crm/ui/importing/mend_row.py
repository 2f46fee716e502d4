"""One cell with a problem: where it stands, what the file says there, and what is typed instead."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

from desktop_crm.core.dates import DateOrder
from desktop_crm.core.language import Language
from desktop_crm.exchange.clean.fix_results import day_words
from desktop_crm.exchange.clean.problems import REASONS
from desktop_crm.exchange.clean.typed_cells import read_typed
from desktop_crm.exchange.clean.values import Bad
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.group_words import ORDER_WORDS
from desktop_crm.exchange.headers.mapping import SheetMapping
from desktop_crm.exchange.mending import MendCell, value_words
from desktop_crm.ui.importing.answer_button import AnswerButton
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.tokens import CONTROL, SPACE_1, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.inputs import LineEdit
from desktop_crm.ui.widgets.label import Label

PLACE_WIDTH, ANSWER_WIDTH, BACK = 112, 92, 28
_EDIT, _EDIT_OF_DAY = 200, 132
SHARES = (4, 3, 4)
"""How the name, what the file says and what is said to it share the rest of the width."""
_LONGEST = 60
_LONGEST_TYPED = 2_000
_UP_OR_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def edit_width(answers: int) -> int:
    """How wide the line is; a day beside its readings needs less than other values."""
    return _EDIT_OF_DAY if answers else _EDIT


class _Edit(LineEdit):
    """Escape takes what was typed away before it closes anything; arrows go to the next row."""

    left = Signal()
    moved = Signal(int)

    def __init__(self, width: int) -> None:
        super().__init__()
        self.accepted_text = ""
        self.setFixedSize(width, CONTROL)
        self.setMaxLength(_LONGEST_TYPED)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _UP_OR_DOWN.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape and self.text() != self.accepted_text:
            self.setText(self.accepted_text)
        elif step is not None:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()


class MendRow(QWidget):
    """`typed` carries the text that stands in place of the cell, None when it is taken back.

    A text that cannot be read is said to be wrong and goes nowhere; `moved` asks for the row before
    or after. `in_force` is how an ambiguous day is read where nothing is typed.
    """

    typed = Signal(object)
    moved = Signal(int)

    def __init__(
        self,
        cell: MendCell,
        language: Language,
        *,
        name_sheet: bool,
        answers: int = 0,
        in_force: DateOrder | None = None,
    ) -> None:
        super().__init__()
        self._in_force = in_force
        self._language = language
        self._mapping: SheetMapping | None = None
        self.cell = cell
        place = self.tr("Row {row}").format(row=f"{cell.place.row:,}")
        if name_sheet:
            place = f"{one_line(cell.sheet, _LONGEST)} · {place}"
        column = one_line(cell.column, _LONGEST)
        self.edit = _Edit(edit_width(answers))
        self.edit.setPlaceholderText(column)
        self.edit.setAccessibleName(f"{place} · {column}")
        self.edit.left.connect(self.take)
        self.edit.moved.connect(self.moved)
        self.edit.textEdited.connect(self._on_edited)
        self.answers = [
            self._answer(order, day_words(day, language), day.isoformat(), place)
            for order, day in cell.readings
        ]
        self.back = IconButton("undo-2", self.tr("Take back"), size=BACK)
        self.back.setAccessibleName(self.tr("Take back: {place}").format(place=place))
        self.back.clicked.connect(self._on_back)
        self.said = Label("", "caption", wrap=True)
        self._lay_out(place, answers)

    def _lay_out(self, place: str, answers: int) -> None:
        """All rows of a list have the same columns; `answers` of them hold buttons."""
        where = Label(place, "secondary", elide=True)
        where.setFixedWidth(PLACE_WIDTH)
        text = one_line(self.cell.text, _LONGEST)
        stands = Label(text or self.tr("blank"), "body", elide=True)
        stands.set_color("danger" if text else "text3")
        keep = self.back.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.back.setSizePolicy(keep)
        self.setFixedHeight(CONTROL + SPACE_2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE_1, 0, SPACE_1)
        row.setSpacing(SPACE_3)
        row.addWidget(where)
        name = Label(self.cell.name, "body", elide=True)
        for label, share in zip((name, stands), SHARES, strict=False):
            row.addWidget(_sharing(label), share)
        for button in self.answers:
            row.addWidget(button)
        for _missing in range(answers - len(self.answers)):
            row.addSpacing(ANSWER_WIDTH + SPACE_3)
        row.addWidget(self.edit)
        row.addWidget(self.back)
        row.addWidget(_sharing(self.said), SHARES[-1])

    def _answer(self, order: DateOrder, words: str, text: str, place: str) -> AnswerButton:
        button = AnswerButton(words, compact=True)
        button.setFixedSize(ANSWER_WIDTH, CONTROL)
        said = self._language.say(ORDER_WORDS[order])
        button.setAccessibleName(f"{place} · {said} → {words}")
        button.clicked.connect(partial(self._on_answer, text))
        return button

    @override
    def hasHeightForWidth(self) -> bool:
        return False  # what is said wraps within the height that all rows have

    # Showing

    def show_cell(self, cell: MendCell, mapping: SheetMapping) -> None:
        """Show the cell as it is now; what is being typed is left alone."""
        self._mapping = mapping
        self.cell, text = cell, self.edit.text()
        was_accepted = text.strip() == self.edit.accepted_text
        self.edit.accepted_text = cell.typed or ""
        if was_accepted or not self.edit.hasFocus():
            if self._reason(text) is None and text.strip() != self.edit.accepted_text:
                self.edit.setText(self.edit.accepted_text)
            self._tell()
        self.back.setVisible(cell.typed is not None)
        for button, (order, day) in zip(self.answers, cell.readings, strict=False):
            is_read_so = cell.typed is None and order is self._in_force
            button.set_chosen(is_read_so or cell.typed == day.isoformat())

    def _reason(self, text: str) -> str | None:
        """Why a text cannot stand there; None when it can, or when there is none."""
        if not text.strip() or self._mapping is None:
            return None
        value = read_typed(self._mapping, self.cell.place.column, text)
        return value.reason if isinstance(value, Bad) else None

    def _tell(self) -> None:
        """Say how the text was understood, what is wrong with it, or what the import says of it."""
        text, language = self.edit.text(), self._language
        reason, is_wrong = self._reason(text), True
        if reason is not None:
            words = language.say(REASONS[reason])
        elif self.cell.typed is None or not text:
            words = ""
        elif self.cell.problem is not None:
            words = language.say(REASONS[self.cell.problem.reason])
        else:
            words, is_wrong = self._understood(text), False
        self.said.setText(words)
        self.said.set_color("danger" if is_wrong else "success")
        self.edit.set_problem(bool(words) and is_wrong)
        self.edit.setAccessibleDescription(words)

    def _understood(self, text: str) -> str:
        """What the text was read as, where that is not just what it says."""
        if self._mapping is None:
            return ""
        index = self.cell.place.column
        column = next((each for each in self._mapping.columns if each.index == index), None)
        known = FIELD_BY_KEY.get(column.field or "") if column else None
        value = read_typed(self._mapping, index, text)
        words = value_words(value, known.kind if known else None, self._language)
        taken = self.tr("Taken: {value}").format(value=one_line(words, _LONGEST))
        return taken if words != text.strip() else self.tr("Taken")

    # Typing

    def take(self) -> bool:
        """Let what is typed stand there; whether it can."""
        text = self.edit.text().strip()
        if self._reason(text) is not None:
            self._tell()
            return False
        if text != self.edit.accepted_text:
            self.edit.accepted_text = text
            self.typed.emit(text or None)
        return True

    def _on_edited(self, _text: str) -> None:
        """While somebody types, nothing is wrong yet."""
        self.said.setText("")
        self.edit.set_problem(False)

    def _on_answer(self, text: str) -> None:
        self.edit.setText(text)
        self.take()

    def _on_back(self) -> None:
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.setText("")
        self.take()


def _sharing(label: Label) -> Label:
    """A label that takes its share of the width, whatever it says."""
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
