"""The menus of a list: its order, its groups, its settings, and what can be done with a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QWidget

from desktop_crm.core.language import Language
from desktop_crm.queries.list_columns import Column
from desktop_crm.queries.listing.filters import ListSort
from desktop_crm.queries.listing.listing import Listing
from desktop_crm.queries.listing.words import title_of
from desktop_crm.ui.lists.list_card import ROW_HEIGHTS
from desktop_crm.ui.tables.table_view import falls_first
from desktop_crm.ui.widgets.menu import Menu


class SortMenu(Menu):
    """One entry for each column that is shown, then the direction."""

    def __init__(
        self,
        columns: tuple[Column, ...],
        sort: ListSort,
        *,
        listing: Listing,
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
                title = title_of(column.key, language, listing)
                action = self.add(title, partial(choose, column.key, direction))
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


class GroupMenu(Menu):
    """By which field the rows are put together, and opening or closing all groups.

    Fields that the list shows stand first; all others are one step further.
    """

    def __init__(
        self,
        listing: Listing,
        group: str,
        *,
        shown: Sequence[str],
        language: Language,
        choose: Callable[[str], None],
        fold: Callable[[bool], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        by_field = QActionGroup(self)
        keys = [field.key for field in listing.groupable]
        first = [key for key in keys if key in shown or key == group]
        others = Menu(self)
        others.setTitle(self.tr("Other fields"))
        for key in ("", *first, *(key for key in keys if key not in first)):
            menu = self if not key or key in first else others
            title = title_of(key, language, listing) if key else self.tr("Without groups")
            action = menu.add(title, partial(choose, key))
            action.setCheckable(True)
            action.setChecked(key == group)
            by_field.addAction(action)
        if not others.isEmpty():
            self.addMenu(others)
        if group:
            self.addSeparator()
            self.add(self.tr("Open all groups"), partial(fold, False), icon="chevron-down")
            self.add(self.tr("Close all groups"), partial(fold, True), icon="chevron-right")


class HeadMenu(Menu):
    """What can be done with the column whose head was clicked."""

    def __init__(
        self,
        column: Column | None,
        *,
        sort: Callable[[str, bool], None],
        hide: Callable[[str], None],
        group: Callable[[str], None] | None,
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
            if group is not None:
                by_column = partial(group, column.key)
                self.add(self.tr("Group by this column"), by_column, icon="list-checks")
            hidden = partial(hide, column.key)
            self.add(self.tr("Hide column"), hidden, icon="eye-off", enabled=not column.fixed)
            self.addSeparator()
        self.add(self.tr("Columns…"), show_columns, icon="columns-3")


class SettingsMenu(Menu):
    """How the list looks, and what is done with all of it."""

    def __init__(
        self,
        *,
        row_height: int,
        is_usual: bool,
        show_columns: Callable[[], None],
        print_list: Callable[[], None],
        set_row_height: Callable[[int], None],
        reset: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.add(self.tr("Columns…"), show_columns, icon="columns-3")
        self.add(self.tr("Print…"), print_list, icon="printer", shortcut="Ctrl+P")
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


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One entry of a row's menu."""

    text: str
    run: Callable[[], None]
    icon: str = ""
    shortcut: str = ""


class RowMenu(Menu):
    """What can be done with the chosen rows; `entries` are in stretches, each set apart."""

    def __init__(
        self,
        stretches: Sequence[Sequence[MenuEntry]],
        *,
        chosen: int,
        delete: Callable[[], None] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        for stretch in stretches:
            for entry in stretch:
                self.add(entry.text, entry.run, icon=entry.icon, shortcut=entry.shortcut)
            if stretch:
                self.addSeparator()
        if delete is not None:
            self.add(delete_words(chosen), delete, icon="trash-2", shortcut="Del", danger=True)


def delete_words(chosen: int) -> str:
    """`Delete`, with the number of rows when there are several."""
    if chosen < 2:
        return QCoreApplication.translate("RowMenu", "Delete")
    return QCoreApplication.translate("RowMenu", "Delete {count}").format(count=f"{chosen:,}")
