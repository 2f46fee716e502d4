"""Names that the firm does not know: each becomes an entry of its own, or means a known one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.exchange.compare.new_names import NewName, NewNames
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.headers.renames import PEOPLE, Rename
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, Tone
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_FEW, _MOST = 4, 100
_LONGEST = 60
_CHOICE_WIDTH = 240
_PADDING = 12
_ICON = 32
_AS_IT_IS = None
_BLANK = ""


class NamesCard(Card):
    """`renamed` carries what a name is, the name, and what it means: None where it means itself."""

    renamed = Signal(str, str, object)

    def __init__(self, language: Language) -> None:
        super().__init__(padding=_PADDING)
        self._language = language
        self._names: list[NewName] = []
        self._found = NewNames()
        self._renames: dict[tuple[str, str], str] = {}
        self._is_open = False
        self.choices: list[ComboBox] = []
        self.title = Label("", "small_strong", elide=True)
        self.note = Label("", "caption", elide=True)
        self.more = Button("", kind=Kind.GHOST, compact=True)
        self.more.clicked.connect(self._on_more)
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(ToneIcon("users", Tone.INFO, size=_ICON))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.note)
        head.addLayout(words, 1)
        head.addWidget(self.more)
        self.body.addLayout(head)
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(_ICON + SPACE_3, SPACE_2, 0, 0)
        self._list.setSpacing(SPACE_2)
        self.body.addWidget(self._rows)

    def show_names(self, found: NewNames, renames: tuple[Rename, ...]) -> None:
        """Show the names that are left, and those that were said to mean others."""
        self._found = found
        self._renames = {(each.what, each.word): each.meant for each in renames}
        said = [NewName(each.what, each.word, 0) for each in renames]
        self._names = [*said, *found.names]
        self.setVisible(bool(self._names))
        title = self.tr("Names that the firm does not know: {count}")
        self.title.setText(title.format(count=f"{len(self._names):,}"))
        self.note.setText(
            self.tr("People become former colleagues, others new entries of their lists.")
        )
        self._show_rows()

    def _show_rows(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.choices = []
        shown = self._names[: _MOST if self._is_open else _FEW]
        for name in shown:
            self._list.addWidget(self._row(name))
        self.more.setVisible(len(self._names) > _FEW)
        words = self.tr("Show fewer") if self._is_open else self.tr("Show all")
        self.more.setText(words)
        self.more.updateGeometry()

    def _row(self, name: NewName) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_3)
        line.addWidget(Label(one_line(name.word, _LONGEST), "body", elide=True), 1)
        line.addWidget(Label(self._about(name), "caption", elide=True), 1)
        choice = ComboBox()
        choice.setFixedWidth(_CHOICE_WIDTH)
        choice.setAccessibleName(name.word)
        is_person = name.what == PEOPLE
        choice.add(
            self.tr("Add as a former colleague") if is_person else self.tr("Add to the list"),
            _AS_IT_IS,
        )
        choice.add(self.tr("Leave blank"), _BLANK)
        for known in self._found.known.get(name.what, ()):
            choice.add(one_line(known, _LONGEST), known)
        meant = self._renames.get((name.what, name.word), _AS_IT_IS)
        choice.set_current_key(meant)
        if choice.currentIndex() < 0 and meant:
            choice.add(one_line(meant, _LONGEST), meant)
            choice.set_current_key(meant)
        choice.key_changed.connect(partial(self._on_chosen, name))
        self.choices.append(choice)
        line.addWidget(choice)
        return row

    def _about(self, name: NewName) -> str:
        what = (
            self.tr("Person")
            if name.what == PEOPLE
            else self._language.say(FIELD_BY_KEY[name.what].title)
        )
        if not name.cells:
            return what
        cells = self.tr("cells: {count}").format(count=f"{name.cells:,}")
        return f"{what} · {cells}"

    def _on_chosen(self, name: NewName, meant: str | None) -> None:
        self.renamed.emit(name.what, name.word, meant)

    def _on_more(self) -> None:
        self._is_open = not self._is_open
        self._show_rows()
