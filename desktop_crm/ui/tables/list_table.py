"""A long list on screen: a table over pages that come from the worker, and its line of sums."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_crm.core.language import Language
from desktop_crm.queries.list_columns import Column
from desktop_crm.ui.background import Background
from desktop_crm.ui.preferences import Preferences
from desktop_crm.ui.tables.cells import CellFormatter
from desktop_crm.ui.tables.column_layout import ColumnLayout
from desktop_crm.ui.tables.column_room import ColumnRoom
from desktop_crm.ui.tables.list_copy import ListCopy
from desktop_crm.ui.tables.list_loader import ListLoader, ListSource, Snapshot, Totals
from desktop_crm.ui.tables.list_places import ChosenRows
from desktop_crm.ui.tables.paged_model import PAGE, PagedModel
from desktop_crm.ui.tables.table_view import TableView
from desktop_crm.ui.tables.totals_line import TotalsLine
from desktop_crm.ui.theme.tokens import ROW_TALL
from desktop_crm.ui.widgets.separator import Separator

_PATIENCE_MS = 300
"""After so long without an answer the list says that it is loading."""


class ListTable(QWidget):
    """Shows what a `ListSource` answers. `ask` for another list, `refresh` after a change.

    Rows are known by their ids; what is chosen stays chosen while the list changes around it.
    """

    opened = Signal(object)
    sort_requested = Signal(str, bool)
    menu_requested = Signal(object, QPoint)
    head_menu_requested = Signal(str, QPoint)
    delete_requested = Signal()
    edit_requested = Signal()
    paste_requested = Signal()
    group_toggled = Signal(str)
    chosen_changed = Signal()
    current_changed = Signal()
    shown_changed = Signal()
    totals_arrived = Signal()
    arrived = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        background: Background,
        language: Language,
        today: Callable[[], date],
        preferences: Preferences | None = None,
        name: str = "",
        row_height: int = ROW_TALL,
        spare: Sequence[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._formatter = CellFormatter(language, today)
        room = ColumnRoom(self._formatter)
        self.layout_of_columns = ColumnLayout(
            columns, preferences, name, room=room, spare=spare, parent=self
        )
        shown = self.layout_of_columns.shown
        self.model = PagedModel(shown, self._formatter, self)
        self.view = TableView(self.layout_of_columns, row_height=row_height, parent=self)
        self.view.setModel(self.model)
        self.loader = ListLoader(background, self.model, self)
        self.copying = ListCopy(background, self.view, self.model, self)
        self.totals_line = TotalsLine(self._formatter)
        self._source: ListSource | None = None
        self._totals: Totals | None = None
        self._is_waiting = False
        self._say_soon = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._ask_soon = QTimer(self, singleShot=True, interval=0)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        for widget in (self.view, Separator(), self.totals_line):
            box.addWidget(widget)
        self.setFocusProxy(self.view)
        self._connect()

    def _connect(self) -> None:
        view, loader = self.view, self.loader
        self._ask_soon.timeout.connect(self._ask_for_shown)
        self._say_soon.timeout.connect(self.shown_changed)
        self.layout_of_columns.changed.connect(self._on_columns_changed)
        view.rows_shown.connect(self._on_rows_shown)
        view.opened.connect(self._on_opened)
        view.menu_requested.connect(self._on_menu)
        view.head_menu_requested.connect(self._on_head_menu)
        view.copy_requested.connect(self.copying.copy)
        view.delete_requested.connect(self.delete_requested)
        view.edit_requested.connect(self.edit_requested)
        view.paste_requested.connect(self.paste_requested)
        view.group_pressed.connect(self._on_opened)
        view.sort_requested.connect(self.sort_requested)
        view.selectionModel().selectionChanged.connect(self.chosen_changed)
        view.selectionModel().currentChanged.connect(self.current_changed)
        loader.began.connect(self._on_began)
        loader.arrived.connect(self._on_arrived)
        loader.reordered.connect(self._on_reordered)
        loader.whole.connect(self._on_rows_shown)
        loader.totals_arrived.connect(self._on_totals)

    def set_columns(self, columns: Sequence[Column], source: ListSource) -> None:
        """Offer other columns of the same list; those that the user chose stay where they are."""
        if tuple(columns) != self.layout_of_columns.columns:
            self._source = self.copying.source = source
            self.layout_of_columns.offer(columns)

    # What is shown

    @property
    def formatter(self) -> CellFormatter:
        """How values become words."""
        return self._formatter

    @property
    def count(self) -> int | None:
        """The number of rows; None while only the beginning of the list is known."""
        if self.is_grouped:
            return self._totals.count if self._totals is not None else None
        return len(self.model.numbers) if self.loader.is_whole else None

    @property
    def is_grouped(self) -> bool:
        """Whether the rows stand under the lines of groups."""
        return bool(self.model.numbers) and self.model.numbers[0] < 0

    @property
    def group_count(self) -> int:
        """The number of groups."""
        return sum(number < 0 for number in self.model.numbers)

    def shown_rows(self) -> tuple[int, int]:
        """The first and the last visible row; (0, -1) when there is none."""
        if not self.model.rowCount():
            return 0, -1
        return self.view.first_row(), self.view.last_row()

    def ask(self, source: ListSource) -> None:
        """Show another list; the old rows stay until it comes."""
        self._source = self.copying.source = source
        self.loader.ask(source)

    def refresh(self, source: ListSource) -> None:
        """Show the same list as it is now."""
        self._source = self.copying.source = source
        self.loader.refresh(source, self._shown_pages())

    def set_sort(self, key: str, descending: bool) -> None:
        """Mark the column by which the rows are sorted."""
        self.view.set_sort(key, descending)

    def _shown_pages(self) -> list[int]:
        first, last = self.shown_rows()
        return list(range(first // PAGE, max(first, last) // PAGE + 1))

    def _on_rows_shown(self) -> None:
        self._ask_soon.start()
        self.shown_changed.emit()

    def _ask_for_shown(self) -> None:
        first, last = self.shown_rows()
        margin = last - first + 1
        missing = self.model.missing(first, last) or self.model.missing(
            first - margin, last + margin
        )
        if missing:
            self.loader.ask_for_pages(missing)

    # Answers

    def _on_began(self) -> None:
        self._is_waiting = True
        self.totals_line.set_waiting()
        self._say_soon.start()

    @property
    def is_waiting(self) -> bool:
        """Whether the rows on show are old, and the right ones let people wait."""
        return self._is_waiting and not self._say_soon.isActive()

    def _on_arrived(self, snapshot: Snapshot) -> None:
        """Another list: begin at the top, with the same row chosen where it is still in."""
        chosen = ChosenRows.of(self.view, self.model)
        self.model.show(snapshot.numbers, snapshot.pages)
        self.view.scroll_to_row(0)
        chosen.choose_again(self.view, self.model, only_known=True)
        self._tell_arrived()

    def _on_reordered(self, snapshot: Snapshot) -> None:
        """The same list after a change: everything stays where it was on the screen."""
        if snapshot.numbers == self.model.numbers:
            for page, rows in snapshot.pages.items():
                self.model.set_page(page, rows, self.model.keys)
        else:
            chosen = ChosenRows.of(self.view, self.model)
            self.model.show(snapshot.numbers, snapshot.pages)
            chosen.scroll_back(self.view, self.model)
            chosen.choose_again(self.view, self.model)
        self._tell_arrived()

    def _tell_arrived(self) -> None:
        self._is_waiting = False
        self._say_soon.stop()
        self._on_rows_shown()
        self.arrived.emit()

    def _on_totals(self, totals: Totals) -> None:
        self._totals = totals
        self.totals_line.set_totals(self.layout_of_columns.shown, totals.sums)
        self.totals_arrived.emit()

    def _on_columns_changed(self) -> None:
        chosen = ChosenRows.of(self.view, self.model)
        self.model.set_columns(self.layout_of_columns.shown)
        chosen.scroll_back(self.view, self.model)
        chosen.choose_again(self.view, self.model)
        if self._totals is not None:
            self.totals_line.set_totals(self.layout_of_columns.shown, self._totals.sums)
        if self._source is not None:
            self.refresh(self._source)

    # What is chosen

    def current_id(self) -> UUID | None:
        """The record of the current row."""
        return self.model.id_at(self.view.currentIndex().row())

    def chosen_count(self) -> int:
        """How many rows hold a chosen cell."""
        if self.is_grouped:
            return len(self.chosen_numbers())
        return sum(bottom - top + 1 for top, bottom in self.view.chosen_spans())

    def chosen_numbers(self) -> array[int]:
        """The row numbers of the rows with a chosen cell."""
        return self.copying.chosen_numbers()

    # Slots

    def _on_opened(self, row: int) -> None:
        group = self.model.group_at(row)
        if group is not None:
            self.group_toggled.emit(group.key)
            return
        record = self.model.id_at(row)
        if record is not None:
            self.opened.emit(record)

    def _on_menu(self, row: int, _column: int, place: QPoint) -> None:
        record = self.model.id_at(row)
        if record is not None:
            self.menu_requested.emit(record, place)

    def _on_head_menu(self, section: int, place: QPoint) -> None:
        shown = self.layout_of_columns.shown
        key = shown[section].key if 0 <= section < len(shown) else ""
        self.head_menu_requested.emit(key, place)
