"""The head of a list page: how many records there are, and what can be done with all of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.ui.actions import Actions
from desktop_crm.ui.lists.spec import ListPageSpec, Neighbour
from desktop_crm.ui.palette.head_search import HeadSearch
from desktop_crm.ui.theme.tokens import BODY, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.link import Link

_COUNTS_ROOM = 236


class ListHead(QWidget):
    """Title and counts at the left; search, import, export and the primary button at the right.

    `wanted` carries the route of a neighbouring list that was pressed.
    """

    wanted = Signal(object)

    def __init__(
        self,
        spec: ListPageSpec,
        actions: Actions,
        language: Language,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._spec = spec
        self._actions = actions
        self._language = language
        self._is_empty = False
        self._counts = Label("", "caption", color="text2", elide=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addLayout(self._make_title())
        words.addWidget(self._counts)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(SPACE_2)
        self.row.addLayout(words, 1)
        self.row.addWidget(HeadSearch(actions))
        self.buttons = self._make_buttons()
        for key, button in self.buttons.items():
            self.row.addWidget(button)
            button.clicked.connect(actions.action(key).trigger)
        actions.refreshed.connect(self._follow_actions)
        self._follow_actions()

    def _make_title(self) -> QHBoxLayout:
        """The title, and the lists beside this one."""
        row = QHBoxLayout()
        row.setSpacing(SPACE_3)
        row.addWidget(Label(self._language.say(self._spec.title), "title"))
        for each in self._spec.neighbours:
            link = Link(self._language.say(each.title), size=BODY, color="text2", elide=True)
            link.clicked.connect(partial(self._on_neighbour, each))
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignBottom)
        row.addStretch(1)
        return row

    def _on_neighbour(self, chosen: Neighbour) -> None:
        self.wanted.emit(chosen.route())

    def _make_buttons(self) -> dict[str, Button]:
        buttons: dict[str, Button] = {}
        if self._spec.imports:
            buttons["file.import"] = Button(self.tr("Import"), icon="upload")
        buttons["list.export"] = Button(self.tr("Export to Excel"), icon="download")
        if self._spec.new and self._spec.new_text is not None:
            words = self._language.say(self._spec.new_text)
            buttons[self._spec.new] = Button(words, kind=Kind.PRIMARY, icon="plus")
        return buttons

    @property
    def counts(self) -> str:
        """The line under the title."""
        return self._counts.text()

    def say(self, words: str) -> None:
        """Say something else under the title; it has its room before the search box."""
        self._counts.setText(words)
        wanted = self._counts.fontMetrics().horizontalAdvance(words)
        self._counts.setMinimumWidth(min(wanted + 2, _COUNTS_ROOM))

    def set_counts(self, everything: int | None, this_month: int = 0) -> None:
        """Say how many records there are, and how many are of this month."""
        self._is_empty = everything == 0
        self._follow_actions()
        if not everything:
            self.say("")
            return
        words = self.tr("{count} in all").format(count=f"{everything:,}")
        if this_month and self._spec.this_month is not None:
            fresh = self._language.say(self._spec.this_month, count=f"{this_month:,}")
            words = f"{words} · {fresh}"
        self.say(words)

    def _follow_actions(self) -> None:
        """No button for what nobody can do, nor while the page itself says how to begin."""
        for key, button in self.buttons.items():
            action = self._actions.action(key)
            button.setVisible(action.isVisible() and not self._is_empty)
            button.setEnabled(action.isEnabled())
