"""The lines of an order as a table that can be typed into."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from dataclasses import replace
from decimal import Decimal
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from desktop_crm.core.order_math import OrderTotals, TaxSplit, order_totals, tax_split
from desktop_crm.core.problems import Problem
from desktop_crm.core.trade_standing import LastPrice
from desktop_crm.queries.product_choices import ProductChoice
from desktop_crm.ui.forms.order_grid.lines import (
    FIELD_COLUMNS,
    NUMERIC,
    TYPED,
    Col,
    GridLine,
    OpenCell,
)

Index = QModelIndex | QPersistentModelIndex

_LEAST_ROWS = 8
_SPARE = 1
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class OrderGridModel(QAbstractTableModel):
    """There is always an empty line to type into; empty lines are no lines of the order."""

    edited = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tax_rate: Decimal | None = None
        self._rows: list[GridLine] = []
        self._problems: dict[tuple[int, int], tuple[str, bool]] = {}
        self._titles: Mapping[int, str] = {
            Col.PRODUCT: self.tr("Product"),
            Col.SPEC: self.tr("Spec"),
            Col.UNIT: self.tr("Unit"),
            Col.QUANTITY: self.tr("Quantity"),
            Col.PRICE: self.tr("Price incl. tax"),
            Col.LAST: self.tr("Last given"),
            Col.RATE: self.tr("Of price %"),
            Col.TAX: self.tr("Tax %"),
            Col.AMOUNT: self.tr("Total incl. tax"),
            Col.REMARK: self.tr("Remarks"),
        }
        self._notes: Mapping[int, str] = {
            Col.RATE: self.tr("100 is the full price, 95 is 5 % off"),
            Col.LAST: self.tr("What this customer paid for it last, and when"),
        }
        self._fill_up()

    # Lines

    @property
    def lines(self) -> tuple[GridLine, ...]:
        """The lines that hold something."""
        return tuple(line for line in self._rows if not line.is_empty)

    def lines_with(self, cell: OpenCell | None) -> tuple[GridLine, ...]:
        """The lines as they would be if the open cell were left now."""
        if cell is None or cell.text == self._rows[cell.row].text(cell.column):
            return self.lines
        rows = list(self._rows)
        rows[cell.row] = deepcopy(rows[cell.row])
        rows[cell.row].set_text(cell.column, cell.text)
        return tuple(line for line in rows if not line.is_empty)

    def line(self, row: int) -> GridLine:
        """The line of a row, perhaps empty."""
        return self._rows[row]

    def set_lines(self, lines: Iterable[GridLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._rows = list(lines)
        self._problems.clear()
        self._fill_up()
        self.endResetModel()

    def _fill_up(self) -> None:
        used = max((row + 1 for row, line in enumerate(self._rows) if not line.is_empty), default=0)
        wanted = max(_LEAST_ROWS, used + _SPARE)
        self._rows += [GridLine() for _ in range(wanted - len(self._rows))]

    def _grow(self) -> None:
        before = len(self._rows)
        used = max((row + 1 for row, line in enumerate(self._rows) if not line.is_empty), default=0)
        if used + _SPARE > before:
            self.beginInsertRows(QModelIndex(), before, used)
            self._fill_up()
            self.endInsertRows()

    def totals(self, discount: Decimal = Decimal(0)) -> OrderTotals:
        """The sums of the order."""
        return order_totals([line.amounts for line in self.lines], discount)

    def tax(self, total: Decimal) -> TaxSplit:
        """Net amount and tax of what is paid."""
        return tax_split([(line.amounts.amount, line.tax_rate) for line in self.lines], total)

    # Changing

    def set_product(self, row: int, choice: ProductChoice) -> None:
        """Take a product: its unit, and the price that this customer paid last, else the list's."""
        line = self._rows[row]
        line.product_id, line.name = choice.id, choice.name
        line.spec, line.unit = choice.spec or "", choice.unit or ""
        line.list_price, line.last = choice.list_price, choice.last
        known = choice.last.price if choice.last is not None else choice.list_price
        if line.tax_rate is None:
            line.tax_rate = self.tax_rate
        if known is not None and line.unit_price is None:
            line.unit_price = known
        line.unreadable.pop(Col.PRODUCT, None)
        self._changed(row)

    def set_last_prices(self, prices: Mapping[UUID, LastPrice]) -> None:
        """Another customer: what that one paid last."""
        for line in self._rows:
            line.last = prices.get(line.product_id) if line.product_id else None
        self._all_changed()

    def copy_above(self, row: int) -> None:
        """Make a row like the one above it."""
        if row > 0 and not self._rows[row - 1].is_empty:
            above = self._rows[row - 1]
            self._rows[row] = replace(deepcopy(above), id=self._rows[row].id)
            self._changed(row)

    def put_lines(self, row: int, lines: Sequence[GridLine]) -> None:
        """Write pasted lines from a row on."""
        missing = row + len(lines) - len(self._rows)
        if missing > 0:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + missing - 1)
            self._rows += [GridLine() for _ in range(missing)]
            self.endInsertRows()
        for place, line in enumerate(lines, row):
            self._rows[place] = replace(line, id=self._rows[place].id)
        self._all_changed()
        self._grow()
        self.edited.emit()

    def clear_cells(self, cells: Iterable[tuple[int, int]]) -> None:
        """Empty cells; an emptied product takes its line's rest with it."""
        for row, column in cells:
            if column == Col.PRODUCT:
                self._rows[row] = GridLine(id=self._rows[row].id)
            elif column in TYPED:
                self._rows[row].set_text(column, "")
        self._all_changed()
        self.edited.emit()

    def insert_row(self, row: int) -> None:
        """Put an empty line above a row."""
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.insert(row, GridLine())
        self._problems.clear()
        self.endInsertRows()
        self.edited.emit()

    def remove_rows(self, rows: Iterable[int]) -> None:
        """Take lines out."""
        for row in sorted(set(rows), reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        self._problems.clear()
        missing = _LEAST_ROWS - len(self._rows)
        if missing > 0 or not self._rows[-1].is_empty:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + max(missing, 1) - 1)
            self._rows += [GridLine() for _ in range(max(missing, 1))]
            self.endInsertRows()
        self.edited.emit()

    def _changed(self, row: int) -> None:
        self._forget_problems(row)
        last = self.columnCount() - 1
        self.dataChanged.emit(self.index(row, 0), self.index(row, last))
        self._grow()
        self.edited.emit()

    def _all_changed(self) -> None:
        self._problems.clear()
        corner = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), corner)

    # Problems

    def show_problems(self, problems: Iterable[tuple[Problem, str]]) -> tuple[int, int] | None:
        """Mark the cells of problems named `lines.<place>.<field>`; the first such cell."""
        self._problems.clear()
        places = [row for row, line in enumerate(self._rows) if not line.is_empty]
        for problem, sentence in problems:
            _lines, place, name = (*problem.field.split("."), "", "")[:3]
            if place.isdigit() and int(place) < len(places) and name in FIELD_COLUMNS:
                cell = (places[int(place)], int(FIELD_COLUMNS[name]))
                self._problems.setdefault(cell, (sentence, problem.blocks))
        corner = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), corner)
        return min(self._problems, default=None)

    def problem(self, row: int, column: int) -> tuple[str, bool] | None:
        """What is said about a cell, and whether it blocks."""
        return self._problems.get((row, column))

    def _forget_problems(self, row: int) -> None:
        self._problems = {cell: said for cell, said in self._problems.items() if cell[0] != row}

    def unreadable_cell(self) -> tuple[int, int] | None:
        """The first cell whose text is no number."""
        for row, line in enumerate(self._rows):
            if line.unreadable:
                return row, min(line.unreadable)
        return None

    # Qt

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Col)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in TYPED else flags

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            if index.column() == Col.NUMBER:
                return str(index.row() + 1) if not line.is_empty else ""
            return line.text(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            said = self._problems.get((index.row(), index.column()))
            return said[0] if said else None
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() not in TYPED:
            return False
        if str(value) != self._rows[index.row()].text(index.column()):
            self._rows[index.row()].set_text(index.column(), str(value))
            self._changed(index.row())
        return True

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles.get(section, "")
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._notes.get(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = section in NUMERIC or section in (Col.AMOUNT, Col.LAST)
            return _RIGHT if right else None
        return None
