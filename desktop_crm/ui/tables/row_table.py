"""A small table over rows in memory: for the card's tabs and for the rows behind a report."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.queries.list_columns import Column
from desktop_crm.ui.preferences import Preferences
from desktop_crm.ui.tables.cells import NOTHING, CellFormatter
from desktop_crm.ui.tables.clipboard import clipboard_data
from desktop_crm.ui.tables.column_layout import ColumnLayout
from desktop_crm.ui.tables.column_menu import ColumnMenu
from desktop_crm.ui.tables.column_room import ColumnRoom
from desktop_crm.ui.tables.row_model import RowModel
from desktop_crm.ui.tables.table_view import TableView
from desktop_crm.ui.tables.totals_line import TOTAL, TotalsLine
from desktop_crm.ui.theme.tokens import HEADER, ROW
from desktop_crm.ui.widgets.empty_state import EmptyState
from desktop_crm.ui.widgets.separator import Separator


class RowTable(QWidget):
    """Rows, the line of sums under them, and what is said when there are none."""

    activated = Signal(object)
    clicked_cell = Signal(object, str)
    current_changed = Signal(object)
    menu_requested = Signal(object, QPoint)

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        language: Language,
        today: Callable[[], date],
        parent: QWidget | None = None,
        row_height: int = ROW,
        preferences: Preferences | None = None,
        name: str = "",
        spare: Sequence[str] = (),
        view: type[TableView] = TableView,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._formatter = CellFormatter(language, today)
        room = ColumnRoom(self._formatter)
        self._layout = ColumnLayout(columns, preferences, name, room=room, spare=spare, parent=self)
        self.model: RowModel[Any] = RowModel(self._layout.shown, self._formatter, self)
        self.view = view(self._layout, row_height=row_height, parent=self)
        self.view.setModel(self.model)
        self._line = Separator()
        self._totals = TotalsLine(self._formatter)
        self._empty: EmptyState | None = None
        self._most_rows = 0
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget in (self.view, self._line, self._totals):
            box.addWidget(widget)
        self.set_totals({})
        self.setFocusProxy(self.view)
        self._connect()

    def _connect(self) -> None:
        self._layout.changed.connect(self._on_layout_changed)
        view = self.view
        view.opened.connect(self._on_opened)
        view.link_clicked.connect(self._on_link)
        view.menu_requested.connect(self._on_menu)
        view.head_menu_requested.connect(self._on_head_menu)
        view.copy_requested.connect(self.copy)
        view.sort_requested.connect(self.sort)
        view.selectionModel().currentChanged.connect(self._on_current_changed)

    # Content

    def set_rows(
        self,
        rows: Sequence[Any],
        value: Callable[[Any, str], Any] | None = None,
        key: Callable[[Any], Hashable] | None = None,
    ) -> None:
        """Show other rows; what was chosen stays chosen when it is still there."""
        current, column = self.current_key(), max(0, self.view.currentIndex().column())
        place = self.view.verticalScrollBar().value()
        self.model.set_rows(rows, value, key)
        if current is not None:
            self.select_key(current, column)
        self.view.scroll_to(place)
        self._show_parts()

    def set_totals(self, totals: Mapping[str, Decimal | int | None], label: str = "") -> None:
        """Show sums by column; none hides the line."""
        self._sums = dict(totals)
        self._totals.set_note(label or self._language.say(TOTAL))
        self._totals.set_totals(self._layout.shown, totals)
        self._show_parts()

    def set_empty(self, icon: str, title: str, sentence: str) -> EmptyState:
        """What stands there while there are no rows; add buttons to it."""
        if self._empty is None:
            self._empty = EmptyState(icon, title, sentence, parent=self)
            layout = self.layout()
            if isinstance(layout, QVBoxLayout):
                layout.insertWidget(0, self._empty, 1)
        else:
            self._empty.set_texts(icon, title, sentence)
        self._show_parts()
        return self._empty

    def _show_parts(self) -> None:
        shows_empty = self._empty is not None and not self.model.rows
        if self._empty is not None:
            self._empty.setVisible(shows_empty)
        self.view.setVisible(not shows_empty)
        has_sums = bool(self._sums) and not shows_empty
        self._line.setVisible(has_sums)
        self._totals.setVisible(has_sums)
        self._fit()

    def fit_height(self, max_rows: int) -> None:
        """Be as high as the rows, up to so many; 0 takes the room that there is."""
        self._most_rows = max_rows
        self._fit()

    def _fit(self) -> None:
        if self._most_rows:
            count = min(self._most_rows, max(1, len(self.model.rows)))
            self.view.setFixedHeight(HEADER + count * self.view.row_height + 1)
            scrolls = len(self.model.rows) > self._most_rows
            policy = Qt.ScrollBarPolicy
            self.view.setVerticalScrollBarPolicy(
                policy.ScrollBarAsNeeded if scrolls else policy.ScrollBarAlwaysOff
            )

    # Choosing

    def sort(self, key: str, descending: bool = False) -> None:
        """Sort by a column's values."""
        column = next(each for each in self._layout.columns if each.key == key)
        current, place = self.current_key(), max(0, self.view.currentIndex().column())
        self.model.sort_by(column, descending)
        self.view.set_sort(key, descending)
        if current is not None:
            self.select_key(current, place)

    def current_key(self) -> Hashable | None:
        """The identity of the current row."""
        row = self.view.currentIndex().row()
        return self.model.keys[row] if 0 <= row < len(self.model.keys) else None

    def current_row(self) -> Any:
        """The current row; None when there is none."""
        row = self.view.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def selected_rows(self) -> list[Any]:
        """The rows with a chosen cell."""
        return [
            self.model.rows[row]
            for top, bottom in self.view.chosen_spans()
            for row in range(top, bottom + 1)
        ]

    def select_key(self, key: Hashable, column: int = 0) -> None:
        """Make a row the current one."""
        if key in self.model.keys:
            self.view.choose(self.model.keys.index(key), column)

    def copy(self) -> None:
        """Put the chosen cells on the clipboard."""
        columns = self.view.chosen_columns()
        rows = [
            [self.model.cell_at(row, column) or NOTHING for column in columns]
            for top, bottom in self.view.chosen_spans()
            for row in range(top, bottom + 1)
        ]
        if rows:
            shown = [self.model.columns[column] for column in columns]
            QGuiApplication.clipboard().setMimeData(clipboard_data(shown, rows))

    # Slots

    def _on_opened(self, row: int) -> None:
        self.activated.emit(self.model.rows[row])

    def _on_link(self, row: int, column: int) -> None:
        self.clicked_cell.emit(self.model.rows[row], self.model.columns[column].key)

    def _on_menu(self, row: int, _column: int, place: QPoint) -> None:
        self.menu_requested.emit(self.model.rows[row], place)

    def _on_current_changed(self) -> None:
        self.current_changed.emit(self.current_row())

    def _on_head_menu(self, _section: int, place: QPoint) -> None:
        ColumnMenu(self._layout, self._formatter, parent=self).popup(place)

    def _on_layout_changed(self) -> None:
        """The chosen row stays, and its column unless that one is left out."""
        current, place = self.current_key(), self.view.currentIndex().column()
        before = self.model.columns[place].key if current is not None else ""
        self.model.set_columns(self._layout.shown)
        self._totals.set_totals(self._layout.shown, self._sums)
        if current is not None:
            keys = [column.key for column in self._layout.shown]
            self.select_key(current, keys.index(before) if before in keys else 0)
