"""One step beside the list: each change with a tick, what stands in the way, what an undo does."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.change import Conflict, Part
from desktop_crm.core.language import QT_TRANSLATE_NOOP
from desktop_crm.queries.history import What
from desktop_crm.queries.operation_details import FieldStep, RecordStep, StepDetails
from desktop_crm.ui.context import Context
from desktop_crm.ui.moments import near_moment
from desktop_crm.ui.pages.history.step_words import StepWords
from desktop_crm.ui.pages.history.values_line import ValuesLine
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.check_box import CheckBox
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link
from desktop_crm.ui.widgets.painting import paint_line
from desktop_crm.ui.widgets.scroll_area import ScrollArea

_SIDE = 16
_REASONS = {
    "changed": QT_TRANSLATE_NOOP("history", "It was changed again since, so it is left as it is."),
    "deleted": QT_TRANSLATE_NOOP(
        "history", "What it belongs to lies in the recycle bin; restore that first."
    ),
    "in_use": QT_TRANSLATE_NOOP("history", "Later records build on it, so it is left."),
}
_Ticks: TypeAlias = dict[Part, CheckBox]


class _Line(QWidget):
    """One part of a step; a warning ground when an undo would leave it alone."""

    def __init__(self) -> None:
        super().__init__()
        self.is_blocked = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_SIDE, SPACE_2, _SIDE, SPACE_2)
        self.column.setSpacing(SPACE_1)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter, area = tokens_of(self), QPainter(self), QRectF(self.rect())
        if self.is_blocked:
            painter.fillRect(area, qcolor(tokens.warning_soft))
        foot = QPointF(area.left(), area.bottom() - 1)
        paint_line(painter, foot, QPointF(area.right(), foot.y()), tokens.separator)


class StepCard(Card):
    """`undo_wanted` carries the parts to leave, `redo_wanted` and `card_wanted` what to open."""

    choice_changed = Signal()
    undo_wanted = Signal(object)
    redo_wanted = Signal()
    card_wanted = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(flush=True, parent=parent)
        self._context = context
        self._words = StepWords(context.language, context.today())
        self.details: StepDetails | None = None
        self.ticks: _Ticks = {}
        self._lines: dict[Part, tuple[_Line, Label]] = {}
        self._blocked: set[Part] = set()
        self._title = Label("", "section", wrap=True)
        self._about = Label("", "caption", color="text2", elide=True)
        self._open = Link(self.tr("Open card"))
        self._open.clicked.connect(self._on_open)
        self._content = QWidget()
        self._list = QVBoxLayout(self._content)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._after = Label("", "secondary", wrap=True)
        self._note = Label("", "caption", color="text2", elide=True)
        self.button = Button(self.tr("Undo"), kind=Kind.PRIMARY, icon="undo-2")
        self.button.clicked.connect(self._on_button)
        self._lay_out()
        self._content.hide()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._about)
        head = QHBoxLayout()
        head.setContentsMargins(_SIDE, 14, _SIDE, 10)
        head.addLayout(words, 1)
        head.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setContentsMargins(_SIDE, 10, _SIDE, 12)
        foot.setSpacing(SPACE_3)
        foot.addWidget(self._note, 1)
        foot.addWidget(self.button)
        self.body.addLayout(head)
        self.body.addWidget(ScrollArea(self._content), 1)
        self.body.addLayout(foot)
        self._open.hide()
        self.button.hide()

    @property
    def left(self) -> tuple[Part, ...]:
        """The parts that the user does not want to be taken back."""
        return tuple(
            part
            for part, tick in self.ticks.items()
            if not tick.isChecked() and part not in self._blocked
        )

    @property
    def blocked(self) -> frozenset[Part]:
        """The parts that an undo leaves alone whatever the user wants."""
        return frozenset(self._blocked)

    # A step

    def show_nothing(self) -> None:
        """No step is chosen."""
        self.details = None
        self._content.hide()
        self._title.setText("")
        self._about.setText("")
        self._note.setText("")
        self._open.hide()
        self.button.hide()

    def show_details(self, details: StepDetails) -> None:
        """Show another step; all its parts are chosen."""
        self.details = details
        row = details.step
        self._title.setText(self._words.sentence(row))
        moment = near_moment(self._context.language, row.at, self._context.today())
        who = row.who or self.tr("nobody named")
        self._about.setText(" · ".join(part for part in (moment, who, row.device) if part))
        self._open.setVisible(self._customer() is not None)
        self._clear()
        for record in details.records:
            self._add_record(record)
        if details.unlisted:
            more = self.tr("and {count} more records, which follow the same way").format(
                count=f"{details.unlisted:,}"
            )
            self._add_note(more)
        self._list.addWidget(self._after)
        self._after.setContentsMargins(_SIDE, 14, _SIDE, 14)
        self._list.addStretch(1)
        self._content.show()
        self._show_button()

    def show_conflicts(self, conflicts: Collection[Conflict]) -> None:
        """Mark what an undo would leave alone, with the reason."""
        reasons = {Part(each.table, each.record_id, each.field): each.reason for each in conflicts}
        self._blocked = set()
        for part, (line, why) in self._lines.items():
            reason = reasons.get(part) or reasons.get(Part(part.table, part.record_id))
            line.is_blocked = reason is not None
            tick = self.ticks[part]
            tick.setEnabled(reason is None)
            if reason is not None:
                self._blocked.add(part)
                tick.blockSignals(True)
                tick.setChecked(False)
                tick.blockSignals(False)
            if not why.text() and reason is not None:
                why.setText(self._context.language.say(_REASONS[reason]))
            why.setVisible(reason is not None)
            line.update()
        self._show_button()

    def _customer(self) -> object:
        """The one customer that the step is about."""
        if self.details is None:
            return None
        found = {each.customer_id for each in self.details.records if each.customer_id}
        return next(iter(found)) if len(found) == 1 else None

    # Lines

    def _clear(self) -> None:
        self.ticks, self._lines, self._blocked = {}, {}, set()
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget is not self._after:
                widget.hide()
                widget.deleteLater()

    def _add_record(self, record: RecordStep) -> None:
        if not record.fields:
            self._add_part(record.part, self._words.record(record), record.owner)
            return
        heading = Label(self._words.record(record), "small_strong", elide=True)
        heading.setContentsMargins(_SIDE, 12, _SIDE, 2)
        if self.details is not None and (
            len(self.details.records) > 1 or record.table != "customer"
        ):
            self._list.addWidget(heading)
        for field in record.fields:
            self._add_field(record, field)

    def _add_field(self, record: RecordStep, field: FieldStep) -> None:
        part = Part(record.table, record.id, field.field)
        line, _why = self._add_part(part, self._words.title(field), None)
        old, new = (self._words.value(field, value) for value in (field.old, field.new))
        line.column.insertWidget(1, ValuesLine(old, new))
        if field.later is not None:
            self._lines[part][1].setText(self._words.later(field, field.later))

    def _add_part(self, part: Part, title: str, owner: str | None) -> tuple[_Line, Label]:
        line = _Line()
        tick = CheckBox(title)
        tick.setChecked(True)
        tick.toggled.connect(partial(self._on_tick, part))
        line.column.addWidget(tick)
        if owner:
            of = Label(owner, "caption", color="text3", elide=True)
            of.setContentsMargins(28, 0, 0, 0)
            line.column.addWidget(of)
        why = Label("", "caption", color="warning", wrap=True)
        why.setContentsMargins(28, 0, 0, 0)
        line.column.addWidget(why)
        why.hide()
        is_open = self.details is not None and self.details.step.can_undo
        tick.setEnabled(is_open)
        self.ticks[part] = tick
        self._lines[part] = (line, why)
        self._list.addWidget(line)
        return line, why

    def _add_note(self, text: str) -> None:
        note = Label(text, "caption", color="text2", wrap=True)
        note.setContentsMargins(_SIDE, 10, _SIDE, 10)
        self._list.addWidget(note)

    # What an undo would do

    def _on_tick(self, _part: Part, _checked: bool) -> None:
        self._show_button()
        self.choice_changed.emit()

    def _show_button(self) -> None:
        details = self.details
        if details is None:
            return
        row = details.step
        chosen = [part for part, tick in self.ticks.items() if tick.isChecked()]
        self.button.setVisible(row.can_undo or row.undone is not None)
        self.button.set_icon("undo-2" if row.can_undo else "redo-2")
        self.button.setEnabled(bool(chosen or details.unlisted) or row.undone is not None)
        words = self.tr("Undo")
        if row.undone is not None:
            words = self.tr("Redo")
        elif self.left or self._blocked:
            words = self.tr("Undo the {count} chosen").format(
                count=f"{len(chosen) + details.unlisted:,}"
            )
        self.button.setText(words)
        note = self.tr("It can be redone afterwards.")
        if row.is_final:
            note = self.tr("This cannot be taken back.")
        elif row.undone is not None:
            note = self.tr("This step was taken back.")
        self._note.setText(note)
        self._after.setText(self._consequences(chosen) if row.can_undo else "")

    def _consequences(self, chosen: Collection[Part]) -> str:
        """What happens, by kind of change."""
        what: Mapping[Part, What] = {
            each.part: each.what for each in (self.details.records if self.details else ())
        }
        fields = sum(part.field is not None for part in chosen)
        binned = sum(what.get(part) is What.ADDED for part in chosen)
        restored = sum(what.get(part) is What.DELETED for part in chosen)
        kept = len(self.ticks) - len(chosen)
        lines = [
            text.format(count=count)
            for text, count in (
                (self.tr("Fields that get their old value back: {count}"), fields),
                (self.tr("Records that go to the recycle bin: {count}"), binned),
                (self.tr("Records that come back: {count}"), restored),
                (self.tr("Left as they are: {count}"), kept),
            )
            if count
        ]
        return "\n".join([self.tr("After undoing"), *lines]) if lines else ""

    def _on_button(self) -> None:
        if self.details is None:
            return
        if self.details.step.can_undo:
            self.undo_wanted.emit(self.left)
        else:
            self.redo_wanted.emit()

    def _on_open(self) -> None:
        customer = self._customer()
        if customer is not None:
            self.card_wanted.emit(customer)
