"""Which columns a person sees, in which order and how wide; remembered by the table's name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import ceil
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop_crm.queries.list_columns import Column
from desktop_crm.ui.preferences import Preferences
from desktop_crm.ui.tables.column_room import ColumnRoom

NARROWEST = 48
_LEAST_STRETCHED = 128
_WISHED = 200
"""The stretched column gets this much before the others get more than their least."""
_CONTENT_WITH = 168
"""For this much of the stretched column others are left out, if they can be spared."""


class ColumnLayout(QObject):
    """The user's arrangement of a table's columns; `changed` tells of columns, not of widths.

    Where the usual columns do not fit, those in `spare` are left out, the first one first; what
    the user has arranged is shown in any case, and the table scrolls.
    """

    changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        preferences: Preferences | None = None,
        name: str = "",
        *,
        room: ColumnRoom | None = None,
        spare: Sequence[str] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._room = room
        self._spare = tuple(spare)
        self._left_out: frozenset[str] = frozenset()
        self._needed: dict[str, int] = {}
        self._by_key = {column.key: column for column in columns}
        self._preferences = preferences if name else None
        self._name = f"{name}/columns"
        self._arranged: tuple[str, ...] = ()
        self._is_own = False
        self._widths: dict[str, int] = {}
        self._load()

    @property
    def shown(self) -> tuple[Column, ...]:
        """The visible columns from the left."""
        return tuple(self._by_key[key] for key in self._keys())

    @property
    def arranged(self) -> tuple[Column, ...]:
        """The columns from the left, with those for which there is no room now."""
        return tuple(self._by_key[key] for key in self._arranged)

    @property
    def arranged_keys(self) -> tuple[str, ...]:
        """Their keys."""
        return self._arranged

    def _keys(self) -> list[str]:
        return [key for key in self._arranged if key not in self._left_out]

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
        return not self._is_own and not self._widths

    def show_only(self, keys: Sequence[str]) -> None:
        """Show these columns in this order; fixed ones are always there and lead."""
        arranged, before = self._known(keys), self._keys()
        self._is_own = arranged != self._usual() or bool(self._left_out)
        self._arranged, self._left_out = arranged, frozenset()
        if self._keys() != before:
            self._save()
            self.changed.emit()

    def _known(self, keys: Iterable[str]) -> tuple[str, ...]:
        """The fixed columns, then those of the keys that there are."""
        fixed = [column.key for column in self.columns if column.fixed]
        wanted = [key for key in keys if key in self._by_key and key not in fixed]
        return (*fixed, *dict.fromkeys(wanted))

    def show(self, key: str, visible: bool = True) -> None:
        """Show or hide one column; a shown one comes back to its usual place."""
        keys = [each for each in self._keys() if each != key]
        if visible:
            order = list(self._by_key)
            place = sum(order.index(each) < order.index(key) for each in keys)
            keys.insert(place, key)
        self.show_only(keys)

    def move(self, start: int, end: int) -> None:
        """Move a shown column to another place."""
        keys = self._keys()
        keys.insert(end, keys.pop(start))
        self.show_only(keys)

    def fit(self, room: int) -> None:
        """Leave out what can be spared where so many pixels are too few for the usual columns."""
        left_out = frozenset() if self._is_own else self._too_many(room)
        if left_out != self._left_out:
            self._left_out = left_out
            self.changed.emit()

    def _too_many(self, room: int) -> frozenset[str]:
        out: set[str] = set()
        spare = [key for key in self._spare if key in self._arranged]
        while spare and self._least_together(out) > room:
            out.add(spare.pop(0))
        return frozenset(out)

    def _least_together(self, left_out: set[str]) -> int:
        """How little the columns can do with."""
        return sum(
            _CONTENT_WITH if column.stretch else self._least(column)
            for column in self.arranged
            if column.key not in left_out
        )

    def need(self, key: str, width: int) -> bool:
        """Note that a value needs so much; whether the column was too narrow for it."""
        if key in self._widths or self._needed.get(key, 0) >= width:
            return False
        self._needed[key] = width
        return True

    def set_width(self, key: str, width: int) -> None:
        """Remember how wide the user made a column."""
        self._widths[key] = max(NARROWEST, width)
        self._save()

    def reset(self) -> None:
        """Back to the usual columns and widths."""
        self._widths.clear()
        self._arranged, self._is_own = self._usual(), False
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
        """Wide enough for the title on one line too."""
        title = self._room.title(column) if self._room is not None else 0
        return max(column.width, title, self._least(column))

    def _least(self, column: Column) -> int:
        """So narrow a column may become before the table scrolls."""
        least = self._room.least(column) if self._room is not None else column.width
        needed = max(least, self._needed.get(column.key, 0))
        return self._widths.get(column.key, needed)

    def _stretched(self) -> int | None:
        for place, column in enumerate(self.shown):
            if column.stretch and column.key not in self._widths:
                return place
        return None

    def _shrunk(self, widths: Sequence[int], stretched: int, missing: int) -> list[int]:
        """Take what is missing from the columns that the user did not size, as far as they go."""
        spare = [
            max(0, width - self._least(column))
            if place != stretched and column.key not in self._widths
            else 0
            for place, (column, width) in enumerate(zip(self.shown, widths, strict=True))
        ]
        share = min(1.0, missing / max(1, sum(spare)))
        return [width - ceil(part * share) for width, part in zip(widths, spare, strict=True)]

    def _usual(self) -> tuple[str, ...]:
        return tuple(column.key for column in self.columns if column.visible)

    def _load(self) -> None:
        self._arranged, self._is_own = self._usual(), False
        saved = self._preferences.json(self._name) if self._preferences else None
        if not isinstance(saved, Mapping):
            return
        shown, widths = saved.get("shown"), saved.get("widths")
        if isinstance(shown, list):
            self._arranged = self._known(key for key in shown if isinstance(key, str))
            self._is_own = True
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
            plain: dict[str, Any] = {"widths": self._widths}
            if self._is_own:
                plain["shown"] = list(self._arranged)
            self._preferences.set_json(self._name, plain)
