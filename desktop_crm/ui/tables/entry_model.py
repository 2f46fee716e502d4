"""Entries of any kind in one column, for lists that paint them themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from desktop_crm.ui.widgets.tooltip import plain_tooltip

ENTRY = Qt.ItemDataRole.UserRole
Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class EntryModel(QAbstractListModel):
    """A str is a heading and cannot be chosen; `words` says an item, `tip` shows it whole."""

    def __init__(
        self,
        words: Callable[[Any], str],
        tip: Callable[[Any], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.entries: tuple[Any, ...] = ()
        self._words = words
        self._tip = tip

    def set_entries(self, entries: Sequence[Any]) -> None:
        """Show others."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        is_heading = isinstance(entry, str)
        match role:
            case Qt.ItemDataRole.UserRole:
                return entry
            case Qt.ItemDataRole.DisplayRole:
                return entry if is_heading else self._words(entry)
            case Qt.ItemDataRole.ToolTipRole if self._tip is not None and not is_heading:
                return plain_tooltip(self._tip(entry))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self.entries[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)
