"""Copies the chosen part of a long list; rows that are not here come from the worker."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from desktop_crm.queries.list_columns import Column
from desktop_crm.ui.background import Background
from desktop_crm.ui.tables.cells import NOTHING
from desktop_crm.ui.tables.clipboard import clipboard_data
from desktop_crm.ui.tables.list_loader import ListSource
from desktop_crm.ui.tables.paged_model import PAGE, PagedModel, Row
from desktop_crm.ui.tables.table_view import TableView

MOST_COPIED = 50_000
"""So many rows may go to the clipboard; more belong into a workbook."""


class ListCopy(QObject):
    """Tells how many rows were copied, or that there were too many."""

    copied = Signal(int)
    refused = Signal(int)

    def __init__(
        self, background: Background, view: TableView, model: PagedModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._view = view
        self._model = model
        self.source: ListSource | None = None

    def chosen_numbers(self) -> array[int]:
        """The row numbers of the rows with a chosen cell."""
        numbers = array("q")
        for top, bottom in self._view.chosen_spans():
            numbers += self._model.numbers[top : bottom + 1]
        if numbers and min(numbers) < 0:
            return array("q", (number for number in numbers if number >= 0))
        return numbers

    def copy(self) -> None:
        """Put the chosen cells on the clipboard."""
        columns = [self._model.columns[place] for place in self._view.chosen_columns()]
        self._copy(columns, with_titles=False)

    def copy_rows(self) -> None:
        """Put the chosen rows on the clipboard, all columns, with their titles."""
        self._copy(list(self._model.columns), with_titles=True)

    def _copy(self, columns: Sequence[Column], *, with_titles: bool) -> None:
        numbers = self.chosen_numbers()
        if not numbers or not columns or self.source is None:
            return
        if len(numbers) > MOST_COPIED:
            self.refused.emit(len(numbers))
            return
        known = self._known_rows(columns)
        if known is not None:
            self._put_on_clipboard(columns, known, with_titles)
            return
        deliver = partial(self._on_rows, columns, with_titles)
        keys = tuple(column.key for column in columns)
        self._background.read(
            self.source.page, deliver, owner=self, key="copy", numbers=numbers, columns=keys
        )

    def _known_rows(self, columns: Sequence[Column]) -> list[list[Any]] | None:
        """The chosen cells, if all of them are here."""
        places = [self._model.columns.index(column) for column in columns]
        rows: list[list[Any]] = []
        for top, bottom in self._view.chosen_spans():
            if bottom - top > PAGE:
                return None
            for row in range(top, bottom + 1):
                if self._model.numbers[row] < 0:
                    continue
                cells = [self._model.cell_at(row, place) for place in places]
                if None in cells:
                    return None
                rows.append(cells)
        return rows

    def _on_rows(
        self, columns: Sequence[Column], with_titles: bool, rows: Sequence[Row | None]
    ) -> None:
        show = self._model.formatter.cell
        cells = [
            [show(column, value) for column, value in zip(columns, row.values, strict=True)]
            if row is not None
            else [NOTHING] * len(columns)
            for row in rows
        ]
        self._put_on_clipboard(columns, cells, with_titles)

    def _put_on_clipboard(
        self, columns: Sequence[Column], cells: Sequence[Sequence[Any]], with_titles: bool
    ) -> None:
        title = self._model.formatter.title
        titles = [title(column) for column in columns] if with_titles else ()
        data = clipboard_data(columns, cells, titles=titles)
        QGuiApplication.clipboard().setMimeData(data)
        self.copied.emit(len(cells))
