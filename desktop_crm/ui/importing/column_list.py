"""The columns of a worksheet as lines, one of them current; the arrow keys go from one to another.

Lines are widgets, since each holds a control; a sheet of many columns is shown page by page.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from desktop_crm.core.language import Language
from desktop_crm.ui.importing.column_lines import ColumnLine
from desktop_crm.ui.importing.column_row import LETTER_WIDTH, ColumnRow, Widths, line_layout
from desktop_crm.ui.importing.pager import Pager
from desktop_crm.ui.theme.tokens import HEADER, SPACE_3, SPACE_4
from desktop_crm.ui.widgets.label import Label
from desktop_crm.ui.widgets.scroll_area import ScrollArea
from desktop_crm.ui.widgets.separator import Separator

_AT_ONCE = 60


class ColumnList(QWidget):
    """`chosen` carries a column's index and its new target, `current_changed` the current line."""

    chosen = Signal(int, object)
    current_changed = Signal(object)

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.lines: Sequence[ColumnLine] = ()
        self.current = -1
        self.rows: list[ColumnRow] = []
        self.pager = Pager(_AT_ONCE)
        self.pager.turned.connect(self._on_turned)
        self._head, self._titles = (
            QWidget(),
            [
                Label(text, "caption", color="text2")
                for text in (
                    self.tr("Col."),
                    self.tr("Column title"),
                    self.tr("Goes to"),
                    self.tr("Certainty"),
                    self.tr("First values"),
                    self.tr("Result"),
                )
            ],
        )
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._area = ScrollArea(self._content)
        self._lay_out()

    def _lay_out(self) -> None:
        self._head.setFixedHeight(HEADER)
        layout = self._row_of_head = line_layout(self._head)
        for place, title in enumerate(self._titles):
            layout.addWidget(title, int(place == len(self._titles) - 2))
        self._titles[0].setFixedWidth(LETTER_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(Separator())
        column.addWidget(self._area, 1)
        column.addWidget(self.pager)

    # Content

    def set_lines(self, lines: Sequence[ColumnLine]) -> None:
        """Show other lines, or the same after a change; the current one stays if it is there."""
        self.lines = lines
        self.pager.show_whole(len(lines))
        self._show_page()
        if self.line() is None:
            self.current = lines[0].column.index if lines else -1
        self._mark()

    def _show_page(self) -> None:
        shown = self.lines[self.pager.offset : self.pager.offset + self.pager.page]
        while len(self.rows) < len(shown):
            self._add_row()
        for row, line in zip(self.rows, shown, strict=False):
            row.show_line(line)
            row.set_current(line.column.index == self.current)
        for place, row in enumerate(self.rows):
            row.setVisible(place < len(shown))
        self._arrange()

    def _add_row(self) -> None:
        row = ColumnRow(self._language)
        row.touched.connect(self.select)
        row.stepped.connect(self._on_stepped)
        row.chosen.connect(self.chosen)
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)

    def line(self) -> ColumnLine | None:
        """The current line."""
        return next((each for each in self.lines if each.column.index == self.current), None)

    def row_of(self, index: int) -> ColumnRow | None:
        """The line of a column, where it is on the page."""
        return next((row for row in self._shown_rows() if row.index == index), None)

    def _shown_rows(self) -> list[ColumnRow]:
        return [row for row in self.rows if not row.isHidden()]

    # The current line

    def select(self, index: int) -> None:
        """Make another line the current one, and bring it into view."""
        if index != self.current and any(each.column.index == index for each in self.lines):
            self.current = index
            self._turn_to(index)
            self._mark()
            row = self.row_of(index)
            if row is not None:
                self._area.ensureWidgetVisible(row, 0, 0)

    def _turn_to(self, index: int) -> None:
        place = [each.column.index for each in self.lines].index(index)
        offset = place // self.pager.page * self.pager.page
        if offset != self.pager.offset:
            self.pager.offset = offset
            self.pager.show_whole(len(self.lines))
            self._show_page()

    def _mark(self) -> None:
        for row in self.rows:
            row.set_current(row.index == self.current)
        self.current_changed.emit(self.line())

    def take_focus(self) -> None:
        """Give the keys to the current line."""
        row = self.row_of(self.current)
        if row is not None:
            row.take_focus(Qt.FocusReason.OtherFocusReason)

    def _on_stepped(self, step: int) -> None:
        rows = self._shown_rows()
        place = next((at for at, row in enumerate(rows) if row.index == self.current), 0)
        target = rows[max(0, min(len(rows) - 1, place + step))]
        target.take_focus(Qt.FocusReason.TabFocusReason)

    def _on_turned(self) -> None:
        """The first line of another page is the current one."""
        self._show_page()
        self.select(self.lines[self.pager.offset].column.index)

    # Room

    def _arrange(self) -> None:
        room = self._area.viewport().width()
        widths = Widths.fitting(room)
        beside = self._area.width() - room
        self._row_of_head.setContentsMargins(SPACE_3, 0, SPACE_4 + beside, 0)
        for row in self.rows:
            row.set_widths(widths)
        for title, width in zip((*self._titles[1:4], self._titles[-1]), widths, strict=True):
            title.setFixedWidth(width)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
