"""One entry of the timeline in full, with the way to correct a contact."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from desktop_crm.core.code_texts import COMPLAINT_STATE_TEXTS, SEVERITY_TEXTS
from desktop_crm.queries.custom_fields import filled_fields
from desktop_crm.queries.timeline_rows import ComplaintDetail, LogDetail, TimelineRow
from desktop_crm.ui.context import Context
from desktop_crm.ui.forms.own_facts import OwnFacts
from desktop_crm.ui.long_text import breakable
from desktop_crm.ui.pages.card.timeline_words import TimelineWords
from desktop_crm.ui.theme.tokens import Role
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.facts import FactRow
from desktop_crm.ui.widgets.inputs import TextEdit
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 600
_ROWS = 8


class EntrySheet(Sheet):
    """What was written, all of it; a corrected entry also shows what stood there first."""

    correction_wanted = Signal(object)

    def __init__(self, context: Context, host: QWidget, row: TimelineRow) -> None:
        words = TimelineWords(context.language, context.today())
        entry = words.entry(row)
        super().__init__(
            host, entry.title, subtitle=entry.when, width=_WIDTH, icon=entry.icon, tone=entry.tone
        )
        self.row = row
        match row.detail:
            case LogDetail():
                self._show_log(words, row.detail)
                self._read_own(context, row)
            case ComplaintDetail():
                self._show_complaint(context, row.detail)
            case _:
                self.body.addWidget(
                    Label(breakable(entry.body), "body", wrap=True, selectable=True)
                )
        if isinstance(row.detail, LogDetail):
            correct = self.add_button(Button(self.tr("Correct…"), icon="pencil"))
            correct.clicked.connect(self._on_correct)
        self._close_button = self.add_button(Button(self.tr("Close")), primary=True)
        self._close_button.clicked.connect(self.accept)

    @override
    def _focus_first(self) -> None:
        self._close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_log(self, words: TimelineWords, detail: LogDetail) -> None:
        self.text = _reading(detail.text)
        self.text.setAccessibleName(self.tr("What was said"))
        self.body.addWidget(self.text)
        remarks = words.remarks(detail)
        if remarks:
            self.body.addWidget(Label(breakable(remarks), "secondary", wrap=True))
        if detail.original is not None:
            self.body.addWidget(FactRow(self.tr("At first"), breakable(detail.original)))

    def _read_own(self, context: Context, row: TimelineRow) -> None:
        """What the firm's own fields say stands below."""
        self.own = OwnFacts(context.language)
        self.body.addWidget(self.own)
        context.background.read(
            filled_fields,
            self.own.show_fields,
            owner=self,
            owner_table="log_entry",
            record_id=row.id,
        )

    def _show_complaint(self, context: Context, detail: ComplaintDetail) -> None:
        self.text = _reading(detail.text)
        self.text.setAccessibleName(self.tr("What happened"))
        self.body.addWidget(self.text)
        say = context.language.say
        state = say(COMPLAINT_STATE_TEXTS[detail.state])
        self.body.addWidget(FactRow(self.tr("Status"), state))
        self.body.addWidget(FactRow(self.tr("Severity"), say(SEVERITY_TEXTS[detail.severity])))
        if detail.due_on is not None:
            color: Role = "danger" if detail.is_late else "text"
            due = context.language.date(detail.due_on)
            self.body.addWidget(FactRow(self.tr("Deadline"), due, color=color))
        if detail.solution:
            self.body.addWidget(Label(self.tr("Solution"), "secondary", color="text3"))
            self.body.addWidget(_reading(detail.solution))

    def _on_correct(self) -> None:
        self.accept()
        self.correction_wanted.emit(self.row)


def _reading(text: str) -> TextEdit:
    """A text of any length that can be read and copied."""
    lines = text.count("\n") + len(text) // 40 + 1
    edit = TextEdit(rows=max(2, min(_ROWS, lines)))
    edit.setPlainText(text)
    edit.setReadOnly(True)
    return edit
