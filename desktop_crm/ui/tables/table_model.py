"""What the models of all tables share: columns, roles, and cells instead of loose texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from desktop_crm.queries.list_columns import Column
from desktop_crm.ui.tables.cells import Cell, CellFormatter
from desktop_crm.ui.widgets.tooltip import plain_tooltip

if TYPE_CHECKING:
    from desktop_crm.ui.tables.groups import GroupRow

Index = QModelIndex | QPersistentModelIndex

# Comparing enum members costs more than everything else in `data`.
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_TOOLTIP = int(Qt.ItemDataRole.ToolTipRole)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_NO_PARENT = QModelIndex()


class TableModel(QAbstractTableModel):
    """A model of cells; subclasses say how many rows there are and what stands in them."""

    def __init__(
        self, columns: Sequence[Column], formatter: CellFormatter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._formatter = formatter

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns that are shown, from the left."""
        return self._columns

    @property
    def formatter(self) -> CellFormatter:
        """How values become words."""
        return self._formatter

    def cells_at(self, row: int) -> Sequence[Cell | None] | None:
        """The cells of a row; what is None is not known yet."""
        raise NotImplementedError

    def cell_at(self, row: int, column: int) -> Cell | None:
        """One cell; None while it is not known yet."""
        cells = self.cells_at(row)
        return None if cells is None else cells[column]

    def group_at(self, row: int) -> GroupRow | None:  # noqa: ARG002
        """The group whose line stands there; None for a row of values."""
        return None

    @override
    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._columns)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role not in (_DISPLAY, _ACCESSIBLE, _ALIGNMENT) or not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == _ALIGNMENT:
            return _RIGHT if column.is_figure else _LEFT
        cell = self.cell_at(index.row(), index.column())
        if cell is None:
            return None
        if role == _DISPLAY:
            return cell.text
        spoken = f"{cell.text} {cell.detail}".strip()
        return f"{self._formatter.title(column)}: {spoken}"

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role == _DISPLAY:
            return self._formatter.title(column)
        if role == _ALIGNMENT:
            return _RIGHT if column.is_figure else _LEFT
        if role == _TOOLTIP:
            note = "" if column.note is None else f"\n{self._formatter.words(column.note)}"
            return plain_tooltip(self._formatter.title(column) + note)
        return None
