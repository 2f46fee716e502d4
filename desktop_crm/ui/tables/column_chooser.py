"""Choosing a table's columns and their order, by mouse and by keyboard."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_crm.queries.list_columns import Column
from desktop_crm.ui.tables.cells import CellFormatter
from desktop_crm.ui.tables.column_layout import ColumnLayout
from desktop_crm.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3
from desktop_crm.ui.widgets.button import Button, Kind
from desktop_crm.ui.widgets.check_box import CheckBox
from desktop_crm.ui.widgets.icon_button import IconButton
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.separator import Separator
from desktop_crm.ui.widgets.surface import Popover

_WIDTH = 300
_HIGHEST = 400
_LINE = 32


class ColumnChooser(Popover):
    """A tick for each column; the shown ones stand first, with arrows that move them."""

    def __init__(self, anchor: QWidget, layout: ColumnLayout, formatter: CellFormatter) -> None:
        super().__init__(anchor, padding=SPACE_2)
        self._layout = layout
        self._formatter = formatter
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_2, SPACE_1, 0, SPACE_1)
        head.addWidget(Label(self.tr("Columns"), "strong"), 1)
        self.reset_button = Button(self.tr("Reset"), kind=Kind.GHOST, compact=True)
        self.reset_button.clicked.connect(layout.reset)
        head.addWidget(self.reset_button)
        self.box.addLayout(head)
        self.box.addWidget(Separator())
        self._scroll = ScrollArea()
        self._scroll.setFixedWidth(_WIDTH)
        self.box.addWidget(self._scroll)
        self._lines: dict[str, ColumnLine] = {}
        self._fill()
        layout.changed.connect(self._fill)

    def check_box(self, key: str) -> CheckBox:
        """The tick of a column."""
        return self._lines[key].tick

    def _fill(self) -> None:
        place = self._scroll.verticalScrollBar().value()
        focused = self._focused()
        shown = self._layout.shown
        hidden = [column for column in self._layout.columns if column not in shown]
        content = QWidget()
        rows = QVBoxLayout(content)
        rows.setContentsMargins(SPACE_2, SPACE_1, SPACE_1, SPACE_1)
        rows.setSpacing(0)
        self._lines = {}
        for at, column in enumerate((*shown, *hidden)):
            line = ColumnLine(column, self._formatter.title(column), at, len(shown), self._layout)
            self._lines[column.key] = line
            rows.addWidget(line)
        old = self._scroll.takeWidget()
        if old is not None:
            old.deleteLater()  # the click that led here may still come from one of its ticks
        self._scroll.set_content(content)
        self._scroll.setFixedHeight(min(_HIGHEST, len(self._lines) * _LINE + 2 * SPACE_1))
        self._scroll.verticalScrollBar().setValue(place)
        self.reset_button.setEnabled(not self._layout.is_usual)
        self._focus_again(*focused)

    def _focused(self) -> tuple[str, str]:
        for key, line in self._lines.items():
            for name, widget in line.parts().items():
                if widget.hasFocus():
                    return key, name
        return "", ""

    def _focus_again(self, key: str, name: str) -> None:
        """Filling makes the lines anew; the keyboard must not fall out of them."""
        if key in self._lines:
            parts = self._lines[key].parts()
            wanted = parts.get(name) or self._lines[key].tick
            (wanted if wanted.isEnabled() else self._lines[key].tick).setFocus(
                Qt.FocusReason.OtherFocusReason
            )


class ColumnLine(QWidget):
    """One column: its tick, and its arrows while it is shown."""

    def __init__(
        self, column: Column, title: str, at: int, shown: int, layout: ColumnLayout
    ) -> None:
        super().__init__()
        self.setFixedHeight(_LINE)
        self._buttons: dict[str, QWidget] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_3 // 3)
        self.tick = CheckBox(title)
        self.tick.setChecked(at < shown)
        self.tick.setEnabled(not column.fixed)
        self.tick.toggled.connect(partial(layout.show, column.key))
        row.addWidget(self.tick, 1)
        if at >= shown or column.fixed:
            return
        first = sum(each.fixed for each in layout.shown)
        for icon, name, target in (
            ("arrow-up", self.tr("Move up: {column}"), at - 1),
            ("arrow-down", self.tr("Move down: {column}"), at + 1),
        ):
            button = IconButton(icon, name.format(column=title), size=24)
            button.setEnabled(first <= target < shown)
            button.clicked.connect(partial(layout.move, at, target))
            self._buttons[icon] = button
            row.addWidget(button)

    def parts(self) -> dict[str, QWidget]:
        """Everything that can have the focus."""
        return {"tick": self.tick, **self._buttons}
