"""The forms that were not saved: going on with one, or throwing it away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.drafts import KeptDraft
from desktop_crm.ui.context import Context
from desktop_crm.ui.dialogs.draft_openers import OPENERS
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.moments import near_moment
from desktop_crm.ui.theme.tokens import SPACE_2
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 640
_LONGEST = 80


def show_drafts(context: Context, host: QWidget) -> None:
    """List what was typed and not saved."""
    context.background.drafts(partial(_show, context, host), owner=host)


def _show(context: Context, host: QWidget, drafts: Sequence[KeptDraft]) -> None:
    DraftsSheet(context, host, drafts).open()


class DraftsSheet(Sheet):
    """The newest first; the first one has the focus, Enter goes on with it."""

    def __init__(self, context: Context, host: QWidget, drafts: Sequence[KeptDraft]) -> None:
        super().__init__(host, "", width=_WIDTH, icon="file-text")
        self.panel.title.setText(self.tr("Forms that were not saved"))
        self.setAccessibleName(self.title)
        self.context = context
        self._host = host
        self.open_buttons: list[Button] = []
        self.discard_buttons: list[Button] = []
        self._lines: dict[UUID, QWidget] = {}
        self._empty = EmptyState(
            "circle-check",
            self.tr("Everything is saved"),
            self.tr("What you type into a form and do not save waits here."),
        )
        for draft in drafts:
            self._add(draft)
        self.body.addWidget(self._empty)
        self._empty.setVisible(not drafts)
        close = self.add_button(Button(self.tr("Close")), primary=True)
        close.clicked.connect(self.accept)

    def _add(self, draft: KeptDraft) -> None:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(one_line(draft.title, _LONGEST), "strong", elide=True))
        at = near_moment(self.context.language, draft.saved_at, self.context.today())
        words.addWidget(Label(self.tr("typed {when}").format(when=at), "caption"))
        row.addLayout(words, 1)
        discard = Button(self.tr("Discard"), kind=Kind.GHOST, compact=True)
        discard.clicked.connect(partial(self._discard, draft))
        self.discard_buttons.append(discard)
        row.addWidget(discard)
        if draft.form in OPENERS:
            go_on = Button(self.tr("Go on"), compact=True)
            go_on.clicked.connect(partial(self._open, draft))
            self.open_buttons.append(go_on)
            row.addWidget(go_on)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(line)
        column.addWidget(Separator())
        self._lines[draft.id] = holder
        self.body.addWidget(holder)

    def _open(self, draft: KeptDraft, *_checked: Any) -> None:
        self.accept()
        OPENERS[draft.form](self.context, self._host, draft)

    def _discard(self, draft: KeptDraft, *_checked: Any) -> None:
        self.context.background.drop_draft(
            form=draft.form, subject=draft.subject, owner=self.context.background
        )
        self._lines.pop(draft.id).hide()
        self._empty.setVisible(not self._lines)

    @override
    def _focus_first(self) -> None:
        super()._focus_first()
        if self.open_buttons:
            self.open_buttons[0].setFocus(Qt.FocusReason.TabFocusReason)
