"""A section of the settings over a table of records, with buttons above and a menu at a row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_crm.queries.list_columns import Column
from desktop_crm.ui.context import Context
from desktop_crm.ui.pages.settings.section import Section
from desktop_crm.ui.tables.row_table import RowTable
from desktop_crm.ui.theme.tokens import ROW_TALL, SPACE_2
from desktop_crm.ui.widgets.card import Card
from desktop_crm.ui.widgets.menu import Menu

R = TypeVar("R")


class TableSection(Section, Generic[R]):
    """Each kind of record says its columns, its buttons and what can be done with a row."""

    def __init__(
        self,
        context: Context,
        columns: Sequence[Column],
        *,
        name: str,
        most_rows: int,
        intro: str = "",
        row_height: int = ROW_TALL,
    ) -> None:
        super().__init__(context, intro=intro)
        self.table = RowTable(
            columns,
            language=context.language,
            today=context.today,
            row_height=row_height,
            preferences=context.preferences,
            name=name,
        )
        self.table.fit_height(most_rows)
        self.table.activated.connect(self.open_row)
        self.table.menu_requested.connect(self._show_menu)
        self.table.current_changed.connect(self._on_current)

    # What each kind of record says

    def value(self, row: R, key: str) -> Any:
        """What stands in a column."""
        raise NotImplementedError

    def open_row(self, row: R) -> None:
        """What a double click does."""
        raise NotImplementedError

    def show_buttons(self) -> None:
        """Name and enable the buttons for the current row."""
        raise NotImplementedError

    def fill_menu(self, menu: Menu, row: R) -> None:
        """Offer what can be done with a row."""
        raise NotImplementedError

    # How it is done

    def lay_out(self, left: Sequence[QWidget], right: Sequence[QWidget] = ()) -> None:
        """Put the buttons above the table."""
        bar = QHBoxLayout()
        bar.setSpacing(SPACE_2)
        for widget in left:
            bar.addWidget(widget)
        bar.addStretch(1)
        for widget in right:
            bar.addWidget(widget)
        card = Card(flush=True)
        card.body.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        card.body.addWidget(self.table)
        self.column.addLayout(bar)
        self.column.addWidget(card)
        self.column.addStretch(1)
        self.show_buttons()

    def on_rows(self, rows: Sequence[R]) -> None:
        """Show what was read; the first row is chosen unless one is."""
        self.table.set_rows(rows, self.value)
        if self.table.current_row() is None and rows:
            self.table.view.choose(0, 0)
        self.show_buttons()

    def _on_current(self, _row: object) -> None:
        self.show_buttons()

    def current(self) -> R | None:
        """The chosen row."""
        row: R | None = self.table.current_row()
        return row

    def for_current(self, deed: Callable[[R], None]) -> Callable[[], None]:
        """A deed for a button: it is done with the chosen row."""
        return partial(self._with_current, deed)

    def _with_current(self, deed: Callable[[R], None]) -> None:
        row = self.current()
        if row is not None:
            deed(row)

    def _show_menu(self, row: R, place: QPoint) -> None:
        menu = Menu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        self.fill_menu(menu, row)
        menu.popup(place)
