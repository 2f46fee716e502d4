"""Below the changed fields: how many records are further down, and which keys there are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.ui.importing.pager import Pager
from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.key_hint import KeyHint
from desktop_crm.ui.widgets.label import Label


class ChangesFoot(QWidget):
    """`next_wanted` asks for the next field to look at twice."""

    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rest = Label("", "caption", elide=True)
        self.pager = Pager()
        self.next = Button(self.tr("Next careful one"), kind=Kind.GHOST, compact=True)
        self.next.clicked.connect(self.next_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        row.setSpacing(SPACE_2)
        row.addWidget(self.rest)
        row.addWidget(self.pager)
        row.addStretch(1)
        row.addWidget(self.next)
        row.addWidget(KeyHint("Ctrl ↓"))
        for words, key in (
            (self.tr("Line by line"), "↑ ↓"),
            (self.tr("Take, keep"), "← →"),
            (self.tr("The other side"), self.tr("Space")),
        ):
            row.addSpacing(SPACE_3)
            row.addWidget(Label(words, "caption"))
            row.addWidget(KeyHint(key))

    def show_rest(self, rest: int, *, careful: bool) -> None:
        """Say how many records are below those in view, and whether some have a caution."""
        self.rest.setText(self.tr("Further down: {count}").format(count=f"{rest:,}"))
        self.rest.setVisible(rest > 0 and not self.pager.isVisibleTo(self))
        self.next.setEnabled(careful)
