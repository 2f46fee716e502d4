"""One operation of the history in full, with the way to take it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_crm.queries.history import HistoryRow
from desktop_crm.ui.context import Context
from desktop_crm.ui.long_text import breakable, one_line
from desktop_crm.ui.pages.card.history_words import HistoryWords
from desktop_crm.ui.theme.tokens import Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button
from desktop_crm.ui.widgets.facts import FactRow
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 620
_LABEL_WIDTH = 170
_LONGEST, _LONGEST_TITLE = 400, 60


class OperationSheet(Sheet):
    """Each value before and after."""

    undo_wanted = Signal(object)
    parts_wanted = Signal(object)

    def __init__(self, context: Context, host: QWidget, row: HistoryRow) -> None:
        words = HistoryWords(context.language, context.today())
        item = words.item(row)
        subtitle = f"{words.day(row)} {item.detail}"
        super().__init__(
            host, item.sentence, subtitle=subtitle, width=_WIDTH, icon=item.icon, tone=item.tone
        )
        self.row = row
        for line in words.lines(row):
            if line.has_values:
                value = f"{breakable(line.old, _LONGEST)}  →  {breakable(line.new, _LONGEST)}"
                title = one_line(line.title, _LONGEST_TITLE)
                self.body.addWidget(FactRow(title, value, label_width=_LABEL_WIDTH))
            else:
                title = breakable(line.title, _LONGEST)
                self.body.addWidget(Label(title, "secondary", color="text", wrap=True))
        if row.unlisted:
            more = self.tr("and {count} more records").format(count=row.unlisted)
            self.body.addWidget(Label(more, "caption"))
        if row.is_elsewhere and row.can_undo:
            warning = self.tr("This step also changed other records; undoing takes all of it back.")
            self.body.addWidget(Banner(warning, tone=Tone.WARNING))
        self._add_buttons()

    def _add_buttons(self) -> None:
        self.add_cancel(self.tr("Close"))
        if self.row.can_undo:
            parts = self.add_button(Button(self.tr("Restore single values…"), icon="list-checks"))
            parts.clicked.connect(self._on_parts)
            undo = self.add_button(Button(self.tr("Undo"), icon="undo-2"), primary=True)
            undo.clicked.connect(self._on_undo)

    def _on_undo(self) -> None:
        self.accept()
        self.undo_wanted.emit(self.row)

    def _on_parts(self) -> None:
        self.accept()
        self.parts_wanted.emit(self.row)
