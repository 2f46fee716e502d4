"""The line above the list: search in it, filter it, group it, sort it, arrange it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.chip import Chip
from desktop_crm.ui.widgets.flow_layout import FlowLayout
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.search_box import SearchBox

_SEARCH_WIDTH = 270
_SEARCH_LEAST = 150


class ListToolbar(QWidget):
    """Search box, filter button, order and the rest; below it a chip for each condition."""

    text_changed = Signal(str)
    filter_wanted = Signal()
    group_wanted = Signal()
    sort_wanted = Signal()
    more_wanted = Signal()
    view_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, search_hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = ""
        self.search = SearchBox(search_hint)
        self.search.setMaximumWidth(_SEARCH_WIDTH)
        self.filter_button = Button(self.tr("Filter"), icon="sliders-horizontal")
        self.group_button = Button(self.tr("Group"), icon="list-checks")
        self.view_button = Button(self.tr("Save view"), kind=Kind.GHOST, icon="save")
        self.sort_button = Button("", kind=Kind.GHOST, compact=True)
        self.more_button = IconButton("ellipsis", self.tr("List settings"))
        line = QHBoxLayout()
        line.setSpacing(SPACE_2)
        line.addWidget(self.search, 3)
        for button in (self.filter_button, self.group_button, self.view_button):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(self.sort_button)
        line.addWidget(self.more_button)
        self.view_button.hide()
        self._chips = QWidget()
        self._flow = FlowLayout(SPACE_2, self._chips)
        self._chips.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_1)
        box.setSpacing(SPACE_2)
        box.addLayout(line)
        box.addWidget(self._chips)
        self._connect()

    def _connect(self) -> None:
        self.search.text_changed.connect(self.text_changed)
        self.search.submitted.connect(self.leave_wanted)
        self.filter_button.clicked.connect(self.filter_wanted)
        self.group_button.clicked.connect(self.group_wanted)
        self.view_button.clicked.connect(self.view_wanted)
        self.sort_button.clicked.connect(self.sort_wanted)
        self.more_button.clicked.connect(self.more_wanted)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def minimumSizeHint(self) -> QSize:
        """What it can be narrowed to, however much it shows now: `_fit` then says less."""
        words = self.group_button.text()
        full = self.group_button.sizeHint().width()
        least = super().minimumSizeHint()
        if not self.sort_button.isHidden():
            least -= QSize(self.sort_button.minimumSizeHint().width() + SPACE_2, 0)
        short = full - self.group_button.fontMetrics().horizontalAdvance(words)
        short += self.group_button.fontMetrics().horizontalAdvance(self.tr("Group"))
        return least - QSize(max(0, full - short), 0)

    def _fit(self) -> None:
        """A narrow list leaves the order to the heads of its columns, and says less."""
        words = self.tr("Grouped by {column}").format(column=self._group)
        self.group_button.setText(words if self._group else self.tr("Group"))
        shown = [self.filter_button, self.group_button, self.view_button, self.more_button]
        self.sort_button.setVisible(self._has_room([*shown, self.sort_button]))
        if not self._has_room(shown):
            self.group_button.setText(self.tr("Group"))

    def _has_room(self, buttons: Sequence[QWidget]) -> bool:
        wanted = sum(each.sizeHint().width() + SPACE_2 for each in buttons)
        return not self.width() or wanted + _SEARCH_LEAST + 2 * SPACE_3 <= self.width()

    def show_sort(self, title: str) -> None:
        """Say by which column the list is sorted."""
        self.sort_button.setText(self.tr("Sorted by {column}").format(column=title))
        self._fit()

    def show_group(self, title: str) -> None:
        """Say by which column the rows are put together; empty for none."""
        self._group = title
        self._fit()
        self.group_button.set_kind(Kind.SOFT if title else Kind.NORMAL)

    def show_text(self, text: str) -> None:
        """Put a text into the search box without searching again."""
        if self.search.text() != text:
            was_blocked = self.search.blockSignals(True)
            self.search.set_text(text)
            self.search.blockSignals(was_blocked)

    def show_conditions(self, words: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """A chip for each condition; a click takes it away."""
        while self._flow.count():
            item = self._flow.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for text, remove in words:
            chip = Chip(text, icon="x", checkable=False, parent=self._chips)
            chip.setAccessibleName(self.tr("Remove condition: {condition}").format(condition=text))
            chip.clicked.connect(partial(_call, remove))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(words))
        self.filter_button.set_kind(Kind.SOFT if words else Kind.NORMAL)

    def focus_search(self) -> None:
        """Begin typing."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()


def _call(remove: Callable[[], None], _checked: bool = False) -> None:
    remove()
