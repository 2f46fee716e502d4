"""The menus of the customer list: its order, its settings, and what can be done with a row."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import Language
from desktop_crm.queries.list_columns import Column
from desktop_crm.queries.listing.customers import CUSTOMERS
from desktop_crm.queries.listing.filters import ListSort
from desktop_crm.queries.listing.words import title_of
from desktop_crm.ui.pages.customers.list_card import ROW_HEIGHTS
from desktop_crm.ui.tables.table_view import falls_first
from desktop_crm.ui.widgets.menu import Menu


class SortMenu(Menu):
    """One entry for each column that is shown, then the direction."""

    def __init__(
        self,
        columns: tuple[Column, ...],
        sort: ListSort,
        language: Language,
        choose: Callable[[str, bool], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        by_column = QActionGroup(self)
        for column in columns:
            if column.sortable:
                is_sorted = column.key == sort.key
                direction = sort.descending if is_sorted else falls_first(column.kind)
                action = self.add(
                    title_of(column.key, language, CUSTOMERS),
                    partial(choose, column.key, direction),
                )
                action.setCheckable(True)
                action.setChecked(is_sorted)
                by_column.addAction(action)
        self.addSeparator()
        by_direction = QActionGroup(self)
        for descending, text in ((False, self.tr("Ascending")), (True, self.tr("Descending"))):
            action = self.add(text, partial(choose, sort.key, descending))
            action.setCheckable(True)
            action.setChecked(sort.descending == descending)
            by_direction.addAction(action)


class HeadMenu(Menu):
    """What can be done with the column whose head was clicked."""

    def __init__(
        self,
        column: Column | None,
        *,
        sort: Callable[[str, bool], None],
        hide: Callable[[str], None],
        show_columns: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if column is not None:
            for descending, text, icon in (
                (False, self.tr("Sort ascending"), "arrow-up"),
                (True, self.tr("Sort descending"), "arrow-down"),
            ):
                slot = partial(sort, column.key, descending)
                self.add(text, slot, icon=icon, enabled=column.sortable)
            hidden = partial(hide, column.key)
            self.add(self.tr("Hide column"), hidden, icon="eye-off", enabled=not column.fixed)
            self.addSeparator()
        self.add(self.tr("Columns…"), show_columns, icon="columns-3")


class SettingsMenu(Menu):
    """How the list looks."""

    def __init__(
        self,
        *,
        row_height: int,
        is_usual: bool,
        show_columns: Callable[[], None],
        set_row_height: Callable[[int], None],
        reset: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.add(self.tr("Columns…"), show_columns, icon="columns-3")
        self.addSeparator()
        group = QActionGroup(self)
        names = (self.tr("Low rows"), self.tr("Normal rows"), self.tr("Rows of two lines"))
        for height, name in zip(ROW_HEIGHTS, names, strict=True):
            action = self.add(name, partial(set_row_height, height))
            action.setCheckable(True)
            action.setChecked(height == row_height)
            group.addAction(action)
        self.addSeparator()
        self.add(
            self.tr("Usual columns and widths"), reset, icon="rotate-ccw", enabled=not is_usual
        )


class RowMenu(Menu):
    """What can be done with the chosen rows."""

    def __init__(
        self,
        *,
        chosen: int,
        open_card: Callable[[], None],
        copy: Callable[[], None],
        copy_rows: Callable[[], None],
        delete: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.add(self.tr("Open"), open_card, icon="external-link", shortcut="Return")
        self.addSeparator()
        self.add(self.tr("Copy"), copy, icon="copy", shortcut="Ctrl+C")
        self.add(self.tr("Copy rows with titles"), copy_rows, icon="table-2")
        self.addSeparator()
        self.add(delete_words(chosen), delete, icon="trash-2", shortcut="Del", danger=True)


def delete_words(chosen: int) -> str:
    """`Delete`, with the number of rows when there are several."""
    if chosen < 2:
        return QCoreApplication.translate("RowMenu", "Delete")
    return QCoreApplication.translate("RowMenu", "Delete {count}").format(count=f"{chosen:,}")
