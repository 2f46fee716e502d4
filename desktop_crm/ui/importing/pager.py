"""Turns the pages of a list too long to be shown at once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label

PAGE = 200


class Pager(QWidget):
    """`offset` is where the shown page begins; hidden while everything fits on one."""

    turned = Signal()

    def __init__(self, page: int = PAGE) -> None:
        super().__init__()
        self.page = page
        self.offset = 0
        self._whole = 0
        self.label = Label("", "caption")
        self.back = IconButton("chevron-left", self.tr("Previous page"), size=28)
        self.forth = IconButton("chevron-right", self.tr("Next page"), size=28)
        self.back.clicked.connect(self._on_back)
        self.forth.clicked.connect(self._on_forth)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_4, SPACE_2, SPACE_3, SPACE_2)
        row.addWidget(self.label, 1)
        row.addWidget(self.back)
        row.addWidget(self.forth)

    @property
    def whole(self) -> int:
        """How many there are in all."""
        return self._whole

    def show_place(self, place: int) -> bool:
        """Go to the page with one of them without telling; whether that is another page."""
        before, self.offset = self.offset, place // PAGE * PAGE
        return self.offset != before

    def show_whole(self, whole: int) -> None:
        """Say how many there are in all; a page that is not there any more becomes the last."""
        self._whole = whole
        self.offset = min(self.offset, max(0, (whole - 1) // self.page * self.page))
        end = min(whole, self.offset + self.page)
        words = self.tr("{first} to {last} of {count}")
        self.label.setText(
            words.format(first=f"{self.offset + 1:,}", last=f"{end:,}", count=f"{whole:,}")
        )
        self.back.setEnabled(self.offset > 0)
        self.forth.setEnabled(end < whole)
        self.setVisible(whole > self.page)

    def to_start(self) -> None:
        """Go to the first page without telling."""
        self.offset = 0

    def _turn(self, offset: int) -> None:
        self.offset = offset
        self.turned.emit()

    def _on_back(self) -> None:
        self._turn(max(0, self.offset - self.page))

    def _on_forth(self) -> None:
        self._turn(self.offset + self.page)
