"""What opens above a list: the filter, the columns, and the menus."""

from __future__ import annotations

from functools import partial
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.conditions import Condition
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.ui.context import Context
from desktop_crm.ui.lists.filter_popover import FilterPopover
from desktop_crm.ui.lists.list_card import ListCard
from desktop_crm.ui.lists.list_menus import (
    GroupMenu,
    HeadMenu,
    MenuEntry,
    RowMenu,
    SettingsMenu,
    SortMenu,
)
from desktop_crm.ui.lists.row_actions import RowActions
from desktop_crm.ui.lists.source import Question
from desktop_crm.ui.lists.spec import ListPageSpec
from desktop_crm.ui.tables.column_chooser import ColumnChooser


class ListControls(QObject):
    """Opens them on the present question, and tells what was chosen."""

    conditions_changed = Signal(tuple)
    sort_chosen = Signal(str, bool)
    group_chosen = Signal(str)
    folding_chosen = Signal(bool)
    print_wanted = Signal()
    delete_wanted = Signal()

    def __init__(
        self, context: Context, spec: ListPageSpec, card: ListCard, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._spec = spec
        self._card = card
        self._host = parent
        self.listing: Listing = spec.listing
        self.choices = FilterChoices()
        self.question = Question(spec.listing.default_sort)
        self.popover: FilterPopover | None = None
        self.rows = RowActions(context, spec, card, parent)
        self.more_entries: list[MenuEntry] = []
        toolbar, table = card.toolbar, card.table
        toolbar.filter_wanted.connect(self.open_filter)
        toolbar.group_wanted.connect(self.open_groups)
        toolbar.sort_wanted.connect(self.open_sort)
        toolbar.more_wanted.connect(self.open_settings)
        table.menu_requested.connect(self._open_row_menu)
        table.head_menu_requested.connect(self._open_head_menu)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions of the list."""
        return self.question.list_filter.conditions

    def open_filter(self) -> None:
        """Open the filter builder."""
        popover = FilterPopover(
            self._card.toolbar.filter_button,
            self.conditions,
            listing=self.listing,
            first_field=self._spec.first_field,
            choices=self.choices,
            language=self._context.language,
            today=self._context.today,
        )
        popover.changed.connect(self.conditions_changed)
        popover.closed.connect(popover.deleteLater)
        popover.open()
        self.popover = popover

    def open_columns(self) -> None:
        """Open the column chooser."""
        table = self._card.table
        chooser = ColumnChooser(
            self._card.toolbar.more_button, table.layout_of_columns, table.formatter
        )
        chooser.closed.connect(chooser.deleteLater)
        chooser.show_below(right_aligned=True)

    def open_groups(self) -> None:
        """Ask by what the rows are put together."""
        menu = GroupMenu(
            self.listing,
            self.question.group,
            shown=self._card.table.model.keys,
            language=self._context.language,
            choose=self.group_chosen.emit,
            fold=self.folding_chosen.emit,
            parent=self._host,
        )
        menu.open_below(self._card.toolbar.group_button)

    def open_sort(self) -> None:
        """Ask by what the rows are sorted."""
        menu = SortMenu(
            self._card.table.layout_of_columns.shown,
            self.question.sort,
            listing=self.listing,
            language=self._context.language,
            choose=self.sort_chosen.emit,
            parent=self._host,
        )
        menu.open_below(self._card.toolbar.sort_button)

    def open_settings(self) -> None:
        """Open the menu of the whole list."""
        layout = self._card.table.layout_of_columns
        menu = SettingsMenu(
            row_height=self._card.row_height,
            is_usual=layout.is_usual,
            show_columns=self.open_columns,
            print_list=self.print_wanted.emit,
            set_row_height=self._card.set_row_height,
            reset=layout.reset,
            parent=self._host,
        )
        menu.open_below(self._card.toolbar.more_button)

    def _open_head_menu(self, key: str, place: QPoint) -> None:
        layout = self._card.table.layout_of_columns
        groupable = any(field.key == key for field in self.listing.groupable)
        menu = HeadMenu(
            next((column for column in layout.shown if column.key == key), None),
            sort=self.sort_chosen.emit,
            hide=partial(layout.show, visible=False),
            group=self.group_chosen.emit if groupable else None,
            show_columns=self.open_columns,
            parent=self._host,
        )
        menu.popup(place)

    def _open_row_menu(self, record: UUID, place: QPoint) -> None:
        table = self._card.table
        copying: list[Any] = [
            MenuEntry(self.tr("Copy"), table.copying.copy, "copy", "Ctrl+C"),
            MenuEntry(self.tr("Copy rows with titles"), table.copying.copy_rows, "table-2"),
            *self.more_entries,
        ]
        menu = RowMenu(
            [self.rows.entries(record), copying],
            chosen=table.chosen_count(),
            delete=self.delete_wanted.emit if self._spec.deleting is not None else None,
            parent=self._host,
        )
        menu.popup(place)
