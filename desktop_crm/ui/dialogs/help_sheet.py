"""The user's help: topics at the left, the text of one at the right, a search over all."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.dialogs.help_list import Entry, HelpList
from desktop_crm.ui.dialogs.help_topics import TOPICS, read_topic
from desktop_crm.ui.dialogs.help_view import HelpView
from desktop_crm.ui.language import InterfaceLanguage
from desktop_crm.ui.theme.palette import qcolor, tokens_of
from desktop_crm.ui.theme.tokens import SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.search_box import SearchBox
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.sheet import Sheet

_WIDTH = 960
_LIST_WIDTH = 236


class HelpSheet(Sheet):
    """Opens at a topic; speaks the language that is on, also when it changes."""

    def __init__(self, host: QWidget, language: InterfaceLanguage, *, topic: str = "") -> None:
        super().__init__(host, "", width=_WIDTH, icon="circle-question-mark")
        self._language = language
        self._visited: list[str] = []
        self.search = SearchBox()
        self.topics = HelpList()
        self.view = HelpView()
        self.back_button = IconButton("arrow-left", "", size=28)
        self._none = EmptyState("search", self.tr("No topic holds these words"), "…")
        self._right = QStackedWidget()
        self._close_button = Button("", kind=Kind.PRIMARY)
        self._lay_out()
        self._connect()
        self._say()
        self._list()
        self.show_topic(topic or TOPICS[0].key)

    def _lay_out(self) -> None:
        self.header.addWidget(self.back_button)
        side = _Side()
        side.setFixedWidth(_LIST_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_3)
        column.addWidget(self.search)
        column.addWidget(self.topics, 1)
        self._right.addWidget(self.view)
        self._right.addWidget(self._none)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(side)
        row.addWidget(Separator(vertical=True))
        row.addWidget(self._right, 1)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addLayout(row)
        self.add_button(self._close_button, primary=True)

    def _connect(self) -> None:
        self.search.text_changed.connect(self._on_search)
        self.search.submitted.connect(self.view.go_on)
        self.topics.chosen.connect(self.show_topic)
        self.view.topic_wanted.connect(self.show_topic)
        self.back_button.clicked.connect(self.go_back)
        self._close_button.clicked.connect(self.accept)
        self._language.changed.connect(self._on_language)
        for key, slot in (
            ("Alt+Left", self.go_back),
            ("Up", self.topics.go_up),
            ("Down", self.topics.go_down),
            ("PgUp", self.view.page_up),
            ("PgDown", self.view.page_down),
            ("Ctrl+F", self._focus_first),
        ):
            self.add_shortcut(key, slot)

    def _say(self) -> None:
        """Take the texts of the language that is on."""
        self.panel.title.setText(self.tr("Help"))
        self.setAccessibleName(self.tr("Help"))
        self.search.set_placeholder(self.tr("Search the help"))
        self.topics.setAccessibleName(self.tr("Topics"))
        self.back_button.set_name(self.tr("Back to the topic before"))
        self._none.set_texts(
            "search",
            self.tr("No topic holds these words"),
            self.tr("Try a shorter word, or the name of the button that you mean."),
        )
        self._close_button.setText(self.tr("Close"))

    # Topics

    @property
    def topic(self) -> str:
        """The key of the topic on show."""
        return self._visited[-1] if self._visited else ""

    def show_topic(self, key: str) -> None:
        """Show a topic; one that does not exist changes nothing."""
        if key not in {topic.key for topic in TOPICS}:
            return
        if key != self.topic:
            self._visited.append(key)
        self._show()

    def go_back(self) -> None:
        """Show the topic that was read before this one."""
        if len(self._visited) > 1:
            self._visited.pop()
            self._show()

    def _show(self) -> None:
        text = read_topic(self.topic, self._language.code)
        self.view.show_text(text, wanted=self.search.text())
        self.topics.choose(self.topic)
        self._right.setCurrentWidget(self.view)
        self.back_button.setVisible(len(self._visited) > 1)

    def _list(self) -> None:
        """The topics that hold the words of the search."""
        texts = {topic: read_topic(topic.key, self._language.code) for topic in TOPICS}
        wanted = self.search.text()
        self.topics.show_topics(
            [
                Entry(topic.key, topic.icon, text.title)
                for topic, text in texts.items()
                if text.holds(wanted)
            ]
        )

    def _on_search(self, _text: str) -> None:
        self._list()
        found = self.topics.keys
        if not found:
            self._right.setCurrentWidget(self._none)
        elif self.topic in found:
            self._show()
        else:
            self._visited[-1] = found[0]
            self._show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys that neither list nor text took are the sheet's, before its body scrolls by them."""
        is_press = event.type() == QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and watched is self.panel.content:
            self.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _on_language(self) -> None:
        self._say()
        self.search.clear()
        self._list()
        self._show()


class _Side(QWidget):
    """The ground of the list."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), qcolor(tokens_of(self).bg))
