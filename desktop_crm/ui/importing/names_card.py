"""Names that the firm does not know: each becomes an entry of its own, or means a known one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.exchange.compare.new_names import NewNames
from desktop_crm.exchange.fields import FIELD_BY_KEY
from desktop_crm.exchange.headers.renames import PEOPLE, Rename
from desktop_crm.ui.long_text import one_line
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3, Tone
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.combo_box import ComboBox
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.tone_icon import ToneIcon

_FEW, _MOST = 4, 100
_LONGEST = 60
_CHOICE_WIDTH = 240
_PADDING = 11
_ICON = 32
_AS_IT_IS = None
_BLANK = ""
_Key = tuple[str, str]


class _NameRow(QWidget):
    """One name; `chosen` carries what the card's `renamed` does."""

    chosen = Signal(str, str, object)

    def __init__(self, language: Language, what: str, word: str) -> None:
        super().__init__()
        self._language = language
        self._key = (what, word)
        self._known: tuple[str, ...] | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_3)
        self.about = Label("", "caption", elide=True)
        self.choice = ComboBox()
        self.choice.setFixedWidth(_CHOICE_WIDTH)
        self.choice.setAccessibleName(word)
        self.choice.key_changed.connect(self._on_chosen)
        line.addWidget(Label(one_line(word, _LONGEST), "body", elide=True), 1)
        line.addWidget(self.about, 1)
        line.addWidget(self.choice)

    def show_name(self, cells: int, known: tuple[str, ...], meant: str | None) -> None:
        """Say in how many cells it stands, what it could mean, and what it does mean."""
        what, _word = self._key
        is_person = what == PEOPLE
        kind = self.tr("Person") if is_person else self._language.say(FIELD_BY_KEY[what].title)
        said = self.tr("cells: {count}").format(count=f"{cells:,}")
        self.about.setText(f"{kind} · {said}" if cells else kind)
        if meant and meant not in known:
            known = (*known, meant)
        if known != self._known:
            self._known = known
            self.choice.clear()
            itself = (
                self.tr("Add as a former colleague") if is_person else self.tr("Add to the list")
            )
            self.choice.add(itself, _AS_IT_IS)
            self.choice.add(self.tr("Leave blank"), _BLANK)
            for each in known:
                self.choice.add(one_line(each, _LONGEST), each)
        self.choice.set_current_key(meant)

    def _on_chosen(self, meant: str | None) -> None:
        self.chosen.emit(*self._key, meant)


class NamesCard(Card):
    """`renamed` carries what a name is, the name, and what it means: None where it means itself."""

    renamed = Signal(str, str, object)

    def __init__(self, language: Language) -> None:
        super().__init__(padding=_PADDING)
        self._language = language
        self._found = NewNames()
        self._names: list[_Key] = []
        self._cells: dict[_Key, int] = {}
        self._meant: dict[_Key, str] = {}
        self._rows: dict[_Key, _NameRow] = {}
        self._is_open = False
        self.title = Label("", "strong", elide=True)
        self.note = Label("", "caption", elide=True)
        self.more = Button("", kind=Kind.GHOST, compact=True)
        self.more.clicked.connect(self._on_more)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_1, 0, 0, 0)
        head.setSpacing(SPACE_3 + 2)
        head.addWidget(ToneIcon("users", Tone.INFO, size=_ICON))
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.title)
        words.addWidget(self.note)
        head.addLayout(words, 1)
        head.addWidget(self.more)
        self.body.addLayout(head)
        content = QWidget()
        self._list = QVBoxLayout(content)
        self._list.setContentsMargins(_ICON + SPACE_3 + 2 + SPACE_1, SPACE_2, 0, 0)
        self._list.setSpacing(SPACE_2)
        self.body.addWidget(content)

    @property
    def choices(self) -> list[ComboBox]:
        """What stands beside each name that is shown, in their order."""
        return [row.choice for row in self._rows.values()]

    def show_names(self, found: NewNames, renames: tuple[Rename, ...]) -> None:
        """Show the names that are left and those that were said to mean others, in their places."""
        self._found = found
        self._meant = {(each.what, each.word): each.meant for each in renames}
        self._cells = {(each.what, each.word): each.cells for each in found.names}
        wanted = {**self._meant, **self._cells}
        self._names = list(dict.fromkeys([*filter(wanted.__contains__, self._names), *wanted]))
        self.setVisible(bool(self._names))
        self._show_rows()

    def _show_rows(self) -> None:
        shown = self._names[: _MOST if self._is_open else _FEW]
        for key in self._rows.keys() - set(shown):
            row = self._rows.pop(key)
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        earlier = self._rows
        self._rows = {}
        for place, key in enumerate(shown):
            row = self._rows[key] = earlier.get(key) or self._row(key)
            self._list.insertWidget(place, row)
            known = self._found.known.get(key[0], ())
            row.show_name(self._cells.get(key, 0), known, self._meant.get(key, _AS_IT_IS))
        title = self.tr("Names that the firm does not know: {count}")
        self.title.setText(title.format(count=f"{len(self._names):,}"))
        self.note.setText(self._note())
        self.more.setVisible(len(self._names) > _FEW)
        self.more.setText(self.tr("Show fewer") if self._is_open else self.tr("Show all"))
        self.more.updateGeometry()

    def _row(self, key: _Key) -> _NameRow:
        row = _NameRow(self._language, *key)
        row.chosen.connect(self.renamed)
        return row

    def _note(self) -> str:
        if self._is_open and len(self._names) > _MOST:
            words = self.tr("The first {count} are shown; the others stay as they are.")
            return words.format(count=_MOST)
        return self.tr("People become former colleagues, others new entries of their lists.")

    def _on_more(self) -> None:
        self._is_open = not self._is_open
        self._show_rows()
