"""A model of a long list: all row numbers, but only a few pages of rows."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from itertools import zip_longest
from typing import Any, Protocol
from uuid import UUID

from PySide6.QtCore import QModelIndex, QObject
from typing_extensions import override

from desktop_crm.queries.list_columns import Column
from desktop_crm.ui.tables.cells import NOTHING, Cell, CellFormatter
from desktop_crm.ui.tables.groups import GroupRow
from desktop_crm.ui.tables.table_model import Index, TableModel

PAGE = 256
_MOST_PAGES = 16
_NO_PARENT = QModelIndex()


class Row(Protocol):
    """One row of a list."""

    @property
    def id(self) -> UUID:
        """The record."""
        ...

    @property
    def values(self) -> tuple[Any, ...]:
        """Values in the order of the columns that were asked for."""
        ...


class Page:
    """The rows of one page with their cells, which are made when first shown."""

    __slots__ = ("cells", "places", "rows")

    def __init__(self, rows: Sequence[Row | None], keys: Sequence[str]) -> None:
        self.rows = rows
        self.places = {key: place for place, key in enumerate(keys)}
        self.cells: list[list[Cell | None] | None] = [None] * len(rows)


class PagedModel(TableModel):
    """Rows by number; what is not in the cache is unknown until `set_page` brings it."""

    def __init__(
        self, columns: Sequence[Column], formatter: CellFormatter, parent: QObject | None = None
    ) -> None:
        super().__init__(columns, formatter, parent)
        self._numbers: array[int] = array("q")
        self._pages: dict[int, Page] = {}

    @property
    def numbers(self) -> array[int]:
        """The row numbers in order."""
        return self._numbers

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the columns."""
        return tuple(column.key for column in self._columns)

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns; cells that were not asked for stay unknown until they come."""
        self.beginResetModel()
        self._columns = tuple(columns)
        for page in self._pages.values():
            page.cells = [None] * len(page.rows)
        self.endResetModel()

    def show(self, numbers: array[int], pages: Mapping[int, Sequence[Row | None]]) -> None:
        """Show another order or other rows; the view stays where it is."""
        before, after = len(self._numbers), len(numbers)
        if after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
            self._numbers = self._numbers[:after]
            self.endRemoveRows()
        elif after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
            self._numbers = self._numbers + numbers[before:]
            self.endInsertRows()
        self._numbers = numbers
        self._pages = {number: Page(rows, self.keys) for number, rows in pages.items()}
        self._tell(0, after - 1)

    def extend(self, numbers: array[int]) -> None:
        """Know the whole order of a list of which the beginning is shown already."""
        before = len(self._numbers)
        if len(numbers) <= before or numbers[:before] != self._numbers:
            self.show(numbers, self._rows_still_there(numbers))
            return
        self.beginInsertRows(QModelIndex(), before, len(numbers) - 1)
        self._numbers = numbers
        self.endInsertRows()

    def _rows_still_there(self, numbers: array[int]) -> dict[int, Sequence[Row | None]]:
        """The first page, where the order turned out otherwise, from the rows that are known."""
        first = self._pages.get(0)
        if first is None:
            return {}
        known = dict(zip(self._numbers[: len(first.rows)], first.rows, strict=False))
        rows = [known.get(number) for number in numbers[:PAGE]]
        return {0: rows} if all(row is not None for row in rows) else {}

    def set_page(self, number: int, rows: Sequence[Row | None], keys: Sequence[str]) -> None:
        """Bring the rows of a page; one that is gone meanwhile keeps what it showed."""
        old = self._pages.get(number)
        if old is not None:
            pairs = zip_longest(rows, old.rows[: len(rows)])
            rows = [new or before for new, before in pairs]
        self._pages[number] = Page(rows, keys)
        while len(self._pages) > _MOST_PAGES:
            del self._pages[max(self._pages, key=lambda each: abs(each - number))]
        self._tell(number * PAGE, min(len(self._numbers), (number + 1) * PAGE) - 1)

    def _tell(self, first: int, last: int) -> None:
        if self._columns and 0 <= first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))

    def missing(self, first: int, last: int) -> list[int]:
        """The pages of these rows that are not there, or lack a column."""
        wanted = range(max(0, first) // PAGE, max(0, min(last, len(self._numbers) - 1)) // PAGE + 1)
        return [number for number in wanted if not self._is_complete(number)]

    def _is_complete(self, number: int) -> bool:
        page = self._pages.get(number)
        rows = min(PAGE, len(self._numbers) - number * PAGE)
        return (
            page is not None
            and len(page.rows) >= rows
            and all(key in page.places for key in self.keys)
        )

    def numbers_of_page(self, number: int) -> array[int]:
        """The row numbers on a page."""
        return self._numbers[number * PAGE : (number + 1) * PAGE]

    def row_at(self, row: int) -> Row | None:
        """A row that is in the cache."""
        page = self._pages.get(row // PAGE)
        place = row % PAGE
        return page.rows[place] if page is not None and place < len(page.rows) else None

    def id_at(self, row: int) -> UUID | None:
        """The record of a row that is in the cache."""
        found = self.row_at(row)
        return None if found is None or isinstance(found, GroupRow) else found.id

    @override
    def group_at(self, row: int) -> GroupRow | None:
        if not 0 <= row < len(self._numbers) or self._numbers[row] >= 0:
            return None
        found = self.row_at(row)
        return found if isinstance(found, GroupRow) else None

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._numbers)

    @override
    def cells_at(self, row: int) -> Sequence[Cell | None] | None:
        page = self._pages.get(row // PAGE)
        place = row % PAGE
        if page is None or place >= len(page.rows):
            return None
        cells = page.cells[place]
        if cells is None:
            cells = page.cells[place] = self._cells(page, place)
        return cells

    def _cells(self, page: Page, place: int) -> list[Cell | None]:
        row = page.rows[place]
        if row is None:
            return [NOTHING] * len(self._columns)
        show = self._formatter.cell
        if isinstance(row, GroupRow):
            return self._group_cells(row)
        return [
            show(column, row.values[page.places[column.key]]) if column.key in page.places else None
            for column in self._columns
        ]

    def _group_cells(self, group: GroupRow) -> list[Cell | None]:
        """The group's name in the first cell, its sums in their columns."""
        show = self._formatter.cell
        cells = [
            show(column, group.sums[column.key]) if column.key in group.sums else NOTHING
            for column in self._columns
        ]
        label = self._formatter.group_words(group.label)
        return [Cell(label, group.key), *cells[1:]]
