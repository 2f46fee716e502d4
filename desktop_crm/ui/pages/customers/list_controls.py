"""What opens above the customer list: the filter, the columns, and the menus."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from desktop_crm.queries.listing.choices import FilterChoices
from desktop_crm.queries.listing.conditions import Condition
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.customers.filter_popover import FilterPopover
from desktop_crm.ui.pages.customers.list_card import ListCard
from desktop_crm.ui.pages.customers.list_menus import HeadMenu, RowMenu, SettingsMenu, SortMenu
from desktop_crm.ui.tables.column_chooser import ColumnChooser


class ListControls(QObject):
    """Opens them on the present filter and order, and tells what was chosen."""

    conditions_changed = Signal(tuple)
    sort_chosen = Signal(str, bool)
    open_wanted = Signal(object)
    delete_wanted = Signal()

    def __init__(self, context: Context, card: ListCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._card = card
        self._host = parent
        self.choices = FilterChoices()
        self.conditions: tuple[Condition, ...] = ()
        self.sort = CUSTOMERS.default_sort
        self.popover: FilterPopover | None = None
        toolbar, table = card.toolbar, card.table
        toolbar.filter_wanted.connect(self.open_filter)
        toolbar.sort_wanted.connect(self._open_sort)
        toolbar.more_wanted.connect(self._open_settings)
        table.menu_requested.connect(self._open_row_menu)
        table.head_menu_requested.connect(self._open_head_menu)
        for key, run in (("log.new", self.log_contact), ("customer.edit", self.edit_customer)):
            context.actions.handle(key, run, owner=card, enabled=self._has_current)
        for signal in (table.current_changed, table.arrived):
            signal.connect(context.actions.refresh)

    def _has_current(self) -> bool:
        return self._card.table.current_id() is not None

    def log_contact(self) -> None:
        """Write down a contact with the customer of the current row."""
        from desktop_crm.ui.dialogs.log_entry_dialog import log_contact

        customer_id = self._card.table.current_id()
        if customer_id is not None:
            log_contact(self._context, self._host, customer_id)

    def edit_customer(self) -> None:
        """Change the customer of the current row."""
        from desktop_crm.ui.dialogs.customer_dialog import edit_customer

        customer_id = self._card.table.current_id()
        if customer_id is not None:
            edit_customer(self._context, self._host, customer_id)

    def open_filter(self) -> None:
        """Open the filter builder."""
        popover = FilterPopover(
            self._card.toolbar.filter_button,
            self.conditions,
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

    def _open_sort(self) -> None:
        columns = self._card.table.layout_of_columns.shown
        language = self._context.language
        menu = SortMenu(columns, self.sort, language, self.sort_chosen.emit, self._host)
        menu.open_below(self._card.toolbar.sort_button)

    def _open_settings(self) -> None:
        layout = self._card.table.layout_of_columns
        menu = SettingsMenu(
            row_height=self._card.row_height,
            is_usual=layout.is_usual,
            show_columns=self.open_columns,
            set_row_height=self._card.set_row_height,
            reset=layout.reset,
            parent=self._host,
        )
        menu.open_below(self._card.toolbar.more_button)

    def _open_head_menu(self, key: str, place: QPoint) -> None:
        layout = self._card.table.layout_of_columns
        menu = HeadMenu(
            next((column for column in layout.shown if column.key == key), None),
            sort=self.sort_chosen.emit,
            hide=partial(layout.show, visible=False),
            show_columns=self.open_columns,
            parent=self._host,
        )
        menu.popup(place)

    def _open_row_menu(self, customer_id: UUID, place: QPoint) -> None:
        table = self._card.table
        menu = RowMenu(
            chosen=table.chosen_count(),
            open_card=partial(self.open_wanted.emit, customer_id),
            copy=table.copying.copy,
            copy_rows=table.copying.copy_rows,
            delete=self.delete_wanted.emit,
            parent=self._host,
        )
        menu.popup(place)
