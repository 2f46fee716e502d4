"""Which columns a person sees, in which order and how wide; remembered by the table's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import ceil
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_crm.queries.list_columns import Column, Kind
from desktop_crm.ui.preferences import Preferences
from desktop_crm.ui.theme.fonts import metrics
from desktop_crm.ui.theme.tokens import CAPTION, SEMIBOLD
from desktop_crm.ui.widgets.table_header import CELL_PADDING

NARROWEST = 48
_TITLE_ROOM = 2 * CELL_PADDING + 6
_LEAST_STRETCHED = 128
_WISHED = 200
"""The stretched column gets this much before the others get more than their least."""
_LEAST = {
    Kind.TEXT: 64,
    Kind.STARS: 99,
    Kind.BADGE: 118,
    Kind.DATE: 106,
    Kind.MOMENT: 96,
    Kind.MONEY: 88,
    Kind.TREND: 84,
    Kind.NUMBER: 64,
    Kind.DAYS_LEFT: 128,
    Kind.PERCENT: 64,
}
"""A column without a width of the user's own may shrink to this before the table scrolls."""


def _no_title(_column: Column) -> str:
    return ""


class ColumnLayout(QObject):
    """The user's arrangement of a table's columns; `changed` tells of columns, not of widths."""

    changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        preferences: Preferences | None = None,
        name: str = "",
        *,
        title: Callable[[Column], str] = _no_title,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._title = title
        self._by_key = {column.key: column for column in columns}
        self._preferences = preferences if name else None
        self._name = f"{name}/columns"
        self._shown: tuple[str, ...] = ()
        self._widths: dict[str, int] = {}
        self._load()

    @property
    def shown(self) -> tuple[Column, ...]:
        """The visible columns from the left."""
        return tuple(self._by_key[key] for key in self._shown)

    def offer(self, columns: Sequence[Column]) -> None:
        """Offer other columns, e.g. with the firm's own fields; the arrangement is read again."""
        self.columns = tuple(columns)
        self._by_key = {column.key: column for column in columns}
        self._widths = {}
        self._load()
        self.changed.emit()

    @property
    def is_usual(self) -> bool:
        """Whether nothing was changed."""
        return self._shown == self._usual() and not self._widths

    def show_only(self, keys: Sequence[str]) -> None:
        """Show these columns in this order; fixed ones are always there and lead."""
        shown = self._known(keys)
        if shown != self._shown:
            self._shown = shown
            self._save()
            self.changed.emit()

    def _known(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The fixed columns, then those of the keys that there are."""
        fixed = [column.key for column in self.columns if column.fixed]
        wanted = [key for key in keys if key in self._by_key and key not in fixed]
        return (*fixed, *dict.fromkeys(wanted))

    def show(self, key: str, visible: bool = True) -> None:
        """Show or hide one column; a shown one comes back to its usual place."""
        keys = [each for each in self._shown if each != key]
        if visible:
            order = list(self._by_key)
            place = sum(order.index(each) < order.index(key) for each in keys)
            keys.insert(place, key)
        self.show_only(keys)

    def move(self, start: int, end: int) -> None:
        """Move a shown column to another place."""
        keys = list(self._shown)
        keys.insert(end, keys.pop(start))
        self.show_only(keys)

    def set_width(self, key: str, width: int) -> None:
        """Remember how wide the user made a column."""
        self._widths[key] = max(NARROWEST, width)
        self._save()

    def reset(self) -> None:
        """Back to the usual columns and widths."""
        self._widths.clear()
        self._shown = self._usual()
        self._save()
        self.changed.emit()

    def widths(self, room: int) -> list[int]:
        """The widths of the shown columns in so many pixels; the stretched one takes the rest."""
        wanted = [self._widths.get(column.key) or self._natural(column) for column in self.shown]
        stretched = self._stretched()
        if stretched is None:
            return wanted
        others = sum(wanted) - wanted[stretched]
        missing = others + _WISHED - room
        if missing > 0:
            wanted = self._shrunk(wanted, stretched, missing)
            others = sum(wanted) - wanted[stretched]
        wanted[stretched] = max(_LEAST_STRETCHED, room - others)
        return wanted

    def _natural(self, column: Column) -> int:
        """Wide enough for the title too."""
        title = metrics(CAPTION, SEMIBOLD).horizontalAdvance(self._title(column))
        return max(column.width, title + _TITLE_ROOM)

    def _stretched(self) -> int | None:
        for place, column in enumerate(self.shown):
            if column.stretch and column.key not in self._widths:
                return place
        return None

    def _shrunk(self, widths: Sequence[int], stretched: int, missing: int) -> list[int]:
        """Take what is missing from the columns that the user did not size, as far as they go."""
        spare = [
            max(0, width - _LEAST.get(column.kind, column.width))
            if place != stretched and column.key not in self._widths
            else 0
            for place, (column, width) in enumerate(zip(self.shown, widths, strict=True))
        ]
        share = min(1.0, missing / max(1, sum(spare)))
        return [width - ceil(part * share) for width, part in zip(widths, spare, strict=True)]

    def _usual(self) -> tuple[str, ...]:
        return tuple(column.key for column in self.columns if column.visible)

    def _load(self) -> None:
        self._shown = self._usual()
        saved = self._preferences.json(self._name) if self._preferences else None
        if not isinstance(saved, Mapping):
            return
        shown, widths = saved.get("shown"), saved.get("widths")
        if isinstance(shown, list):
            self._shown = self._known(key for key in shown if isinstance(key, str))
        if isinstance(widths, Mapping):
            self._widths = {key: width for key, width in widths.items() if self._fits(key, width)}

    def _fits(self, key: Any, width: Any) -> bool:
        return key in self._by_key and isinstance(width, int) and NARROWEST <= width < 2000

    def _save(self) -> None:
        if self._preferences is None:
            return
        if self.is_usual:
            self._preferences.forget(self._name)
        else:
            plain = {"shown": list(self._shown), "widths": self._widths}
            self._preferences.set_json(self._name, plain)
