"""What stands in the window while no firm is open: how to begin, and the files opened lately."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.ui.actions import Actions
from desktop_crm.ui.theme.tokens import PAGE_MARGIN, SPACE_1, SPACE_2, SPACE_3, SPACE_5, Tone
from desktop_crm.ui.widgets.banner import Banner
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.tone_icon import ToneIcon
from desktop_crm.ui.widgets.tooltip import set_tooltip

_WIDTH = 560
_LONGEST = 30


class Welcome(QWidget):
    """New firm, open, demo firm; below them the recent files."""

    def __init__(
        self,
        actions: Actions,
        *,
        recent: Callable[[], Sequence[Path]],
        open_file: Callable[[Path], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._recent = recent
        self._open_file = open_file
        self._shown: list[Path] = []
        self._problem = Banner(tone=Tone.WARNING)
        self._problem.hide()
        self._title = Label("", "title")
        self._sentence = Label("", "secondary", wrap=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE_2)
        self._recent_card = Card(padding=SPACE_3)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout()
        column.setSpacing(SPACE_1)
        column.addWidget(self._problem)
        column.addStretch(3)
        column.addWidget(ToneIcon("handshake", Tone.PRIMARY, size=56), 0, centre)
        column.addSpacing(SPACE_3)
        column.addWidget(self._title, 0, centre)
        column.addWidget(self._sentence)
        column.addSpacing(SPACE_3)
        column.addLayout(self._buttons)
        column.addSpacing(SPACE_5)
        column.addWidget(self._recent_card)
        column.addStretch(4)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        row.addStretch(1)
        row.addLayout(column, 8)
        row.addStretch(1)
        self._recent_card.setMaximumWidth(_WIDTH)
        column.setAlignment(self._recent_card, centre)

    @property
    def problem(self) -> str:
        """Why the last file did not open, or empty."""
        return "" if self._problem.isHidden() else self._problem.text

    @property
    def recent_names(self) -> list[str]:
        """The files offered, by name."""
        return [path.stem for path in self._shown]

    def show_problem(self, sentence: str) -> None:
        """Say why the last file did not open; empty takes it away."""
        self._problem.set_text(sentence)
        self._problem.setVisible(bool(sentence))

    def retranslate(self) -> None:
        """Take the texts of the language that is on, and the recent files of now."""
        self._title.setText(self.tr("Welcome to Desktop CRM"))
        self._sentence.setText(
            self.tr(
                "A firm is one file on this PC: customers, contacts, orders and every step to "
                "undo. Begin with your own, or look around in a made-up one."
            )
        )
        self._fill_buttons()
        self._fill_recent()

    def _fill_buttons(self) -> None:
        _clear(self._buttons)
        self._buttons.addStretch(1)
        for key, text, icon, kind in (
            ("file.new", self.tr("New firm"), "plus", Kind.PRIMARY),
            ("file.open", self.tr("Open file"), "folder-open", Kind.NORMAL),
            ("file.demo", self.tr("Demo firm"), "sparkles", Kind.NORMAL),
        ):
            button = Button(text, kind=kind, icon=icon)
            button.clicked.connect(self._actions.action(key).trigger)
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    def _fill_recent(self) -> None:
        _clear(self._recent_card.body)
        recent = self._shown = list(self._recent())
        self._recent_card.setVisible(bool(recent))
        self._recent_card.set_title(self.tr("Opened lately"))
        for path in recent:
            self._recent_card.body.addWidget(_RecentFile(path, partial(self._open_file, path)))


class _RecentFile(QWidget):
    """One file: its name as a button, its folder beside it."""

    def __init__(self, path: Path, open_it: Callable[[], None]) -> None:
        super().__init__()
        stem = path.stem
        shown = stem if len(stem) <= _LONGEST else f"{stem[:_LONGEST]}…"
        name = Button(shown, kind=Kind.GHOST, icon="building-2")
        name.clicked.connect(open_it)
        set_tooltip(name, str(path))
        folder = Label(str(path.parent), "caption", elide=True)
        folder.setAlignment(Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(name)
        row.addWidget(folder, 1)


def _clear(layout: QHBoxLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.deleteLater()
