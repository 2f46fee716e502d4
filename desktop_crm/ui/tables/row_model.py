"""A model over rows in memory: for small tables, sorted in place by value."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject
from typing_extensions import override

from desktop_crm.core.pinyin import sort_key
from desktop_crm.queries.list_columns import Column, Kind, plain
from desktop_crm.ui.tables.cells import Cell, CellFormatter
from desktop_crm.ui.tables.table_model import Index, TableModel

R = TypeVar("R")
_NO_PARENT = QModelIndex()
_WORDS = frozenset({Kind.NAME, Kind.TEXT, Kind.LINK, Kind.BADGE, Kind.TAGS})


class RowModel(TableModel, Generic[R]):
    """Rows with a function that gives a column's value; cells are made when first shown."""

    def __init__(
        self, columns: Sequence[Column], formatter: CellFormatter, parent: QObject | None = None
    ) -> None:
        super().__init__(columns, formatter, parent)
        self._rows: list[R] = []
        self._keys: list[Hashable] = []
        self._cells: list[list[Cell] | None] = []
        self._value: Callable[[R, str], Any] = getattr
        self._sort: tuple[Column, bool] | None = None

    @property
    def rows(self) -> Sequence[R]:
        """The rows as they are shown."""
        return self._rows

    @property
    def keys(self) -> Sequence[Hashable]:
        """The identity of each row."""
        return self._keys

    def set_rows(
        self,
        rows: Sequence[R],
        value: Callable[[R, str], Any] | None = None,
        key: Callable[[R], Hashable] | None = None,
    ) -> None:
        """Show other rows, in the order that was chosen before."""
        self.beginResetModel()
        self._value = value or getattr
        identify = key or (lambda row: getattr(row, "id", None))
        keys = [identify(row) for row in rows]
        if any(each is None for each in keys):
            keys = list(range(len(rows)))
        self._arrange(list(rows), keys)
        self.endResetModel()

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self._cells = [None] * len(self._rows)
        self.endResetModel()

    def sort_by(self, column: Column, descending: bool) -> None:
        """Sort by value, empty ones last."""
        self.beginResetModel()
        self._sort = (column, descending)
        self._arrange(self._rows, self._keys)
        self.endResetModel()

    def _arrange(self, rows: list[R], keys: list[Hashable]) -> None:
        order = list(range(len(rows)))
        if self._sort is not None:
            column, descending = self._sort
            values = [self._comparable(column, row) for row in rows]
            filled = [place for place in order if values[place] is not None]
            filled.sort(key=values.__getitem__, reverse=descending)
            order = filled + [place for place in order if values[place] is None]
        self._rows = [rows[place] for place in order]
        self._keys = [keys[place] for place in order]
        self._cells = [None] * len(rows)

    def _comparable(self, column: Column, row: R) -> Any:
        """What a row is sorted by: words as a reader expects them, everything else by value."""
        value = self._value(row, column.key)
        if plain(value) is None or plain(value) in ("", ()):
            return None
        if column.kind in _WORDS:
            return sort_key(self._formatter.cell(column, value).text)
        return plain(value)

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def cells_at(self, row: int) -> Sequence[Cell] | None:
        if not 0 <= row < len(self._rows):
            return None
        cells = self._cells[row]
        if cells is None:
            made, show = self._rows[row], self._formatter.cell
            cells = [show(each, self._value(made, each.key)) for each in self._columns]
            self._cells[row] = cells
        return cells
